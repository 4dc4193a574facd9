"""Words of the page and of its charts."""

from innovate_ts.messages.texts import Bilingual, phrase


@phrase
def chart_actual(*, period: str, value: str) -> Bilingual:
    return Bilingual(zh=f"{period}：实际{value}", en=f"{period}: actual {value}")


@phrase
def chart_baseline(*, period: str, value: str) -> Bilingual:
    return Bilingual(zh=f"{period}：基期{value}", en=f"{period}: baseline {value}")


@phrase
def chart_required(*, period: str, value: str) -> Bilingual:
    return Bilingual(
        zh=f"{period}：按此增速需达到{value}",
        en=f"{period}: required by that growth {value}",
    )


@phrase
def chart_projection(*, period: str, value: str) -> Bilingual:
    return Bilingual(zh=f"{period}：预计{value}", en=f"{period}: projected {value}")


@phrase
def chart_target(*, period: str, value: str) -> Bilingual:
    return Bilingual(zh=f"{period}：目标{value}", en=f"{period}: target {value}")


@phrase
def chart_title(*, name: str) -> Bilingual:
    return Bilingual(
        zh=f"{name}：历期实际与目标", en=f"{name}: actuals and targets over time"
    )


@phrase
def chart_label(*, actual: str, target: str) -> Bilingual:
    return Bilingual(zh=f"{actual}，目标{target}", en=f"{actual} of {target}")


@phrase
def chart_legend(*, actual: str, both: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"{actual} 实际  {target} 目标  {both} 两者",
        en=f"{actual} actual  {target} target  {both} both",
    )


@phrase
def asked(*, target: str) -> Bilingual:
    return Bilingual(zh=f"目标{target}", en=f"target {target}")


@phrase
def caption(*, as_of: str) -> Bilingual:
    return Bilingual(
        zh=f"截至{as_of}各项目标、实际完成与评价",
        en=f"All targets, actuals and verdicts as of {as_of}",
    )


course = Bilingual(zh="该指标的各期目标", en="All targets of the indicator")


counts = Bilingual(zh="各状态的目标数", en="Targets by status")


@phrase
def evidence(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"所依据的单元格：{count}", en=f"Cells that this rests on: {count}"
    )


links = Bilingual(
    zh="指标与任务的关联由编者添加；规划只分配任务。",
    en="The link from an indicator to tasks is the editors', for the plan assigns tasks.",
)


no_chart = Bilingual(zh="尚无可绘的数据", en="No figures to draw yet")


skip = Bilingual(zh="跳到指标完成情况", en="Skip to the results")


legend_actual = Bilingual(zh="实际", en="actual")


legend_baseline = Bilingual(zh="基期", en="baseline")


legend_gap = Bilingual(zh="差额", en="gap")


legend_part = Bilingual(zh="本期至今", en="so far, of a part of the period")


legend_path = Bilingual(zh="规划要求的进度", en="required path")


legend_projection = Bilingual(zh="预计", en="projected")


legend_target = Bilingual(zh="目标", en="target")
