"""What is wrong with a run: files, options, the system."""

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

COLUMNS = {
    "column": Bilingual(zh="列", en="column"),
    "date": Bilingual(zh="日期", en="date"),
    "due": Bilingual(zh="完成时限", en="due"),
    "growth": Bilingual(zh="同比", en="growth"),
    "indicator": Bilingual(zh="指标", en="indicator"),
    "lead": Bilingual(zh="牵头单位", en="lead"),
    "multiplier": Bilingual(zh="数量级", en="multiplier"),
    "period": Bilingual(zh="时期", en="period"),
    "published": Bilingual(zh="发布日期", en="published"),
    "rate": Bilingual(zh="完成率", en="rate"),
    "region": Bilingual(zh="地区", en="region"),
    "state": Bilingual(zh="状态", en="state"),
    "target": Bilingual(zh="目标", en="target"),
    "task": Bilingual(zh="任务", en="task"),
    "unit": Bilingual(zh="单位", en="unit"),
    "value": Bilingual(zh="数值", en="value"),
    "vintage": Bilingual(zh="数据性质", en="vintage"),
    "year_before": Bilingual(zh="上年同期", en="year_before"),
}
"""What a cell of a table was to give; any other field is a key as its file writes it."""


@phrase
def key(*, field: str) -> Bilingual:
    return Bilingual(zh=f"`{field}`", en=field)


@problem
def unreadable(*, why: Bilingual | str) -> Texts:
    return wrong(
        zh=f"无法读取：{zh(why)}",
        en=f"cannot be read: {en(why)}",
        zh_hint="检查路径和权限",
        en_hint="check the path and the permissions",
    )


@problem
def no_regular_file() -> Texts:
    return wrong(
        zh="不是普通文件",
        en="this is no regular file",
        zh_hint="指定一个文件",
        en_hint="name a file",
    )


@problem
def figures_of_one_year(*, year: int) -> Texts:
    return wrong(
        zh=f"数据全部是{year}年的，此前到期的目标记为未收到数据；只看当年用 --year {year}",
        en=(
            f"all figures are of {year}, and targets due before it are told as without data; "
            f"--year {year} judges that year alone"
        ),
        zh_hint="不必处理",
        en_hint="nothing to do",
    )


@phrase
def name_its_files(*, names: str) -> Bilingual:
    return Bilingual(zh=f"指定其中的文件：{names}", en=f"name the files in it: {names}")


no_file_in_it = Bilingual(
    zh="文件夹中没有可读的文件；指定一个文件",
    en="no file in it can be read; name a file",
)


@problem
def nothing_to_check() -> Texts:
    return wrong(
        zh="没有给出数据文件",
        en="no file of actuals is given",
        zh_hint="给出数据文件，或用 --recipe 给出汇总方案",
        en_hint="name a file, or a recipe by --recipe",
    )


file_or_standard_input = Bilingual(
    zh="指定一个文件；管道的内容用 - 从标准输入读取",
    en="name a file; what comes through a pipe is read from standard input, named -",
)


@problem
def report_too_large(*, most: int) -> Texts:
    return wrong(
        zh=f"文件超过{most} MB",
        en=f"the file has more than {most} MB",
        zh_hint="指定以前运行的 JSON 报告",
        en_hint="name the JSON report of an earlier run",
    )


@problem
def file_exists() -> Texts:
    return wrong(
        zh="文件已存在，未覆盖",
        en="exists, and was not written over",
        zh_hint="换一个名称或文件夹，或加 --force",
        en_hint="choose another name or folder, or add --force",
    )


@phrase
def plan_begun(*, folder: str) -> Bilingual:
    return Bilingual(
        zh=f"已在{folder}中写入示例规划：换成自己的内容，再用 innovate-ts validate {folder} 检查。",
        en=f"A small plan is in {folder}: put your own in its place, and check it with innovate-ts validate {folder}",
    )


@problem
def needs_libraries(*, command: str) -> Texts:
    return wrong(
        zh="此格式所需的程序库没有安装",
        en="this form takes libraries that are not installed",
        zh_hint=f"{command}（一次装齐网页、工作簿和 Word 文档所需），或改用其他格式",
        en_hint=f"{command} (all that page, workbooks and Word documents take), or choose another form",
    )


@problem
def never_with_others() -> Texts:
    return wrong(
        zh="`never` 与其他状态并列",
        en="`never` stands beside other statuses",
        zh_hint="只给 `never`，或只给状态",
        en_hint="give either never or statuses",
    )


@problem
def not_a_base_year(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是规划的年份",
        en=f'"{quoted(text)}" is no year of a plan',
        zh_hint="写1900至2199之间的年份",
        en_hint="write a year from 1900 to 2199",
    )


@problem
def undecodable(*, encoding: str) -> Texts:
    return wrong(
        zh=f"不是 {encoding} 编码",
        en=f"the bytes are not {encoding}",
        zh_hint="另存为 UTF-8，或用 --encoding 指明编码",
        en_hint="save the file as UTF-8, or name its encoding with --encoding",
    )


