"""What rows say against each other, and the reasons of verdicts."""

from innovate_ts.messages.texts import (
    Bilingual,
    Texts,
    en,
    problem,
    quoted,
    reason,
    wrong,
    zh,
)


@problem
def plan_not_reviewed() -> Texts:
    return wrong(
        zh="规划数据是草稿，尚未有人核对",
        en="the plan file is a draft that nobody has reviewed",
        zh_hint="逐条核对后，将 `reviewed` 改为 `yes`",
        en_hint="go through it line by line, then set `reviewed` to yes",
    )


@problem
def partial_overlap(*, other_period: str, period: str, where: str) -> Texts:
    return wrong(
        zh=f"{period}与{other_period}（{where}）部分重叠，不能相加",
        en=f"{period} overlaps {other_period} ({where}) in part, so that the two cannot be added",
        zh_hint="时期应相互包含或互不重叠",
        en_hint="give periods that are nested or apart",
    )


@problem
def parts_differ_from_whole(*, parts: str, period: str, text: str, total: str) -> Texts:
    return wrong(
        zh=f"{period}的{quoted(text)}不等于各部分之和{total}（{parts}）",
        en=f"{quoted(text)} for {period} is not the sum of its parts, {total} ({parts})",
        zh_hint="更正其中之一",
        en_hint="correct one of them",
    )


@problem
def parts_exceed_whole(*, parts: str, period: str, text: str, total: str) -> Texts:
    return wrong(
        zh=f"{period}的{quoted(text)}小于各部分之和{total}（{parts}）",
        en=f"{quoted(text)} for {period} is less than its parts, {total} ({parts})",
        zh_hint="累计数不会减少：更正其中之一",
        en_hint="a year to date never shrinks: correct one of them",
    )


@problem
def total_falls(
    *, other: str, other_period: str, period: str, text: str, where: str
) -> Texts:
    return wrong(
        zh=f"{period}的累计数{quoted(text)}低于{other_period}的{quoted(other)}（{where}）；以较晚的为准",
        en=(
            f"{quoted(text)} for {period} is below {quoted(other)} for {other_period} ({where}); "
            "the later counts"
        ),
        zh_hint="如因退税或核减可不改，否则更正",
        en_hint="leave it if something was refunded or struck off, else correct it",
    )


@problem
def later_vintage(*, other: str, text: str, where: str) -> Texts:
    return wrong(
        zh=f"采用{quoted(text)}，因其晚于{quoted(other)}（{where}）",
        en=f"{quoted(text)} counts, for it is later than {quoted(other)} ({where})",
        zh_hint="不必处理",
        en_hint="nothing to do",
    )


@problem
def growth_differs(*, before: str, now: str, text: str, where: str) -> Texts:
    return wrong(
        zh=f"公布的增速{quoted(text)}与由{before}和{now}（{where}）算得的不同；以公布数为准",
        en=f"{quoted(text)} as published is not the growth from {before} to {now} ({where}); it counts",
        zh_hint="核对口径；如均无误可不改",
        en_hint="see how each is defined, or leave it if both are right",
    )


@problem
def region_sum_differs(*, text: str, total: str) -> Texts:
    return wrong(
        zh=f"全市数{quoted(text)}不等于各地区之和{total}；以全市数为准",
        en=f"{quoted(text)} for the whole area is not the sum of its regions, {total}; the whole counts",
        zh_hint="更正其中之一；如均无误可不改",
        en_hint="correct one of them, or leave it if both are right",
    )


@problem
def no_ledger_date() -> Texts:
    return wrong(
        zh="没有可采用的日期，因此没有评估日期",
        en="no row that could be used gives a day, and so there is no day to judge at",
        zh_hint="在标题中写明截至日期，增加日期列，或用 --as-of 指定",
        en_hint="write the day in a title or a column of days, or name it with --as-of",
    )


@problem
def two_states(*, other: str, text: str, where: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”与“{quoted(other)}”（{where}）矛盾",
        en=f'"{quoted(text)}" contradicts "{quoted(other)}" ({where})',
        zh_hint="同一任务同一日期只保留一种状态，或注明各行日期",
        en_hint="keep one state of a task for a day, or give each row its day",
    )


