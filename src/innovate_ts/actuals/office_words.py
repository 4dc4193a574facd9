"""Every word of every office table: what each set of words means, and why it decides something.

The words stand here and nowhere else; a pattern that is built from them stands beside its use. Words are
compared in their normal form (`basics.names.normalise`), so that width, case and spaces do not matter.
"""

from typing import Literal, NamedTuple

from innovate_ts.basics.actual import Vintage
from innovate_ts.basics.names import normalise


def _words(text: str) -> tuple[str, ...]:
    """The words of a set, which may hold spaces."""
    return tuple(text.split("|"))


def _forms(words: tuple[str, ...]) -> frozenset[str]:
    """The normal forms of words that are compared with whole cells."""
    return frozenset(map(normalise, words))


Span = Literal["", "period", "cumulative", "end"]
"""Over what a figure is counted: its period alone, from the year's beginning on, at the end."""


class Ending(NamedTuple):
    """What the ending of a label says of its figures."""

    measure: Literal["level", "growth", "fall", "index", "other"]
    """The value; growth over the year before in %; its negative; with 100 for that year; another."""
    span: Span = ""
    """Of the period alone, counted from 1 January, at its end; empty where it does not say."""


# --- heads of columns: a column is known by its head alone, never by what stands below it -------------------

INDICATOR_HEADS = _words(
    "indicator|indicators|metric|metrics|series|indicator name|series name"
    "|series description|指标|指标名称|指标项|考核指标|主要指标"
    "|统计指标|监测指标|评价指标|项目|名称"
)
"""The column names what is measured; without it the heads themselves must."""

NAMES_OF_SERIES = _forms(_words("series|series name|series description"))
"""Those of them beside which a column of indicators has numbers or codes: 9.5.1."""

PERIOD_HEADS = _words(
    "period|year|time period|time_period|年|年份|时期|期间|时间|年度|报告期"
    "|统计时间|数据时间|统计期|所属期|年月|数据期|数据时期|数据年份|统计年度|统计年份|统计时期|考核年度|填报期"
    "|reporting period"
)
"""The column says which period a row is of."""

MONTH_HEADS = _words("month|月|月份|月度")
"""Beside a column of years: the months of the year, which refine it."""

QUARTER_HEADS = _words("quarter|季|季度")
"""Beside a column of years: the quarters of the year, which refine it."""

REGION_HEADS = _words(
    "region|area|country|country name|country or area|ref_area|geoareaname"
    "|geography|territory|地区|区域|城市|省份|省市|地市|市州|市县|县区|区县"
    "|县市|县市区|区县市|县(市、区)|市(县、区)|县(市)区|市(州)|地区名称"
    "|区域名称|县区名称|区县名称|城市名称|省份名称|地市名称"
    "|县(市、区)名称|行政区|行政区划|行政区域|行政区划名称|所属地区"
    "|所在地区|所在县区|所属县区|统计地区|辖区|单位名称"
)
"""The column names a part of the area; 单位名称 lists reporting places, while 单位 alone is a unit."""

UNIT_HEADS = _words(
    "unit|units|unit_measure|unit measure|unit of measure|units of measure"
    "|unit name|单位|计量单位|金额单位|数量单位|数据单位|指标单位|货币单位"
)
"""The column gives the unit of each row."""

VINTAGE_HEADS = _words(
    "vintage|obs_status|obs status|observation status|数据性质|数据类型|数据状态"
)
"""The column says how settled a figure is."""

MULTIPLIER_HEADS = _words("unit multiplier|multiplier")
"""The column of Open SDG and SDMX files that says by how much a figure is to be multiplied."""

PUBLISHED_HEADS = _words("published|发布日期|公布日期|发布时间|公布时间")
"""The column says when a figure became known."""

NOTE_COLUMNS = _forms(_words("note|notes|备注|说明|remarks|comment|comments"))
"""The column has notes to the figures of its row."""

