"""What is wrong with files of actuals."""

from innovate_ts.messages.texts import (
    Bilingual,
    Texts,
    en,
    phrase,
    problem,
    quoted,
    wrong,
    zh,
)


@problem
def ambiguous_indicator(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是否即{name.zh}，不能确定",
        en=f'"{quoted(text)}" may or may not be {name.en}',
        zh_hint="先明确口径",
        en_hint="settle what it means",
    )


@problem
def approximate_value(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”为约数，按所写数字采用",
        en=f'"{quoted(text)}" is an approximate figure; it is taken as written',
        zh_hint="有确数时改报确数",
        en_hint="give the counted figure when there is one",
    )


@problem
def calculation_not_value(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是算式，不是一个数",
        en=f'"{quoted(text)}" is a calculation, not a value',
        zh_hint="填写算好的数",
        en_hint="write the result",
    )


@problem
def bound_not_value(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是界限，不是数值",
        en=f'"{quoted(text)}" is a bound, not a value',
        zh_hint="填写实际数，或留空",
        en_hint="write the counted number, or leave the cell empty",
    )


@problem
def cell_too_long() -> Texts:
    return wrong(
        zh="此处单元格过长，不像数据表",
        en="a cell here is too long for a table of figures",
        zh_hint="是否缺了引号？",
        en_hint="is a quotation mark missing?",
    )


@problem
def date_not_value(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是日期，不是数值",
        en=f'"{quoted(text)}" is a date, not a value',
        zh_hint="填写数值；可能被表格软件改成了日期",
        en_hint="write the figure; a spreadsheet may have turned it into a date",
    )


@problem
def doubled_column(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”列重复",
        en=f'the column "{quoted(text)}" stands twice',
        zh_hint="只保留一列",
        en_hint="keep one of the two",
    )


@problem
def empty_table() -> Texts:
    return wrong(
        zh="文件为空",
        en="the file is empty",
        zh_hint="可用 `innovate-ts template` 生成待填文件",
        en_hint="`innovate-ts template` writes a file to fill in",
    )


@problem
def far_from_target(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”与目标相差超过千倍",
        en=f'"{quoted(text)}" is more than a thousand times off the target',
        zh_hint=f"核对单位：现按{unit}计",
        en_hint=f"check the unit: {unit} was taken",
    )


@problem
def footnote_unread(*, text: str) -> Texts:
    return wrong(
        zh=f"表下注明“{quoted(text)}”，未据此调整任何数",
        en=f'a line below says "{quoted(text)}"; no figure was changed for it',
        zh_hint="请核对是否影响该指标",
        en_hint="see whether it bears on that indicator",
    )


@problem
def note_speaks_otherwise(*, note: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”的备注为“{quoted(note)}”，可能不是实际数或口径不同",
        en=f'"{quoted(text)}" is noted as "{quoted(note)}": it may be no actual, or of another extent',
        zh_hint="核对后更正该数，或改写备注",
        en_hint="correct the figure, or word the note otherwise",
    )


@problem
def far_from_other_rows(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”与本指标其他各行相差超过千倍",
        en=f'"{quoted(text)}" is more than a thousand times off the other rows of its indicator',
        zh_hint=f"注明单位：现按{unit}计",
        en_hint=f"name the unit: {unit} was taken",
    )


@problem
def rises_like_totals(*, figures: str, target: str, text: str, total: str) -> Texts:
    return wrong(
        zh=f"{figures}（末期“{quoted(text)}”）像累计数一样逐期上升，相加为{total}，远超目标{target}",
        en=f'{figures} up to "{quoted(text)}" rise as running totals do, and their sum {total} is far over {target}',
        zh_hint="如自1月起累计，在名称或表头中写“累计”；如为各期当期数，不必处理",
        en_hint="if they count from January, say so in the label or head (累计); else nothing is to be done",
    )


@problem
def rises_like_totals_of_years(
    *, figures: str, target: str, text: str, total: str
) -> Texts:
    return wrong(
        zh=f"{figures}（末年“{quoted(text)}”）像累计数一样逐年上升，相加为{total}，各年共要求{target}",
        en=(
            f'{figures} up to "{quoted(text)}" rise as running totals over years do: '
            f"their sum is {total}, and {target} is asked of these years"
        ),
        zh_hint="如为多年累计，改填各年当年数；如为当年数，不必处理",
        en_hint="if they count from an earlier year, give what was reached in each; else nothing is to be done",
    )


@problem
def ten_times_off(*, target: str, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”约为目标（{target}{unit}）的十分之一或十倍",
        en=f'"{quoted(text)}" is about a tenth or ten times of what is asked ({target}{unit})',
        zh_hint=f"核对单位：现按{unit}计（1亿元＝0.1 billion yuan）",
        en_hint=f"check the unit: {unit} was taken; a billion yuan is ten of 100 million",
    )


@problem
def all_are_targets(*, count: int, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”恰等于目标值，本表有目标的{count}个数全部如此",
        en=f'"{quoted(text)}" is just the target, as are all {count} figures of this table that have one',
        zh_hint="如本表是目标表，换成实际数；如确为实际数，不必处理",
        en_hint="if it is a table of targets, give the actuals; else nothing is to be done",
    )