@problem
def two_values(*, other: str, period: str, text: str, where: str) -> Texts:
    return wrong(
        zh=f"{period}的{quoted(text)}与{quoted(other)}（{where}）矛盾",
        en=f"{quoted(text)} for {period} contradicts {quoted(other)} ({where})",
        zh_hint="保留正确的一个",
        en_hint="keep the right one",
    )


@problem
def no_date() -> Texts:
    return wrong(
        zh="没有可采用的本规划指标数值，因此没有评估日期",
        en="no value of an indicator of this plan could be used, and so there is no day to judge at",
        zh_hint="补充数值，或用 --as-of 2023-12-31 指定日期",
        en_hint="add values, or name the day with --as-of 2023-12-31",
    )


@problem
def not_a_report() -> Texts:
    return wrong(
        zh="不是 `check --format json` 的报告",
        en="this is no report of `check --format json`",
        zh_hint="指定以前运行的 JSON 报告",
        en_hint="name the JSON report of an earlier run",
    )


@problem
def not_in_form(*, where: str) -> Texts:
    return wrong(
        zh=f"该报告不符合其格式：{quoted(where)}",
        en=f"this report does not keep to its form: {quoted(where)}",
        zh_hint="用本版本重新生成",
        en_hint="make it anew with this version",
    )


@problem
def another_schema(*, text: str, wanted: str) -> Texts:
    return wrong(
        zh=f"该报告的格式为{quoted(text)}，不是{wanted}",
        en=f"this report has the form {quoted(text)}, not {wanted}",
        zh_hint="用本版本重新生成",
        en_hint="make it anew with this version",
    )


@problem
def another_plan(*, plan: str, text: str) -> Texts:
    return wrong(
        zh=f"该报告属于规划{quoted(text)}，不是{plan}",
        en=f"this is a report on the plan {quoted(text)}, not on {plan}",
        zh_hint="指定同一规划的报告",
        en_hint="name a report on the same plan",
    )


@problem
def previous_is_later(*, text: str, as_of: str) -> Texts:
    return wrong(
        zh=f"该报告截至{text}，晚于本次的{as_of}",
        en=f"this report is as of {text}, later than this one ({as_of})",
        zh_hint="指定更早的报告，或用 --as-of 指定评估日期；如有数据撤回可不改",
        en_hint="name an earlier report, or another day with --as-of; leave it if figures were withdrawn",
    )


@problem
def result_twice(*, text: str, period: str) -> Texts:
    return wrong(
        zh=f"该报告中同一目标出现两次：{quoted(text)}，{quoted(period)}",
        en=f"in this report one target stands twice: {quoted(text)}, {quoted(period)}",
        zh_hint="重新生成该报告",
        en_hint="make the report anew",
    )


@problem
def only_compared_with(*, text: str) -> Texts:
    return wrong(
        zh=f"指标{quoted(text)}没有目标，只作参照",
        en=f"the indicator {quoted(text)} has no targets, it is only compared with",
        zh_hint="用 `innovate-ts show` 查看以它为参照的指标",
        en_hint="`innovate-ts show` names the indicators that are compared with it",
    )


@problem
def no_such_indicator(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是本规划的指标",
        en=f'"{quoted(text)}" is no indicator of this plan',
        zh_hint="标识见 `innovate-ts targets`",
        en_hint="`innovate-ts targets` lists them",
    )


@problem
def no_target_selected(*, year: int | None, years: str) -> Texts:
    return wrong(
        zh=f"没有在{year or ''}年到期的目标",
        en=f"no target ends in {year or ''}",
        zh_hint=f"有目标的年份：{years}",
        en_hint=f"years with targets: {years}",
    )


@reason
def awaiting_publication(*, period: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"数据待发布：{period.zh}的数据尚未到发布时间",
        en=f"awaiting publication: the figure of {period.en} is not due yet",
    )


@reason
def by_region() -> Bilingual:
    return Bilingual(
        zh="只有分地区数，而比率从不相加",
        en="given by region only, and a rate is never added up",
    )


@reason
def reference_missing(*, name: Bilingual, period: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"缺少用以比较的{name.zh}{period.zh}数据",
        en=f"there is no figure of {name.en} for {period.en} to compare with",
    )


@reason
def reference_awaited(*, name: Bilingual, period: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"用以比较的{name.zh}{period.zh}数据待发布",
        en=f"the figure of {name.en} for {period.en} to compare with is not published yet",
    )