DESCRIBING_COLUMNS = _forms(
    _words("指标类型|指标类别|目标类型|目标类别|任务类型|任务类别|类别|数据类别")
)
"""The column says what kind of indicator it is, and not which part of one."""

KIND_ENDINGS = _words("类型|类别|种类")
"""The ending of a head whose column says which kind of the counted things a figure is of."""

TEXT_HEADS = _words(
    "source|来源|数据来源|note|notes|备注|说明|序号|no|no.|#|编号|number|remarks"
    "|comment|comments|牵头单位|责任单位|配合单位|责任部门|牵头部门|责任处室"
    "|freq|frequency|频度|频率|country code|indicator code|series code"
    "|geoareacode|dataflow|structure|structure_id|action"
    "|decimals|conf_status|obs_conf|指标代码"
)
"""Known to be no figures and no part of what a figure is, so that they need no note."""

BREAKDOWN_HEADS = _words(
    "sex|gender|age|age group|location type|geocode|disaggregation|breakdown|type"
    "|性别|年龄|年龄组|类型|其中|构成|分组|城乡|产业|行业|所有制|登记注册类型|经济类型|规模|企业规模"
    "|企业名称|企业|项目名称|统计对象|认定批次|技术领域|经费来源|资金来源|执行部门|交易方向"
    "|行业分类|产业分类|合同性质|单位性质|企业性质|地区代码|区划代码|行政区划代码|县区代码"
)
"""The column says which part of an indicator a figure is of; an empty cell is the total."""

COUNTY_CODES = r"\d{4}(?!00)\d\d|\d\d0000"
"""In a column of codes of places: that of a county or a province, and not of a city (130200)."""

REPORTER_HEADS = _words("填报单位|报送单位|上报单位|填报部门|报送部门|填报地区")
"""The column says who reports: a bureau of the area, or a part of it."""

EXPONENT_HEADS = _words("unit_mult|unit mult")
"""The column of SDMX files that gives the power of ten by which a figure is to be multiplied."""

VALUE_HEADS = _words(
    "value|actual|obs_value|observation value|data value|数值|值|数据|数据值|指标值|数额"
    "|实际|实际值|实际数|实际数值|实际完成|实际完成数|实际完成值|完成"
    "|完成数|完成值|完成额|完成量|完成数量|已完成|实现值|实绩|现状"
    "|现状值|当前值|累计完成|累计完成数|累计完成值|累计完成额|累计实际"
    "|本年累计|本年累计完成|本期累计|自年初累计|年初累计|年初至今累计|累计|累计值|累计数"
    "|1-本月累计|1-本月累计完成|1至本月累计|1月至本月累计|1-本月止累计|年初至本月累计|自年初至本月止累计"
    "|全年完成|全年实际|年度完成|本年完成|本年实际|期末数|期末值|年末数"
    "|年末值"
    "|期末|年末|存量|保有量|年末存量|期末存量|achieved|actuals|realised|realized|outturn"
    "|本年|本年数|本期|本期数|本期值|当期值|当期数|绝对额|绝对数|绝对量|绝对值|完成情况|实际完成情况|累计完成情况"
    "|数量|金额|总数|总量|总额"
)
"""Completed amounts. Only these words make a column of actuals."""

AT_THE_END = _forms(
    _words("期末|期末数|期末值|年末|年末数|年末值|存量|保有量|年末存量|期末存量")
)
"""Those of them below which stocks stand: what adds up over a year is none."""

BEHIND_A_TIME = _words("数|值|额|情况|水平|累计情况|达到|止|为止|合计")
"""In the head of a column behind a time: 1-9月数."""

