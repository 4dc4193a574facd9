"""What is wrong with recipes and registers, and what the account of a tally says."""

from innovate_ts.messages.texts import (
    Bilingual,
    Texts,
    is_one,
    keys_in_zh,
    phrase,
    problem,
    quoted,
    wrong,
)


@problem
def no_such_tallied(*, text: str) -> Texts:
    return wrong(
        zh=f"规划中没有指标“{quoted(text)}”",
        en=f'the plan has no indicator "{quoted(text)}"',
        zh_hint="写指标编号或名称",
        en_hint="write the id or a name of an indicator",
    )


@problem
def too_many_digits(*, most: int, text: str) -> Texts:
    return wrong(
        zh=f"{quoted(text)}位小数过多，最多{most}位",
        en=f"{quoted(text)} decimals are too many; {most} is the most",
        zh_hint="减少小数位数",
        en_hint="ask for fewer decimals",
    )


@problem
def not_whole_months(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是整月",
        en=f'"{quoted(text)}" is not in whole months',
        zh_hint="写成 2024 或 2024-01/2024-09",
        en_hint="write 2024 or 2024-01/2024-09",
    )


@problem
def needless_value() -> Texts:
    return wrong(
        zh="`filled` 和 `empty` 不带 `value`",
        en="filled and empty take no value",
        zh_hint="删去 `value`",
        en_hint="leave value out",
    )


@problem
def needless_unit() -> Texts:
    return wrong(
        zh="`unit` 只与 `at_least`、`more_than`、`at_most`、`less_than` 同用",
        en="unit goes with at_least, more_than, at_most and less_than alone",
        zh_hint="删去 `unit`",
        en_hint="leave unit out",
    )


@problem
def no_limit(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是可以比较的一个数值（单位：{quoted(unit)}）",
        en=f'"{quoted(text)}" is not one figure in {quoted(unit)} that can be compared',
        zh_hint="写一个数值，如 100 或 100万元，最多12位小数",
        en_hint="write one figure such as 100, with 12 decimals at most",
    )


@problem
def compared_by_row(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”列各行单位不同，不能与一个数值比较",
        en=f'the column "{quoted(text)}" has a unit in each row, and cannot be compared with a figure',
        zh_hint="先把该列换算成同一单位",
        en_hint="bring the column into one unit first",
    )


@problem
def rate_not_tallied(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”是比率，不能由台账逐行汇总",
        en=f'"{quoted(text)}" is a rate, which is not counted from rows',
        zh_hint="比率请直接填入数据文件",
        en_hint="give a rate in a file of actuals",
    )


@problem
def wants_other_dates(*, key: str, kind: str) -> Texts:
    return wrong(
        zh=f"该指标为 {keys_in_zh(kind)}，须给出 {keys_in_zh(key)}",
        en=f"the indicator is a {kind}, which takes {key}",
        zh_hint="时期数用 `date`，时点数用 `entry` 加 `until` 或 `years`",
        en_hint="a flow takes date; a stock takes entry, with until or years",
    )


@problem
def not_countable(*, unit: str) -> Texts:
    return wrong(
        zh=f"以{quoted(unit)}计的指标不能数行数",
        en=f"an indicator in {quoted(unit)} is not counted in rows",
        zh_hint="用 `count: sum`",
        en_hint="use count: sum",
    )


@problem
def needs_key(*, what: str, keys: str) -> Texts:
    return wrong(
        zh=f"{keys_in_zh(what)} 须与 {keys_in_zh(keys)} 同用",
        en=f"{what} needs {keys}",
        zh_hint="补上该键，或删去前者",
        en_hint="add that key, or leave the first out",
    )


@problem
def needs_one_of(*, keys: str) -> Texts:
    return wrong(
        zh=f"{keys_in_zh(keys)} 须且只须给出一个",
        en=f"exactly one of {keys} is needed",
        zh_hint="时期数用 `date`，时点数用 `entry` 加 `until` 或 `years`",
        en_hint="a flow takes date; a stock takes entry, with until or years",
    )