@reason
def ranks_by_region() -> Bilingual:
    return Bilingual(
        zh="只有分地区位次，而位次从不相加",
        en="given by region only, and ranks are never added up",
    )


@reason
def regions_missing(*, regions: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"未收到数据的地区：{regions.zh}",
        en=f"no figure received for these regions: {regions.en}",
    )


@reason
def regions_overlap() -> Bilingual:
    return Bilingual(
        zh="分地区数有重叠或不是规划所列地区，不作合计",
        en="given by regions that overlap or are none of the plan's, so that no sum is made of them",
    )


@reason
def base_not_before(*, base: Bilingual, period: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"基期{base.zh}未早于{period.zh}期末",
        en=f"the base {base.en} is not before the end of {period.en}",
    )


@reason
def baseline_equals_target() -> Bilingual:
    return Bilingual(
        zh="目标与基期相等，无从计算完成比例",
        en="the target equals the baseline, so that there is no way to measure a share of",
    )


@reason
def baseline_satisfies_target() -> Bilingual:
    return Bilingual(
        zh="基期已达到目标，无从计算净增完成率",
        en="the baseline already satisfies the target, so that there is no increase to measure a share of",
    )


@reason
def equals_excluded_limit() -> Bilingual:
    return Bilingual(
        zh="恰为目标值，而目标要求超过该值",
        en="it equals the figure, which the target asks to exceed",
    )


@reason
def baseline_missing(*, base: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"缺少基期{base.zh}的数据", en=f"the baseline of {base.en} is missing"
    )


@reason
def degree_to_judge(*, degree: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"方向相符；是否达到“{degree.zh}”，规划没有给出数字，需人工认定",
        en=f"it went the right way; for “{degree.en}” the plan gives no figure, a person has to judge",
    )


@reason
def early_stock(*, period: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"提前达到，以{period.zh}期末数为准",
        en=f"reached early, subject to the figure at the end of {period.en}",
    )


@reason
def end_value_missing(*, given: Bilingual | str, period: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"缺少{period.zh}的数据；已报的最近一期为{zh(given)}",
        en=f"the figure for {period.en} is missing; the last one given is of {en(given)}",
    )


@reason
def growth_undefined(*, base: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"自基期{base.zh}起的增长无法计算：数值为零或负数",
        en=f"growth from the base {base.en} cannot be computed: a figure is zero or negative",
    )


@reason
def growth_not_published() -> Bilingual:
    return Bilingual(
        zh="缺少公布的增速；本指标绝对额按现价计算，不据以推算增速",
        en="its growth was not published; it does not follow from amounts at current prices",
    )


@reason
def rate_of_a_part(*, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"公布的最近增速只是{given.zh}的，不是累计增速；本指标绝对额按现价计算，不据以推算",
        en=(
            f"the last growth that was published is of {given.en} alone, and none of the period so far;"
            " it does not follow from amounts at current prices"
        ),
    )


@reason
def within_rounding() -> Bilingual:
    return Bilingual(
        zh="各年公布增速的修约误差之内，无法判定是否达到",
        en="within the rounding of the rates that were published, so that either may be true",
    )


@reason
def part_of_year(*, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{given.zh}为年内数，不据以判断；没有上年同期数",
        en=f"the figure of {given.en} is one of a part of the year and decides nothing; "
        "that of the same months of the year before is not known",
    )


@reason
def part_of_year_beside(*, before: str, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{given.zh}为年内数，不据以判断；上年同期为{before}",
        en=f"the figure of {given.en} is one of a part of the year and decides nothing; "
        f"it was {before} in the same months of the year before",
    )


@reason
def stale(*, through: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"数据截至{through.zh}，其后应有的数据未收到，不作判断",
        en=f"figures reach to {through.en}; later ones that should be there were not received",
    )


@reason
def input_error(*, what: Bilingual, where: str) -> Bilingual:
    return Bilingual(
        zh=f"输入有误，{where}：{what.zh}", en=f"error in the input, {where}: {what.en}"
    )


@reason
def completed_late(*, completed: Bilingual, end: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"据报{completed.zh}完成，期限为{end.zh}",
        en=f"reported as done on {completed.en}; it was due on {end.en}",
    )


