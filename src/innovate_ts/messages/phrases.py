"""Words of reports: statuses, columns, figures, paces, headlines."""

from decimal import Decimal

from innovate_ts.messages.texts import Bilingual, Language, en, is_one, phrase, zh

LARGE: dict[Language, tuple[tuple[Decimal, str], ...]] = {
    "zh": ((Decimal("1e8"), "亿"), (Decimal("1e4"), "万")),
    "en": ((Decimal("1e9"), "bn"), (Decimal("1e6"), "M")),
}
"""The words that shorten large figures, with what each stands for, the largest first."""


@phrase
def count_tasks(*, count: int) -> Bilingual:
    tasks = "task" if count < 2 else "tasks"
    return Bilingual(zh=f"{count}项任务", en=f"{count or 'no'} {tasks}")


label_id = Bilingual(zh="标识", en="id")
label_source = Bilingual(zh="出处", en="source")
label_statement = Bilingual(zh="定性目标", en="a goal in words")


@phrase
def led_by_short(*, lead: Bilingual | str) -> Bilingual:
    return Bilingual(zh=f"牵头单位：{zh(lead)}", en=f"lead {en(lead)}")


@phrase
def shared_by(*, others: Bilingual | str) -> Bilingual:
    return Bilingual(zh=f"责任单位：{zh(others)}", en=f"with {en(others)}")


@phrase
def supported_by(*, others: Bilingual | str) -> Bilingual:
    return Bilingual(zh=f"配合单位：{zh(others)}", en=f"supported by {en(others)}")


@phrase
def actual_of(*, period: str) -> Bilingual:
    return Bilingual(zh=f"实际数为{period}的数据", en=f"the actual is that of {period}")


@phrase
def items(*, count: int) -> Bilingual:
    return Bilingual(zh=f"{count}项", en=f"{count:,}")


@phrase
def actual_at(*, when: str) -> Bilingual:
    return Bilingual(zh=f"实际数为{when}数", en=f"the actual is that {when}")


@phrase
def and_more(*, more: int) -> Bilingual:
    return Bilingual(zh=f"另有{more}项", en=f"and {more:,} more")


@phrase
def as_of(*, as_of: str) -> Bilingual:
    return Bilingual(zh=f"截至{as_of}", en=f"as of {as_of}")


@phrase
def ask(*, lead: str) -> Bilingual:
    return Bilingual(zh=f"请联系{lead}", en=f"Ask {lead}")


@phrase
def baseline(*, period: str, value: str) -> Bilingual:
    return Bilingual(zh=f"基期{period}：{value}", en=f"baseline {period}: {value}")


by_bureau = Bilingual(
    zh="按任务关联牵头单位", en="By lead bureau (of the tasks linked to an indicator)"
)
column_actual = Bilingual(zh="实际完成", en="Actual")
column_asks = Bilingual(zh="要求", en="Condition")
column_shortfall = Bilingual(zh="缺口", en="Short by")
column_achievement = Bilingual(zh="完成率", en="% of target")
column_gap = Bilingual(zh="差额", en="Gap")
column_indicator = Bilingual(zh="指标", en="Indicator")
column_lead = Bilingual(zh="任务关联牵头单位", en="Lead (linked task)")
column_pace = Bilingual(zh="与序时进度相比", en="Beside its pace")
column_note = Bilingual(zh="备注", en="Notes")
column_period = Bilingual(zh="时期", en="Period")
column_part = Bilingual(zh="地区（单位）", en="Region or bureau")
column_part_worst = Bilingual(
    zh="地区（单位），差的在前", en="Region or bureau, worst first"
)
column_part_largest = Bilingual(
    zh="地区（单位），大的在前", en="Region or bureau, largest first"
)
column_rank = Bilingual(zh="排名", en="Rank")
column_share = Bilingual(zh="占比", en="Share")
by_region = Bilingual(zh="分地区（单位）情况", en="By region or bureau")


@phrase
def summed_over_regions(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"由{count}个地区的数相加",
        en=f"the sum of the figures of {count} regions",
    )


@phrase
def without_regions(*, count: int) -> Bilingual:
    targets_have = "target has" if count == 1 else "targets have"
    return Bilingual(
        zh=f"另有{count}项目标没有分地区的结果",
        en=f"{count} other {targets_have} no results by region",
    )


no_regions = Bilingual(
    zh="没有目标有分地区的结果（全市数优先，分地区数只作核对）",
    en="no target has results by region (where the whole has a figure, those of regions are compared with it)",
)


@phrase
def unranked(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"数据时段较短或不全，不参与排名：{names}",
        en=f"not ranked, for their figures reach less far or lack a part: {names}",
    )


