"""Words of the file of actuals to fill in."""

from innovate_ts.messages.texts import Bilingual, phrase


@phrase
def baseline(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}的基期", en=f"base year of {period}")


@phrase
def compared(*, name: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{name.zh}以此为参照", en=f"{name.en} is compared with it")


indicator = Bilingual(zh="指标", en="indicator")
note = Bilingual(zh="备注", en="note")


@phrase
def part(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}的一部分", en=f"part of {period}")


period = Bilingual(zh="时期", en="period")
whole = Bilingual(zh="合计", en="total")
region = Bilingual(zh="地区", en="region")
statement = Bilingual(zh="填 是 或 否", en="yes or no")


@phrase
def target(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}目标", en=f"target of {period}")


unit = Bilingual(zh="单位", en="unit")
value = Bilingual(zh="数值", en="value")
sheet = Bilingual(zh="数据", en="actuals")
help_sheet = Bilingual(zh="填写说明", en="how to fill it in")
choices = Bilingual(zh="可选内容", en="what can be chosen")
how_to_fill_in = Bilingual(
    zh="只填“数值”列；不掌握的留空。\n按“单位”列的单位填写；百分数的单元格已设百分比格式。\n定性目标填 是 或 否。\n可以加行：指标从列表中选，时期写年、季度或月份。\n填好后核对：innovate-ts check 文件名",
    en="Fill in the column value; leave empty what is not known.\nGive figures in the unit of the column unit; shares have a percent format.\nJudge goals in words with yes or no.\nRows may be added: choose the indicator from the list, write the period as a year, a quarter or months.\nCheck the file with: innovate-ts check FILE",
)


# --- a ledger of tasks --------------------------------------------------------------------------------------

task_number = Bilingual(zh="编号", en="task id")
task = Bilingual(zh="任务", en="task")
milestone = Bilingual(zh="节点", en="milestone")
lead = Bilingual(zh="牵头单位", en="lead")
due = Bilingual(zh="完成时限", en="due")
state = Bilingual(zh="状态", en="state")
date = Bilingual(zh="日期", en="date")
progress = Bilingual(zh="进展情况", en="progress")
problems = Bilingual(zh="存在问题", en="problems")
next_steps = Bilingual(zh="下步措施", en="next steps")
leader = Bilingual(zh="责任领导", en="responsible leader")
person = Bilingual(zh="责任人", en="responsible person")
sheet_ledger = Bilingual(zh="任务台账", en="tasks")
how_to_fill_in_ledger = Bilingual(
    zh="“状态”从列表中选；“已销号”只由督查部门填写。\n“日期”为状态截至的日期；整张表同一日期的，可改在标题中写“截至某年某月某日”。\n进展、问题和措施照实写，报告照录。\n没有进展的行留空，不要删除编号和任务。\n填好后核对：innovate-ts check 文件名",
    en="Choose the state from the list; closed is for the supervision office alone.\nThe date is the day that the state is of; where all rows are of one day, a title line `as of` and the day will do.\nProgress, problems and steps are printed as written.\nLeave empty what has not moved, and keep numbers and titles.\nCheck the file with: innovate-ts check FILE",
)
