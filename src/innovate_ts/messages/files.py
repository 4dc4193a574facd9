"""What is wrong with a file before anything is known of what it holds."""

from innovate_ts.messages.texts import Bilingual, Texts, en, problem, quoted, wrong, zh

_IS_IT_THE_FILE = Bilingual(
    zh="数据一般只有几千行，文件是否有误？",
    en="actuals have some thousand rows: is this the right file?",
)
_SAVE_IT_AGAIN = Bilingual(
    zh="用 Excel、WPS 或 LibreOffice 打开并另存为 .xlsx",
    en="open it in Excel or LibreOffice and save it as .xlsx",
)
_NOTHING_TO_DO = Bilingual(zh="不必处理", en="nothing to do")
kind_pdf = Bilingual(zh="PDF 文件", en="a PDF")
kind_rtf = Bilingual(zh="RTF 文档", en="an RTF document")
kind_picture = Bilingual(zh="图片", en="a picture")
kind_archive = Bilingual(zh="不含工作簿的压缩包", en="an archive without a workbook")
kind_database = Bilingual(zh="SQLite 数据库", en="an SQLite database")
kind_parquet = Bilingual(zh="Parquet 文件", en="a Parquet file")
kind_xlsb = Bilingual(zh="二进制工作簿（XLSB）", en="a binary workbook (XLSB)")
kind_word = Bilingual(zh="Word 文档", en="a Word document")
kind_slides = Bilingual(zh="演示文稿", en="a presentation")
kind_numbers = Bilingual(zh="苹果 Numbers 表格", en="a Numbers spreadsheet of Apple")
kind_opendocument = Bilingual(
    zh="OpenDocument 文件（如 ODS）", en="an OpenDocument file (such as ODS)"
)
kind_encrypted = Bilingual(
    zh="有密码的工作簿", en="a workbook that is protected by a password"
)
kind_old_office = Bilingual(
    zh="旧版 Office 文件，不含工作簿",
    en="a file of the old Office without a workbook",
)
kind_xml_2003 = Bilingual(
    zh="XML 表格（Excel 2003）", en="an XML spreadsheet (Excel 2003)"
)
kind_xml = Bilingual(zh="XML 文件", en="an XML file")
kind_mail_page = Bilingual(
    zh="单个文件网页（MHTML）", en="a web page in a single file (MHTML)"
)
kind_page = Bilingual(zh="没有表格的网页", en="a web page without a table")

advice_save = _SAVE_IT_AGAIN
advice_copy = Bilingual(
    zh="把其中的表格复制到工作簿，存为 .xlsx",
    en="copy its table into a workbook and save that as .xlsx",
)
advice_type = Bilingual(
    zh="索取原始的表格文件", en="ask for the file that the picture was taken of"
)
advice_unpack = Bilingual(
    zh="先解压，再给出其中的文件", en="unpack it and give the files in it"
)
advice_export = Bilingual(
    zh="把所需的表导出为 CSV", en="export the table that is needed as CSV"
)
advice_frame = Bilingual(
    zh="用 pandas 或 polars 读取后另存为 CSV，或在 Python 中以 `Rows(...)` 给出",
    en="save it as CSV with pandas or polars, or give it as Rows(...) in Python",
)
advice_decrypt = Bilingual(
    zh="打开后取消密码，另存为 .xlsx",
    en="open it, take the password away, and save it as .xlsx",
)
advice_page = Bilingual(
    zh="是否把登录页或报错页存成了文件？",
    en="is it a log-in page, or one that tells of an error?",
)


@problem
def other_kind(*, kind: Bilingual, advice: Bilingual) -> Texts:
    return wrong(
        zh=f"{zh(kind)}不能作为数据表读取",
        en=f"this is {en(kind)}, which is not read as a table",
        zh_hint=zh(advice),
        en_hint=en(advice),
    )


@problem
def no_table() -> Texts:
    return wrong(
        zh="文件中没有数据表",
        en="there is no table in the file",
        zh_hint="检查是否给错了文件，或将数据表另存为 .xlsx",
        en_hint="check that it is the right file, or save its table as .xlsx",
    )


