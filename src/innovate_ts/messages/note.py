"""Words of the supervision note (通报): its form, its sentences, the heads of its annexes."""

from innovate_ts.messages.texts import Bilingual, phrase

OR = "\u200b"
"""Where a line of the title may end; a Chinese title is broken nowhere else."""


@phrase
def to_fill_in(*, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"〔待填：{what.zh}〕", en=f"[to fill in: {what.en}]")


number = Bilingual(zh="发文字号", en="reference number")
office = Bilingual(zh="发文机关", en="issuing office")
requests = Bilingual(zh="下一步要求", en="what is asked for, of whom, by when")
signature = Bilingual(zh="发文机关署名", en="issuing office")
issued = Bilingual(zh="成文日期", en="date of issue")
copies = Bilingual(zh="抄送机关", en="whom copies go to")


@phrase
def title(*, office: str, subject: Bilingual, when: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{office}{OR}关于{when.zh}{OR}{subject.zh}{OR}目标任务{OR}完成情况的{OR}通报",
        en=f"Memo of {office} on {subject.en}: targets {when.en}",
    )


@phrase
def title_of_plan(*, office: str, title: Bilingual, when: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{office}{OR}关于{when.zh}{OR}《{title.zh}》{OR}落实情况的{OR}通报",
        en=f"Memo of {office} on {title.en}: targets {when.en}",
    )


@phrase
def of_year(*, year: int) -> Bilingual:
    return Bilingual(zh=f"{year}年度", en=f"of {year}")


@phrase
def of_first_quarter(*, year: int) -> Bilingual:
    return Bilingual(zh=f"{year}年第一季度", en=f"of {year}, first quarter")


@phrase
def of_half_year(*, year: int) -> Bilingual:
    return Bilingual(zh=f"{year}年上半年", en=f"of {year}, first half")


@phrase
def of_three_quarters(*, year: int) -> Bilingual:
    return Bilingual(zh=f"{year}年前三季度", en=f"of {year}, first three quarters")


addressee = Bilingual(zh="各有关单位：", en="To: all bureaus concerned")


@phrase
def opening(*, as_of: str, title: str, what: str) -> Bilingual:
    return Bilingual(
        zh=f"按照《{title}》要求，核对了截至{as_of}的目标任务完成情况（{what}），现将有关情况通报如下。",
        en=f"As of {as_of}, the targets of {title} were checked: {what}.",
    )