NO_ACTUAL_HEADS = _words(
    "本月|本月完成|本月数|当月|当月完成|当月数|本季|本季完成|当季"
    "|当季完成|target|目标|目标值|目标数|规划目标|年度任务|任务|任务数"
    "|任务目标|目标任务|年度目标|年度目标值|全年任务|全年目标|计划"
    "|计划数|年度计划|全年计划|预计|预计数|预计值|预计完成|预计完成数"
    "|全年预计|全年预计完成|预计全年|预测|预测值|占比|比重|完成率"
    "|完成比例|完成比率|目标完成率|达成率|进度|完成进度|序时进度|上年"
    "|上年数|上年实际|上年完成|上年同期|上年同期数|去年|去年同期"
    "|去年同期数|同期|同期数|上期|上期数|基期|基期值|基数|基准值|同比"
    "|同比增长|同比增速|同比增减|同比增幅|增速|增长|增长率|增长额|增减"
    "|增长%|同比%|同比增长%|增速%|±%|同比±%|增减%|比上年增长%|比上年同期增长%|比上年增长|比上年同期增长"
    "|增减额|增减率|增幅|环比|环比增长|排名|排序|名次|位次|差额|差距|缺口"
    "|期初|期初数|年初|年初数|增量|净增|净增量|得分|分值|权重|baseline|rank|progress"
)
"""Targets, shares, growth, ranks, the month alone, the year before: they stand beside actuals in
every monthly table, and taken for one of them would be a figure of something else."""


BESIDE_TARGET = _words(
    "target|目标|目标值|目标数|年度任务|任务|任务数|任务目标|目标任务|年度目标|年度目标值|全年任务|全年目标"
    "|计划|计划数|年度计划|全年计划"
)
BESIDE_RATE = _words("完成率|完成比例|完成比率|目标完成率|达成率")
BESIDE_YEAR_BEFORE = _words("上年同期|上年同期数|去年同期|去年同期数|同期|同期数")
BESIDE_GROWTH = _words(
    "同比|同比增长|同比增速|同比增幅|增速|增长率|增幅|增长|增长%|同比%|同比增长%|增速%|±%|同比±%"
    "|比上年增长%|比上年同期增长%|比上年增长|比上年同期增长|增减%|增减率"
)
MONTH_ALONE = _words("本月|本月完成|本月数|当月|当月完成|当月数")
QUARTER_ALONE = _words("本季|本季完成|当季|当季完成")
BESIDE_MONTHS = MONTH_ALONE + QUARTER_ALONE
"""Those of them that say something of the actual beside them, which can be held against it; where the month
alone stands there too, growth may be that of either. Where nothing else is an actual, the month's is."""


# --- words that say what a figure is ------------------------------------------------------------------------

CUMULATIVE = "累计"
"""In a head or a title: its figures are counted from the beginning of the year."""

CUTOFF = _words("截至|截止")
"""In the head of a column of days: up to them was counted."""

DATES_OF_ROWS = _words(
    "填报日期|填报时间|报送日期|报送时间|上报日期|上报时间|更新日期|更新时间|录入日期|录入时间|填表日期|制表日期"
)
"""The head of a column that says when a row was written: its figures are none of later days."""

OF_THIS_YEAR = _words("本年|年初|年内|当年|本期|至本月|本月累计|本月止")
"""In a head of totals: they are counted from the beginning of the year."""

ALONE = _words("当季|当月|本季|本月|单季|单月|当期")
"""In a title: the figures are those of the quarter or month alone."""

WHOLE_YEAR = frozenset(_words("全年|合计|年度|年"))
"""In a column of months or quarters: all of them."""

WHOLE_YEAR_COLUMNS = _forms(_words("全年|全年数|年度|年度数|全年数据"))
"""Beside columns of months or quarters: what was reached in the year, or what is to be reached."""

CUMULATIVE_CELLS = _forms(_words("累计|累计数|累计值|累计完成|本年累计|年累计"))
"""A cell of a row that says the same of that row."""

