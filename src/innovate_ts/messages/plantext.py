"""The text of a plan: what is wrong with it, how it was read, what its proof says."""

from innovate_ts.messages.texts import Bilingual, Texts, phrase, problem, quoted, wrong


@problem
def source_no_text() -> Texts:
    return wrong(
        zh="文件中没有文字",
        en="there is no text in the file",
        zh_hint="文件是否有误？",
        en_hint="is this the right file?",
    )


@problem
def source_not_docx() -> Texts:
    return wrong(
        zh="无法作为 Word 文档读取",
        en="it is no Word document that can be read",
        zh_hint="用 Word 打开并另存为 .docx，或将正文另存为 UTF-8 文本",
        en_hint="open it in Word and save it as .docx, or save its text as UTF-8",
    )


@problem
def source_not_text() -> Texts:
    return wrong(
        zh="含有空字节，不是文本文件",
        en="there are NUL bytes: the file is no text",
        zh_hint="将规划正文另存为 UTF-8 文本、HTML 或 .docx",
        en_hint="save the plan's text as UTF-8, as HTML or as .docx",
    )


@problem
def source_other_kind(*, kind: str) -> Texts:
    return wrong(
        zh=f"不读取 {kind} 文件",
        en=f"{kind} files are not read",
        zh_hint="将规划正文另存为 UTF-8 文本、HTML 或 .docx",
        en_hint="save the plan's text as UTF-8, as HTML or as .docx",
    )


@problem
def source_too_large(*, most: int) -> Texts:
    return wrong(
        zh=f"文件超过{most} MB",
        en=f"the file has more than {most} MB",
        zh_hint="规划一般只有几十页，文件是否有误？",
        en_hint="a plan has some dozen pages: is this the right file?",
    )


@problem
def source_too_long(*, most: int) -> Texts:
    return wrong(
        zh=f"文本超过{most}字",
        en=f"the text has more than {most} characters",
        zh_hint="规划一般只有几万字，文件是否有误？",
        en_hint="a plan has some ten thousand characters: is this the right file?",
    )


@problem
def source_too_many_lines(*, most: int) -> Texts:
    return wrong(
        zh=f"文本超过{most}行",
        en=f"the text has more than {most} lines",
        zh_hint="规划一般只有几百行，文件是否有误？",
        en_hint="a plan has some hundred lines: is this the right file?",
    )


@problem
def draft_no_plan(*, sentences: int, figures: int) -> Texts:
    return wrong(
        zh=f"不是规划文本：{sentences}句、{figures}个数字，没有读到分工，也没有读到目标",
        en=f"is no text of a plan: sentences {sentences}, figures {figures}, and neither an assignment nor a target was found",
        zh_hint="请给出规划全文（TXT、DOCX 或 HTML）；读不出的，可手工编写两个文件",
        en_hint="give the whole text of a plan, as TXT, DOCX or HTML; what cannot be read can be written into the two files by hand",
    )


@problem
def draft_not_chinese() -> Texts:
    return wrong(
        zh="不是中文文本：目前只读取中文规划",
        en="is no Chinese text: only plans in Chinese are read so far",
        zh_hint="手工编写 targets.yaml 和 tasks.yaml，再用 `validate` 检查；examples/uk-aid 是一个样例",
        en_hint="write targets.yaml and tasks.yaml by hand and check them with validate; examples/uk-aid is one to begin with",
    )


@problem
def source_bureau_missing(*, names: str) -> Texts:
    return wrong(
        zh=f"缺少原文中的单位：{names}",
        en=f"bureaus of the text are missing: {names}",
        zh_hint="补上",
        en_hint="add them",
    )


@problem
def source_bureau_unknown(*, names: str) -> Texts:
    return wrong(
        zh=f"原文此处没有这些单位：{names}",
        en=f"the text does not name these bureaus here: {names}",
        zh_hint="删去或改正",
        en_hint="take them out or correct them",
    )