@reason
def completion_contradicted(*, completed: Bilingual, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"据报{completed.zh}已完成，但{given.zh}仍报未完成，前后不一",
        en=f"reported as done on {completed.en}, and as not done on {given.en}",
    )


@reason
def done_and_then_not(*, done: Bilingual, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{done.zh}报已完成，{given.zh}又报未完成，前后不一",
        en=f"reported as done {done.en}, and as not done {given.en}",
    )


@reason
def judged_without_date() -> Bilingual:
    return Bilingual(
        zh="报已完成，未注明日期；是否按期不能认定",
        en="reported as done without a day, so that nobody can tell whether it was in time",
    )


@reason
def milestone_not_reported() -> Bilingual:
    return Bilingual(
        zh="已到期，未收到填报", en="it is due, and no report of it was received"
    )


@reason
def reported_before_date(*, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"最近一次填报为{given.zh}，早于期限；到期情况未收到填报",
        en=f"last reported {given.en}, before its date; nothing later was received",
    )


@reason
def reported_without_date() -> Bilingual:
    return Bilingual(
        zh="填报未完成，未注明日期；不能据此认定逾期",
        en="reported as not done without a day, which does not prove that it was missed",
    )


@reason
def state_says_neither() -> Bilingual:
    return Bilingual(
        zh="所报状态未说明节点是否完成",
        en="the state that is reported does not say whether it is done",
    )


@reason
def still_at_date(*, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{given.zh}仍报未完成", en=f"reported as not done on {given.en}"
    )


undated = Bilingual(zh="（未注明日期）", en="(without a day)")


@reason
def judged_after_date(*, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{given.zh}判定完成，晚于期限；不能据此认定逾期",
        en=f"judged as done for {given.en}, after its date, which does not prove that it was late",
    )


@reason
def parts_missing(*, missing: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"缺少数据：{missing.zh}", en=f"figures are missing: {missing.en}"
    )


@reason
def row_not_used(*, what: Bilingual, where: str) -> Bilingual:
    return Bilingual(
        zh=f"有数据但没有采用，{where}：{what.zh}",
        en=f"a row was given and not used, {where}: {what.en}",
    )


@reason
def said_not_to_be_reported(*, text: str, where: str) -> Bilingual:
    return Bilingual(
        zh=f"表中注明“{quoted(text)}”（{where}）",
        en=f'the table says "{quoted(text)}" ({where})',
    )


@reason
def said_to_be_awaited(*, text: str, where: str) -> Bilingual:
    return Bilingual(
        zh=f"数据待发布：表中注明“{quoted(text)}”（{where}）",
        en=f'awaiting publication: the table says "{quoted(text)}" ({where})',
    )


@reason
def reached_late(*, end: Bilingual, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{end.zh}未完成；{given.zh}完成",
        en=f"not reached by {end.en}; reached by {given.en}",
    )


@reason
def reached_and_lost(*, given: Bilingual, latest: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{given.zh}曾完成，{latest.zh}未能保持",
        en=f"reached by {given.en}, and no longer by {latest.en}",
    )


@reason
def reached_by_later_year(*, given: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{given.zh}达到，但不算本期完成",
        en=f"reached by {given.en}, which does not make this period good",
    )


@reason
def statement_not_judged() -> Bilingual:
    return Bilingual(
        zh="定性目标，数据中没有判定",
        en="a goal in words; no row of the actuals judges it",
    )


@reason
def target_is_zero() -> Bilingual:
    return Bilingual(
        zh="目标为零，无从计算完成率",
        en="the target is zero, so that there is no share of it",
    )


@reason
def wrong_direction() -> Bilingual:
    return Bilingual(
        zh="未按规划要求的方向变化", en="it did not go the way that the plan wants"
    )


@reason
def break_between(
    *, since: Bilingual, because: Bilingual, base: Bilingual
) -> Bilingual:
    return Bilingual(
        zh=f"{since.zh}起口径调整（{because.zh}），与基期{base.zh}不可比",
        en=f"defined otherwise since {since.en} ({because.en}), and not to be compared with the base {base.en}",
    )


@reason
def break_inside(*, since: Bilingual, because: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{since.zh}起口径调整（{because.zh}），前后数不能相加",
        en=f"defined otherwise since {since.en} ({because.en}): figures before and after are not added up",
    )