PLANNED_CELLS = _forms(
    _words(
        "目标|目标值|目标数|任务|任务数|计划|计划数|计划值"
        "|预计|预计数|预计值|预测|预测数|预测值|预期|全年预计|预计全年|为预计数|预估|预估数|暂估|估计数|估算数"
        "|同比|同比增速|同比增长|增速|增长率|增幅|为计划数|为目标数|为预估数"
        "|计划完成|计划完成数|目标完成|拟完成|年度目标|规划目标|年度任务|年度计划"
        "|完成率|完成比例|目标完成率|达成率|环比|环比增长|增长额|增减|增减额|增减率|增量|同比变动|同比增减"
        "|排名|排序|名次|位次|差额|差距|目标差距|缺口|得分|分值|权重|年均|月均|人均|均值|平均|平均值"
        "|全省均值|全国均值|全省平均|全国平均|rank|ranking|growth rate|yoy|average|per capita|score|gap"
        "|target|targets|planned|estimate|estimated|forecast|projected|projection"
    )
)
"""A cell of a row that says that its figure is a target, a forecast, a rate or a rank, and no actual."""

OTHERWISE_WORDS = _words(
    "预计|预估|预测|估计|估算|暂估|推算|计划数|目标数|任务数|全[省国](?:数|合计|口径|范围)|^全[省国]$|市本级"
    "|待(?:发布|公布|核实|核定|补报)|未(?:发布|公布|统计|报送|上报|报)|缺(?:少|失|报|\\d)|不完整|不齐|不全|漏报|有误"
    "|暂按|暂用|仅(?:含|为|统计)|部分(?:县|区|企业|单位)"
    "|含?拟(?:认定|入库|新增)|[含在]公示|待(?:认定|公示)|上年数|去年数|上年数据|去年数据|含(?:上年|去年|次年|明年|历年|往年|\\d{4}年)|结转"
    "|吸纳|以来累计|年起累计|不含(?!税)|未含|不包括|未扣除|已过期|estimat|forecast|projected|projection|nationwide"
    "|whole province|province-wide|^(?:全[县区]|市区)$|^统计范围|excluding|figures are for"
)
"""In a remark: its figure may be no actual, or of another extent; whoever signs is to look."""

NO_ACTUAL_TITLES = _forms(
    _words(
        "上年|上年同期|去年|去年同期|同期|预期目标|plan|budget|last year|previous year|baseline"
        "|示例|样例|样表|填报示例|填表示例|作废|废止|sample|example"
    )
)
"""As a title or the name of a sheet, alone, beside what says so in a cell: the year before, a sample."""

PLANNED_REMARK = (
    "(?:全年|年底|年末|年内)?(?:预计|预期|计划|力争|争取|拟|目标|可达)(?![外内数值为]|任务)[^,。;、]*?"
    r"(?<![\d.,])(?P<figure>\d[\d.,]*)[^\d,。;、]{0,4}"
    "|其中[^,。;、]{1,8}[为系](?:预计|预测|估计|估算|暂估)(?:数据?|值)?"
    # The figure itself, with more said of it: 预计数,以年底公示为准.
    "|[为系]?(?:预计|预测|预估|估计|估算|暂估|计划|目标)(?:数据?|值)[,;。(].*"
    "|(?:estimate|forecast|projection)[ ,;(].*"
)
"""A remark that its row's figure is planned, or a part of it: 预计年底达到9家, 其中12月为预计."""

FORECAST_CELLS = _forms(
    _words("e|f|estimate|estimated|estimated value|forecast|forecast value")
)
"""In a column of vintages, as SDMX files have it: the figure is no actual."""

TOTAL_PARTS = _forms(
    _words(
        "total|all|both|both sexes|all ages|_t|t|_z|合计|总计|总量|总数|全部|全体|不分|总"
        "|约束性|预期性|约束性指标|预期性指标|定量|定性|定量指标|定性指标|核心|核心指标|主要|重点|一般"
        "|正向|逆向|年度|绝对量|总量指标|actual|实际|实际值|实际数|完成|完成数|完成值"
    )
)
"""In a column of parts: the figure is of the whole, or the word describes the indicator."""