@problem
def across_years(*, period: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”为{period.zh}，跨两个年度，任何目标都用不上",
        en=f'"{quoted(text)}" is of {period.en}, parts of two years, and no target can use it',
        zh_hint="按年、季度或月分别填报",
        en_hint="give it by years, quarters or months",
    )


@problem
def own_target_differs(*, target: str, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"表中目标“{quoted(text)}”与规划目标{target}{unit}不一致",
        en=f'the table\'s target "{quoted(text)}" is not that of the plan, {target} {unit}',
        zh_hint="核对是否同一指标、同一年度、同一单位；按规划目标判断",
        en_hint="is it the same indicator, year and unit? the plan's target is the one that counts",
    )


@problem
def own_rate_differs(*, actual: str, target: str, text: str) -> Texts:
    return wrong(
        zh=f"表中完成率“{quoted(text)}”与{actual}除以{target}的结果不一致",
        en=f'the table\'s share "{quoted(text)}" is not that of {actual} and {target}',
        zh_hint="核对实际数、目标和完成率",
        en_hint="check the actual, the target and the share",
    )


@problem
def own_growth_differs(*, actual: str, before: str, text: str) -> Texts:
    return wrong(
        zh=f"表中同比“{quoted(text)}”与由上年同期{before}和{actual}算得的不一致",
        en=f'the table\'s growth "{quoted(text)}" is not that from {before} to {actual}',
        zh_hint="核对实际数、上年同期数和同比；口径不同的可不改",
        en_hint="check the actual, the year before and the growth, or leave it if they are defined otherwise",
    )


@problem
def year_before_differs(*, text: str, period: Bilingual, given: str) -> Texts:
    return wrong(
        zh=f"表中上年同期数“{quoted(text)}”与{period.zh}的实际数{given}不一致",
        en=f'the table\'s figure of the year before "{quoted(text)}" is not the {given} that stands for {period.en}',
        zh_hint="核对两处的数；口径调整或修订过的，在备注中说明",
        en_hint="check both; where it was revised or is defined otherwise now, say so in a note",
    )


@problem
def file_too_large(*, most: int) -> Texts:
    return wrong(
        zh=f"文件超过{most} MB",
        en=f"the file has more than {most} MB",
        zh_hint="数据一般只有几千行，文件是否有误？",
        en_hint="actuals have some thousand rows: is this the right file?",
    )


@problem
def foreign_unit(*, given: str, name: Bilingual, unit: str) -> Texts:
    return wrong(
        zh=f"{given}不能换算成{name.zh}的单位{unit}",
        en=f"{given} does not convert into {unit}, the unit of {name.en}",
        zh_hint="使用同类单位填报",
        en_hint="give the figure in a unit of that family",
    )


@problem
def plan_without_unit(*, given: str, name: Bilingual) -> Texts:
    return wrong(
        zh=f"规划文件尚未写明{name.zh}的单位，{given}无从换算",
        en=f"the plan file does not yet give the unit of {name.en}, and {given} converts into none",
        zh_hint="在 targets.yaml 中写明 `unit`",
        en_hint="write its `unit` in targets.yaml",
    )


@problem
def fraction_in_percent(*, text: str, percent: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”小于1，而目标远大于1",
        en=f'"{quoted(text)}" is less than one, and the target is far more',
        zh_hint=f"是否为小数形式的比重？如是，写成 {percent}",
        en_hint=f"is it a share of 1? then write it as {percent}",
    )


@problem
def fraction_for_percent(*, text: str, percent: str, small: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”没有单位，而目标是百分数",
        en=f'"{quoted(text)}" has no unit, and the target is in per cent',
        zh_hint=f"如为小数形式的比重，写成 {percent}；如为百分数，写成 {small}；不作猜测",
        en_hint=f"write {percent} where it is a share of 1, {small} where it is per cent; neither is guessed",
    )


@problem
def ignored_columns(*, names: str) -> Texts:
    return wrong(
        zh=f"未读取的列：{names}",
        en=f"columns that were not read: {names}",
        zh_hint="如无应读取的列，不必处理",
        en_hint="nothing to do, unless one of them should have been",
    )


@problem
def change_unread(*, column: str) -> Texts:
    return wrong(
        zh=f"“{quoted(column)}”列没有采用：比重的增减要与上年同期数核对，表中没有",
        en=(
            f'the column "{quoted(column)}" was not used: the change of a share is held against '
            "the year before, which the table does not give"
        ),
        zh_hint="不必处理；如需核对，加一列上年同期数",
        en_hint="nothing to do; a column of the year before would let it be checked",
    )


@problem
def remark_behind_value(*, figure: str, remark: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”在数值后还写了“{quoted(remark)}”，含义不明",
        en=f'"{quoted(text)}" says "{quoted(remark)}" behind the figure, which is not understood',
        zh_hint=f"数值写 {figure}，说明写入备注列",
        en_hint=f"write {figure}, and the remark in a column of notes",
    )


@problem
def unlabelled_numbers() -> Texts:
    return wrong(
        zh="首列没有表头，只是行号，未读取",
        en="the first column has no head and only numbers the rows; it was not read",
        zh_hint="如另有含义，写上表头",
        en_hint="nothing to do, unless it means something: give it a head then",
    )


