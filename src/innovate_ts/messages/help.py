"""The texts of `--help`: each command with an example, and each option."""

from innovate_ts.messages.texts import Bilingual, en, zh

# --- panels

panel_lookups = Bilingual(
    zh="查询",
    en="Look-ups",
)
panel_actuals = Bilingual(
    zh="实际数据",
    en="Actuals",
)
panel_plan = Bilingual(
    zh="规划",
    en="The plan",
)


# --- commands


def _example(command: Bilingual | str) -> Bilingual:
    return Bilingual(
        zh=f"示例：innovate-ts {zh(command)}",
        en=f"Example: innovate-ts {en(command)}",
    )


app = Bilingual(
    zh="对照规划目标核对实际完成情况：每项目标完成与否、差多少、找谁。",
    en="Holds a government plan to its numbers: compares what was achieved with what the plan asks, and says by how much each target is met or missed.",
)
app_epilog = _example("check examples/tangshan-2022.csv")
check = Bilingual(
    zh="将数据文件与规划目标对照并出具报告。退出码 0：没有未完成、逾期完成、未收到数据或无法判定的目标；1：有（见 --fail-on）；2：未能检查，或未能全部检查。",
    en="Compare files of actuals with the plan's targets and report. Exit code 0: nothing to fail on; 1: a target is missed, without data or cannot be assessed (see --fail-on); 2: it could not be checked, or not all of it.",
)
check_epilog = _example("check examples/tangshan-2022.csv --year 2023")
template = Bilingual(
    zh="生成待填的数据文件：各目标所需的数据及单位。",
    en="Write a file of actuals to fill in: what the targets need, with units.",
)
template_epilog = _example("template --year 2024")
who = Bilingual(
    zh="查询牵头单位：任务、指标、事项，或某单位牵头和参与的全部任务。",
    en="Say which bureau leads: a task, an indicator, a subject, or all that one bureau leads and shares.",
)
who_epilog = _example(Bilingual(zh="who 机器人", en="who robot"))
tasks = Bilingual(
    zh="列出任务及其牵头单位、责任单位。",
    en="List the tasks with their lead and those that share them.",
)
tasks_epilog = _example("tasks --bureau 市教育局 --role responsible")
bureaus = Bilingual(
    zh="列出单位及其牵头、参与的任务数。",
    en="List the bureaus with how many tasks they lead and share.",
)
bureaus_epilog = _example("bureaus")
targets = Bilingual(
    zh="列出目标。",
    en="List the targets.",
)
targets_epilog = _example("targets --year 2025")
show = Bilingual(
    zh="显示一个指标、定性目标、任务或组织保障的全部信息。",
    en="Show all that is known of one indicator, statement, task or safeguard.",
)
show_epilog = _example("show high-tech-enterprises")
validate = Bilingual(
    zh="检查规划的两个 YAML 文件，逐项指出行号。退出码 0：没有问题；1：有问题；2：无法载入。",
    en="Check a plan's two YAML files: every problem with its line. Exit code 0: nothing found; 1: findings; 2: it cannot be loaded.",
)
validate_epilog = _example("validate examples/uk-aid")
init = Bilingual(
    zh="写一个可通过检查的小规划作为起点，附供编辑器使用的 JSON Schema。",
    en="Write a small plan to begin with, that validates, and the schemas by which an editor helps.",
)
init_epilog = _example("init my-plan")
draft = Bilingual(
    zh="由规划文本（TXT、DOCX、HTML）起草 targets.yaml 与 tasks.yaml，凡有选择之处均有标记。不覆盖已有文件。",
    en="Draft targets.yaml and tasks.yaml from a plan's text (TXT, DOCX, HTML), with a mark wherever a reading was a choice. Never overwrites.",
)
draft_epilog = _example("draft examples/yunchuan/plan.txt -o my-plan")
diff = Bilingual(
    zh="比较规划的两个版本：目标、任务、单位等的变化，逐项用文字说明。退出码 0：无变化；1：有变化；2：无法载入。",
    en="Say what changed between two versions of a plan: targets, tasks, bureaus, in words. Exit code 0: no difference; 1: a difference; 2: a plan cannot be loaded.",
)
diff_epilog = _example("diff examples/river-town/2023 examples/river-town/2024")
schema = Bilingual(
    zh="输出所读写文件的 JSON Schema。",
    en="Print the JSON Schema of a file that the program reads or writes.",
)
schema_epilog = _example("schema targets")
tally = Bilingual(
    zh="按方案由台账汇总出数据文件，逐行交代计入与未计入的情况。",
    en="Count registers by a recipe into a file of actuals, with an account of each row.",
)
tally_epilog = _example("tally --recipe examples/registers/recipe.yaml")