PART_CELLS = _forms(
    _words(
        "吸纳|输出|购买|买方|卖方|新增|新认定|净增|省级|国家级|市级|县级|省级以上|国家级以上|规上|规下|规模以上"
        "|男|女|male|female|城镇|农村|乡村|urban|rural|第一产业|第二产业|第三产业|国有|民营|外资"
    )
)
"""In any column that is not read: the figure is of a part, whatever the column's head means."""

PART_BEGINNINGS = _words(
    "规上|规模以上|规下|规模以下|限上|限额以上|大中型|重点企业|样本企业"
)
"""What begins so is a part too: 规模以上工业企业."""

EXTENT = "口径"
"""At the end of the key of a line: its value says of what the figures are."""

PLANNED_TITLES = _words(
    "目标分解|目标任务|任务分解|目标值|目标表|任务表|年目标|年度目标|年任务|年度任务"
    "|计划数|计划表|年计划|年度计划|预期|规划目标|主要目标|发展目标|工作目标|目标要求"
)
"""In a title: the table is one of targets, which has the form of one of actuals..."""

DONE_TITLES = _words("完成|实际|实绩|进展|执行|情况|进度|对照|达成|监测")
"""...unless one of these stands there too: 目标任务完成情况 reports what was done."""

FORECAST_TITLES = _words("预计|预测|预估")
"""In a title: the table is one of forecasts, whatever else it says."""

GROWTH_TITLES = _words("增速|增长率|增幅")
"""At the end of a title: the table is one of growth rates. Inside one (总量和增速) it is not."""

GROWTH_REMARK = (
    r"\((?:[比较](?:上年|去年)(?:同期)?|同比)?(?:增长|增速|增幅)率?[(:,]?%\)?\)"
)
"""In brackets in a title: 比上年同期增长%."""

EXPORT_MARK = "数据库"
"""In the preamble of files that are exported from the database of national statistics."""


# --- endings of labels: a measure of the name before them ---------------------------------------------------

ENDINGS: dict[Ending, tuple[str, ...]] = {
    Ending("level", "period"): _words("当期值|当季值|当月值|本期值|当期|当季|当月"),
    Ending("level", "cumulative"): _words(
        "累计值|累计|累计数|累计完成|本年累计|ytd|year to date|accumulated"
    ),
    Ending("level", "end"): _words(
        "期末值|期末|期末数|存量|保有量|总数|总量|年末存量|年末保有量|年末数|期末存量|期末保有量"
    ),
    Ending("growth"): _words(
        "同比增长|同比增速|同比|增长|增速|增长率|增长速度|增幅|同比增减|比上年增长|较上年增长"
        "|当期同比|当季同比|当月同比|growth|growth rate|yoy"
    ),
    Ending("growth", "cumulative"): _words(
        "累计增长|累计同比|累计增速|累计同比增长|累计增长率|accumulated growth rate"
    ),
    Ending("fall"): _words("降低|下降|降幅|降低率|下降率|同比降低|同比下降|同比降幅"),
    Ending("fall", "cumulative"): _words("累计降低|累计下降|累计降幅"),
    Ending("index"): _words("指数"),
    Ending("other"): _words("环比|环比增长|环比增速|环比下降|环比指数|定基指数"),
}
"""技术合同成交额累计值, 技术合同成交额_同比增长(%); an index has 100 for the year before."""

SPAN_ENDINGS = frozenset(_words("当期值|当季值|当月值|累计值|期末值"))
"""Of these alone the meaning is kept where they are a part of a name that the plan itself gives."""

OF_WHICH = "其中"
"""Before a name: a part of what stands above it, which may be its indicator or not."""


# --- lines above and below a table --------------------------------------------------------------------------

