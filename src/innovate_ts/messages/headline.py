"""Words of the headline: how many targets are due, what became of them, and what runs."""

from innovate_ts.messages.texts import Bilingual, phrase

goal = Bilingual(zh="定性目标", en="goal in words")
goals = Bilingual(zh="定性目标", en="goals in words")


@phrase
def the_one(*, noun: str, outcome: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}到期{noun}1项，{outcome}",
        en=f"The one {noun} due in {years} {outcome}",
    )


@phrase
def both(*, noun: str, outcome: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}到期{noun}2项{outcome}", en=f"Both {noun} due in {years} {outcome}"
    )


@phrase
def all_of(*, due: int, noun: str, outcome: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}到期{noun}{due}项{outcome}",
        en=f"All {due:,} {noun} due in {years} {outcome}",
    )


@phrase
def some(*, clauses: str, due: int, noun: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}到期{noun}{due}项：{clauses}",
        en=f"Of {due:,} {noun} due in {years}, {clauses}",
    )


@phrase
def the_one_without(*, noun: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}到期{noun}1项，未收到数据",
        en=f"No figure was received for the one {noun} due in {years}",
    )


@phrase
def all_without(*, due: int, noun: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}{due}项到期{noun or '目标'}均未收到数据",
        en=f"No figure was received for any of the {due:,} {noun} due in {years}",
    )


@phrase
def neither_judged(*, noun: str, reasons: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}2项到期{noun or '目标'}均无法判定：{reasons}",
        en=f"Neither of the 2 {noun} due in {years} can be judged: {reasons}",
    )


@phrase
def none_judged(*, due: int, noun: str, reasons: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{years}{due}项到期{noun or '目标'}均无法判定：{reasons}",
        en=f"None of the {due:,} {noun} due in {years} can be judged: {reasons}",
    )


was_met = Bilingual(zh="已完成", en="was met")
was_missed = Bilingual(zh="未完成", en="was missed")
was_late = Bilingual(zh="逾期完成", en="was met late")
needs_judgement = Bilingual(zh="需人工认定", en="needs judgement")


@phrase
def cannot_be_judged(*, reason: str) -> Bilingual:
    return Bilingual(zh=f"无法判定：{reason}", en=f"cannot be judged: {reason}")


was_below_expected = Bilingual(zh="低于预期目标", en="was below its expected target")
were_below_expected = Bilingual(
    zh="均低于预期目标", en="were below their expected targets"
)


@phrase
def below_expected(*, count: int) -> Bilingual:
    outcome = was_below_expected if count == 1 else were_below_expected
    return Bilingual(zh=f"低于预期目标{count}项", en=f"{count:,} {outcome.en}")


were_met = Bilingual(zh="，全部完成", en="were met")
were_missed = Bilingual(zh="均未完成", en="were missed")
were_late = Bilingual(zh="均逾期完成", en="were met late")
need_judgement = Bilingual(zh="，均需人工认定", en="need judgement")


@phrase
def met(*, count: int) -> Bilingual:
    outcome = was_met if count == 1 else were_met
    return Bilingual(zh=f"完成{count}项", en=f"{count:,} {outcome.en}")


@phrase
def met_with_share(*, count: int, share: str) -> Bilingual:
    outcome = was_met if count == 1 else were_met
    return Bilingual(
        zh=f"完成{count}项（{share}）", en=f"{count:,} ({share}) {outcome.en}"
    )


@phrase
def missed(*, count: int) -> Bilingual:
    outcome = was_missed if count == 1 else were_missed
    return Bilingual(zh=f"未完成{count}项", en=f"{count:,} {outcome.en}")


@phrase
def without(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"未收到数据{count}项", en=f"no figure was received for {count:,}"
    )


@phrase
def unjudged(*, count: str, reasons: str) -> Bilingual:
    return Bilingual(
        zh=f"无法判定{count}（{reasons}）", en=f"{count} cannot be judged ({reasons})"
    )


@phrase
def to_judge(*, count: int) -> Bilingual:
    outcome = needs_judgement if count == 1 else need_judgement
    return Bilingual(zh=f"需人工认定{count}项", en=f"{count:,} {outcome.en}")


@phrase
def of_them(*, parts: str, text: str) -> Bilingual:
    return Bilingual(zh=f"{text}，其中{parts}", en=f"{text}, {parts}")


@phrase
def made_good(*, count: int) -> Bilingual:
    return Bilingual(zh=f"逾期补齐{count}项", en=f"{count:,} of them made good late")


@phrase
def accepted(*, count: int) -> Bilingual:
    return Bilingual(zh=f"已报备{count}项", en=f"{count:,} of them accepted")


@phrase
def all_made_good(*, text: str) -> Bilingual:
    return Bilingual(zh=f"{text}，均已逾期补齐", en=f"{text} and made good late")


made_good_of_them = Bilingual(zh="其中逾期补齐", en="of them made good late")
accepted_of_them = Bilingual(zh="其中已报备", en="of them accepted")


@phrase
def in_doubt(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"{names}的数据存疑，请先核实",
        en=f"To be verified first, for their figures are in doubt: {names}",
    )