@phrase
def broken_down(*, count: int, clauses: str) -> Bilingual:
    return Bilingual(
        zh=f"分解到{count}个地区（单位）：{clauses}",
        en=f"broken down to {count} regions or bureaus: {clauses}",
    )


@phrase
def so_many(*, status: Bilingual, count: int) -> Bilingual:
    return Bilingual(zh=f"{status.zh}{count}", en=f"{count} {status.en}")


@phrase
def before_revision(*, day: str, target: str, status: str) -> Bilingual:
    return Bilingual(
        zh=f"{day}前的目标为{target}，按其{status}",
        en=f"until it was revised on {day}: {target}, by which it would be: {status}",
    )


@phrase
def revised_afterwards(*, day: str, target: str, status: str) -> Bilingual:
    return Bilingual(
        zh=f"期后（{day}）调整为{target}，不影响判定；按其{status}",
        en=f"revised after its period, on {day}: {target}, which decides nothing; by it: {status}",
    )


status_below_expected = Bilingual(zh="低于预期目标", en="below the expected target")
flag_strive_met = Bilingual(zh="达到力争目标", en="as much as is striven for")


@phrase
def striven_for(*, target: str, strive: str) -> Bilingual:
    return Bilingual(
        zh=f"{target}（力争{strive}）", en=f"{target} (striving for {strive})"
    )


@phrase
def defined_otherwise(*, since: str, because: str) -> Bilingual:
    return Bilingual(
        zh=f"{since}起口径调整（{because}），与此前数不可比",
        en=f"defined otherwise since {since} ({because}): not compared with earlier figures",
    )


assigned = Bilingual(zh="规划指定", en="named by the plan")


@phrase
def answerable(*, lead: str, responsible: str, supporting: str) -> Bilingual:
    zh = f"牵头单位：{lead}"
    en = f"lead: {lead}"
    if responsible:
        zh += f"；责任单位：{responsible}"
        en += f"; responsible: {responsible}"
    if supporting:
        zh += f"；配合单位：{supporting}"
        en += f"; supporting: {supporting}"
    return Bilingual(zh=zh, en=en)


@phrase
def strives_for(*, strive: str) -> Bilingual:
    return Bilingual(zh=f"力争{strive}", en=f"striving for {strive}")


column_status = Bilingual(zh="状态", en="Status")
column_target = Bilingual(zh="目标", en="Target")
column_unit = Bilingual(zh="单位", en="Unit")
column_data_owner = Bilingual(zh="数据来源", en="Source")


@phrase
def for_tasks(*, names: str, tasks: str) -> Bilingual:
    return Bilingual(zh=f"{names}（{tasks}）", en=f"{names}, {tasks}")


@phrase
def data_from(*, owner: str) -> Bilingual:
    return Bilingual(zh=f"数据来源：{owner}", en=f"source: {owner}")


@phrase
def did_you_mean(*, likely: str) -> Bilingual:
    return Bilingual(zh=f"是否指 {likely}？", en=f"did you mean {likely}?")


flag_derived = Bilingual(
    zh="两期累计数相减", en="by the difference of two running totals"
)
flag_spent = Bilingual(zh="上限已突破", en="its limit is spent")
flag_accepted = Bilingual(zh="已报备", en="accepted")
flag_stale = Bilingual(zh="数据陈旧", en="stale")
reported_so_far = Bilingual(zh="按已报数", en="reported so far")
flag_lower_bound = Bilingual(zh="按已报数", en="by what has been reported")
flag_preliminary = Bilingual(zh="初步数据", en="preliminary")
flag_regressing = Bilingual(zh="较上期回落", en="fell back")
flag_rising_again = Bilingual(zh="反弹", en="rose again")
flag_lost_places = Bilingual(zh="位次后移", en="lost places")
flag_out_of_range = Bilingual(zh="超出区间", en="left the range")
flag_slightly_behind = Bilingual(zh="基本达到序时进度", en="nearly on schedule")
flag_within_tolerance = Bilingual(zh="容差之内", en="within tolerance")
hint = Bilingual(zh="提示", en="hint")


LAYOUTS = {
    "long": "长表",
    "wide_by_period": "宽表，时期横排",
    "wide_by_indicator": "宽表，指标横排",
    "regions_by_period": "分地区宽表，时期横排",
    "periods_by_region": "分地区宽表，地区横排",
    "monthly_table": "单位报表",
    "cross_section": "分地区表",
    "statistics_export": "统计数据库导出表",
    "task_ledger": "任务台账",
}
"""The Chinese of how tables are laid out."""