PAPER_LINES = _words("日期|制表|填报|报送|更新时间|更新于|打印")
"""Lines with one of these date the paper; its figures are of another period."""

AREA_LINES = _words(
    "地区|区域|城市|省份|地市|县区|行政区|行政区划|统计地区|统计范围|范围|region|area|country|Region|Area|Country"
)
"""A line that begins with one of these names the place of all figures."""

INDICATOR_LINES = _words("指标|指标名称|统计指标|indicator|series")
"""A line that begins with one of these names the indicator of all figures."""

TITLE_WORDS = _words(
    "主要|重点|科技|关于|全市|我市|本市|各级|各|分|按|历年|年度|逐月|逐季|月度|季度|全年|以来|本年|自年初"
    "|地区|区域|辖区|指标|累计|实际|完成情况|情况|完成|进展|进度|执行|监测|调度|对照|考核|工作|统计|报送"
    "|通报|公示|一览|汇总|数据|数字|明细|台账|快报|年报|月报|季报|报表|公报|表|数|值|额|量"
    "|当月|当季|单月|单季|当期|本月|本季|的|之|和|与|及|其"
)
"""What else a title may say that names an indicator, and that makes nothing else of it."""

TITLE_FORMS = (
    r"^\(?[一二三四五六七八九十\d]{1,2}\)?[、.]?",
    r"附?表\d*(?:[-.]\d+)*",
    r"附件?\d*",
    "(?:目标|任务)+(?:完成|执行|进展|对照)",
    r"[各分]?(?:县\(市、区\)|市\(县、区\)|县\(市\)区|市\(州\)|县市区|区县市|县区|区县|市县|市州)",
    "[各分][市县区]",
    "[及与和](?:同比)?(?:增长率?|增速|增幅|排名|位次|排序|完成率|占比)",
    r"[-—_:·、,()<>“”\"]",
)
"""The same in patterns: numbers of tables, 目标任务完成, 各县区, 及排名, marks."""

REPORTER_LINES = _words(
    "单位|企业|企业名称|机构名称|填报企业|填报单位|报送单位|填表单位|上报单位|编制单位|填报地区|报送地区|单位名称|填报部门|报送部门"
)
"""A line that begins with one of these names who reports: a bureau of the area, or a part of it."""

NAMED_SIZE = _words("本表|表中|以上|上述|各项|所有|全部|数据|数字|指标|数")
"""In a footnote: it speaks of all figures."""

MARKS = r"\*{1,3}|[#†‡※△▲☆★]|[①-⑳]"
"""What may mark some of the figures of a table, with a line below it that says what it means."""

NOTE_BEGINNINGS = _words("注|备注|说明|附注|note")
"""A line below a table may begin with them."""

ALL_FIGURES = _words(
    "本表|此表|该表|上表|全表|表中|表内|以上|上述|各项|各|所有|全部|所列|所填|完成|实际|数据|数字|数值|指标|情况"
    "|各月份?|各季度?|各期|每月|逐月|数|值|的|中|内|all|the|figures|data|values|numbers|above|below"
)
"""What a footnote consists of before 为, where it speaks of all figures: 以上各项数据均为..."""

_SINCE = (
    "(?:自|从|截至|至|逐|各|每)?(?:年初|1月1日|1月份?|本年度?|当年度?|今年|年内|月|季|[当本]?[月季期]末?)"
    "(?:起|以来|开始|至今|至当月|至本月|至报告期末?|至期末|末|底)?的?"
)
CUMULATIVE_NOTES = (
    f"(?:{_SINCE})*累计(?:完成)?(?:数据?|值|数字|数额|额|量|口径|情况|发生额)?",
    "(?:cumulative|year-?to-?date|ytd)(?:figures|data|values|numbers|totals)?",
)
"""Behind 为 in a footnote: figures are counted from the beginning of the year. 累计增速 is none of them."""