@problem
def more_cells_than_header(*, text: str) -> Texts:
    return wrong(
        zh=f"此行单元格多于表头：“{quoted(text)}”超出表头",
        en=f'the row has more cells than the header: "{quoted(text)}" is beyond it',
        zh_hint='含逗号的单元格加引号，例如 "1,600"；该列如有数据，补上表头',
        en_hint='put a cell that holds a comma in quotes, such as "1,600", or give its column a head',
    )


@problem
def no_indicator() -> Texts:
    return wrong(
        zh="有数值而没有指标名称",
        en="a value without the name of an indicator",
        zh_hint="填写指标名称，或将数值留空",
        en_hint="name the indicator, or leave the value empty",
    )


@problem
def not_a_judgement(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不能判定定性目标",
        en=f'"{quoted(text)}" does not judge a statement',
        zh_hint="写 是 或 否、已完成 或 未完成、`yes` 或 `no`",
        en_hint="write yes or no, 是 or 否, 已完成 or 未完成",
    )


@problem
def not_a_mapping(*, kind: str) -> Texts:
    return wrong(
        zh=f"此行是 {kind}，不是以表头为键的映射",
        en=f"the row is a {kind}, not a mapping with the heads as its keys",
        zh_hint='用 `to_dict("records")` 或 `iter_rows(named=True)` 取各行',
        en_hint='take the rows with to_dict("records") or iter_rows(named=True)',
    )


@problem
def not_a_number(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是数字",
        en=f'"{quoted(text)}" is no number',
        zh_hint="填写数值，例如 1600 或 126.5",
        en_hint="write the figure, such as 1600 or 126.5",
    )


@problem
def none_or_zero(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是零，还是没有数据，不能确定",
        en=f'"{quoted(text)}" may be zero, or no figure at all',
        zh_hint="为零写 0，没有数据则留空",
        en_hint="write 0 for zero, and leave the cell empty where there is no figure",
    )


@problem
def thousands_or_decimals(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”中的逗号是千位分隔符还是小数点，不能确定：此文件以分号分隔",
        en=f'the comma in "{quoted(text)}" may part thousands or decimals, since this file is parted by semicolons',
        zh_hint="去掉千位分隔符，小数用小数点，例如 130412 或 130.412",
        en_hint="leave thousands unparted and write a decimal point, such as 130412 or 130.412",
    )


@problem
def estimate_not_value(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”注明是估计数或预测数，不是实际数",
        en=f'"{quoted(text)}" is marked as an estimate or a forecast, and is no actual',
        zh_hint="填写实际数，或留空",
        en_hint="write the counted number, or leave the cell empty",
    )


@problem
def marks_left_out(*, marks: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”中的“{quoted(marks)}”按编号或脚注符号处理，不计入",
        en=f'"{quoted(marks)}" in "{quoted(text)}" is taken for a list number or footnote mark, and left out',
        zh_hint="如无误，不必处理",
        en_hint="nothing to do, unless it is a part of what is meant",
    )


@problem
def growth_not_in_percent(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"增速“{quoted(text)}”的单位是{quoted(unit)}，不是 %，没有采用",
        en=f'the growth "{quoted(text)}" is in {quoted(unit)} and not in %; it is not used',
        zh_hint="增速以 % 填报",
        en_hint="give growth in %",
    )


@problem
def growth_or_share(*, text: str) -> Texts:
    return wrong(
        zh=f"增速“{quoted(text)}”没有单位：是百分数还是小数，不能确定，没有采用",
        en=f'the growth "{quoted(text)}" has no unit and may be a share of 1; it is not used',
        zh_hint="写成 12.5%",
        en_hint="write it as 12.5%",
    )


@problem
def growth_alone(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是{name.zh}的增速，不是其数值",
        en=f'"{quoted(text)}" is the growth of {name.en}, not its value',
        zh_hint=f"另报{name.zh}的数值",
        en_hint=f"give the value of {name.en} too",
    )


@problem
def other_measure(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是{name.zh}的数值，此行不采用",
        en=f'"{quoted(text)}" is no value of {name.en}; the row is not used',
        zh_hint=f"如确为其数值，名称写“{name.zh}”",
        en_hint=f"nothing to do; if it is its value, label it {name.en}",
    )


@problem
def not_a_period(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是时期",
        en=f'"{quoted(text)}" is no period',
        zh_hint="写成 2023、2024-Q3、2024-09 或 2024-01/2024-09",
        en_hint="write 2023, 2024-Q3, 2024-09 or 2024-01/2024-09",
    )


@problem
def january_or_october(*, text: str, year: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”可能是1月，也可能是10月：表格软件把{year}.10显示为{year}.1",
        en=f'"{quoted(text)}" may be January or October: a spreadsheet shows {year}.10 so too',
        zh_hint=f"写成 {year}-01 或 {year}-10",
        en_hint=f"write {year}-01 or {year}-10",
    )


@problem
def fiscal_year_open(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是财政年度，从哪一月开始没有写明",
        en=f'"{quoted(text)}" is a fiscal year, and does not say in which month it begins',
        zh_hint="写成 2023 或 2023-04/2024-03",
        en_hint="write 2023 or 2023-04/2024-03",
    )