@problem
def source_comparator() -> Texts:
    return wrong(
        zh="比较方式与原文不同",
        en="the comparator is not the text's",
        zh_hint="照原文改正（以上、超过、左右、以内各有不同）",
        en_hint="correct it: at least, more than, about and at most are different things",
    )


@problem
def source_degree() -> Texts:
    return wrong(
        zh="幅度与原文不同",
        en="how far it is to go is not what the text says",
        zh_hint="照原文改正 `degree`；“较大幅度”一类须由人认定，“逐年提高”一类上升即可",
        en_hint="correct `degree`: what is to rise markedly a person judges; of what is to rise year by year any rise is enough",
    )


@problem
def source_elsewhere() -> Texts:
    return wrong(
        zh="短语不在所注的位置",
        en="the phrase stands at another place of the text",
        zh_hint="改为原文所在的章节与段落",
        en_hint="change section and paragraph to where it stands",
    )


@problem
def source_figure() -> Texts:
    return wrong(
        zh="数值与原文不同",
        en="the figure is not the text's",
        zh_hint="照原文改正数值",
        en_hint="correct the figure",
    )


@problem
def source_measure() -> Texts:
    return wrong(
        zh="原文所说的不是同一种数（数值、年均增速）",
        en="the text speaks of another kind of figure: value or average growth",
        zh_hint="改正 `measure`",
        en_hint="correct `measure`",
    )


@problem
def source_no_assignment() -> Texts:
    return wrong(
        zh="原文此段没有这些单位的分工",
        en="the text assigns nothing to these bureaus here",
        zh_hint="删去，或改正来源",
        en_hint="take them out, or correct the source",
    )


@problem
def source_no_paragraph() -> Texts:
    return wrong(
        zh="原文没有这一章节或段落",
        en="the text has no such section or paragraph",
        zh_hint="核对章节编号与段落序号",
        en_hint="check the number of the section and of the paragraph",
    )


@problem
def source_not_found() -> Texts:
    return wrong(
        zh="原文中没有这一短语",
        en="the text does not have this phrase",
        zh_hint="照抄原文的字句",
        en_hint="write the text's own words",
    )


@problem
def source_not_read() -> Texts:
    return wrong(
        zh="这一短语无法自动比对",
        en="this phrase cannot be compared by itself",
        zh_hint="人工核对数值、单位与期限",
        en_hint="compare figure, unit and period by hand",
    )


@problem
def source_order() -> Texts:
    return wrong(
        zh="单位顺序与原文不同",
        en="the bureaus stand in another order than in the text",
        zh_hint="按原文排列",
        en_hint="put them in the text's order",
    )


@problem
def source_other_indicator() -> Texts:
    return wrong(
        zh="原文此处说的是另一指标",
        en="the text names another indicator here",
        zh_hint="改正来源，或把原文的说法列为别名",
        en_hint="correct the source, or list the text's words as an alias",
    )


@problem
def source_period() -> Texts:
    return wrong(
        zh="时期与原文不同",
        en="the period is not the text's",
        zh_hint="照原文改正；若另有理解，写入 `interpretation`",
        en_hint="correct it, or say in `interpretation` why it is read so",
    )


@problem
def source_role(*, names: str) -> Texts:
    return wrong(
        zh=f"牵头与责任单位与原文不同：{names}",
        en=f"lead and responsible are not as in the text: {names}",
        zh_hint="照原文改正角色",
        en_hint="correct the roles",
    )


@problem
def source_statement_missing() -> Texts:
    return wrong(
        zh="原文中的定性目标没有编入",
        en="a goal in words of the text is not encoded",
        zh_hint="编入 `statements`",
        en_hint="add it to `statements`",
    )


@problem
def source_target_missing() -> Texts:
    return wrong(
        zh="原文中的目标没有编入",
        en="a target of the text is not encoded",
        zh_hint="编为目标，或列入 `other_figures` 并说明理由",
        en_hint="add it as a target, or to `other_figures` with the reason",
    )