FORECAST_NOTES = (
    "(?:全年|年底|年末|年终|初步)?(?:预计|预测|预估|估计|估算|暂估)(?:全年)?(?:完成)?(?:数据?|值|数字|数额|额|量|情况)?",
    "(?:estimate|forecast|projection)s?|(?:estimated|forecast|projected)(?:figures|data|values|numbers)?",
)
"""Behind 为 in a footnote: figures are no actuals yet."""

_FIGURES_THEMSELVES = "(?:后?的?(?:数据?|数值|数字|值|结果|口径))?"
SETTLED_NOTES: tuple[tuple[str, Vintage], ...] = (
    (f"(?:快报|初步(?:核算|统计|核实|测算)?){_FIGURES_THEMSELVES}", "preliminary"),
    (f"(?:年报|最终(?:核实|核算|核定)?){_FIGURES_THEMSELVES}", "final"),
    (f"修订{_FIGURES_THEMSELVES}", "revised"),
    ("(?:preliminary|provisional)(?:figures|data|values)?", "preliminary"),
    ("final(?:figures|data|values)?", "final"),
    ("revised(?:figures|data|values)?", "revised"),
)
"""A remark, or what stands behind 为 in a footnote: how settled figures are."""

SETTLED_TITLES: tuple[tuple[str, Vintage], ...] = (
    ("快报|初步(?:核算|统计|核实|数)", "preliminary"),
    ("年报(?!告)|最终核实", "final"),
)
"""The same in a title."""

FIGURES_OF = _words("数|累计|的数|值|完成|情况|口径")
"""In a footnote behind a time: figures are of it."""

FOOTER_LINES = _words(
    "备注|说明|附注|数据来源|资料来源|来源|审核|审核人|填报人|填报单位|制表|制表人|负责人|单位负责人"
    "|联系人|联系电话|填表人|填表单位|填表日期|填报日期|制表日期|填报时间|制表时间"
)
"""A line that begins with one of these ends a table."""

NUMBERED_FOOTER = "注"
"""The same, and it may be numbered: 注1."""


# --- places -------------------------------------------------------------------------------------------------

WHOLE_AREA = _words("全市|合计|全市合计|全市总计|全市总数|全市汇总|总计|total")
"""A row of the whole area, whatever its name is."""

TOTAL_CELLS = frozenset(_words("合计|总计|全市|全市合计|全市总计"))
"""They may stand in the column beside the regions, in a cell that is merged over both."""

TOTALS = _forms(_words("合计|总计|total|小计|全县|全区"))
"""The total of what a table is of, whatever that is; 全市 names the whole area itself."""

AREA_ITSELF = _words("市本级|市直")
"""Parts of a city that are no division of it: what its own departments do."""

DIVISION_ENDINGS = _words("区|县|市")
"""The endings of a division's name that offices leave out."""

NOT_THE_PLACE = r"[以之]外|等(?:\d|[一二三四五六七八九十]|各?[市县区])"
"""Behind the place of a title: its figures are of others, or of several; 外贸 and 等级 are none of it."""

NARROWER_AREAS = _words("全县|全区|全镇|全乡|市区|市辖区|市市区")
"""A title that begins with one of these is of less than a city."""

COUNTIES = ("县", "区", "镇", "乡", "旗")
"""The last characters of areas that are less than a city."""

ABBREVIATIONS = frozenset({"高新", "经开"})
"""What a zone's short form may begin with, for no place is called so."""

WIDER_AREAS = _words("全国|全省|全球|世界|京津冀|长三角|珠三角|粤港澳|环渤海")
"""A title that begins with one of these is of more than a city."""

PROVINCES = frozenset(
    _words(
        "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西"
        "|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门"
    )
)
"""By their short names; a title or sheet of one is of no city in it."""

PLACE_ENDINGS = "省市县区州盟旗"
"""The last character of a place's name."""

