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
def projected(*, value: str) -> Bilingual:
    return Bilingual(zh=f"预计{value}", en=f"projected {value}")


@phrase
def asked(*, target: str) -> Bilingual:
    return Bilingual(zh=f"目标{target}", en=f"target {target}")


@phrase
def citation(*, title: str, as_of: str, files: str, version: str) -> Bilingual:
    return Bilingual(
        zh=f"引用：《{title}》指标完成情况，截至{as_of}。数据：{files}。innovate-ts {version}。",
        en=f"Cite as: {title}: targets and actuals as of {as_of}. Data: {files}. innovate-ts {version}.",
    )


@phrase
def figure_of(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}数据", en=f"figure of {period}")


@phrase
def not_due(*, count: int) -> Bilingual:
    return Bilingual(zh=f"未到期的指标：{count}", en=f"Not due yet: {count}")


@phrase
def later_goals(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"未到期的定性目标：{count}", en=f"Goals in words not due yet: {count}"
    )


back = Bilingual(zh="↑ 指标一览", en="↑ Index")
by_status = Bilingual(zh="按状态", en="By status")
cards = Bilingual(zh="各指标", en="Each indicator")
column_bar = Bilingual(zh="与目标相比", en="Beside its target")
column_course = Bilingual(zh="走势", en="Course")
column_stand = Bilingual(zh="实际与目标", en="Actual and target")
contents = Bilingual(zh="本页内容", en="On this page")
counts = Bilingual(zh="各状态的目标数", en="Targets by status")
data = Bilingual(zh="数据", en="Data")
each_region = Bilingual(
    zh="各地区（单位）的目标", en="Targets of each region or bureau"
)
index = Bilingual(zh="指标一览", en="Index")
too_long = Bilingual(
    zh="其余数据过长，未放入本页；可另存为JSON：check … -o report.json",
    en="The rest is too long for this page: write it with check … -o report.json",
)
view_bureaus = Bilingual(zh="按单位", en="By bureau")
view_regions = Bilingual(zh="按地区", en="By region")
view_statuses = Bilingual(zh="按状态", en="By status")
view_tasks = Bilingual(zh="任务", en="Tasks")


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
skip = Bilingual(zh="跳到指标一览", en="Skip to the index")


@phrase
def multiples(*, low: str, high: str, first: str, last: str) -> Bilingual:
    return Bilingual(
        zh=f"历期变化，各图刻度相同：{low}至{high}，{first}至{last}",
        en=f"over time, all on the same axes: {low} to {high}, {first} to {last}",
    )


legend_actual = Bilingual(zh="实际", en="actual")
legend_baseline = Bilingual(zh="基期", en="baseline")
legend_break = Bilingual(zh="口径调整", en="redefined")
legend_both = Bilingual(zh="两者", en="both")
legend_axis = Bilingual(zh="纵轴不从零起", en="axis does not begin at zero")
legend_part = Bilingual(zh="本期至今", en="so far, of a part of the period")
legend_path = Bilingual(zh="规划要求的进度", en="required path")
legend_projection = Bilingual(zh="预计", en="projected")
legend_target = Bilingual(zh="目标", en="target")