@problem
def source_task_missing() -> Texts:
    return wrong(
        zh="原文中的分工没有编入",
        en="an assignment of the text is not encoded",
        zh_hint="编为任务",
        en_hint="add it as a task",
    )


@problem
def source_title() -> Texts:
    return wrong(
        zh="标题与原文不同",
        en="the title is not the text's",
        zh_hint="照抄原文的标题",
        en_hint="write the title as the text has it",
    )


@problem
def source_base() -> Texts:
    return wrong(
        zh="基期与原文不同",
        en="the base year is not the text's",
        zh_hint="照原文改正；若另有理解，写入 `interpretation`",
        en_hint="correct it, or say in `interpretation` why it is read so",
    )


@problem
def source_detail(*, key: str) -> Texts:
    return wrong(
        zh=f"数值之外，原文所说与数据不同：{key}",
        en=f"beside the figure the text says something else than the data: {key}",
        zh_hint=f"照原文补上或改正 {key}",
        en_hint=f"add or correct `{key}`",
    )


@problem
def source_unit() -> Texts:
    return wrong(
        zh="单位与原文不同",
        en="the unit is not the text's",
        zh_hint="照原文改正单位",
        en_hint="correct the unit",
    )


assigned_carried_over = Bilingual(
    zh="按前文（或注释）所定规则，此处同样适用",
    en="by a rule of an earlier tag or of a note, which holds here too",
)


@phrase
def assigned_elided_prefix(*, name: str, short: str) -> Bilingual:
    return Bilingual(
        zh=f"“{short}”承前省略前缀，读作“{name}”",
        en=f"{short} is read as {name}: its prefix is left out behind the names before it",
    )


@phrase
def assigned_first_leads(*, name: str) -> Bilingual:
    return Bilingual(
        zh=f"{name}为牵头单位：原文规定列第一位者牵头",
        en=f"{name} leads: the text says that the one named first does",
    )


@phrase
def assigned_named_twice(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"{names}：重复列名，只计一次",
        en=f"{names}: named more than once, counted once",
    )


assigned_in_prose = Bilingual(
    zh="句中写明的分工，可能只说其中一部分",
    en="said in the course of a sentence, and perhaps of a part only",
)
assigned_no_lead = Bilingual(zh="未指明牵头单位", en="nobody is named as lead")
assigned_open_list = Bilingual(
    zh="名单以“等”结尾，未列全", en="the list ends with “and others”, who are not named"
)


@phrase
def assigned_odd_names(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"{names}：与其他单位并列，按单位计",
        en=f"{names}: beside bodies; read as such",
    )


@phrase
def assigned_rest_shares(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"{names}：未写明职责，按责任单位计",
        en=f"{names}: no role is given; read as sharing",
    )


@phrase
def assigned_several_leads(*, names: str) -> Bilingual:
    return Bilingual(zh=f"牵头单位不止一个：{names}", en=f"several lead: {names}")


@phrase
def assigned_standing(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"{names}：前文规定以下各项均需其参与",
        en=f"{names}: an earlier tag says that they share all that follows",
    )


@phrase
def draft_sum_reading(*, figure: str, year: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{year}年的{figure}读作{years}累计数",
        en=f"the {figure} of {year} is read as the sum over {years}",
    )


aside_date = Bilingual(zh="日期或期限", en="a date or a deadline")
aside_document = Bilingual(zh="文号", en="the number of a document")
aside_name = Bilingual(zh="名称中的数字", en="part of a name")
aside_other = Bilingual(zh="待核对：是否为目标", en="to be looked at: is it a target?")
aside_past = Bilingual(zh="已有成绩", en="what was achieved before")
aside_ratio = Bilingual(zh="配套比例", en="a ratio of funding")
aside_rule = Bilingual(zh="奖补或条件", en="a rule of subsidies or a condition")
aside_standard = Bilingual(zh="标准", en="a standard")


@phrase
def draft_base_assumed(*, year: int) -> Bilingual:
    return Bilingual(
        zh=f"基期取{year}年，原文未写明",
        en=f"base year {year}, which the text does not say",
    )