NO_PLACES = _words(
    "全|各|本|我|每|该|分|按|县|城|郊|市|地|园|社|片|灾|山|景|新|辖|上|都|超|门|夜|股|乡"
)
"""Before the ending of a place: 各县, 城市, 园区, 社区, 上市 name none."""

EXCEPT = "不含"
"""Behind a place, in brackets: it leaves another one out, so that it overlaps with both."""

LEFT_OUT = _words("不包括|不包含|未含|未包括|未包含|剔除|扣除")
"""The same in a sentence."""

OF_TITLE = "关于"
"""Before the place of a title: 关于迁安市2023年主要指标."""

ZONE_ENDINGS = _words(
    "开发区|高新区|产业园区|工业园区|保税区|试验区|自贸区|片区|管理区|工业园|产业园|科技园"
)
"""What ends the name of a zone, which is a part of an area or none of it."""

NATIONAL = "国家"
"""Before the name of a zone, which may leave it out."""

NO_ZONES = "各分全"
"""Before such an ending: 各开发区, 全市高新区 name none."""

FIRM_ENDINGS = _words("公司|集团|厂|大学|学院|医院")
"""What ends the name of one firm or school, whose figures are no area's."""


# --- what cells say instead of a figure ---------------------------------------------------------------------

NOT_PUBLISHED = frozenset(
    _words(
        "未公布|待公布|数据待发布|数据待公布|待发布|未发布|尚未公布|尚未发布|暂未公布|暂未发布|待统计"
        "|not yet published|not published|to be published|pending"
    )
)
"""The figure is awaited: it is not there because nobody has published it yet."""

NOT_REPORTED = frozenset(
    _words("未报送|未上报|未填报|未报|未报数|not reported|not submitted")
)
"""The bureau has not sent it in; only a cell that says so is a ground to say so."""

MISSING = (
    frozenset(
        _words("|-|--|—|——|–|−|…|……|...|..|/|:")
        + _words("n/a|na|n.a.|nan|null|none|暂无|暂无数据|无数据|暂缺|缺失|缺")
    )
    | NOT_PUBLISHED
    | NOT_REPORTED
)
"""The cell says that there is no figure; what offices write there is a habit of each."""

NO_NAME = MISSING | frozenset(_words("同上|〃|″|无|没有"))
"""In the place of a name: it names nothing, or what stands above it, which a sorted table loses."""

NONE_OR_ZERO = frozenset(_words("无|没有"))
"""There is no figure, or there is none of what is counted: a cell that asks."""

YES = frozenset(_words("是|已完成|yes"))
"""A statement was judged to be reached."""

NO = frozenset(_words("否|未完成|no"))
"""A statement was judged not to be reached."""


# --- what cells of certain columns say ----------------------------------------------------------------------

VINTAGES: dict[str, Vintage] = {
    "": "",
    **dict.fromkeys(_words("a|m|normal|normalvalue|missingvalue"), ""),
    **dict.fromkeys(
        _words(
            "快报|快报数|初步|初步数|初步核算|修订前|调整前|preliminary|p|provisional|provisionalvalue"
        ),
        "preliminary",
    ),
    **dict.fromkeys(_words("年报|年报数|最终|最终数|最终核实|核定数|final"), "final"),
    **dict.fromkeys(_words("修订|修订数|修订后|调整后|revised|r"), "revised"),
}
"""How settled a figure is, by the normal form of the cell; a later vintage replaces an earlier one."""

STATUS_VINTAGES: dict[str, Vintage] = {"p": "preliminary", "r": "revised"}
"""The letters of statistics offices behind a figure (`1650p`) that say how settled it is..."""

STATUS_FORECASTS = frozenset("ef")
"""...and those that say that it is an estimate or a forecast, and no actual."""

MULTIPLIERS = {
    **dict.fromkeys(("", "1", "unit", "units"), 1),
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    **{f"10^{power}": 10**power for power in range(13)},
}
"""By how much a value is multiplied, by the normal form of the cell."""
