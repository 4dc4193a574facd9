"""What changed between two versions of a plan."""

from innovate_ts.messages.texts import Bilingual, en, phrase, zh


@phrase
def of_thing(*, name: Bilingual, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{name.zh}：{what.zh}", en=f"{name.en}: {what.en}")


@phrase
def of_part(*, name: Bilingual, part: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{name.zh}·{part.zh}", en=f"{name.en}, {part.en}")


@phrase
def revision(*, on: str) -> Bilingual:
    return Bilingual(zh=f"{on}调整", en=f"revised on {on}")


@phrase
def of_period(*, name: Bilingual, period: Bilingual, what: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{name.zh}（{period.zh}）：{what.zh}",
        en=f"{name.en}, {period.en}: {what.en}",
    )


@phrase
def in_period(*, period: Bilingual, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{period.zh}：{what.zh}", en=f"{period.en}: {what.en}")


@phrase
def of_field(*, label: Bilingual, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{label.zh}{what.zh}", en=f"{label.en} {what.en}")


@phrase
def two_sentences(*, first: Bilingual, second: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{first.zh}；{second.zh}", en=f"{first.en}; {second.en}")


@phrase
def quotation(*, value: Bilingual | str) -> Bilingual:
    return Bilingual(zh=f"“{zh(value)}”", en=f'"{en(value)}"')


@phrase
def in_english(*, label: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{label.zh}（英文）", en=f"{label.en} (English)")


@phrase
def raised(*, by: Bilingual, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"由{old.zh}提高到{new.zh}，提高{by.zh}",
        en=f"raised from {old.en} to {new.en}, by {by.en}",
    )


@phrase
def lowered(*, by: Bilingual, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"由{old.zh}降低到{new.zh}，降低{by.zh}",
        en=f"lowered from {old.en} to {new.en}, by {by.en}",
    )


@phrase
def growth(*, figure: str) -> Bilingual:
    return Bilingual(zh=f"年均增长{figure}%", en=f"{figure}% a year")


@phrase
def growth_of_a_year(*, figure: str) -> Bilingual:
    return Bilingual(zh=f"增长{figure}%", en=f"{figure}% over the year before")


@phrase
def moved(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"时限由{old.zh}改为{new.zh}", en=f"moved from {old.en} to {new.en}"
    )


@phrase
def moved_asking(*, moved: Bilingual, what: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{moved.zh}（要求仍为{what.zh}）", en=f"{moved.en} (still asks: {what.en})"
    )


@phrase
def asks(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"要求由“{old.zh}”改为“{new.zh}”",
        en=f'asks "{new.en}", no longer "{old.en}"',
    )


@phrase
def at_least(*, figure: Bilingual) -> Bilingual:
    return Bilingual(zh=f"达到{figure.zh}", en=f"at least {figure.en}")


@phrase
def more_than(*, figure: Bilingual) -> Bilingual:
    return Bilingual(zh=f"超过{figure.zh}", en=f"more than {figure.en}")


@phrase
def at_most(*, figure: Bilingual) -> Bilingual:
    return Bilingual(zh=f"不超过{figure.zh}", en=f"at most {figure.en}")


@phrase
def less_than(*, figure: Bilingual) -> Bilingual:
    return Bilingual(zh=f"低于{figure.zh}", en=f"less than {figure.en}")


@phrase
def about(*, figure: Bilingual) -> Bilingual:
    return Bilingual(zh=f"约{figure.zh}", en=f"about {figure.en}")


@phrase
def other_series(*, name: str, plus: str) -> Bilingual:
    text = name if plus == "0" else f"{name} + {plus}"
    return Bilingual(zh=text, en=text)


@phrase
def since_base(*, base: Bilingual, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{what.zh}（较{base.zh}）", en=f"{what.en} since {base.en}")


@phrase
def between(*, figure: Bilingual) -> Bilingual:
    return Bilingual(zh=f"介于{figure.zh}", en=f"within {figure.en}")


@phrase
def with_tolerance(
    *, side: Bilingual, tolerance: Bilingual, what: Bilingual
) -> Bilingual:
    return Bilingual(
        zh=f"{what.zh}（允许偏差{tolerance.zh}，{side.zh}）",
        en=f"{what.en} (tolerance {tolerance.en} {side.en})",
    )


@phrase
def target_added(*, what: Bilingual) -> Bilingual:
    return Bilingual(zh=f"新增目标：{what.zh}", en=f"a new target: {what.en}")


@phrase
def target_removed(*, what: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"取消目标，原为：{what.zh}", en=f"target removed; it was: {what.en}"
    )


@phrase
def indicator_added(*, name: str) -> Bilingual:
    return Bilingual(zh=f"新增指标（{name}）", en=f"a new indicator ({name})")


@phrase
def indicator_removed(*, name: str) -> Bilingual:
    return Bilingual(zh=f"取消指标（{name}）", en=f"indicator removed ({name})")


@phrase
def statement_added(*, name: str) -> Bilingual:
    return Bilingual(zh=f"新增定性目标（{name}）", en=f"a new goal in words ({name})")


@phrase
def statement_removed(*, name: str) -> Bilingual:
    return Bilingual(zh=f"取消定性目标（{name}）", en=f"goal in words removed ({name})")


@phrase
def unit(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"计量单位由{old.zh}改为{new.zh}",
        en=f"unit changed from {old.en} to {new.en}",
    )


@phrase
def unit_only(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"计量单位由{old.zh}改为{new.zh}，目标数额不变",
        en=f"unit changed from {old.en} to {new.en}; the amounts asked for stay the same",
    )


@phrase
def unit_incomparable(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"计量单位由{old.zh}改为{new.zh}，两者不能换算",
        en=f"unit changed from {old.en} to {new.en}; neither converts into the other",
    )


@phrase
def not_comparable(*, label: Bilingual, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{label.zh}由{old.zh}改为{new.zh}，两者不能比较",
        en=f"{label.en} changed from {old.en} to {new.en}, which cannot be compared",
    )


@phrase
def linked(*, tasks: Bilingual) -> Bilingual:
    return Bilingual(zh=f"新关联任务：{tasks.zh}", en=f"now linked to {tasks.en}")


@phrase
def unlinked(*, tasks: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"不再关联任务：{tasks.zh}", en=f"no longer linked to {tasks.en}"
    )


@phrase
def added(*, label: Bilingual, new: Bilingual) -> Bilingual:
    return Bilingual(zh=f"新增{label.zh}：{new.zh}", en=f"{label.en} added: {new.en}")


@phrase
def removed(*, label: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(zh=f"删去{label.zh}：{old.zh}", en=f"{label.en} removed: {old.en}")


@phrase
def changed(*, label: Bilingual, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{label.zh}由{old.zh}改为{new.zh}",
        en=f"{label.en} changed from {old.en} to {new.en}",
    )


@phrase
def renamed(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"名称由{old.zh}改为{new.zh}", en=f"renamed from {old.en} to {new.en}"
    )


@phrase
def renumbered(*, new: str, old: str) -> Bilingual:
    return Bilingual(zh=f"编号由{old}改为{new}", en=f"renumbered from {old} to {new}")


@phrase
def reordered(*, label: Bilingual, new: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{label.zh}的次序调整为：{new.zh}",
        en=f"{label.en} in another order: {new.en}",
    )


action_added = Bilingual(zh="新增行动", en="a new action")
action_removed = Bilingual(zh="取消行动", en="action removed")
task_added = Bilingual(zh="新增任务", en="a new task")
milestone_added = Bilingual(zh="新增节点", en="a new milestone")
milestone_removed = Bilingual(zh="取消节点", en="milestone removed")
task_removed = Bilingual(zh="取消任务", en="task removed")


@phrase
def task_moved(*, new: Bilingual, old: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"由行动{old.zh}移至行动{new.zh}",
        en=f"moved from action {old.en} to action {new.en}",
    )


now_a_task = Bilingual(zh="由保障措施改为任务", en="now a task; it was a safeguard")
now_a_safeguard = Bilingual(
    zh="由任务改为保障措施", en="now a safeguard; it was a task"
)


@phrase
def now_leads_new(*, bureau: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"新增{bureau.zh}牵头", en=f"{bureau.en} now leads; it had no part before"
    )


@phrase
def now_shares_new(*, bureau: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"新增{bureau.zh}为责任单位",
        en=f"{bureau.en} now shares it; it had no part before",
    )


@phrase
def gone_led(*, bureau: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{bureau.zh}不再牵头，也不再是责任单位",
        en=f"{bureau.en} has no part any more; it led before",
    )


@phrase
def gone_shared(*, bureau: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{bureau.zh}不再是责任单位",
        en=f"{bureau.en} has no part any more; it shared it before",
    )


@phrase
def now_shares_led(*, bureau: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{bureau.zh}由牵头单位改为责任单位",
        en=f"{bureau.en} now shares it; it led before",
    )


@phrase
def now_leads_shared(*, bureau: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{bureau.zh}由责任单位改为牵头单位",
        en=f"{bureau.en} now leads; it shared it before",
    )


bureau_added = Bilingual(zh="新增单位", en="a new bureau")
bureau_removed = Bilingual(zh="删去单位", en="bureau removed")
now_bureaus = Bilingual(
    zh="列入承担任务的单位", en="now among the bureaus that the plan gives tasks to"
)
now_other_bureaus = Bilingual(
    zh="列入没有任务的单位", en="now among the bodies without a task"
)
stock = Bilingual(zh="存量", en="stock")
flow = Bilingual(zh="流量", en="flow")
rate = Bilingual(zh="比率", en="rate")
linear = Bilingual(zh="年内均匀推进", en="linear")
yearly = Bilingual(zh="按年评估", en="yearly")
monthly = Bilingual(zh="每月", en="monthly")
quarterly = Bilingual(zh="每季", en="quarterly")
half_yearly = Bilingual(zh="每半年", en="every half year")
once_a_year = Bilingual(zh="每年", en="once a year")
nominal = Bilingual(zh="可由绝对额推算", en="follows from amounts")
constant = Bilingual(zh="以公布的增速为准", en="as published alone")
yes = Bilingual(zh="是", en="yes")
no = Bilingual(zh="否", en="no")
the_value = Bilingual(zh="数值", en="value")
average_growth = Bilingual(zh="增长率", en="growth rate")
total_growth = Bilingual(zh="较基期增长", en="growth since the baseline")
difference = Bilingual(zh="较基期增减", en="difference from the baseline")
below = Bilingual(zh="向下", en="below")
above = Bilingual(zh="向上", en="above")
both_ways = Bilingual(zh="上下", en="both ways")


FIELD_LABELS: dict[str, Bilingual] = {
    "id": Bilingual(zh="标识", en="id"),
    "title": Bilingual(zh="标题", en="title"),
    "subject": Bilingual(zh="事项", en="subject"),
    "title_note": Bilingual(zh="标题说明", en="note on the title"),
    "period": Bilingual(zh="时期", en="period"),
    "published": Bilingual(zh="发布日期", en="date of publication"),
    "area": Bilingual(zh="地区", en="area"),
    "name": Bilingual(zh="名称", en="name"),
    "aliases": Bilingual(zh="别名", en="other names"),
    "overlaps": Bilingual(zh="重叠地区", en="overlapping regions"),
    "thresholds": Bilingual(zh="进度界限", en="thresholds of pace"),
    "at_risk": Bilingual(zh="进度滞后", en="behind schedule"),
    "off_track": Bilingual(zh="严重滞后", en="far behind schedule"),
    "growth_on_track": Bilingual(zh="增长达到进度", en="growth on track"),
    "growth_slightly_behind": Bilingual(
        zh="增长基本达到进度", en="growth nearly on schedule"
    ),
    "growth_at_risk": Bilingual(zh="增长进度滞后", en="growth behind schedule"),
    "unit": Bilingual(zh="计量单位", en="unit"),
    "unit_en": Bilingual(zh="计量单位英文名", en="English name of the unit"),
    "aggregation": Bilingual(zh="汇总方式", en="aggregation"),
    "pace": Bilingual(zh="进度", en="pace"),
    "published_after": Bilingual(zh="数据滞后发布月数", en="months until publication"),
    "reported": Bilingual(zh="报送频次", en="reported"),
    "growth_basis": Bilingual(zh="增速口径", en="basis of growth"),
    "plausible": Bilingual(zh="数值范围", en="what a value can be"),
    "can_be_negative": Bilingual(zh="可否为负", en="can be negative"),
    "indicator": Bilingual(zh="指标", en="indicator"),
    "accepted": Bilingual(zh="已报备", en="accepted"),
    "until": Bilingual(zh="报备至", en="until"),
    "by": Bilingual(zh="报备单位", en="by"),
    "document": Bilingual(zh="文件", en="document"),
    "data_owner": Bilingual(zh="数据来源单位", en="data owner"),
    "tasks": Bilingual(zh="任务", en="tasks"),
    "ambiguous": Bilingual(zh="待确认的名称", en="names that ask"),
    "labels": Bilingual(zh="名称", en="labels"),
    "question": Bilingual(zh="问题", en="question"),
    "traps": Bilingual(zh="易混名称", en="names that mean something else"),
    "interpretation": Bilingual(zh="口径", en="how it is read"),
    "reading": Bilingual(zh="理解", en="reading"),
    "refused": Bilingual(zh="未采用的理解", en="reading refused"),
    "because": Bilingual(zh="理由", en="reason"),
    "instead": Bilingual(zh="另行评估", en="judged too as"),
    "target": Bilingual(zh="目标值", en="figure"),
    "between": Bilingual(zh="目标区间", en="range"),
    "reference": Bilingual(zh="参照指标", en="series to compare with"),
    "plus": Bilingual(zh="另加", en="plus"),
    "low": Bilingual(zh="下限", en="lower end"),
    "high": Bilingual(zh="上限", en="upper end"),
    "value": Bilingual(zh="数值", en="figure"),
    "baseline": Bilingual(zh="基期", en="baseline"),
    "open": Bilingual(zh="未明确之处", en="left open"),
    "degree": Bilingual(zh="幅度", en="degree"),
    "measure": Bilingual(zh="衡量方式", en="measure"),
    "tolerance": Bilingual(zh="允许偏差", en="tolerance"),
    "tolerance_side": Bilingual(zh="允许偏差方向", en="side of the tolerance"),
    "source": Bilingual(zh="出处", en="source"),
    "section": Bilingual(zh="章节", en="section"),
    "paragraph": Bilingual(zh="段落", en="paragraph"),
    "phrase": Bilingual(zh="原文", en="phrase"),
    "other_figures": Bilingual(zh="其他数字", en="figures that are no target"),
    "settled": Bilingual(zh="已说明的清点差异", en="settled differences of counts"),
    "count": Bilingual(zh="清点对象", en="what is counted"),
    "reviewed": Bilingual(zh="是否已核对", en="reviewed"),
    "reason": Bilingual(zh="理由", en="reason"),
    "en": Bilingual(zh="英文名称", en="English name"),
    "full": Bilingual(zh="全称", en="full name"),
    "later": Bilingual(zh="机构改革后名称", en="later name"),
    "since": Bilingual(zh="起始时间", en="since"),
    "members": Bilingual(zh="成员", en="members"),
    "note": Bilingual(zh="说明", en="note"),
    "summary": Bilingual(zh="概述", en="summary"),
    "terms": Bilingual(zh="检索词", en="terms"),
    "lead": Bilingual(zh="牵头单位", en="leads"),
    "responsible": Bilingual(zh="责任单位", en="responsible bureaus"),
    "milestones": Bilingual(zh="节点", en="milestones"),
    "due": Bilingual(zh="完成时限", en="due"),
    "targets": Bilingual(zh="目标", en="targets"),
    "schedule": Bilingual(zh="分季目标", en="schedule"),
    "share": Bilingual(zh="份额", en="share"),
    "breaks": Bilingual(zh="口径调整", en="breaks"),
    "from_": Bilingual(zh="起始时间", en="from"),
    "supporting": Bilingual(zh="配合单位", en="supporting bureaus"),
    "strive": Bilingual(zh="力争目标", en="striven for"),
    "binding": Bilingual(zh="约束性", en="binding"),
    "revisions": Bilingual(zh="目标调整", en="revisions"),
    "on": Bilingual(zh="调整日期", en="on"),
    "breakdown": Bilingual(zh="分解任务", en="breakdown"),
    "indicators": Bilingual(zh="指标", en="indicators"),
    "statements": Bilingual(zh="定性目标", en="goals in words"),
    "actions": Bilingual(zh="行动", en="actions"),
    "bureaus": Bilingual(zh="单位", en="bureaus"),
}
"""The fields of a plan's models by their names, and the lists that a plan keeps in order."""