@problem
def no_sheets() -> Texts:
    return (
        Bilingual(
            zh="工作簿中没有含单元格的工作表",
            en="the workbook has no sheet of cells",
        ),
        _SAVE_IT_AGAIN,
    )


@problem
def workbook_too_large(*, most: int) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿解压后超过{most} MB",
            en=f"the workbook unpacks to more than {most} MB",
        ),
        _IS_IT_THE_FILE,
    )


@problem
def too_many_parts(*, most: int) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿的组成部分超过{most}个",
            en=f"the workbook has more than {most} parts",
        ),
        _IS_IT_THE_FILE,
    )


@problem
def too_many_styles(*, most: int) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿的样式超过{most}个",
            en=f"the workbook has more than {most} styles",
        ),
        _SAVE_IT_AGAIN,
    )


@problem
def too_many_texts(*, most: int) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿的共享文字超过{most}条",
            en=f"the workbook shares more than {most} texts among its cells",
        ),
        _IS_IT_THE_FILE,
    )


@problem
def too_many_merged_cells(*, most: int) -> Texts:
    return (
        Bilingual(
            zh=f"工作表的合并单元格超过{most}处",
            en=f"the sheet merges cells in more than {most} places",
        ),
        _IS_IT_THE_FILE,
    )


@problem
def damaged_archive() -> Texts:
    return wrong(
        zh="工作簿不完整或已损坏",
        en="the workbook is cut off or damaged",
        zh_hint="重新下载或索取，或打开后另存为 .xlsx",
        en_hint="fetch it again, or open it and save it as .xlsx",
    )


@problem
def damaged_part(*, part: str) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿中的“{quoted(part)}”已损坏",
            en=f'the part "{quoted(part)}" of the workbook is damaged',
        ),
        _SAVE_IT_AGAIN,
    )


@problem
def missing_part(*, part: str) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿中缺少“{quoted(part)}”",
            en=f'the workbook lacks its part "{quoted(part)}"',
        ),
        _SAVE_IT_AGAIN,
    )


@problem
def entities_declared(*, part: str) -> Texts:
    return (
        Bilingual(
            zh=f"工作簿中的“{quoted(part)}”声明了实体，Excel 不会这样写",
            en=f'the part "{quoted(part)}" of the workbook declares entities, as Excel never does',
        ),
        _SAVE_IT_AGAIN,
    )


@problem
def no_such_sheet(*, known: str, text: str) -> Texts:
    return wrong(
        zh=f"没有工作表“{quoted(text)}”",
        en=f'there is no sheet "{quoted(text)}"',
        zh_hint=f"现有工作表：{known}",
        en_hint=f"sheets here: {known}",
    )


@problem
def hidden_sheet() -> Texts:
    return (
        Bilingual(
            zh="此工作表为隐藏，仍已读取",
            en="this sheet is hidden; it was read all the same",
        ),
        _NOTHING_TO_DO,
    )


@problem
def hidden_row(*, count: int) -> Texts:
    if count == 1:
        shown = Bilingual(
            zh="此行为隐藏，仍已读取", en="this row is hidden; it was read all the same"
        )
    else:
        shown = Bilingual(
            zh=f"自此行起共{count}行为隐藏，仍已读取",
            en=f"{count} rows from here on are hidden; they were read all the same",
        )
    return (shown, _NOTHING_TO_DO)


@problem
def hidden_column(*, names: str) -> Texts:
    return (
        Bilingual(
            zh=f"隐藏的列：{names}，仍已读取",
            en=f"hidden columns: {names}; they were read all the same",
        ),
        _NOTHING_TO_DO,
    )


@problem
def lines_left_out(*, count: int) -> Texts:
    return wrong(
        zh=f"网页中表格之上较远的{count}行文字没有读取",
        en=f"{count} lines of text far above the first table were not read",
        zh_hint="如表题、单位或时期在其中，移到表格近处",
        en_hint="move a title, unit or period that stands there next to the table",
    )


@problem
def undefined_format() -> Texts:
    return wrong(
        zh="此单元格的数字格式没有定义，按所存数字读取",
        en="the number format of this cell is not defined; the number is read as it is stored",
        zh_hint="如显示的不是此数，重设格式后另存",
        en_hint="where another figure should show, set the format and save it again",
    )
