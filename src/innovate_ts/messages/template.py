"""Words of the file of actuals to fill in."""

from innovate_ts.messages.texts import Bilingual, phrase


@phrase
def baseline(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}的基期", en=f"base year of {period}")


@phrase
def compared(*, name: Bilingual) -> Bilingual:
    return Bilingual(zh=f"{name.zh}以此为参照", en=f"{name.en} is compared with it")


indicator = Bilingual(zh="指标", en="indicator")


note = Bilingual(zh="备注", en="note")


@phrase
def part(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}的一部分", en=f"part of {period}")


period = Bilingual(zh="时期", en="period")


region = Bilingual(zh="地区", en="region")


statement = Bilingual(zh="填 是 或 否", en="yes or no")


@phrase
def target(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}目标", en=f"target of {period}")


unit = Bilingual(zh="单位", en="unit")


value = Bilingual(zh="数值", en="value")


sheet = Bilingual(zh="数据", en="actuals")


help_sheet = Bilingual(zh="填写说明", en="how to fill it in")


choices = Bilingual(zh="可选的指标名称", en="names to choose from")


how_to_fill_in = Bilingual(
    zh="只填“数值”列；不掌握的留空。\n按“单位”列的单位填写；百分数的单元格已设百分比格式。\n定性目标填 是 或 否。\n可以加行：指标从列表中选，时期写年、季度或月份。\n填好后核对：innovate-ts check 文件名",
    en="Fill in the column value; leave empty what is not known.\nGive figures in the unit of the column unit; shares have a percent format.\nJudge goals in words with yes or no.\nRows may be added: choose the indicator from the list, write the period as a year, a quarter or months.\nCheck the file with: innovate-ts check FILE",
)