@phrase
def layout(*, name: str) -> Bilingual:
    return Bilingual(zh=LAYOUTS.get(name, name), en=name)


@phrase
def input_line(
    *, counts: str, encoding: str | None, file: str, layout: str
) -> Bilingual:
    return Bilingual(
        zh=f"{file}（{encoding}，{layout}）：{counts}",
        en=f"{file} ({encoding}, {layout}): {counts}",
    )


@phrase
def input_line_unread(*, file: str) -> Bilingual:
    return Bilingual(zh=f"{file}：不是数据表", en=f"{file}: no table")


@phrase
def led_by(*, lead: str) -> Bilingual:
    return Bilingual(zh=f"任务关联牵头单位：{lead}", en=f"lead of linked tasks: {lead}")


no_lead = Bilingual(zh="无关联任务", en="no linked task")


@phrase
def not_read_as(*, because: Bilingual, reading: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"不取“{reading.zh}”：{because.zh}",
        en=f"not read as {reading.en}: {because.en}",
    )


@phrase
def needed_places(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"尚需提升{amount}", en=f"still to go up by {amount}")


@phrase
def needed_places_back(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"尚需后移{amount}", en=f"still to go down by {amount}")


@phrase
def needed_fall(*, rate: str) -> Bilingual:
    return Bilingual(
        zh=f"此后每年需下降{rate}%", en=f"needs to fall by {rate}% a year from here"
    )


@phrase
def needed_growth(*, growth: str) -> Bilingual:
    return Bilingual(
        zh=f"此后每年需增长{growth}%", en=f"needs {growth}% a year from here"
    )


@phrase
def in_doubt(*, doubt: Bilingual) -> Bilingual:
    return Bilingual(zh=f"存疑：{doubt.zh}", en=f"in doubt: {doubt.en}")


@phrase
def note_of_row(*, note: str) -> Bilingual:
    return Bilingual(zh=f"备注：{note}", en=f"note: {note}")


@phrase
def note_under_head(*, note: str) -> Bilingual:
    return Bilingual(zh=f"“{note}”", en=f'"{note}"')


@phrase
def accepted_until(*, by: str, source: str, until: str) -> Bilingual:
    where_zh = f"（{source}）" if source else ""
    where_en = f" ({source})" if source else ""
    return Bilingual(
        zh=f"已报备至{until}：{by}{where_zh}",
        en=f"accepted until {until} by {by}{where_en}",
    )


@phrase
def needed_amount(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"尚需{amount}", en=f"{amount} still needed")


@phrase
def needed_without_all_parts(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"至多尚需{amount}", en=f"at most {amount} still needed")


@phrase
def needed_cut(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"尚需减少{amount}", en=f"still to be cut by {amount}")


@phrase
def projected(*, end: str, method: str, value: str) -> Bilingual:
    return Bilingual(
        zh=f"按目前趋势{end}末为{value}（推算：{method}）",
        en=f"at this rate {value} by the end of {end} (projected: {method})",
    )


@phrase
def amount_or_more(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"至少{amount}", en=f"at least {amount}")


@phrase
def read_otherwise(*, actual: str, reading: str, status: str) -> Bilingual:
    return Bilingual(
        zh=f"另一读法（{reading}）：{actual}，同为{status}",
        en=f"if read as {reading}: {actual}, {status} too",
    )


@phrase
def read_otherwise_differs(*, actual: str, reading: str, status: str) -> Bilingual:
    return Bilingual(
        zh=f"另一读法（{reading}）：{actual}，{status}；两种读法结论不同",
        en=f"if read as {reading}: {actual}, {status}; the readings disagree",
    )


@phrase
def thresholds(
    *,
    at_risk: str,
    growth_at_risk: str,
    growth_on_track: str,
    growth_slightly_behind: str,
    off_track: str,
) -> Bilingual:
    return Bilingual(
        zh=f"进度标准：不低于序时进度为达到，落后不足{at_risk}个百分点为基本达到，落后{at_risk}至{off_track}个百分点为进度滞后，超过{off_track}个百分点为严重滞后；规划有分年目标的，序时进度以分年目标为准；增长按所需增速的{growth_on_track}、{growth_slightly_behind}、{growth_at_risk}倍划分",
        en=f"pace: on schedule if not behind, nearly so by less than {at_risk} points, behind schedule to {off_track}, then far behind; where the plan has targets of single years, they are the schedule; growth from {growth_on_track}, {growth_slightly_behind} and {growth_at_risk} of what is required",
    )


@phrase
def since(*, as_of: str) -> Bilingual:
    return Bilingual(
        zh=f"与截至{as_of}的报告相比", en=f"Since the report as of {as_of}"
    )