draft_head_targets = Bilingual(
    zh="由规划文本起草，请逐条核对；带“核对”的各行是起草时所作的选择，相同的只在首次出现处标明。\n英文名称留待编者，写作 {zh: …, en: …}；标识、别名、单位口径和任务关联有待补充；核对完毕后将 reviewed 改为 yes。",
    en="Drafted from the plan's text: go through it line by line. Each line marked `check` was a choice; one that is made again is marked once.\nEnglish names are left to the editor, as {zh: …, en: …}; ids, aliases and links to tasks are still to be written. Set `reviewed` to yes once you are through.",
)
draft_head_no_marks = Bilingual(zh="没有待答复的。", en="Nothing is to be answered.")


@phrase
def draft_head_counts(*, total: int, counts: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"两个文件中待答复{total}处，先要紧的：{counts.zh}。",
        en=f"To be answered in both files: {total}, what matters most first: {counts.en}.",
    )


@phrase
def draft_count_of(*, matter: Bilingual, count: int) -> Bilingual:
    return Bilingual(zh=f"{matter.zh}{count}", en=f"{matter.en} {count}")


draft_figures = Bilingual(zh="可能是目标的数字", en="figures that may be targets")
draft_matter_indicator = Bilingual(zh="指标名称", en="which indicator")
draft_matter_sense = Bilingual(zh="比较方式", en="which comparator")
draft_matter_time = Bilingual(zh="期限", en="by when")
draft_matter_bodies = Bilingual(zh="牵头与责任单位", en="who")
draft_matter_base = Bilingual(zh="单位、基期与偏差", en="unit, base and tolerance")
draft_matter_remark = Bilingual(zh="分工中的其他内容", en="what else tags say")
draft_head_tasks = Bilingual(
    zh="由规划文本起草，请逐条核对；带“核对”的各行是起草时所作的选择，按规则得出的只在首次出现处标明。\n英文名称（en）、别名、检索词和任务摘要（summary）留待编者。",
    en="Drafted from the plan's text: go through it line by line. Each line marked `check` was a choice; what follows from a rule of the text is marked once.\nEnglish names (en), aliases, terms and summaries are left to the editor.",
)
draft_look = Bilingual(zh="此数是否为目标？", en="is this figure a target?")
draft_mark = Bilingual(zh="核对", en="check")
draft_no_date = Bilingual(
    zh="原文未写期限，按规划期", en="no date in the text; the plan's years"
)
draft_no_period = Bilingual(
    zh="原文未写明年份，请填写",
    en="the text tells no year: write the right one",
)


@phrase
def draft_outside(*, years: str) -> Bilingual:
    return Bilingual(zh=f"在规划期{years}之外", en=f"outside the plan's years, {years}")


draft_range_lower = Bilingual(zh="原文为区间，取下限", en="a range; its lower end")


@phrase
def draft_read_as_sum(*, years: str) -> Bilingual:
    return Bilingual(
        zh=f"读作{years}累计数：远大于此前各年目标",
        en=f"read as the sum over {years}: it is far above the yearly targets before it",
    )


draft_said_again = Bilingual(
    zh="此前已有，同一目标", en="the same target as one before it"
)
draft_base_now = Bilingual(
    zh="基期取规划前一年：原文只写了起点数",
    en="the base is the year before the plan: the text tells its figure only",
)
draft_rate_of_fall = Bilingual(
    zh="按下降率列为指标；如与正文“下降”的目标为同一项，只留一项",
    en="how much it falls is an indicator here; where the text has it as a fall, keep one of them",
)
draft_since_last_year = Bilingual(
    zh="“同比”读作本年目标，也可能在说已有的变化",
    en="read as a target of the year; it may tell what has changed",
)
draft_year_carried = Bilingual(
    zh="年份承前句：本句未写明",
    en="the year is that of a sentence before: this one has none",
)
draft_things_moved = Bilingual(
    zh="读作届时达到的数，也可能是期间新增的数",
    en="read as how many there are then; it may be how many are added",
)