@problem
def fiscal_year(*, period: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”按{period.zh}计",
        en=f'"{quoted(text)}" is taken for {period.en}',
        zh_hint="财政年度从其他月份开始的，写成 2023-07/2024-06",
        en_hint="write one that begins in another month as 2023-07/2024-06",
    )


@problem
def not_a_text() -> Texts:
    return wrong(
        zh="含有空字节，不是文本文件",
        en="there are NUL bytes: the file is no text",
        zh_hint="将表格另存为 UTF-8 的 CSV",
        en_hint="save the table as CSV in UTF-8",
    )


@problem
def not_csv(*, what: str) -> Texts:
    return wrong(
        zh=f"从此处起引号不匹配（{what}）",
        en=f"the quotation marks do not match from here on ({what})",
        zh_hint="补全引号；引号内的引号写两次",
        en_hint="close each quoted cell; write a quotation mark inside one twice",
    )


@problem
def other_indicator(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是本规划的指标（--strict）",
        en=f'"{quoted(text)}" is no indicator of this plan (--strict)',
        zh_hint="删去此行，或不用 --strict",
        en_hint="take the row out, or check without --strict",
    )


@problem
def range_not_value(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是区间，不是数值",
        en=f'"{quoted(text)}" is a range, not a value',
        zh_hint="填写实际数，或留空",
        en_hint="write the counted number, or leave the cell empty",
    )


@problem
def unknown_region(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是本规划的地区",
        en=f'"{quoted(text)}" is no region of this plan',
        zh_hint="写地区名称，全市数则留空",
        en_hint="write its name, or leave the cell empty for the whole area",
    )


@problem
def unknown_multiplier(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是倍数",
        en=f'"{quoted(text)}" is no multiplier',
        zh_hint="写 `Units`、`Thousands`、`Millions` 或 `Billions`",
        en_hint="write Units, Thousands, Millions or Billions",
    )


@problem
def not_a_vintage(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不能说明数据性质",
        en=f'"{quoted(text)}" does not say how settled a figure is',
        zh_hint="写 快报、年报 或 修订，或留空",
        en_hint="write preliminary, final or revised, or leave it empty",
    )


@problem
def formula_without_value(*, text: str) -> Texts:
    return wrong(
        zh=f"公式“{quoted(text)}”在文件中没有计算结果",
        en=f'the formula "{quoted(text)}" has no value in the file',
        zh_hint="用 Excel 打开并保存，或直接填写数值",
        en_hint="open the file in Excel and save it, or write the figure",
    )


@problem
def no_period() -> Texts:
    return wrong(
        zh="表中没有时期，列中和表头之上都没有",
        en="the table names no period, neither in a column nor above its heads",
        zh_hint="在表头之上写明，例如 2024年1-9月，或用 --period 给出",
        en_hint="write it above the heads, such as 2024年1-9月, or give it with --period",
    )


@problem
def two_periods(*, text: str, where: Bilingual) -> Texts:
    return wrong(
        zh=f"写明了不止一个时期（{where.zh}）：{quoted(text)}",
        en=f"more than one period is named ({where.en}): {quoted(text)}",
        zh_hint="只保留数据所属的时期",
        en_hint="leave the one that the figures are of",
    )


@problem
def period_named_twice(*, period: str, text: str) -> Texts:
    return wrong(
        zh=f"表为{quoted(text)}，而 --period 为{period}",
        en=f"the table is of {quoted(text)}, and --period says {period}",
        zh_hint="只保留一个",
        en_hint="leave one of them out",
    )


@problem
def too_many_cells(*, most: int) -> Texts:
    return wrong(
        zh=f"表格超过{most}个单元格",
        en=f"the table has more than {most} cells",
        zh_hint="数据一般只有几千行，文件是否有误？",
        en_hint="actuals have some thousand rows: is this the right file?",
    )


@problem
def too_many_characters(*, most: int) -> Texts:
    return wrong(
        zh=f"工作簿的文字超过{most}个字符",
        en=f"the workbook shows more than {most} characters",
        zh_hint="数据一般只有几千行，文件是否有误？",
        en_hint="actuals have some thousand rows: is this the right file?",
    )


@problem
def too_many_columns(*, most: int) -> Texts:
    return wrong(
        zh=f"表格超过{most}列",
        en=f"the table has more than {most} columns",
        zh_hint="检查分隔符和换行，文件是否有误？",
        en_hint="check what parts cells and rows: is this the right file?",
    )


@problem
def similar_indicator(*, name: Bilingual | str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是本规划的指标；是否指{zh(name)}？",
        en=f'"{quoted(text)}" is no indicator of this plan; was {en(name)} meant?',
        zh_hint="名称不作猜测：请写准确；如确为其他指标可不改",
        en_hint="names are never guessed: write it exactly, or leave it if it means something else",
    )


@problem
def spreadsheet_error(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是表格软件的错误值",
        en=f'"{quoted(text)}" is an error of the spreadsheet',
        zh_hint="修正公式，或直接填写数值",
        en_hint="mend the formula, or write the figure",
    )


