"""What is wrong with a plan's files."""

from innovate_ts.messages.texts import (
    Bilingual,
    Texts,
    keys_in_zh,
    phrase,
    problem,
    quoted,
    wrong,
)


@problem
def bad_id(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不能作为标识",
        en=f'"{quoted(text)}" is no id',
        zh_hint="只用小写字母、数字和连字符，例如 `high-tech-enterprises`",
        en_hint="use small letters, digits and hyphens, such as high-tech-enterprises",
    )


@problem
def baseline_not_before(*, period: str, text: str) -> Texts:
    return wrong(
        zh=f"基期{quoted(text)}未早于目标期{period}的期末",
        en=f"the baseline {quoted(text)} does not end before the target's period {period}",
        zh_hint="改为更早的年份",
        en_hint="name an earlier year",
    )


@problem
def baseline_length(*, months: int, text: str) -> Texts:
    return wrong(
        zh=f"基期{quoted(text)}与所衡量的时期长度不同",
        en=f"the baseline {quoted(text)} is not as long as what is measured from it",
        zh_hint=f"改为{months}个月的时期",
        en_hint=f"name a period of {months} months",
    )


@problem
def bureau_without_task() -> Texts:
    return wrong(
        zh="没有任务涉及该单位",
        en="no task names this bureau",
        zh_hint="为其列入任务，移至 `other_bureaus`，或删去",
        en_hint="give it a task, move it to other_bureaus, or take it out",
    )


@problem
def cannot_reach_total(*, parts: str, total: str) -> Texts:
    return wrong(
        zh=f"各期合计只有{parts}，逐期完成也达不到总目标{total}",
        en=f"the parts ask for {parts} together, so that meeting each leaves the total of {total} missed",
        zh_hint="对照规划原文核对数字",
        en_hint="check the figures against the plan's text",
    )


@problem
def degree_without_direction() -> Texts:
    return wrong(
        zh="`degree` 说的是升降的幅度，只能与 `direction: increase` 或 `direction: decrease` 并用",
        en="a degree says how far something rises or falls, and stands with `direction: increase` or `decrease` only",
        zh_hint="删去",
        en_hint="take it out",
    )


@problem
def duplicate_id(*, line: int, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”重复，首次出现在第{line}行",
        en=f'"{quoted(text)}" stands twice; first at line {line}',
        zh_hint="改名或删去其中之一",
        en_hint="rename one of the two, or take it out",
    )


@problem
def duplicate_key(*, line: int) -> Texts:
    return wrong(
        zh=f"此键重复，首次出现在第{line}行",
        en=f"this key stands twice; first at line {line}",
        zh_hint="只保留一个",
        en_hint="keep one of the two",
    )


@problem
def duplicate_target(*, line: int, text: str) -> Texts:
    return wrong(
        zh=f"{quoted(text)}的同类目标已在第{line}行",
        en=f"a target of this kind for {quoted(text)} stands at line {line} already",
        zh_hint="只保留一个",
        en_hint="keep one of the two",
    )


@problem
def empty_list() -> Texts:
    return wrong(
        zh="列表为空",
        en="the list is empty",
        zh_hint="至少列出一项",
        en_hint="name at least one",
    )


@problem
def empty_text() -> Texts:
    return wrong(
        zh="此处为空",
        en="nothing stands here",
        zh_hint="填写内容，或删去此键",
        en_hint="write what is meant, or take the key out",
    )


@problem
def exceeds_total(*, parts: str, total: str) -> Texts:
    return wrong(
        zh=f"各期合计{parts}，超过总目标{total}",
        en=f"the parts ask for {parts} together, more than the total of {total}",
        zh_hint="对照规划原文核对数字",
        en_hint="check the figures against the plan's text",
    )


@problem
def growth_without_figure() -> Texts:
    return wrong(
        zh="增长和增减须有数字，只有方向不成立",
        en="growth and change need a figure, a direction has none",
        zh_hint="删去 `measure`，或改用 `at_least`、`at_most` 等",
        en_hint="take `measure` out, or ask for at_least, at_most and so on",
    )


@problem
def indicator_without_task() -> Texts:
    return wrong(
        zh="该指标没有关联任务",
        en="no task is linked to this indicator",
        zh_hint="在 `tasks` 下列出相关任务，报告才能说明应询问哪个单位",
        en_hint="name the tasks that drive it under `tasks`, so that reports can say whom to ask",
    )