@phrase
def change_newly_met(*, names: str) -> Bilingual:
    return Bilingual(zh=f"新完成：{names}", en=f"newly met: {names}")


@phrase
def change_newly_late(*, names: str) -> Bilingual:
    return Bilingual(zh=f"逾期完成：{names}", en=f"met late: {names}")


@phrase
def change_newly_missed(*, names: str) -> Bilingual:
    return Bilingual(zh=f"新增未完成：{names}", en=f"newly missed: {names}")


@phrase
def change_newly_behind(*, names: str) -> Bilingual:
    return Bilingual(zh=f"新增滞后：{names}", en=f"newly behind: {names}")


@phrase
def change_newly_without_data(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"现无法判定（数据未收到、陈旧或不足以判定）：{names}",
        en=f"cannot be judged now (data missing, stale or not enough for a verdict): {names}",
    )


@phrase
def change_otherwise(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"状态有其他变化：{names}", en=f"of another status than before: {names}"
    )


@phrase
def change_slower(*, names: str) -> Bilingual:
    return Bilingual(zh=f"进度放缓：{names}", en=f"slower: {names}")


@phrase
def change_faster(*, names: str) -> Bilingual:
    return Bilingual(zh=f"进度加快：{names}", en=f"faster: {names}")


@phrase
def change_revised(*, name: str, new: str, old: str, period: str) -> Bilingual:
    return Bilingual(
        zh=f"数据修订：{name}{period}，原为{old}，现为{new}",
        en=f"revised: {name} {period}, {old} before, {new} now",
    )


change_none = Bilingual(
    zh="各项目标的状态没有变化", en="no target has another status than before"
)
change_nothing_in_common = Bilingual(
    zh="两份报告没有相同的目标，无从比较",
    en="no target is in both reports: there is nothing to compare",
)


@phrase
def needed_beyond(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"尚需超过{amount}", en=f"more than {amount} still needed")


method_schedule = Bilingual(zh="按规划进度推算", en="by the plan's own schedule")
method_elapsed_share = Bilingual(
    zh="按已过时间比例", en="by the share of time that has passed"
)
method_last_two = Bilingual(zh="按最近两期数据", en="by the last two figures")
method_same_growth = Bilingual(zh="增速不变", en="the same growth")


@phrase
def missing(*, names: str) -> Bilingual:
    return Bilingual(zh=f"未收到数据：{names}", en=f"no figure received: {names}")


@phrase
def read_otherwise_open(*, actual: str, reading: str, status: str) -> Bilingual:
    return Bilingual(
        zh=f"另一读法（{reading}）：{actual}，{status}",
        en=f"if read as {reading}: {actual}, {status}",
    )


@phrase
def problem_counts(*, errors: int, notes: int, warnings: int) -> Bilingual:
    return Bilingual(
        zh=f"输入问题：错误{errors}，警告{warnings}，提示{notes}",
        en=f"in the input: errors {errors}, warnings {warnings}, notes {notes}",
    )


@phrase
def differences(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"数据与原文的差异：{count}处。",
        en=f"Differences between data and text: {count}.",
    )


problems = Bilingual(zh="输入问题", en="Problems of the input")
reading = Bilingual(zh="口径", en="read as")
section_lacking_none = Bilingual(
    zh="没有未完成、进度滞后或未收到数据的目标",
    en="Nothing is missed, behind or without a figure",
)
section_overview = Bilingual(zh="总体情况", en="How the plan stands")
section_readings = Bilingual(zh="口径说明", en="How the plan is read")
nature_preliminary = Bilingual(
    zh="初步数据，以年报为准", en="preliminary, subject to the annual figure"
)


@phrase
def report_title(*, as_of: str, title: str) -> Bilingual:
    return Bilingual(
        zh=f"{title}：截至{as_of}目标完成情况",
        en=f"{title}: targets and actuals as of {as_of}",
    )


@phrase
def row_counts(
    *, empty: int, error: int, other: int, read: int, used: int
) -> Bilingual:
    rows = "row" if read == 1 else "rows"
    return Bilingual(
        zh=f"共{read}行：采用{used}，其他指标{other}，空{empty}，错误{error}",
        en=f"{read} {rows}: {used} used, {other} of other indicators, {empty} empty, {error} in error",
    )


severity_error = Bilingual(zh="错误", en="error")
severity_note = Bilingual(zh="提示", en="note")
severity_warning = Bilingual(zh="警告", en="warning")
statements = Bilingual(zh="定性目标", en="Goals in words")