@problem
def trap(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不同于{name.zh}；此行不采用",
        en=f'"{quoted(text)}" is not the same as {name.en}; the row is not used',
        zh_hint="不必处理；本规划的指标请用其原名",
        en_hint="nothing to do; the plan's indicator goes by its own name",
    )


@problem
def second_table(*, text: str) -> Texts:
    return wrong(
        zh=f"此处开始了第二个表：{quoted(text)}",
        en=f"a second table begins here: {quoted(text)}",
        zh_hint="写出它自己的表头，或放入单独的文件或工作表",
        en_hint="give it heads of its own, or put it into a file or sheet of its own",
    )


@problem
def table_without_actuals(*, text: str) -> Texts:
    return wrong(
        zh=f"由此起的表只有目标、预计等，没有实际数，未读取：{quoted(text)}",
        en=f"the table that begins here holds no actuals, but targets or the like, and is not read: {quoted(text)}",
        zh_hint="如无应读取的数，不必处理",
        en_hint="nothing to do if that is meant",
    )


@problem
def title_no_actuals(*, text: str) -> Texts:
    return wrong(
        zh=f"按其文字，表中为目标、增速、位次、示例之类，不是实际数：{quoted(text)}",
        en=f"by these words the figures are targets, growth, ranks, a sample or the like, not actuals: {quoted(text)}",
        zh_hint="请提供实际数；如确为实际数，从标题中去掉该词",
        en_hint="give the actuals; if they are, take the word out of the title",
    )


@problem
def title_forecast(*, text: str) -> Texts:
    return wrong(
        zh=f"按其文字，表中为预计数，不是实际数：{quoted(text)}",
        en=f"by these words the figures are forecasts, not actuals: {quoted(text)}",
        zh_hint="请提供实际数；预计数另列一列，表头写明 预计",
        en_hint="give the actuals; forecasts beside them need a head that says so",
    )


@problem
def no_such_column(*, text: str) -> Texts:
    return wrong(
        zh=f"没有表头为“{quoted(text)}”的列（--value-column）",
        en=f'no column is headed "{quoted(text)}" (--value-column)',
        zh_hint="照表头原样写，包括括号中的单位",
        en_hint="write the head as it stands in the table, with the unit in brackets",
    )


@problem
def part_of_a_year(*, text: str) -> Texts:
    return wrong(
        zh=f"只有月份或季度，没有年份：{quoted(text)}",
        en=f"a part of a year without its year: {quoted(text)}",
        zh_hint="写出年份，例如 2024年1-9月，在此处或在标题中",
        en_hint="write the year too, such as 2024年1-9月, here or in the title",
    )


@problem
def year_or_target(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”可能是全年目标，也可能是全年实际完成数",
        en=f'"{quoted(text)}" may be the target of the year, or what was reached in it',
        zh_hint="把表头写成 全年目标，或带年份的 2024年完成数",
        en_hint="write the head as 全年目标 (a target), or with its year as 2024年完成数 (an actual)",
    )


@problem
def estimated_row(*, text: str) -> Texts:
    return wrong(
        zh=f"此行没有采用：“{quoted(text)}”说明是估计数或预测数",
        en=f'the row is not used: by "{quoted(text)}" its figure is an estimate or a forecast',
        zh_hint="无需处理；如确为实际数，去掉该词",
        en_hint="nothing to do, unless it is an actual: then take the word out",
    )


@problem
def planned_row(*, text: str) -> Texts:
    return wrong(
        zh=f"此行没有采用：“{quoted(text)}”说明不是实际数，而是目标、预测、增速、位次、上年数之类",
        en=f'the row is not used: by "{quoted(text)}" its figure is no actual, but a target, a forecast, a growth rate, a rank, of the year before or the like',
        zh_hint="无需处理；如确为实际数，去掉该词",
        en_hint="nothing to do, unless it is an actual: then take the word out",
    )


in_the_name_of_the_sheet = Bilingual(zh="工作表名", en="the sheet's name")


@phrase
def in_row(*, row: int) -> Bilingual:
    return Bilingual(zh=f"第{row}行", en=f"row {row}")


@problem
def title_says_less(*, text: str, title: str, where: Bilingual) -> Texts:
    return wrong(
        zh=f"{quoted(text)}的数超出了{where.zh}写明的时期：{quoted(title)}",
        en=f"{quoted(text)} goes beyond the period that {where.en} names: {quoted(title)}",
        zh_hint="在表头写明数据所属的时期，或更正另一处",
        en_hint="write the period that the figures are of as the head, or correct the other",
    )


@problem
def dated_inside(*, period: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”早于{quoted(period)}结束，不会是整个时期的数",
        en=f'"{quoted(text)}" is before the end of {quoted(period)}: the figures cannot be of all of it',
        zh_hint="写明数据截至何时，例如 2024年1-9月，或用 --period 给出",
        en_hint="write which months the figures are of, such as 2024-01/2024-09, or give them with --period",
    )


@problem
def alone_or_until(*, text: str, until: Bilingual) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是当期数还是{until.zh}的累计数？",
        en=f'is "{quoted(text)}" that month or quarter alone, or all of {until.en}?',
        zh_hint="累计数写明起止月份，例如 2024年1-9月；当期数写明 当季 或 当月；或用 --period 给出",
        en_hint="write the months, such as 2024-01/2024-09, if all of it is meant; --period gives either",
    )