@problem
def missing_baseline() -> Texts:
    return wrong(
        zh="缺少基期：增长、增减和方向都要从基期算起",
        en="a baseline is missing: growth, change and directions are measured from one",
        zh_hint="加上 `baseline: {period: 2022}`，年份据实填写",
        en_hint="add `baseline: {period: 2022}` with the right year",
    )


@problem
def missing_key(*, key: str) -> Texts:
    return wrong(
        zh=f"缺少 {keys_in_zh(key)}",
        en=f"{key} is missing",
        zh_hint="补上",
        en_hint="add it",
    )


@problem
def missing_tolerance() -> Texts:
    return wrong(
        zh="`about` 没有 `tolerance`，无法得出结论",
        en="`about` has no tolerance, so that no verdict would follow",
        zh_hint="加上 `tolerance:` 和 `tolerance_side: below`、`above` 或 `both`",
        en_hint="add `tolerance:` and `tolerance_side: below`, `above` or `both`",
    )


@problem
def name_of_two(*, line: int, other: str, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”也是{quoted(other)}的名称（第{line}行）",
        en=f'"{quoted(text)}" is also a name of {quoted(other)} (line {line})',
        zh_hint="一个名称只指一个对象：只在一处保留",
        en_hint="a name means one thing: keep it in one place",
    )


@problem
def no_comparator(*, keys: str) -> Texts:
    return wrong(
        zh="目标没有任何要求",
        en="the target asks for nothing",
        zh_hint=f"取 {keys_in_zh(keys)} 之一",
        en_hint=f"one of {keys}",
    )


@problem
def named_twice(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”在此列出两次",
        en=f'"{quoted(text)}" is named twice here',
        zh_hint="只保留一个",
        en_hint="keep one of the two",
    )


@problem
def nothing_asked() -> Texts:
    return wrong(
        zh="指标没有目标，也没有目标以它作比较",
        en="the indicator has no targets, and no target is compared with it",
        zh_hint="加上 `targets`，或以 `at_least: {indicator: …}` 引用它",
        en_hint="add `targets`, or name it in one: `at_least: {indicator: …}`",
    )


@problem
def no_such_series(*, text: str) -> Texts:
    return wrong(
        zh=f"没有另一个标识为“{quoted(text)}”的指标可比较",
        en=f"there is no other indicator {quoted(text)} to compare with",
        zh_hint="写另一个指标的 `id`；参照指标可以没有 `targets`",
        en_hint="name the id of another indicator; one that is only compared with has no `targets`",
    )


@problem
def rank_that_is_no_stock(*, text: str) -> Texts:
    return wrong(
        zh=f"位次是某一时点的名次，不能相加，也不是比率：`aggregation` 不能为“{quoted(text)}”",
        en=f'a rank is the place on a day, which is never added and is no share: its aggregation cannot be "{quoted(text)}"',
        zh_hint="改为 `aggregation: stock`",
        en_hint="write `aggregation: stock`",
    )


@problem
def rank_that_grows(*, text: str) -> Texts:
    return wrong(
        zh=f"位次不按百分比增减：`measure` 不能为“{quoted(text)}”",
        en=f'a rank does not grow by per cent: its measure cannot be "{quoted(text)}"',
        zh_hint="前进几位写 `measure: change`，要达到的位次写 `at_most`",
        en_hint="write `measure: change` for places won, or `at_most` for the place to reach",
    )


@problem
def rank_with_schedule() -> Texts:
    return wrong(
        zh="位次没有期间内的进度，不能有分季目标",
        en="a rank has no pace inside its period, and so no schedule",
        zh_hint="删去 `schedule`；期间内另有要求的，写成各自的目标",
        en_hint="take the schedule out; what is asked by an earlier date is a target of its own",
    )


@problem
def share_that_adds_up(*, text: str) -> Texts:
    return wrong(
        zh=f"单位为“{quoted(text)}”的数不能相加：`aggregation` 不能为 `flow`",
        en=f"figures in {quoted(text)} are never added up: the aggregation cannot be flow",
        zh_hint="改为 `aggregation: rate`；期末时点的比率写 `stock`",
        en_hint="write `aggregation: rate`, or `stock` for what is counted on a day",
    )