# --- options and arguments

recipe = Bilingual(
    zh="汇总方案（YAML）：取哪些台账、哪些行、怎样计。",
    en="The recipe (YAML): which registers, which rows, and how they are counted.",
)
recipe_first = Bilingual(
    zh="先按此方案由台账汇总，再与目标对照。",
    en="Count the registers of this recipe first, then compare.",
)
registers = Bilingual(
    zh="台账：CSV、XLSX、Parquet；不给则取方案所写的文件。",
    en="The registers: CSV, XLSX, Parquet; without them, those that the recipe names.",
)
tally_output = Bilingual(
    zh="将数据写入此 CSV 文件。", en="Write the actuals to this CSV."
)
rejects = Bilingual(
    zh="将应计入而未计入的各行及其位置、原因写入此 CSV 文件。",
    en="Write the rows that cannot be counted to this CSV, with place and reason.",
)
engine = Bilingual(
    zh="计算引擎：duckdb（本机），或 spark。",
    en="What runs it: duckdb, on this machine, or spark.",
)
master = Bilingual(
    zh="Spark 集群的地址，如 spark://主机:7077；不给则在本机运行。",
    en="The URL of a Spark cluster, such as spark://host:7077; without it, this machine.",
)
query = Bilingual(
    zh="标识、单位或词语；中英文均可，可用简称。",
    en="An id, a bureau, or words; in either language, short forms too.",
)
ledger = Bilingual(
    zh="任务台账：并列出任务最近的状态。",
    en="A ledger of tasks: their last states are told too.",
)
show_id = Bilingual(
    zh="标识：high-tech-enterprises、3.1、S.1，或节点的标识。",
    en="An id: high-tech-enterprises, 3.1, S.1, or that of a milestone.",
)
bureau = Bilingual(
    zh="只列此单位的任务（名称或简称）。",
    en="Only tasks of this bureau, by name or short form.",
)
role = Bilingual(
    zh="只列该单位牵头的（lead）或参与的（responsible）任务，与 --bureau 同用。",
    en="Only tasks that the bureau of --bureau leads, or only those that it shares.",
)
action = Bilingual(
    zh="只列此行动的任务。",
    en="Only tasks of this action.",
)
template_tasks = Bilingual(
    zh="写任务台账，不写指标数据。",
    en="A ledger of tasks, and not a file of figures.",
)
template_output = Bilingual(
    zh="将待填文件写入此文件；默认写到标准输出。",
    en="Write the template to this file; by default to standard output.",
)
force = Bilingual(
    zh="覆盖已有的文件。",
    en="Write over files that exist.",
)
init_folder = Bilingual(
    zh="写入的文件夹；没有则新建。",
    en="The folder to write into; it is made where there is none.",
)
draft_output = Bilingual(
    zh="写入的文件夹。",
    en="The folder to write into.",
)
draft_source = Bilingual(
    zh="规划文本：TXT，或政府网页存下的 HTML，或 DOCX。",
    en="The plan's text: TXT, HTML as saved from a government page, or DOCX.",
)
source = Bilingual(
    zh="规划文本：逐项比对并另行清点，指出数据与它的差异。",
    en="The plan's text: compare the data with it, count it besides, and tell where they differ.",
)
actuals = Bilingual(
    zh="数据文件（CSV、TSV、XLSX、XLS 或 HTML 表格）；“-”表示标准输入。",
    en="Files of actuals: CSV, TSV, XLSX, XLS or HTML tables; - for standard input.",
)
as_of = Bilingual(
    zh="评估日期，如 2023-12-31；默认为所采用数据的最晚期末。",
    en="The day to judge at, such as 2023-12-31; by default the latest end of a period of a value that was used.",
)
base_year = Bilingual(
    zh="年均增长目标改用的基期年份。",
    en="Another base year for targets of average growth.",
)
by = Bilingual(
    zh="按指标、按任务关联牵头单位分组，或列出各地区（单位）的任务与占比。",
    en="Group the report by indicator, by the bureau that leads the linked tasks, or list regions and bureaus.",
)
encoding = Bilingual(
    zh="文件编码；默认自动识别。",
    en="The encoding of the files, where it is not to be found by itself.",
)
fail_on = Bilingual(
    zh="使退出码为 1 的状态，每个状态各用一次此选项；never 表示不因此失败。",
    en="The statuses that give exit code 1, each with an option of its own; `never` for none.",
)
report_format = Bilingual(
    zh="报告格式；默认由 --output 的后缀决定，否则为 table。",
    en="The form of the report; by default from the suffix of --output, else table.",
)
indicator = Bilingual(
    zh="只看此指标或定性目标（标识）。",
    en="Only this indicator or statement, by its id.",
)
lang = Bilingual(
    zh="报告、信息和帮助的语言；默认随系统区域设置。",
    en="The language of reports, messages and help; by default that of the locale.",
)
output = Bilingual(
    zh="将报告写入此文件；写不全则不写。可重复，各按其后缀的格式。",
    en="Write the report to this file, whole or not at all; repeatable, each in the form of its suffix.",
)
plan = Bilingual(
    zh="含 targets.yaml 和 tasks.yaml 的文件夹，或其中一个文件；默认为随附的唐山规划。",
    en="The folder with targets.yaml and tasks.yaml; by default the shipped plan of Tangshan.",
)
period = Bilingual(
    zh="未写明时期的表所属的时期，如 2024-01/2024-09。",
    en="The period of a table that names none, such as 2024-01/2024-09.",
)
series = Bilingual(
    zh="未写明指标的表所属的指标，用标识或名称。",
    en="The indicator of a table that names none, by its id or name.",
)
complete = Bilingual(
    zh="表格逐项列出全部目标及说明，不因目标多而折叠。",
    en="Every target of the table with its notes, where a long plan is folded.",
)
value_column = Bilingual(
    zh="实际数所在的列，用于表头不能识别时：表头、列号或列标（如 C）。",
    en="The column of actuals, where its head is not understood: its head, number or letters (C).",
)
previous = Bilingual(
    zh="以前运行的 JSON 报告：说明此后的变化。",
    en="A JSON report of an earlier run: say what changed since.",
)
sheet = Bilingual(
    zh="只读工作簿中的此工作表。",
    en="Only the sheet of this name of a workbook.",
)
plan_folder = Bilingual(
    zh="含 targets.yaml 和 tasks.yaml 的文件夹；默认为随附的规划。",
    en="The folder with targets.yaml and tasks.yaml, or either file; by default the shipped plan.",
)
schema_name = Bilingual(
    zh="哪一个。",
    en="Which one.",
)
strict = Bilingual(
    zh="警告和其他指标的行均视为错误。",
    en="Warnings and rows of other indicators are errors.",
)
version = Bilingual(
    zh="显示版本并退出。",
    en="Print the version and exit.",
)
year = Bilingual(
    zh="只看在此年到期的目标。",
    en="Only targets whose period ends in this year.",
)
list_format = Bilingual(
    zh="输出格式。",
    en="The form of the output.",
)
diff_old = Bilingual(
    zh="较早版本的文件夹（含 targets.yaml 和 tasks.yaml）。",
    en="The folder of the earlier version, with targets.yaml and tasks.yaml.",
)
diff_new = Bilingual(
    zh="较新版本的文件夹。",
    en="The folder of the later version.",
)