@phrase
def draft_other_limit(*, first: str, other: str) -> Bilingual:
    return Bilingual(
        zh=f"此处为{first}，另处为{other}：以哪一处为准，请定",
        en=f"{first} here, {other} elsewhere: which is meant?",
    )


draft_said_twice = Bilingual(
    zh="同一指标同一时期另有一数", en="another figure for the same indicator and period"
)


@phrase
def draft_tolerance_assumed(*, tolerance: str) -> Bilingual:
    return Bilingual(
        zh=f"“左右”的允许偏差取{tolerance}，原文未写明",
        en=f"tolerance {tolerance}, which the text does not say",
    )


draft_subject_carried = Bilingual(
    zh="指标承前省略，取前一分句的指标",
    en="the indicator is left out in the text and taken from the clause before",
)


@phrase
def draft_made_by(*, year: str, years: str) -> Bilingual:
    return Bilingual(
        zh=f"{year}年内完成，还是{years}累计？",
        en=f"made in {year} alone, or over {years}?",
    )


@phrase
def draft_tag_note(*, text: str) -> Bilingual:
    return Bilingual(
        zh=f"分工中另有：{quoted(text)}", en=f"the tag says besides: {quoted(text)}"
    )


draft_less_is_better = Bilingual(
    zh="此指标宜低不宜高，“达到”读作不超过",
    en="less is better here: to reach it is read as at most",
)
draft_shared_head = Bilingual(
    zh="几个名称共用的词，原文只写一次",
    en="a word that several names share stands once in the text",
)
draft_each_year_carried = Bilingual(
    zh="“每年”承前一分句，此处也读作每年",
    en="each year, as the clause before says: does it hold here too?",
)
draft_making_carried = Bilingual(
    zh="动词承前省略，取前一分句的动词",
    en="its verb is left out in the text and taken from the clause before",
)


@phrase
def draft_reference(*, name: str) -> Bilingual:
    return Bilingual(
        zh=f"与另一数列比较：{name}，须另行提供数据",
        en=f"compared with another series, {name}, whose figures are to be given too",
    )


draft_series = Bilingual(
    zh="参照数列，没有目标；单位和口径请核对",
    en="a series that targets are compared with; check its unit and what it measures",
)
draft_breakdown = Bilingual(
    zh="所列各地区（单位）读作分解目标",
    en="the regions or bureaus named are read as parts of the target",
)


@phrase
def draft_revised(*, was: str) -> Bilingual:
    return Bilingual(
        zh=f"原为{was}，调整日期未写明；知道日期则改以 revisions 写明",
        en=f"it was {was} before; where the day of the revision is known, write it under `revisions`",
    )


aside_revised = Bilingual(zh="调整前的目标值", en="the figure before it was revised")
draft_redefined = Bilingual(zh="规划原文注明", en="as the plan's text says")
draft_change_each_year = Bilingual(
    zh="原文为每年的变化，此处按年数相乘，记为总变化",
    en="the text means a change each year; here it stands times the years, as one in all",
)
draft_before_year = Bilingual(
    zh="原文为该年之前，此处按该年年底",
    en="the text says before this year; here it is due by its end",
)
draft_part_of_year = Bilingual(
    zh="原文期限在年内", en="the text gives a date inside the year"
)
draft_period_guess = Bilingual(
    zh="规划期由各目标推得，标题未写明",
    en="the years are those of the aims; the title does not tell them",
)
draft_growth_basis = Bilingual(
    zh="增速按不变价或可比口径，只以公布数为准；如可由绝对额推算则删去",
    en="its growth is at constant prices or members, and only as published; take this out if amounts tell it",
)
draft_no_unit = Bilingual(
    zh="原文未写明单位，请填写", en="the text does not tell the unit: write it"
)


@phrase
def draft_unit_assumed(*, unit: str) -> Bilingual:
    return Bilingual(
        zh=f"单位{unit}为推测，原文未写明",
        en=f"the unit {unit} is a guess; the text does not tell it",
    )