@problem
def rank_upwards() -> Texts:
    return wrong(
        zh="位次以小为优，此目标却要求数字变大或不低于某数",
        en="of ranks the smaller is the better, and this target asks for a greater number",
        zh_hint="前10位写作 `at_most: 10`，提升2位写作 `measure: change` 和 `at_most: -2`，位次提升写作 `direction: decrease`",
        en_hint="among the first ten is `at_most: 10`, two places better is `measure: change` with `at_most: -2`, any better place is `direction: decrease`",
    )


@problem
def rest_of_text(*, text: str) -> Texts:
    return wrong(
        zh=f"花括号内以逗号分隔，“{quoted(text)}”被读作键",
        en=f'a comma parts what stands in braces, and "{quoted(text)}" is read as a key',
        zh_hint="含逗号的文字加引号",
        en_hint="put a text that has a comma in quotes",
    )


@problem
def unit_open() -> Texts:
    return wrong(
        zh="计量单位尚未确定，任何填报数都不能换算",
        en="its unit is still open, so that no figure converts into it",
        zh_hint="写明 `unit`",
        en_hint="write the `unit`",
    )


@problem
def unit_in_letters(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”会被当作计数单位显示",
        en=f'"{quoted(text)}" is shown as if it were something counted',
        zh_hint='写作 `unit: "%"`',
        en_hint='write `unit: "%"`',
    )


@problem
def range_upside_down(*, highest: str, lowest: str) -> Texts:
    return wrong(
        zh=f"区间自{lowest}至{highest}：上下限颠倒",
        en=f"a range from {lowest} to {highest} is upside down",
        zh_hint="`between` 先写下限，再写上限",
        en_hint="`between` has the lower end first, then the upper one",
    )


@problem
def range_without_two_ends(*, count: int) -> Texts:
    return wrong(
        zh=f"区间要写两个数，这里有{count}个",
        en=f"a range has two ends, and here are {count}",
        zh_hint="`between` 先写下限，再写上限，如 `between: [60, 65]`",
        en_hint="`between` has the lower end first, then the upper one: `between: [60, 65]`",
    )


@problem
def bounds_upside_down(*, highest: str, lowest: str) -> Texts:
    return wrong(
        zh=f"数值不低于{lowest}，又不高于{highest}：没有数值可取",
        en=f"a value is to be at least {lowest} and at most {highest}: there is none",
        zh_hint="`at_least` 写下限，`at_most` 写上限",
        en_hint="`at_least` is the lower bound, `at_most` the upper one",
    )


@problem
def implausible_target(*, figure: str) -> Texts:
    return wrong(
        zh=f"目标{figure}在数值可取的范围（`plausible`）之外",
        en=f"the target {figure} is outside of what a value can be (`plausible`)",
        zh_hint="核对目标，或修改 `plausible`",
        en_hint="check the target, or change `plausible`",
    )


@problem
def negative_tolerance(*, text: str) -> Texts:
    return wrong(
        zh=f"容差“{quoted(text)}”小于零",
        en=f'the tolerance "{quoted(text)}" is below zero',
        zh_hint="只写大小，由 `tolerance_side` 说明在哪一侧",
        en_hint="write its size; `tolerance_side` says on which side",
    )


@problem
def no_mapping() -> Texts:
    return wrong(
        zh="文件不是“键：值”的形式",
        en="the file is no mapping of keys to values",
        zh_hint="形式见随附的 data/targets.yaml 和 data/tasks.yaml",
        en_hint="see the shipped data/targets.yaml and data/tasks.yaml for the shape",
    )


@problem
def no_plan_folder() -> Texts:
    return wrong(
        zh="没有这个文件夹",
        en="there is no such folder",
        zh_hint="指定含有 targets.yaml 和 tasks.yaml 的文件夹",
        en_hint="name the folder that holds targets.yaml and tasks.yaml",
    )


@problem
def not_a_count(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是整数",
        en=f'"{quoted(text)}" is no whole number',
        zh_hint="只写数字",
        en_hint="write digits only",
    )


@problem
def not_a_date(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是日期",
        en=f'"{quoted(text)}" is no date',
        zh_hint="写成 2023-05-20",
        en_hint="write it as 2023-05-20",
    )


@problem
def not_one_of(*, text: str) -> Texts:
    return wrong(
        zh=f"此处不能写“{quoted(text)}”",
        en=f'"{quoted(text)}" is not possible here',
        zh_hint="可写的值见随附文件",
        en_hint="see the shipped files for what is",
    )