@phrase
def so_many_of(*, count: int, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{what.zh}{count}项", en=f"{what.en} {count}")


met = Bilingual(zh="已完成的目标中", en="Met")
met_early = Bilingual(
    zh="提前达到目标的（以期末数为准）", en="Met before the end of their period"
)


@phrase
def in_doubt(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"另有{count}项完成的目标数据存疑，待核实，未列入以上各项。",
        en=f"Not among these: met by figures that are in doubt and to be verified ({count}).",
    )


on_course = Bilingual(
    zh="达到或基本达到序时进度的目标中", en="On schedule or nearly so"
)
to_judge = Bilingual(zh="需人工认定的", en="To be judged by a person")


@phrase
def share(*, share: str, text: str) -> Bilingual:
    return Bilingual(
        zh=f"{text}，完成目标的{share}", en=f"{text}, {share} of the target"
    )


@phrase
def more(*, annex: int, count: int) -> Bilingual:
    return Bilingual(
        zh=f"其余{count}项见附件{annex}", en=f"{count} more in annex {annex}"
    )


@phrase
def counted(*, count: int, kind: str) -> Bilingual:
    return Bilingual(zh=f"{kind}{count}项", en=f"{kind} ({count:,})")


@phrase
def in_annex(*, annex: int, clauses: str) -> Bilingual:
    return Bilingual(zh=f"{clauses}，见附件{annex}", en=f"{clauses}, in annex {annex}")


others = Bilingual(zh="其他", en="Others")


@phrase
def task_named(*, number: str, title: str) -> Bilingual:
    return Bilingual(zh=f"任务{number}“{title}”", en=f"task {number}, {title}")


problems = Bilingual(zh="存在问题", en="Shortcomings")
next_steps = Bilingual(zh="下一步要求", en="Next steps")
overdue = Bilingual(zh="节点逾期未完成", en="milestones overdue")
tasks_behind = Bilingual(
    zh="据单位报送滞后的任务", en="tasks behind, as their bureaus report"
)
tasks_troubled = Bilingual(
    zh="据单位报送存在问题的任务", en="tasks with problems, as their bureaus report"
)
tasks_unclear = Bilingual(
    zh="填报状态无法识别的任务", en="tasks whose state was not understood"
)
tasks_silent = Bilingual(zh="未收到填报的任务", en="tasks not reported")
input_error = Bilingual(
    zh="数据有误，详见附件3", en="an error in the input, told in annex 3"
)


@phrase
def heading(*, count: int, head: str, numeral: str) -> Bilingual:
    return Bilingual(zh=f"{numeral}、{head}", en=f"{count}. {head}")


@phrase
def subheading(*, count: int, head: str, numeral: str) -> Bilingual:
    return Bilingual(zh=f"（{numeral}）{head}", en=f"({count}) {head}")


@phrase
def of_goals(*, outcome: Bilingual) -> Bilingual:
    return Bilingual(zh=f"定性目标{outcome.zh}", en=f"goals in words: {outcome.en}")


@phrase
def led_by_short(*, lead: str) -> Bilingual:
    return Bilingual(zh=f"牵头单位：{lead}", en=f"lead: {lead}")


@phrase
def with_answerable(*, name: str, who: str) -> Bilingual:
    return Bilingual(zh=f"{name}（{who}）", en=f"{name} [{who}]")


@phrase
def of_period(*, name: str, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}{name}", en=f"{name} of {period}")


@phrase
def due(*, name: str, period: str) -> Bilingual:
    return Bilingual(zh=f"{name}应于{period}完成", en=f"{name}, due in {period}")


@phrase
def annexes(*, titles: str) -> Bilingual:
    return Bilingual(zh=f"附件：{titles}", en=f"Annexes: {titles}")


@phrase
def annex(*, number: int) -> Bilingual:
    return Bilingual(zh=f"附件{number}", en=f"Annex {number}")


@phrase
def copies_to(*, whom: str) -> Bilingual:
    return Bilingual(zh=f"抄送：{whom}", en=f"Copies: {whom}")


annex_results = Bilingual(zh="指标完成情况", en="Results")
annex_bureaus = Bilingual(zh="责任单位清单", en="Responsible bureaus")
annex_account = Bilingual(zh="口径与数据说明", en="Readings and data")
targets = Bilingual(zh="量化目标", en="targets with figures")
tasks = Bilingual(zh="任务", en="tasks")
ledger_alone = Bilingual(
    zh="本次只核对任务台账，不涉及指标",
    en="A ledger of tasks was checked, and no indicator",
)


@phrase
def goals_counted(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"另有未关联任务、也未判定的定性目标{count}项，未列入本表",
        en=f"Goals in words that are neither judged nor linked to a task, and not in this table: {count}",
    )


@phrase
def increment(*, share: str) -> Bilingual:
    return Bilingual(
        zh=f"净增完成率{share}", en=f"share of the increase achieved {share}"
    )


column_number = Bilingual(zh="序号", en="No.")
column_target = Bilingual(zh="年度目标", en="Target of the period")
column_source = Bilingual(zh="数据来源\n及性质", en="Source and nature of the data")
column_lead = Bilingual(zh="任务关联\n牵头单位", en="Lead (linked task)")
column_bureau = Bilingual(zh="单位", en="Bureau")
column_basis = Bilingual(zh="依据", en="By what")
column_partners = Bilingual(
    zh="责任单位、配合单位", en="Responsible and supporting bureaus"
)
column_reading = Bilingual(zh="口径", en="Read as")
editorial = Bilingual(
    zh="依据一列注明“规划指定”的，由规划直接明确单位；注明任务的，规划将任务分配到单位，未将指标分配到单位，指标与任务的关联系编辑所作，供联系使用。任务由几个单位牵头的，各单位分别列出",
    en="“Named by the plan” is what it says. Elsewhere the plan assigns tasks to bureaus, and no indicators: which tasks drive an indicator is an editorial link, which says whom to ask. Where several bureaus lead, each is listed",
)


@phrase
def unlinked(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"未关联任务、规划也未指定单位的目标{count}项，未列入本表",
        en=f"Neither linked to a task nor assigned by the plan, and not in this table: {count}",
    )


rules_head = Bilingual(zh="评估方法", en="How targets are judged")


@phrase
def rules(*, as_of: str) -> Bilingual:
    return Bilingual(
        zh=f"评估日期为{as_of}；各项目标按该指标截至评估日期的最近一期数据判断。完成率为实际数与目标数之比，只用于单项指标；差额为实际数减目标数。先比较、后取整；未完成的目标，其完成率不显示为100.0%。",
        en=f"Judged as of {as_of}; each target at the last figure of its own indicator up to that day. Done is the actual over the target, for one indicator; the gap is the actual less the target. Both are compared before they are rounded; what is missed is never shown as 100.0%.",
    )


readings_head = Bilingual(zh="指标口径", en="How the indicators are read")
problems_head = Bilingual(zh="数据问题", en="Problems of the data")
column_place = Bilingual(zh="位置", en="Place")
program_head = Bilingual(zh="生成方式", en="How this note was made")


@phrase
def program(*, version: str) -> Bilingual:
    return Bilingual(
        zh=f"本通报由 innovate-ts {version} 根据上述数据文件生成；同样的数据得出同样的通报。",
        en=f"This note was made by innovate-ts {version} from the files named above; the same files give the same note.",
    )