@problem
def cumulative_or_not(*, text: str, head: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”与表头“{quoted(head)}”矛盾：一处说是累计数，一处说是当期数",
        en=f'"{quoted(text)}" and the head "{quoted(head)}" differ: one says cumulative, one the period alone',
        zh_hint="改正其中一处",
        en_hint="correct one of them",
    )


@problem
def title_cut(*, text: str, most: int) -> Texts:
    return wrong(
        zh=f"只读取了前{most}个字：{quoted(text)}",
        en=f"only the first {most} characters were read: {quoted(text)}",
        zh_hint="如其后写有时期、地区或单位，移到前面或单独一行",
        en_hint="if a period, place or unit stands behind them, put it first or on a line of its own",
    )


@problem
def taken_alone(*, text: str, until: Bilingual) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”按当月数采用，不是{until.zh}的累计数",
        en=f'"{quoted(text)}" is taken for that month alone, not for all of {until.en}',
        zh_hint="如为累计数，写明起止月份，例如 2024年1-10月",
        en_hint="write the months, such as 2024-01/2024-10, if the figures are cumulative",
    )


@problem
def day_of_what(*, text: str) -> Texts:
    return wrong(
        zh=f"没有写明数据的时期；“{quoted(text)}”是填报之日，还是数据截止之日？",
        en=f'no period is named: is "{quoted(text)}" the day of the paper or of the figures?',
        zh_hint="写明时期，例如 2024年1-9月 或 截至2024年9月底，或用 --period 给出",
        en_hint="write the period, such as 2024-01/2024-09, or give it with --period",
    )


@problem
def unclear_time(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”像是时期，但不能确定是哪些月份",
        en=f'"{quoted(text)}" looks like a period, and does not say which months',
        zh_hint="写成 2024年、2024年1-9月 或 2024年9月",
        en_hint="write it as 2024-Q3, 2024-09 or 2024-01/2024-09",
    )


@problem
def another_place(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”：此表不是本规划全域或其某一地区的数",
        en=f'"{quoted(text)}": the table is neither of the whole area of this plan nor of a region of it',
        zh_hint="请提供本地区的数；如为下辖地区，名称须与规划文件一致",
        en_hint="give the figures of the plan's own area; a part of it needs its name in the plan file",
    )


@problem
def footnote_of_a_part(*, text: str) -> Texts:
    return wrong(
        zh=f"此注提到一年中的一部分，没有据此改变数据的时期：{quoted(text)}",
        en=f"this footnote names a part of a year, and was not taken for the period of any figure: {quoted(text)}",
        zh_hint="如有数据只到此时，在该行或表头写明，例如 截至9月底",
        en_hint="if figures are of that part alone, say so in their row or head, such as 2024-01/2024-09",
    )


@problem
def year_elsewhere(*, text: str) -> Texts:
    return wrong(
        zh=f"另处写明的{quoted(text)}没有采用：表头或各行另有时期",
        en=f"{quoted(text)} is named elsewhere and was not used: heads or rows name other periods",
        zh_hint="不必处理，除非时期写错",
        en_hint="nothing to do, unless a period is wrong",
    )


@problem
def unit_elsewhere(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"单位按更近处的“{quoted(text)}”，不按另处写明的{unit}",
        en=f'"{quoted(text)}" stands nearer to the figures and was used, not {unit}',
        zh_hint="不必处理，除非单位写错",
        en_hint="nothing to do, unless a unit is wrong",
    )


@problem
def two_places(*, text: str, where: Bilingual) -> Texts:
    return wrong(
        zh=f"写明了不止一个地区（{where.zh}）：{quoted(text)}",
        en=f"more than one place is named ({where.en}): {quoted(text)}",
        zh_hint="只保留数据所属的地区",
        en_hint="leave the one that the figures are of",
    )


@problem
def blank_region(*, text: str) -> Texts:
    return wrong(
        zh=f"{quoted(text)}之下此行没有地区，按全市计",
        en=f"no region here, below {quoted(text)}; the row is taken for the whole area",
        zh_hint="写明地区，全市数写 全市",
        en_hint="name the region, or write 全市 for the whole",
    )


@problem
def part_of_figure(*, column: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(column)}”列为“{quoted(text)}”：此行只是指标的一部分",
        en=f'the column "{quoted(column)}" says "{quoted(text)}": the row is a part of its indicator',
        zh_hint="只报总数；如该列与口径无关，删去该列",
        en_hint="give the total alone, or take the column out if it means nothing for the figure",
    )


@problem
def told_apart_by_unread(*, column: str, text: str) -> Texts:
    return wrong(
        zh=f"只有未读取的“{quoted(column)}”列能区分此行与另一行：“{quoted(text)}”",
        en=f'only the column "{quoted(column)}", which is not read, tells this row from another: "{quoted(text)}"',
        zh_hint="写明该列的含义（地区、单位、时期），或只留属于本指标的行",
        en_hint="name the column by what it holds (region, unit, period), or keep the rows of the indicator alone",
    )