@problem
def one_comparator(*, asked: str, keys: str) -> Texts:
    return wrong(
        zh=f"一个目标只能有一项要求；此处为：{keys_in_zh(asked)}",
        en=f"a target asks exactly one thing; here: {asked}",
        zh_hint=f"取 {keys_in_zh(keys)} 之一",
        en_hint=f"one of {keys}",
    )


@problem
def period_outside_plan(*, plan_period: str, text: str) -> Texts:
    return wrong(
        zh=f"{quoted(text)}在规划期{plan_period}之外",
        en=f"{quoted(text)} lies outside the plan's period {plan_period}",
        zh_hint="对照规划原文核对",
        en_hint="check both against the plan's text",
    )


@problem
def accepted_unknown(*, text: str) -> Texts:
    return wrong(
        zh=f"已报备的“{quoted(text)}”不是本规划的指标",
        en=f'"{quoted(text)}", which is accepted, is no indicator of this plan',
        zh_hint="标识见 `innovate-ts targets`",
        en_hint="`innovate-ts targets` lists them",
    )


@problem
def accepted_without_target(*, goal: str, periods: str, text: str) -> Texts:
    return wrong(
        zh=f"{goal}没有{quoted(text)}的目标可报备",
        en=f"{goal} has no target for {quoted(text)} to accept the miss of",
        zh_hint=f"其目标的时期：{periods}",
        en_hint=f"its targets are for {periods}",
    )


@problem
def milestone_outside_plan(*, text: str, years: str) -> Texts:
    return wrong(
        zh=f"完成时限{quoted(text)}不在规划期{years}内",
        en=f"it is due in {quoted(text)}, which is not within the plan's years {years}",
        zh_hint="对照规划原文核对",
        en_hint="check it against the plan's text",
    )


@problem
def runs_backwards(*, before: str, earlier: str, figure: str) -> Texts:
    return wrong(
        zh=f"目标{figure}比{earlier}的{before}更容易达到",
        en=f"the target of {figure} is easier to reach than the {before} of {earlier}",
        zh_hint="对照规划原文核对",
        en_hint="check both against the plan's text",
    )


@problem
def tolerance_without_about() -> Texts:
    return wrong(
        zh="只有 `about` 才有容差",
        en="a tolerance means something with `about` only",
        zh_hint="删去",
        en_hint="take it out",
    )


@problem
def unit_of_another_family(*, text: str, unit: str) -> Texts:
    return wrong(
        zh=f"{quoted(text)}不能换算成{unit}",
        en=f"{quoted(text)} does not convert into {unit}",
        zh_hint="使用同类单位，或另立指标",
        en_hint="use a unit of the same family, or make it an indicator of its own",
    )


@problem
def unknown_bureau(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是本规划的单位",
        en=f'"{quoted(text)}" is no bureau of this plan',
        zh_hint="在 `bureaus` 下添加，或按其中的写法书写",
        en_hint="add it under `bureaus`, or write its name as it stands there",
    )


@problem
def unknown_key() -> Texts:
    return wrong(
        zh="没有这个键",
        en="this key is not known",
        zh_hint="删去",
        en_hint="take it out",
    )


@problem
def unknown_task(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”不是本规划的任务",
        en=f'"{quoted(text)}" is no task of this plan',
        zh_hint="写 tasks.yaml 中的任务编号",
        en_hint="name a task of tasks.yaml by its id",
    )


@problem
def wants_list() -> Texts:
    return wrong(
        zh="此处应为列表",
        en="a list is wanted here",
        zh_hint="写成 [a, b]，或每行一个 `- 项`",
        en_hint="write [a, b], or one `- item` a line",
    )


@problem
def wants_mapping() -> Texts:
    return wrong(
        zh="此处应为“键：值”",
        en="keys and values are wanted here",
        zh_hint="写成 `{zh: …, en: …}`，或每行一个 `键: 值`",
        en_hint="write {zh: …, en: …}, or one `key: value` a line",
    )


@problem
def wants_text() -> Texts:
    return wrong(
        zh="此处应为单个值",
        en="a single value is wanted here",
        zh_hint="只写一个值，不写列表或“键：值”",
        en_hint="write one value, neither a list nor a mapping",
    )


@problem
def wrong_value() -> Texts:
    return wrong(
        zh="此处的值不合要求",
        en="this value does not fit here",
        zh_hint="参照随附的 data/targets.yaml 和 data/tasks.yaml",
        en_hint="see the shipped data/targets.yaml and data/tasks.yaml",
    )


