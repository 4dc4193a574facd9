"""What is wrong with ledgers of tasks, and what reports say of tasks."""

from innovate_ts.messages.texts import Bilingual, Texts, phrase, problem, quoted, wrong


@problem
def ambiguous_number(*, other: str, text: str) -> Texts:
    return wrong(
        zh=f"编号“{quoted(text)}”也可能是{other}：表格软件会把{other}存为{quoted(text)}",
        en=f'the number "{quoted(text)}" may be {other}, which spreadsheets store alike',
        zh_hint="写明任务名称，或将编号列设为文本",
        en_hint="write the title beside it, or make the column of numbers text",
    )


@problem
def completed_after_report(*, day: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"完成日期“{quoted(text)}”晚于填报日期{day.zh}",
        en=f'"{quoted(text)}" as the day of completion is after the day of the report, {day.en}',
        zh_hint="核对两个日期",
        en_hint="check both days",
    )


@problem
def completed_but_not_done(*, state: str, text: str) -> Texts:
    return wrong(
        zh=f"状态为“{quoted(state)}”，却填有完成日期“{quoted(text)}”",
        en=f'"{quoted(text)}" is a day of completion, but the state is "{quoted(state)}"',
        zh_hint="核对状态；计划日期填入完成时限列",
        en_hint="check the state; a planned day belongs under the deadline",
    )


@problem
def implausible_ledger_date(*, text: str, years: str) -> Texts:
    return wrong(
        zh=f"日期“{quoted(text)}”与规划期{years}相距过远",
        en=f'"{quoted(text)}" is too far from the plan\'s years {years}',
        zh_hint="核对年份",
        en_hint="check the year",
    )


@problem
def ledger_date_without_year(*, text: str) -> Texts:
    return wrong(
        zh=f"日期“{quoted(text)}”没有年份",
        en=f'"{quoted(text)}" names no year',
        zh_hint="补上年份，或在标题中写明",
        en_hint="add the year, there or in a title",
    )


@problem
def lead_differs(*, lead: str, text: str) -> Texts:
    return wrong(
        zh=f"牵头单位“{quoted(text)}”与规划不一致，规划为{lead}",
        en=f'"{quoted(text)}" is not the lead of the plan, which is {lead}',
        zh_hint="报告按规划的牵头单位；如已调整，修改规划文件",
        en_hint="reports go by the plan's; change the plan file if it was handed over",
    )


@problem
def limit_differs(*, due: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"完成时限“{quoted(text)}”与规划不一致，规划为{due.zh}",
        en=f'"{quoted(text)}" is not the deadline of the plan, which is {due.en}',
        zh_hint="按规划的时限判定；如已调整，修改规划文件",
        en_hint="it is judged by the plan's; change the plan file if it was moved",
    )


@problem
def no_task_named() -> Texts:
    return wrong(
        zh="此行没有写明任务",
        en="this row names no task",
        zh_hint="填写任务编号或名称",
        en_hint="write the number or the title of the task",
    )


@problem
def not_a_ledger_date(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是日期或月份",
        en=f'"{quoted(text)}" is no day or month',
        zh_hint="写作2024-09-30或2024年9月",
        en_hint="write it as 2024-09-30 or 2024-09",
    )


@problem
def number_against_title(*, number: str, title: str) -> Texts:
    return wrong(
        zh=f"编号{quoted(number)}与任务“{quoted(title)}”不是同一项",
        en=f'number {quoted(number)} is not that of "{quoted(title)}"',
        zh_hint="核对编号和名称",
        en_hint="check the number and the title",
    )


@problem
def rows_without_state(*, count: int) -> Texts:
    rows = "row names" if count == 1 else "rows name"
    return wrong(
        zh=f"{count}行有进展而没有写明状态；照录，不判定",
        en=f"{count} {rows} no state; what they say is printed, and nothing is judged by it",
        zh_hint="加一列“状态”：未启动、推进中、持续推进、已完成、滞后、已调整、已销号",
        en_hint="add a column `state`: not started, under way, continuing, done, behind, changed, closed",
    )


@problem
def task_by_number(*, name: Bilingual, number: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”按编号{quoted(number)}认作“{name.zh}”",
        en=f'"{quoted(text)}" is taken by its number {quoted(number)} for "{name.en}"',
        zh_hint="核对是否同一任务",
        en_hint="check that it is the same task",
    )


@problem
def two_ledger_dates(*, first: Bilingual, second: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"标题的日期不一致：{first.zh}与{second.zh}（“{quoted(text)}”）",
        en=f'the titles give two days: {first.en}, and {second.en} ("{quoted(text)}")',
        zh_hint="只保留一个，或增加日期列",
        en_hint="keep one, or give each row its day",
    )


@problem
def unknown_state(*, text: str) -> Texts:
    return wrong(
        zh=f"看不懂状态“{quoted(text)}”",
        en=f'"{quoted(text)}" is no state that is known',
        zh_hint="写作未启动、推进中、持续推进、已完成、滞后、已调整或已销号；说明另列",
        en_hint="write not started, under way, continuing, done, behind, changed or closed; the rest belongs beside it",
    )