@phrase
def many_in_doubt(*, names: str, count: int) -> Bilingual:
    return Bilingual(
        zh=f"{names}等{count}项的数据存疑，请先核实",
        en=f"To be verified first, for their figures are in doubt: {names} and others, {count} in all",
    )


@phrase
def late_names(*, names: str) -> Bilingual:
    return Bilingual(zh=f"逾期补齐：{names}", en=f"Made good late: {names}")


@phrase
def attained(*, figure: str, name: str, when: str) -> Bilingual:
    return Bilingual(zh=f"{name}（{when}达到{figure}）", en=f"{name}, {figure} {when}")


@phrase
def goals_missed(*, names: str) -> Bilingual:
    return Bilingual(zh=f"未完成：{names}", en=f"Missed: {names}")


@phrase
def more_missed(*, count: int) -> Bilingual:
    outcome = was_missed if count == 1 else were_missed
    return Bilingual(zh=f"另有{count}项未完成", en=f"and {count:,} more {outcome.en}")


@phrase
def more_behind(*, count: int) -> Bilingual:
    are = "is" if count == 1 else "are"
    return Bilingual(zh=f"另有{count}项滞后", en=f"and {count:,} more {are} behind")


@phrase
def reason_count_before(*, count: int, reason: str) -> Bilingual:
    return Bilingual(zh=f"{count}项{reason}", en=f"{reason} ({count:,})")


@phrase
def reason_count(*, count: int, reason: str) -> Bilingual:
    return Bilingual(zh=f"{reason}{count}项", en=f"{reason} {count:,}")


in_error = Bilingual(zh="数据有误", en="errors in the data")
incomplete = Bilingual(zh="数据不全", en="incomplete figures")
of_a_part = Bilingual(zh="只有部分月份数据", en="figures of a part of the year")
redefined = Bilingual(zh="口径调整", en="a change of definition")
without_growth = Bilingual(zh="缺少公布的增速", en="no published growth")
not_used = Bilingual(zh="报送的数据未能采用", en="figures that could not be used")
without_base = Bilingual(zh="缺少基期数据", en="no baseline")
without_reference = Bilingual(zh="缺少参照数据", en="nothing to compare with")
by_region = Bilingual(zh="只有分地区数", en="figures by region only")
other_reason = Bilingual(zh="原因见下", en="for a reason given below")


@phrase
def not_due(*, count: int, years: str) -> Bilingual:
    none = _none_for(count, years)
    return Bilingual(
        zh=f"{none.zh}未到期",
        en=f"{none.en} due yet",
    )


@phrase
def running(*, count: int, years: str) -> Bilingual:
    none = _none_for(count, years)
    return Bilingual(
        zh=f"{none.zh}未到评估时点",
        en=f"{none.en} to be judged yet",
    )


def _none_for(count: int, years: str) -> Bilingual:
    if count == 1:
        return Bilingual(zh=f"{years}1项目标", en=f"The one target for {years} is not")
    none = "Neither" if count == 2 else "None"
    return Bilingual(
        zh=f"{years}{count}项目标均",
        en=f"{none} of the {count:,} targets for {years} is",
    )


@phrase
def rest(*, clauses: str, count: int) -> Bilingual:
    targets = "target" if count == 1 else "targets"
    return Bilingual(
        zh=f"其余{count}项目标未到评估时点，其中{clauses}",
        en=f"Of the {count:,} {targets} to be judged later, {clauses}",
    )


@phrase
def state(*, count: int, state: str) -> Bilingual:
    are = "is" if count == 1 else "are"
    return Bilingual(zh=f"{state}{count}项", en=f"{count:,} {are} {state}")


far_behind = Bilingual(zh="严重滞后", en="far behind schedule")
behind = Bilingual(zh="进度滞后", en="behind schedule")


@phrase
def broken(*, count: int) -> Bilingual:
    have_broken = "has broken its limit" if count == 1 else "have broken their limits"
    return Bilingual(zh=f"上限已突破{count}项", en=f"{count:,} {have_broken}")


@phrase
def early(*, count: int) -> Bilingual:
    outcome = was_met if count == 1 else were_met
    return Bilingual(zh=f"提前完成{count}项", en=f"{count:,} {outcome.en} early")


@phrase
def awaited(*, count: int) -> Bilingual:
    await_it = "awaits" if count == 1 else "await"
    return Bilingual(zh=f"数据待发布{count}项", en=f"{count:,} {await_it} publication")


@phrase
def open_because(*, reason: str, text: str) -> Bilingual:
    return Bilingual(
        zh=f"{text}，进度无法判定：{reason}",
        en=f"{text}, nor can its pace be: {reason}",
    )


open_so_far = Bilingual(zh="进度无法判定", en="cannot be judged so far")


@phrase
def open_pace(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"进度无法判定{count}项", en=f"{count:,} cannot be judged so far"
    )


@phrase
def unpaced(*, count: int) -> Bilingual:
    are = "is" if count == 1 else "are"
    return Bilingual(zh=f"未到期{count}项", en=f"{count:,} {are} not due")