@phrase
def statements_not_due(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"定性目标{count}项，均未到期", en=f"goals in words: {count}, none due yet"
    )


@phrase
def not_due_folded(*, count: int) -> Bilingual:
    targets = "target" if count == 1 else "targets"
    return Bilingual(
        zh=f"另有{count}项目标未到期（--all 逐项列出）",
        en=f"{count} more {targets}, not due (--all lists each)",
    )


@phrase
def statements_rest(*, count: int) -> Bilingual:
    goals = "goal" if count == 1 else "goals"
    return Bilingual(
        zh=f"其余{count}项定性目标未到期", en=f"{count} more {goals}, not due"
    )


status_accepted = Bilingual(zh="未完成（已报备）", en="missed (accepted)")
status_at_risk = Bilingual(zh="进度滞后", en="behind")
status_awaiting = Bilingual(zh="数据待发布", en="awaiting publication")
status_early = Bilingual(zh="提前完成", en="met early")
status_late = Bilingual(zh="逾期完成", en="met late")
status_met = Bilingual(zh="完成", en="met")
status_needs_review = Bilingual(zh="需人工认定", en="needs judgement")
status_no_data = Bilingual(zh="未收到数据", en="no figure received")
status_not_assessable = Bilingual(zh="无法判定", en="cannot be judged")
status_not_due = Bilingual(zh="未到期", en="not due")
status_not_met = Bilingual(zh="未完成", en="missed")
status_off_track = Bilingual(zh="严重滞后", en="far behind")
status_on_track = Bilingual(zh="达到序时进度", en="on schedule")
target_decrease = Bilingual(zh="下降", en="decrease")
target_increase = Bilingual(zh="上升", en="increase")


@phrase
def series_plus(*, plus: str, series: str) -> Bilingual:
    return Bilingual(zh=f"{series}+{plus}", en=f"{series} + {plus}")


@phrase
def series_minus(*, plus: str, series: str) -> Bilingual:
    return Bilingual(zh=f"{series}−{plus}", en=f"{series} − {plus}")


target_not_decrease = Bilingual(zh="不下降", en="no decrease")
target_not_increase = Bilingual(zh="不上升", en="no increase")
target_within = Bilingual(zh="介于", en="within")


@phrase
def from_to(*, high: Bilingual, low: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{low.zh}至{high.zh}", en=f"{low.en} to {high.en}")


@phrase
def task(*, tasks: str) -> Bilingual:
    return Bilingual(zh=f"任务{tasks}", en=f"task {tasks}")


@phrase
def tasks(*, tasks: str) -> Bilingual:
    return Bilingual(zh=f"任务{tasks}", en=f"tasks {tasks}")


unit_points = Bilingual(zh="个百分点", en="points")
unit_unnamed = Bilingual(zh="数量", en="number")
unit_point = Bilingual(zh="个百分点", en="point")


@phrase
def in_points(*, figure: str) -> Bilingual:
    unit = unit_point if is_one(figure) else unit_points
    return Bilingual(zh=f"{figure}{unit.zh}", en=f"{figure} {unit.en}")


@phrase
def over_points(*, figure: str) -> Bilingual:
    unit = unit_point if is_one(figure) else unit_points
    return Bilingual(zh=f"{figure}\n{unit.zh}", en=f"{figure}\n{unit.en}")


@phrase
def a_year(*, rate: str) -> Bilingual:
    return Bilingual(zh=f"{rate}（年均）", en=f"{rate} a year")


@phrase
def of_a_year(*, rate: str) -> Bilingual:
    return Bilingual(zh=f"{rate}（增长）", en=f"{rate} over the year before")


@phrase
def since_base(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"{amount}（较{base}）", en=f"{amount} since {base}")


@phrase
def valid(
    *, bureaus: int, indicators: int, statements: int, targets: int, tasks: int
) -> Bilingual:
    return Bilingual(
        zh=f"规划有效：{indicators}个指标、{targets}个目标，{statements}项定性目标，{tasks}项任务，{bureaus}个单位。",
        en=f"The plan is valid: indicators {indicators}, targets {targets}, statements {statements}, tasks {tasks}, bureaus {bureaus}.",
    )


@phrase
def findings(*, count: int) -> Bilingual:
    return Bilingual(zh=f"发现{count}处问题。", en=f"Findings: {count}.")


@phrase
def way_with_degree(*, degree: Bilingual, way: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{way.zh}（{degree.zh}）",
        en=f"{way.en} ({degree.en})",
    )


@phrase
def name_in_unit(*, name: str, unit: str) -> Bilingual:
    return Bilingual(zh=f"{name}（{unit}）", en=f"{name}, {unit}")