@problem
def unknown_task_row(*, text: str) -> Texts:
    return wrong(
        zh=f"规划中没有任务“{quoted(text)}”",
        en=f'the plan has no task "{quoted(text)}"',
        zh_hint="写规划的任务编号或名称（`innovate-ts tasks` 列出全部）",
        en_hint="write the number or title of the plan (`innovate-ts tasks` lists them)",
    )


# --- what reports say of tasks ------------------------------------------------------------------------------

section = Bilingual(
    zh="任务推进情况（据单位报送）", en="Tasks, as their bureaus report them"
)
"""The heading; that a task is closed alone is the office's own finding."""

sheet_tasks = Bilingual(zh="任务台账", en="tasks")
by_lead = Bilingual(zh="各单位牵头任务", en="What each bureau leads")
each_task = Bilingual(zh="各项任务", en="The tasks")
closed_is_ours = Bilingual(
    zh="状态据单位报送；“已销号”为督查部门认定",
    en="States are as the bureaus report them; closed is the supervision office's own finding",
)
no_lead = Bilingual(zh="未明确牵头单位", en="no lead named")
column_lead = Bilingual(zh="牵头单位", en="Lead")
column_task = Bilingual(zh="任务", en="Task")
column_state = Bilingual(zh="状态", en="State")
column_date = Bilingual(zh="填报日期", en="As of")
column_note = Bilingual(zh="进展与问题", en="Progress and problems")
column_milestone = Bilingual(zh="节点", en="Milestone")
column_answerable = Bilingual(zh="责任人", en="Answerable")
column_led = Bilingual(zh="牵头任务", en="Tasks led")
column_done = Bilingual(zh="已完成", en="Done")
column_under_way = Bilingual(zh="推进中", en="Under way")
column_not_started = Bilingual(zh="未启动", en="Not started")
column_behind = Bilingual(zh="滞后", en="Behind")
column_others = Bilingual(zh="其他", en="Other")
column_silent = Bilingual(zh="未收到填报", en="Not reported")
trouble = Bilingual(zh="存在问题", en="problems")
steps = Bilingual(zh="下步措施", en="next steps")
remark = Bilingual(zh="备注", en="note")
leader = Bilingual(zh="责任领导", en="leader")
person = column_answerable

state_not_started = Bilingual(zh="未启动", en="not started")
state_under_way = Bilingual(zh="推进中", en="under way")
state_continuing = Bilingual(zh="持续推进", en="continuing")
state_done = Bilingual(zh="已完成", en="done")
state_behind = Bilingual(zh="滞后", en="behind")
state_changed = Bilingual(zh="已调整", en="changed")
state_closed = Bilingual(zh="已销号", en="closed")
state_not_done = Bilingual(zh="未完成", en="not done")
receipt_unnamed = Bilingual(zh="未注明状态", en="state not given")
receipt_milestones = Bilingual(zh="仅报送节点", en="milestones only")
receipt_unclear = Bilingual(zh="状态无法识别", en="state not understood")
receipt_not_sent = Bilingual(zh="未报送", en="not sent in")
receipt_later = Bilingual(zh="评估日期前未收到填报", en="not reported by then")
receipt_nothing = Bilingual(zh="未收到填报", en="not reported")
overdue = Bilingual(zh="逾期未完成", en="overdue")
"""A milestone that is due and reported as not done."""


@phrase
def not_understood(*, text: str) -> Bilingual:
    return Bilingual(
        zh=f"状态无法识别（“{quoted(text)}”）",
        en=f'state not understood ("{quoted(text)}")',
    )


@phrase
def written(*, text: str) -> Bilingual:
    return Bilingual(zh=f"填报为“{quoted(text)}”", en=f'written as "{quoted(text)}"')


@phrase
def count_of_state(*, count: int, state: str) -> Bilingual:
    return Bilingual(zh=f"{state}{count}项", en=f"{count} {state}")


@phrase
def tasks_counted(*, clauses: str, count: int) -> Bilingual:
    tasks = "task" if count == 1 else "tasks"
    return Bilingual(
        zh=f"据单位报送，任务{count}项：{clauses}",
        en=f"{count} {tasks} as their bureaus report them: {clauses}",
    )


@phrase
def led_counted(*, clauses: str, count: int) -> Bilingual:
    return Bilingual(zh=f"牵头{count}项：{clauses}", en=f"leads {count}: {clauses}")


@phrase
def milestones_missed(*, names: str) -> Bilingual:
    return Bilingual(zh=f"逾期未完成：{names}", en=f"Overdue: {names}")


goals_and_milestones = Bilingual(zh="定性目标和节点", en="Goals and milestones")
milestone = Bilingual(zh="节点", en="milestone")
milestones = Bilingual(zh="节点", en="milestones")
