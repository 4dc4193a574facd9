"""Words of the workbook."""

from innovate_ts.messages.texts import Bilingual, phrase

sheet_summary = Bilingual(zh="总体情况", en="Summary")
sheet_results = Bilingual(zh="指标完成情况", en="Results")
sheet_notes = Bilingual(zh="提示", en="Notes")
sheet_leads = Bilingual(zh="按牵头单位", en="By lead bureau")
sheet_files = Bilingual(zh="数据文件", en="Files")
sheet_problems = Bilingual(zh="输入问题", en="Problems")
sheet_account = Bilingual(zh="口径与数据", en="Account")
none = Bilingual(zh="没有", en="None")


@phrase
def left_out(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"……（其余{count}个字符未列）", en=f"… ({count} more characters left out)"
    )


as_text = Bilingual(
    zh="数字超过电子表格所能精确存储的15位有效数字，故以文本列出",
    en="This figure has more digits than a workbook's numbers keep (15): it stands as text, so that none is lost",
)
number = Bilingual(zh="序号", en="No.")
target_of_year = Bilingual(zh="年度目标", en="Target")
data = Bilingual(zh="数据来源及性质", en="Source, and how settled")
tasks = Bilingual(zh="关联任务", en="Linked tasks")
increment = Bilingual(zh="净增完成率", en="Share of the increase achieved")
actual_of = Bilingual(zh="实际数时期", en="Actual is of")
through = Bilingual(zh="数据截至", en="Through")
needed = Bilingual(zh="尚需", en="Still needed")
needed_month = Bilingual(zh="剩余时间月均需完成", en="Needed a month")
needed_growth = Bilingual(zh="此后每年需增长", en="Growth needed a year")
projection = Bilingual(zh="按目前趋势期末（推算）", en="Projected end of period")
evidence = Bilingual(zh="数据单元格", en="Cells it rests on")


@phrase
def paragraph(*, paragraph: int, section: str) -> Bilingual:
    return Bilingual(
        zh=f"{section}第{paragraph}段", en=f"{section}, paragraph {paragraph}"
    )


words_of_plan = Bilingual(zh="规划原文", en="The plan's words")
severity = Bilingual(zh="程度", en="Severity")
file = Bilingual(zh="文件", en="File")
sheet = Bilingual(zh="工作表", en="Sheet")
row = Bilingual(zh="行", en="Row")
column = Bilingual(zh="列", en="Column")
field = Bilingual(zh="栏目", en="Field")
written = Bilingual(zh="原文", en="As written")
wrong = Bilingual(zh="问题", en="What is wrong")
to_do = Bilingual(zh="处理建议", en="What to do")
code = Bilingual(zh="代码", en="Code")
figures = Bilingual(zh="量化目标", en="Targets with figures")
sum_of_all = Bilingual(zh="合计", en="All")
chart = Bilingual(
    zh="各目标完成率（实际／目标），差的在前",
    en="Achievement of each target (actual over target), worst first",
)
not_in_chart = Bilingual(
    zh="未列入图中（图中列至多30项，差的在前；没有完成率的不列）",
    en="Not in the chart, which has up to 30, the worst first, and none of what has no share",
)
kind = Bilingual(zh="类别", en="Of what")
account_name = Bilingual(zh="项目", en="Name")
account_text = Bilingual(zh="内容", en="Text")
account = Bilingual(zh="报告依据", en="What the report rests on")
plan = Bilingual(zh="规划", en="Plan")
plan_period = Bilingual(zh="规划期", en="Years of the plan")
as_of = Bilingual(zh="评估日期", en="Judged as of")
year = Bilingual(zh="目标年份", en="Targets of")
all_years = Bilingual(zh="全部年份", en="all years")
thresholds = Bilingual(zh="进度标准", en="Limits of pace")
program = Bilingual(zh="程序", en="Program")
encoding = Bilingual(zh="编码", en="Encoding")
layout = Bilingual(zh="版式", en="Layout")
no_table = Bilingual(zh="不是数据表", en="not a table")
read = Bilingual(zh="读取行数", en="Rows read")
used = Bilingual(zh="采用", en="Used")
other = Bilingual(zh="其他指标", en="Other indicators")
empty = Bilingual(zh="空", en="Empty")
error = Bilingual(zh="错误", en="Errors")
how = Bilingual(zh="怎样读表中数字", en="How to read the figures")
how_gap = Bilingual(
    zh="实际减目标，带正负号；比重和增速以百分点计。缺口只列不足部分，不为负",
    en="actual less target, signed; in percentage points for shares and growth. Short by: what is missing, never below zero",
)
how_achievement = Bilingual(
    zh="实际除以目标，保留六位小数；显示为100.0%的一定不低于目标",
    en="actual over target, kept to six decimals; what shows as 100.0% never falls short of the target",
)
how_shares = Bilingual(zh="百分数", en="Shares in %")
how_shares_kept = Bilingual(
    zh="按规划写法存储：15.7%存为15.7（不是0.157），与JSON报告逐位相同；完成率为比值，100%存为1",
    en="stored as the plan writes them: 15.7% is 15.7, not 0.157, digit by digit as in the JSON report; achievement is a ratio, 100% is 1",
)
how_lead = Bilingual(
    zh="规划将任务（而非指标）分给单位；指标与任务的关联由数据编者作出",
    en="the plan assigns tasks, not indicators; which tasks drive an indicator is a link made by the editors of its data",
)
how_closer = Bilingual(
    zh="牵头单位右侧各列", en="Columns to the right of the lead bureau"
)
how_closer_kept = Bilingual(
    zh="供屏幕查阅（口径、数据单元格、规划出处等），不打印；数字超过15位有效数字的以文本列出并加批注",
    en="for a closer look on the screen (readings, cells of the input, the plan's words), not printed; a figure of more than 15 digits stands as text with a note",
)
