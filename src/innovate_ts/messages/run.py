"""What is wrong with a run: files, options, the system."""

from innovate_ts.messages.texts import Bilingual, Texts, en, phrase, problem, quoted, zh


@problem
def unreadable(*, why: Bilingual | str) -> Texts:
    return (
        Bilingual(zh=f"无法读取：{zh(why)}", en=f"cannot be read: {en(why)}"),
        Bilingual(zh="检查路径和权限", en="check the path and the permissions"),
    )


@problem
def no_regular_file() -> Texts:
    return (
        Bilingual(zh="不是普通文件", en="this is no regular file"),
        Bilingual(zh="指定一个文件", en="name a file"),
    )


@problem
def figures_of_one_year(*, year: int) -> Texts:
    return (
        Bilingual(
            zh=f"数据全部是{year}年的，此前到期的目标记为未收到数据；只看当年用 --year {year}",
            en=f"all figures are of {year}, and targets due before it are told as without data; "
            f"--year {year} judges that year alone",
        ),
        Bilingual(zh="不必处理", en="nothing to do"),
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
    return (
        Bilingual(zh="没有给出数据文件", en="no file of actuals is given"),
        Bilingual(
            zh="给出数据文件，或用 --recipe 给出汇总方案",
            en="name a file, or a recipe by --recipe",
        ),
    )


file_or_standard_input = Bilingual(
    zh="指定一个文件；管道的内容用 - 从标准输入读取",
    en="name a file; what comes through a pipe is read from standard input, named -",
)


@problem
def report_too_large(*, most: int) -> Texts:
    return (
        Bilingual(zh=f"文件超过{most} MB", en=f"the file has more than {most} MB"),
        Bilingual(
            zh="指定以前运行的 JSON 报告", en="name the JSON report of an earlier run"
        ),
    )


@problem
def file_exists() -> Texts:
    return (
        Bilingual(zh="文件已存在，未覆盖", en="exists, and was not written over"),
        Bilingual(
            zh="换一个名称或文件夹，或加 --force",
            en="choose another name or folder, or add --force",
        ),
    )


@phrase
def plan_begun(*, folder: str) -> Bilingual:
    return Bilingual(
        zh=f"已在{folder}中写入示例规划：换成自己的内容，再用 innovate-ts validate {folder} 检查。",
        en=f"A small plan is in {folder}: put your own in its place, and check it with innovate-ts validate {folder}",
    )


@problem
def needs_libraries(*, command: str) -> Texts:
    return (
        Bilingual(
            zh="此格式所需的程序库没有安装",
            en="this form takes libraries that are not installed",
        ),
        Bilingual(
            zh=f"{command}（一次装齐网页、工作簿和 Word 文档所需），或改用其他格式",
            en=f"{command} (all that page, workbooks and Word documents take), or choose another form",
        ),
    )


@problem
def never_with_others() -> Texts:
    return (
        Bilingual(zh="never 与其他状态并列", en="`never` stands beside other statuses"),
        Bilingual(zh="只给 never，或只给状态", en="give either never or statuses"),
    )


@problem
def not_a_base_year(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"“{quoted(text)}”不是规划的年份",
            en=f'"{quoted(text)}" is no year of a plan',
        ),
        Bilingual(zh="写1900至2199之间的年份", en="write a year from 1900 to 2199"),
    )


@problem
def undecodable(*, encoding: str) -> Texts:
    return (
        Bilingual(zh=f"不是 {encoding} 编码", en=f"the bytes are not {encoding}"),
        Bilingual(
            zh="另存为 UTF-8，或用 --encoding 指明编码",
            en="save the file as UTF-8, or name its encoding with --encoding",
        ),
    )


@problem
def binary_to_terminal() -> Texts:
    return (
        Bilingual(zh="终端不能显示此格式", en="a terminal cannot show this form"),
        Bilingual(
            zh="用 --output 写入文件，或重定向标准输出",
            en="write it to a file with --output, or redirect standard output",
        ),
    )


@problem
def cannot_write(*, why: Bilingual | str) -> Texts:
    return (
        Bilingual(zh=f"无法写入：{zh(why)}", en=f"cannot be written: {en(why)}"),
        Bilingual(zh="检查文件夹和权限", en="check the folder and the permissions"),
    )


@problem
def no_baseline_to_move() -> Texts:
    return (
        Bilingual(
            zh="所选目标没有年均增长目标，基期没有意义",
            en="no selected target is one of average growth, so that a baseline means nothing",
        ),
        Bilingual(zh="不用 --baseline", en="leave --baseline out"),
    )


@problem
def not_an_as_of(*, text: str) -> Texts:
    return (
        Bilingual(zh=f"“{quoted(text)}”不是日期", en=f'"{quoted(text)}" is no date'),
        Bilingual(zh="写成 --as-of 2023-12-31", en="write --as-of 2023-12-31"),
    )


@problem
def draft_too_large(*, most: int) -> Texts:
    return (
        Bilingual(
            zh=f"草稿的文件会超过{most}字节，validate 不收",
            en=f"the draft's file would have more than {most} bytes, which `validate` refuses",
        ),
        Bilingual(
            zh="将文件分篇，逐篇起草",
            en="part the text, and draft each part",
        ),
    )


@problem
def output_is_input() -> Texts:
    return (
        Bilingual(zh="该文件是输入文件", en="this file is one of the inputs"),
        Bilingual(zh="将报告写入其他文件", en="write the report to another file"),
    )


@problem
def output_twice() -> Texts:
    return (
        Bilingual(zh="两个输出指向同一个文件", en="two outputs are this one file"),
        Bilingual(zh="各用不同的文件", en="name a file of its own for each"),
    )


@problem
def standard_input_twice() -> Texts:
    return (
        Bilingual(
            zh="标准输入被指定两次，但只能读取一次",
            en="standard input is named twice, and can be read once",
        ),
        Bilingual(zh="“-”只写一次", en="write - once"),
    )


@problem
def no_standard_input() -> Texts:
    return (
        Bilingual(zh="此处不能使用标准输入", en="standard input is not taken here"),
        Bilingual(zh="指定一个文件", en="name a file"),
    )


@problem
def unforeseen(*, what: str) -> Texts:
    return (
        Bilingual(
            zh=f"出现意外错误（{what}），未作检查",
            en=f"something unforeseen went wrong ({what}); nothing was checked",
        ),
        Bilingual(
            zh="设 INNOVATE_TS_DEBUG=1 查看位置，并连同输入文件报告",
            en="set INNOVATE_TS_DEBUG=1 to see where, and report it with the input",
        ),
    )


@problem
def unknown_encoding(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"“{quoted(text)}”不是编码", en=f'"{quoted(text)}" is no encoding'
        ),
        Bilingual(
            zh="例如 utf-8、gb18030 或 utf-16", en="such as utf-8, gb18030 or utf-16"
        ),
    )


@problem
def unknown_suffix(*, suffixes: str) -> Texts:
    return (
        Bilingual(zh="由文件后缀看不出格式", en="the suffix names no format"),
        Bilingual(
            zh=f"用 --format 指明，或使用 {suffixes}",
            en=f"say which with --format, or use {suffixes}",
        ),
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