@problem
def no_such_register() -> Texts:
    return wrong(
        zh="没有这样的文件",
        en="there is no such file",
        zh_hint="路径从方案文件所在的文件夹算起",
        en_hint="paths begin at the folder of the recipe",
    )


@problem
def no_register(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”没有对应的台账文件",
        en=f'there is no register for "{quoted(text)}"',
        zh_hint="在方案的 `files` 中写明，或在命令中给出名称相符的文件",
        en_hint="name it under files in the recipe, or give one of that name to the command",
    )


@problem
def register_unused() -> Texts:
    return wrong(
        zh="方案中没有任何指标使用这份台账",
        en="no tally of the recipe takes this register",
        zh_hint="核对方案的 `files`，或不给出该文件",
        en_hint="check files in the recipe, or leave the register out",
    )


@problem
def no_such_head(*, text: str) -> Texts:
    return wrong(
        zh=f"没有名为“{quoted(text)}”的列",
        en=f'no column is headed "{quoted(text)}"',
        zh_hint="按台账的表头填写方案",
        en_hint="write the recipe by the register's heads",
    )


@problem
def head_twice(*, text: str) -> Texts:
    return wrong(
        zh=f"有两列名为“{quoted(text)}”",
        en=f'two columns are headed "{quoted(text)}"',
        zh_hint="改其中一个表头",
        en_hint="rename one of them",
    )


@problem
def cell_without_end() -> Texts:
    return wrong(
        zh="单元格过长，多半是缺了右引号",
        en="a cell is too long, most likely for lack of a closing quote",
        zh_hint="核对这一行的引号",
        en_hint="check the quotes of this line",
    )


@problem
def which_sheet(*, known: str) -> Texts:
    return wrong(
        zh=f"应取哪一张工作表：{known}",
        en=f"which sheet is meant: {known}",
        zh_hint="在方案中写明 `sheet`",
        en_hint="name the sheet in the recipe",
    )


@problem
def inexact_column(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”列为浮点数，不精确",
        en=f'the column "{quoted(text)}" holds floating-point numbers, which are not exact',
        zh_hint="另存为 DECIMAL 或文本列",
        en_hint="save it as a DECIMAL or as texts",
    )


@problem
def damaged_parquet() -> Texts:
    return wrong(
        zh="Parquet 文件已损坏",
        en="the Parquet file is damaged",
        zh_hint="重新导出该文件",
        en_hint="export it again",
    )


@problem
def too_many_texts(*, most: int, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”列有{most}种以上须逐一辨认的写法",
        en=f'the column "{quoted(text)}" has more than {most} different texts to be read one by one',
        zh_hint="核对列是否选对；数值请存为普通数字，日期存为 2024-09-30",
        en_hint="check that it is the right column; save figures plainly, and days as 2024-09-30",
    )


@problem
def engine_failed(*, what: str) -> Texts:
    return wrong(
        zh=f"计算引擎报错：{what}",
        en=f"the engine gave up: {what}",
        zh_hint="核对文件；仍不行请把文件另存为 CSV（UTF-8）",
        en_hint="check the files; save them as CSV in UTF-8 if it goes on",
    )


@problem
def too_little_room(*, most: str) -> Texts:
    return wrong(
        zh=f"{most} 内存与临时文件夹的空间不足以汇总",
        en=f"{most} of memory and the room of the temporary folder do not suffice",
        zh_hint="把 `TMPDIR` 指向更大的磁盘，或用 --engine spark",
        en_hint="let TMPDIR name a larger disk, or use --engine spark",
    )


@problem
def temporary_folder_is_pattern() -> Texts:
    return wrong(
        zh="临时文件夹的路径含有通配符（* ? [ ] { }），引擎会读到别的文件",
        en="the path of the temporary folder has signs of patterns (* ? [ ] { }): engines would read other files",
        zh_hint="把 TMPDIR 指向路径中没有这些字符的文件夹",
        en_hint="let TMPDIR name a folder whose path has none of them",
    )


@problem
def needs_engine(*, extra: str) -> Texts:
    return wrong(
        zh="汇总台账所需的扩展没有安装",
        en="counting registers takes an extra that is not installed",
        zh_hint=f"pip install 'innovate-ts[{extra}]'",
        en_hint=f"pip install 'innovate-ts[{extra}]'",
    )