@problem
def unread_places(*, column: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(column)}”列写有地区“{quoted(text)}”，而表头不能识别",
        en=f'the column "{quoted(column)}" holds the region "{quoted(text)}", and its head is not understood',
        zh_hint="表头写成 地区；如为责任单位，写成 责任单位",
        en_hint="head it `region` if the figures are of it, or `source` if they are not",
    )


@problem
def unread_units(*, column: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(column)}”列写有单位“{quoted(text)}”，而表头不能识别",
        en=f'the column "{quoted(column)}" holds the unit "{quoted(text)}", and its head is not understood',
        zh_hint="表头写成 单位；如与数值无关，删去该列",
        en_hint="head it `unit`, or take it out if it is of something else",
    )


@problem
def cumulative_since_when(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"{name.zh}的目标跨年度：“{quoted(text)}”的累计数是本年累计还是规划期累计？",
        en=f'{name.en} has a target over several years: is the total of "{quoted(text)}" of this year or of the plan?',
        zh_hint="写明起止，例如 本年累计、2024年1-9月 或 2023-2024年",
        en_hint="write from when on, such as 2024-01/2024-09 or 2023/2024",
    )


@problem
def other_places(*, names: str) -> Texts:
    return wrong(
        zh=f"其他地区的行没有采用：{names}",
        en=f"rows of other places were not used: {names}",
        zh_hint="不必处理：本地区的数另有一行",
        en_hint="nothing to do: the area itself has its own row",
    )


@problem
def two_layouts(*, heads: str) -> Texts:
    return wrong(
        zh=f"表格有不止一种读法，以下各列中哪一列是实际数、属何指标何时期，无从判断：{heads}",
        en=f"the table can be read in more than one way: which of these columns has the actuals, or says of what: {heads}",
        zh_hint="只留其中一种读法的列，或用 --value-column 指明实际数的列",
        en_hint="leave the columns of one reading, or name that of actuals with --value-column",
    )


@problem
def day_for_period(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”只是一天，而{name.zh}按时期统计",
        en=f'"{quoted(text)}" is one day, and {name.en} is counted over a period',
        zh_hint="写成 2023、2024-Q3 或 2024-01/2024-09",
        en_hint="write 2023, 2024-Q3 or 2024-01/2024-09",
    )


@problem
def negative_value(*, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”小于零，而{name.zh}不会为负",
        en=f'"{quoted(text)}" is below zero, and {name.en} cannot be',
        zh_hint="更正数值，或在规划文件中写 `can_be_negative: yes`",
        en_hint="correct it, or say `can_be_negative: yes` in the plan file",
    )


@problem
def implausible_value(*, bounds: Bilingual, name: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不可能是{name.zh}的数值（{bounds.zh}）",
        en=f'"{quoted(text)}" cannot be a value of {name.en} ({bounds.en})',
        zh_hint="更正数值，或在规划文件中写 `plausible`",
        en_hint="correct it, or say what it can be under `plausible` in the plan file",
    )


@phrase
def between_bounds(*, highest: str, lowest: str, unit: str) -> Bilingual:
    return Bilingual(
        zh=f"{lowest}至{highest}{unit}",
        en=f"{lowest} to {highest} {unit}",
    )


@phrase
def from_bound(*, lowest: str, unit: str) -> Bilingual:
    return Bilingual(zh=f"不低于{lowest}{unit}", en=f"{lowest} {unit} or more")


@phrase
def up_to_bound(*, highest: str, unit: str) -> Bilingual:
    return Bilingual(zh=f"不高于{highest}{unit}", en=f"{highest} {unit} or less")


@problem
def part_of_a_count(*, text: str, unit: Bilingual) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是整数{unit.zh}",
        en=f'"{quoted(text)}" is no whole number of {unit.en}',
        zh_hint="小数点是否为千位分隔符？请填写整数",
        en_hint="is the point a thousands separator? write the counted number",
    )


@problem
def part_of_a_place(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是名次：名次都是整数",
        en=f'"{quoted(text)}" is no place: places are whole numbers',
        zh_hint="是否为几个名次的平均数？请填写期末的名次",
        en_hint="is it a mean of several ranks? write the rank at the end of the period",
    )


@problem
def far_from_plan(*, plan: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”远离规划期{plan}",
        en=f'"{quoted(text)}" is far from the plan, {plan}',
        zh_hint="核对年份",
        en_hint="check the year",
    )


@problem
def many_lines_in_a_row(*, last: int) -> Texts:
    return wrong(
        zh=f"引号使至第{last}行的内容成为一行",
        en=f"a quoted cell makes one row of the lines up to {last}",
        zh_hint="是否缺了引号？",
        en_hint="is a quotation mark missing?",
    )


@problem
def unread_period(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”列没有读取",
        en=f'the column "{quoted(text)}" was not read',
        zh_hint="表头只写时期，例如 2023年",
        en_hint="write its head as a period only, such as 2023年",
    )


@problem
def two_units(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”与单位列（{unit}）不一致",
        en=f'"{quoted(text)}" and the unit column ({unit}) disagree',
        zh_hint="只写一个单位",
        en_hint="give one unit",
    )


regions_by_years = Bilingual(zh="分地区、分时期的表", en="regions by periods")
regions_once = Bilingual(zh="分地区的表", en="regions for one period")
years_once = Bilingual(zh="分时期的表", en="figures by periods")