@problem
def binary_to_terminal() -> Texts:
    return wrong(
        zh="终端不能显示此格式",
        en="a terminal cannot show this form",
        zh_hint="用 --output 写入文件，或重定向标准输出",
        en_hint="write it to a file with --output, or redirect standard output",
    )


@problem
def cannot_write(*, why: Bilingual | str) -> Texts:
    return wrong(
        zh=f"无法写入：{zh(why)}",
        en=f"cannot be written: {en(why)}",
        zh_hint="检查文件夹和权限",
        en_hint="check the folder and the permissions",
    )


@problem
def no_baseline_to_move() -> Texts:
    return wrong(
        zh="所选目标没有年均增长目标，基期没有意义",
        en="no selected target is one of average growth, so that a baseline means nothing",
        zh_hint="不用 --baseline",
        en_hint="leave --baseline out",
    )


@problem
def not_an_as_of(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是日期",
        en=f'"{quoted(text)}" is no date',
        zh_hint="写成 --as-of 2023-12-31",
        en_hint="write --as-of 2023-12-31",
    )


@problem
def draft_too_large(*, most: int) -> Texts:
    return wrong(
        zh=f"草稿的文件会超过{most}字节，`validate` 不收",
        en=f"the draft's file would have more than {most} bytes, which `validate` refuses",
        zh_hint="将文件分篇，逐篇起草",
        en_hint="part the text, and draft each part",
    )


@problem
def output_is_input() -> Texts:
    return wrong(
        zh="该文件是输入文件",
        en="this file is one of the inputs",
        zh_hint="将报告写入其他文件",
        en_hint="write the report to another file",
    )


@problem
def output_twice() -> Texts:
    return wrong(
        zh="两个输出指向同一个文件",
        en="two outputs are this one file",
        zh_hint="各用不同的文件",
        en_hint="name a file of its own for each",
    )


@problem
def standard_input_twice() -> Texts:
    return wrong(
        zh="标准输入被指定两次，但只能读取一次",
        en="standard input is named twice, and can be read once",
        zh_hint="“-”只写一次",
        en_hint="write - once",
    )


@problem
def no_standard_input() -> Texts:
    return wrong(
        zh="此处不能使用标准输入",
        en="standard input is not taken here",
        zh_hint="指定一个文件",
        en_hint="name a file",
    )


@problem
def unforeseen(*, what: str) -> Texts:
    return wrong(
        zh=f"出现意外错误（{what}），未作检查",
        en=f"something unforeseen went wrong ({what}); nothing was checked",
        zh_hint="设 `INNOVATE_TS_DEBUG=1` 查看位置，并连同输入文件报告",
        en_hint="set INNOVATE_TS_DEBUG=1 to see where, and report it with the input",
    )


@problem
def unknown_encoding(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是编码",
        en=f'"{quoted(text)}" is no encoding',
        zh_hint="例如 utf-8、gb18030 或 utf-16",
        en_hint="such as utf-8, gb18030 or utf-16",
    )


@problem
def unknown_suffix(*, suffixes: str) -> Texts:
    return wrong(
        zh="由文件后缀看不出格式",
        en="the suffix names no format",
        zh_hint=f"用 --format 指明，或使用 {suffixes}",
        en_hint=f"say which with --format, or use {suffixes}",
    )


role_needs_bureau = Bilingual(
    zh="--role 须与 --bureau 同用", en="--role needs --bureau"
)
progress_reading = Bilingual(zh="正在读取实绩数据", en="reading the actuals")


@phrase
def alike(*, count: int, message: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{message.zh}（同类共{count}处）", en=f"{message.en} ({count} alike)"
    )


@phrase
def more_problems(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"另有{count}处输入问题，见表格或 JSON 报告",
        en=f"{count} more problems of the input: see the table or the JSON report",
    )


@phrase
def written(*, names: str) -> Bilingual:
    return Bilingual(zh=f"已写入：{names}", en=f"written: {names}")


summary_too_large = Bilingual(
    zh="报告过长，步骤摘要容纳不下：见输出或 JSON 报告。",
    en="The report is too large for the summary of a step: see its output or the JSON report.",
)
why_absent = Bilingual(zh="文件或文件夹不存在", en="there is no such file or folder")
why_folder = Bilingual(zh="这是文件夹，不是文件", en="it is a folder, not a file")
why_no_folder = Bilingual(
    zh="路径中有一段是文件，不是文件夹", en="a part of its path is a file, not a folder"
)
why_exists = Bilingual(zh="已有同名文件", en="a file of this name is there already")
why_denied = Bilingual(zh="没有权限", en="permission denied")
why_full = Bilingual(zh="磁盘已满", en="the disk is full")
why_closed = Bilingual(zh="已关闭", en="closed")