# --- why rows are not counted

torn = Bilingual(zh="单元格数与表头不符", en="not as many cells as heads")
conditions = Bilingual(zh="不符合方案条件", en="conditions of the recipe not met")
no_date = Bilingual(zh="没有日期", en="no date")
no_day = Bilingual(zh="日期无法识别", en="not a date")
coarse_date = Bilingual(zh="日期不够具体", en="date wider than a period")
no_value = Bilingual(zh="没有数值", en="no value")
no_figure = Bilingual(zh="数值无法识别", en="not a figure")
too_wide = Bilingual(
    zh="位数过多，无法精确计入", en="more digits than can be counted exactly"
)
no_unit = Bilingual(zh="没有单位", en="no unit")
foreign_unit = Bilingual(zh="单位与指标不符", en="unit of another kind")
no_region = Bilingual(zh="没有地区", en="no region")
unknown_region = Bilingual(zh="规划中没有的地区", en="region unknown to the plan")
no_key = Bilingual(zh="没有编号", en="no key")
repeated = Bilingual(zh="编号重复", en="key of several rows")
counted_once = Bilingual(zh="编号重复，只计一次", en="key used before, counted once")
contradictory = Bilingual(zh="编号相同而内容不同", en="same key, different contents")
outside = Bilingual(zh="不在统计期内", en="outside all periods")


# --- the account


@phrase
def account_head(*, name: Bilingual, read: str, counted: str, files: int) -> Bilingual:
    return Bilingual(
        zh=f"{name.zh}：{files}份台账，共{read}行，计入{counted}行",
        en=f"{name.en}: {read} rows of {files} {'file' if files == 1 else 'files'}, {counted} counted",
    )


@phrase
def account_reason(*, why: Bilingual, count: str, samples: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"未计入{count}行：{why.zh}{samples.zh}",
        en=f"{count} set aside, {why.en}{samples.en}",
    )


@phrase
def account_sample(*, head: str, text: str, count: str) -> Bilingual:
    of = f"{quoted(head)} " if head else ""
    return Bilingual(
        zh=f"{of}“{quoted(text)}” {count}行", en=f'{of}"{quoted(text)}" {count}'
    )


@phrase
def rows_of_file(*, file: str, count: str) -> Bilingual:
    rows = "row" if is_one(count) else "rows"
    return Bilingual(zh=f"{file}：{count}行", en=f"{file}: {count} {rows}")


vintage = Bilingual(zh="数据性质", en="vintage")
source = Bilingual(zh="来源", en="source")


@problem
def rows_not_read(*, count: str, name: Bilingual) -> Texts:
    return wrong(
        zh=f"{name.zh}：{count}行本应计入而无法计入，未给出数值",
        en=f"{name.en}: {count} rows that may count cannot be counted; no figure is given",
        zh_hint="用 --rejects 列出各行并更正，或在方案中写 `unread: leave_out`",
        en_hint="list them by --rejects and mend them, or say unread: leave_out in the recipe",
    )


@problem
def rows_left_out(*, count: str, name: Bilingual) -> Texts:
    return wrong(
        zh=f"{name.zh}：有{count}行未能计入，数值按初步数处理",
        en=f"{name.en}: {count} rows could not be counted; the figures are preliminary",
        zh_hint="用 --rejects 列出各行并更正",
        en_hint="list them by --rejects and mend them",
    )


@problem
def nothing_counted(*, name: Bilingual) -> Texts:
    return wrong(
        zh=f"{name.zh}：没有一行计入，未给出数值",
        en=f"{name.en}: no row counts, and no figure is given",
        zh_hint="核对方案的条件、时期和列名",
        en_hint="check the conditions, periods and columns of the recipe",
    )


reject_file = Bilingual(zh="文件", en="file")
reject_row = Bilingual(zh="行", en="row")
reject_column = Bilingual(zh="列", en="column")
reject_text = Bilingual(zh="内容", en="text")
reject_reason = Bilingual(zh="原因", en="reason")