@problem
def yaml_alias() -> Texts:
    return wrong(
        zh="不接受锚点（&）和别名（*）",
        en="anchors (&) and aliases (*) are refused",
        zh_hint="把值写全；以 & 或 * 开头的文字加引号",
        en_hint="write the value out; put text that begins with & or * in quotes",
    )


@problem
def yaml_depth(*, most: int) -> Texts:
    return wrong(
        zh=f"嵌套超过{most}层",
        en=f"nested deeper than {most} levels",
        zh_hint="规划最多需要七层",
        en_hint="a plan needs seven at most",
    )


@problem
def yaml_character() -> Texts:
    return wrong(
        zh="此行含有 YAML 不允许的字符",
        en="this line has a character that YAML does not allow",
        zh_hint="删去控制字符",
        en_hint="take the control character out",
    )


@problem
def yaml_quotes(*, text: str) -> Texts:
    return wrong(
        zh=f"“{quoted(text)}”以 YAML 的特殊字符开头",
        en=f'"{quoted(text)}" begins with a character that has a meaning in YAML',
        zh_hint="加引号",
        en_hint="put it in quotes",
    )


@problem
def yaml_documents() -> Texts:
    return wrong(
        zh="此处开始了第二个文档",
        en="a second document begins here",
        zh_hint="一个文件只放一个文档：删去 --- 一行",
        en_hint="keep one document a file: take the line --- out",
    )


@problem
def yaml_key() -> Texts:
    return wrong(
        zh="键只能是简单文字",
        en="a key must be a plain text",
        zh_hint="加引号",
        en_hint="put it in quotes",
    )


@problem
def yaml_not_utf8() -> Texts:
    return wrong(
        zh="此处不是 UTF-8",
        en="the file is not UTF-8 here",
        zh_hint="另存为 UTF-8",
        en_hint="save it as UTF-8",
    )


@problem
def yaml_syntax(*, what: str) -> Texts:
    return wrong(
        zh=f"不是 YAML：{what}",
        en=f"this is no YAML: {what}",
        zh_hint="检查此处以上的缩进、引号和括号",
        en_hint="check the indentation, the quotes and the brackets above this place",
    )


LOOK_ALIKES = {
    "：": Bilingual(zh="全角冒号", en="a full-width colon"),
    "\u00a0": Bilingual(zh="不间断空格", en="a no-break space"),
    "\u3000": Bilingual(zh="全角空格", en="a full-width space"),
}


@problem
def yaml_look_alike(*, name: Bilingual) -> Texts:
    return wrong(
        zh=f"此处是{name.zh}，YAML 读不出要写的键",
        en=f"{name.en} stands here, and YAML does not see the key that is meant",
        zh_hint="改用半角冒号和普通空格",
        en_hint="write the plain colon and the plain space",
    )


@problem
def yaml_tab() -> Texts:
    return wrong(
        zh="应为空格处出现制表符",
        en="a tab stands where YAML wants spaces",
        zh_hint="用空格缩进",
        en_hint="indent with spaces",
    )


@problem
def yaml_tag(*, text: str) -> Texts:
    return wrong(
        zh=f"不接受标签 {quoted(text)}",
        en=f"the tag {quoted(text)} is refused",
        zh_hint="删去；以 ! 开头的文字加引号",
        en_hint="take it out; put text that begins with ! in quotes",
    )


@problem
def yaml_too_large(*, most: int) -> Texts:
    return wrong(
        zh=f"文件超过{most}字节",
        en=f"the file has more than {most} bytes",
        zh_hint="规划一般只有几百行，文件是否有误？",
        en_hint="a plan has some hundred lines: is this the right file?",
    )


@problem
def no_such_target(*, text: str) -> Texts:
    return wrong(
        zh=f"该指标没有时期为{quoted(text)}的目标",
        en=f"no target of this indicator has the period {quoted(text)}",
        zh_hint="写明另有读法的目标的时期",
        en_hint="name the period of the target that is read otherwise",
    )


is_idle_bureau = Bilingual(
    zh="该单位列在 `other_bureaus` 下：移至 `bureaus`",
    en="it stands under `other_bureaus`: move it to `bureaus`",
)


@phrase
def keys_here(*, keys: str) -> Bilingual:
    return Bilingual(
        zh=f"写成“键：值”；可用的键：{keys_in_zh(keys)}",
        en=f"write keys and values; known here: {keys}",
    )