@problem
def nothing_names_indicator(*, looks: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"没有写明是哪个指标；这像是{looks.zh}：{quoted(text)}",
        en=f"nothing names the indicator; this looks like {looks.en}: {quoted(text)}",
        zh_hint="在表头之上写明，例如 指标：技术合同成交额(亿元)，或用 --series 给出",
        en_hint="name it above the heads (`indicator: …`), or give it with --series",
    )


@problem
def nothing_names_indicator_or_unit(*, looks: Bilingual, text: str) -> Texts:
    return wrong(
        zh=f"没有写明是哪个指标，也没有单位；这像是{looks.zh}：{quoted(text)}",
        en=f"nothing names the indicator or its unit; this looks like {looks.en}: {quoted(text)}",
        zh_hint="在表头之上写明，例如 指标：技术合同成交额(亿元)，或用 --series 给出",
        en_hint="name both above the heads (`indicator: …`, `unit: …`), or use --series",
    )


@phrase
def column_without_head(*, column: str) -> Bilingual:
    return Bilingual(zh=f"{column}列（无表头）", en=f"column {column} (no head)")


@problem
def no_value_column(*, known: str, unknown: Bilingual) -> Texts:
    return wrong(
        zh=f"没有实际数的列；已识别的表头：{known}；未识别的：{unknown.zh}",
        en=f"no column of actuals; heads that are understood: {known}; not understood: {unknown.en}",
        zh_hint="用 --value-column 给出实际数所在列的表头，或把表头写成 完成数 或 2023年",
        en_hint="name the column with --value-column, or head it `value` or by its period",
    )


@problem
def no_actuals_alone(*, text: str, unknown: str) -> Texts:
    beside = Bilingual(zh="", en="")
    if unknown:
        beside = Bilingual(
            zh=f"；不认识的表头：{quoted(unknown)}",
            en=f"; not understood: {quoted(unknown)}",
        )
    return wrong(
        zh=f"各数值列都不是实际数（目标、预计、比率或上年数等）：{quoted(text)}{beside.zh}",
        en=f"no column of figures holds actuals, but targets, forecasts, rates or the year before: {quoted(text)}{beside.en}",
        zh_hint="补上实际完成数的列；其中一列如是实际数，用 --value-column 给出其表头",
        en_hint="add a column of actuals, or name the one that holds them with --value-column",
    )


@problem
def title_not_understood(*, text: str, name: str, words: str) -> Texts:
    return wrong(
        zh=f"标题“{quoted(text)}”写有“{quoted(name)}”，但“{quoted(words)}”使其含义不明",
        en=f'the title "{quoted(text)}" names "{quoted(name)}", but with "{quoted(words)}" it may mean something else',
        zh_hint="如确为该指标，用 --series 给出",
        en_hint="if that indicator is meant, name it with --series",
    )


@problem
def month_of_which(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是哪个月（季）的数，表中没有写明",
        en=f'of which month or quarter the figures under "{quoted(text)}" are is not said',
        zh_hint="在标题或表头中写明，例如 2024年9月",
        en_hint="say it in the title or the head, such as 2024年9月",
    )


@problem
def heads_not_understood(*, known: str, unknown: Bilingual) -> Texts:
    return wrong(
        zh=f"缺少指标或实际数的列；已识别的表头：{known}；未识别的：{unknown.zh}",
        en=f"the indicator or the actuals are lacking; heads that are understood: {known}; not understood: {unknown.en}",
        zh_hint="把未识别的表头写成 指标、时期、完成数，或用 --series、--value-column 给出",
        en_hint="head them `indicator`, `period` and `value`, or use --series and --value-column",
    )


@problem
def no_heads(*, text: str) -> Texts:
    return wrong(
        zh=f"数值之上没有表头：{quoted(text)}",
        en=f"no row of heads stands above the figures: {quoted(text)}",
        zh_hint="在首行写表头，例如 指标、时期、数值",
        en_hint="write heads into the first row, such as `indicator`, `period` and `value`",
    )


@problem
def lines_not_columns(*, text: str) -> Texts:
    return wrong(
        zh=f"逐行写作“名称：数值”，不是表格：{quoted(text)}",
        en=f"lines of a name, a colon and a figure are no table: {quoted(text)}",
        zh_hint="改成两列，表头为 指标 和 2023年（即这些数的时期）",
        en_hint="make two columns of them, headed `indicator` and with the period of the figures, such as `2023`",
    )


@problem
def unknown_layout(*, text: str) -> Texts:
    return wrong(
        zh=f"没有数据表的表头：{quoted(text)}",
        en=f"no header of a table of actuals: {quoted(text)}",
        zh_hint="首行应有 指标、时期、数值（`indicator`、`period`、`value`），或 指标 和各年份列",
        en_hint="the first row needs `indicator`, `period` and `value` (指标, 时期, 数值), or `indicator` and one column a year",
    )


@problem
def unknown_unit(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"不认识“{quoted(text)}”中的单位",
        en=f'the unit in "{quoted(text)}" is not known',
        zh_hint=f"写{unit}，或能换算成它的单位",
        en_hint=f"write {unit}, or a unit that converts into it",
    )