@phrase
def known_here(*, known: str) -> Bilingual:
    return Bilingual(zh=f"可用：{known}", en=f"known here: {known}")


@problem
def parts_short_of_whole(*, parts: str, total: str) -> Texts:
    return wrong(
        zh=f"分解任务合计{parts}，达不到总目标{total}",
        en=f"the parts of the breakdown ask for {parts} together, short of the target of {total}",
        zh_hint="补齐分解任务，或对照文件核对数字",
        en_hint="add the parts that are lacking, or check the figures against their source",
    )


@problem
def parts_beyond_whole(*, parts: str, total: str) -> Texts:
    return wrong(
        zh=f"分解上限合计{parts}，超过总上限{total}",
        en=f"the parts of the breakdown allow {parts} together, more than the limit of {total}",
        zh_hint="对照文件核对数字",
        en_hint="check the figures against their source",
    )


@problem
def no_part_reaches(*, part: str, total: str) -> Texts:
    return wrong(
        zh=f"分解任务最高为{part}，各地均完成也达不到{total}",
        en=f"no part of the breakdown asks for more than {part}, so that the whole cannot reach {total}",
        zh_hint="对照文件核对数字",
        en_hint="check the figures against their source",
    )


@problem
def no_part_keeps(*, part: str, total: str) -> Texts:
    return wrong(
        zh=f"分解上限最低为{part}，各地均守住也超过{total}",
        en=f"no part of the breakdown is limited to less than {part}, so that the whole cannot keep to {total}",
        zh_hint="对照文件核对数字",
        en_hint="check the figures against their source",
    )


@problem
def part_of_unknown(*, text: str) -> Texts:
    return wrong(
        zh=f"规划中没有名为“{quoted(text)}”的地区或单位",
        en=f'the plan knows no region or bureau "{quoted(text)}"',
        zh_hint="改正名称，或在 tasks.yaml 的 `members` 中列出该地区",
        en_hint="correct the name, or list the region among the members in tasks.yaml",
    )


@problem
def revised_too_late(*, text: str) -> Texts:
    return wrong(
        zh=f"{quoted(text)}的调整晚于目标期末，不影响判定",
        en=f"the revision of {quoted(text)} comes after the target's period has ended, and changes nothing",
        zh_hint="核对日期；确属期后调整的可不改",
        en_hint="check the day, or leave it if it was revised afterwards",
    )


@problem
def strive_without_figure() -> Texts:
    return wrong(
        zh="力争目标须与数字目标并列",
        en="what is striven for stands beside a figure that is asked for",
        zh_hint="删去，或写明目标数",
        en_hint="take it out, or name the figure",
    )


@problem
def strive_is_no_more(*, strive: str, figure: str) -> Texts:
    return wrong(
        zh=f"力争目标{strive}未比目标{figure}更进一步",
        en=f"{strive} is striven for, which goes no further than the {figure} asked for",
        zh_hint="对照规划原文核对数字",
        en_hint="check the figures against the plan's text",
    )


@problem
def strive_outside_range(*, strive: str, lowest: str, highest: str) -> Texts:
    return wrong(
        zh=f"力争目标{strive}不在目标区间{lowest}至{highest}内",
        en=f"{strive} is striven for, which lies outside the range asked for, {lowest} to {highest}",
        zh_hint="对照规划原文核对数字",
        en_hint="check the figures against the plan's text",
    )


@problem
def schedule_without_figure() -> Texts:
    return wrong(
        zh="分季目标只用于衡量数值本身的数字目标",
        en="a schedule belongs to a target that asks for a figure of the value itself",
        zh_hint="删去 `schedule`",
        en_hint="take the schedule out",
    )


@problem
def schedule_out_of_order() -> Texts:
    return wrong(
        zh="分季目标须在目标期末之前、逐步往后，份额在0至100之间且不减少",
        en="steps of a schedule end inside the target's period, one after the other, and their shares rise to 100",
        zh_hint="按累计份额重写，例如 `{by: 2024-03, share: 15}`",
        en_hint="write the shares in all by each day, such as {by: 2024-03, share: 15}",
    )


@problem
def assigned_without_source() -> Texts:
    return wrong(
        zh="指标的责任单位没有出处",
        en="who answers for the indicator has no source",
        zh_hint="写明 `source`；规划未指定的只列 `tasks`",
        en_hint="name the source; where the plan assigns nobody, link tasks only",
    )
