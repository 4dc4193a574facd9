"""Answers to look-ups, drafts, proofs and comparisons."""

from innovate_ts.messages.texts import Bilingual, phrase


@phrase
def also_mentioned(*, tasks: str) -> Bilingual:
    return Bilingual(zh=f"另见{tasks}", en=f"also mentioned in {tasks}")


column_bureau = Bilingual(zh="单位", en="Bureau")


@phrase
def from_base(*, base: str) -> Bilingual:
    return Bilingual(zh=f"，基期{base}", en=f", from {base}")


@phrase
def group_of(*, count: int) -> Bilingual:
    return Bilingual(zh=f"含{count}个单位", en=f"a group of {count}")


@phrase
def has_no_task(*, bureau: str) -> Bilingual:
    return Bilingual(
        zh=f"{bureau}在本规划中没有任务", en=f"{bureau} has no task in this plan"
    )


heading_leads = Bilingual(zh="牵头", en="leads")
heading_shares = Bilingual(zh="责任", en="shares")


@phrase
def judged_flow(*, unit: str) -> Bilingual:
    return Bilingual(
        zh=f"流量（{unit}）：按时期累计",
        en=f"a flow in {unit}: what is added over a period",
    )


@phrase
def judged_rate(*, unit: str) -> Bilingual:
    return Bilingual(
        zh=f"比率（{unit}）：从不相加", en=f"a rate in {unit}: never added"
    )


judged_statement = Bilingual(
    zh="由数据中的“是/否”判定，否则需人工认定",
    en="by a row of the actuals that says yes or no; else it needs judgement",
)


@phrase
def judged_stock(*, unit: str) -> Bilingual:
    return Bilingual(
        zh=f"存量（{unit}）：按期末计",
        en=f"a stock in {unit}: counted at the end of a period",
    )


label_action = Bilingual(zh="行动", en="action")
label_aliases = Bilingual(zh="别名", en="also called")
label_asks = Bilingual(zh="须确认", en="may mean it")
label_data = Bilingual(zh="数据来源", en="source of data")
label_linked_lead = Bilingual(zh="任务关联牵头单位", en="linked lead")
label_drives = Bilingual(zh="关联指标", en="drives")
label_judged = Bilingual(zh="判断", en="judged as")
label_lead = Bilingual(zh="牵头单位", en="lead")
label_shared = Bilingual(zh="责任单位", en="shared by")
label_supporting = Bilingual(zh="配合单位", en="supported by")
label_summary = Bilingual(zh="内容", en="what")
label_compared = Bilingual(zh="以此为参照", en="compared with it")
label_targets = Bilingual(zh="目标", en="targets")
label_milestones = Bilingual(zh="节点", en="milestones")
label_last_state = Bilingual(zh="最近状态", en="last state")


@phrase
def last_state(*, state: str) -> Bilingual:
    return Bilingual(
        zh=f"最近状态（据单位报送）：{state}",
        en=f"last state, as the bureau reports it: {state}",
    )


label_tasks = Bilingual(zh="关联任务", en="tasks")
label_terms = Bilingual(zh="关键词", en="terms")
label_traps = Bilingual(zh="不同于", en="is not")


@phrase
def later_name(*, name: str, since: str) -> Bilingual:
    return Bilingual(zh=f"{since}起为{name}", en=f"since {since} {name}")


@phrase
def leads_alone(*, lead: str, task: str) -> Bilingual:
    return Bilingual(zh=f"{task}由{lead}牵头", en=f"{lead} leads {task}")


@phrase
def leads_and_shares(*, bureau: str, leads: str, shares: str) -> Bilingual:
    return Bilingual(
        zh=f"{bureau}牵头{leads}，作为责任单位参与{shares}",
        en=f"{bureau} leads {leads} and shares {shares}",
    )


@phrase
def leads_ids(*, lead: str, tasks: str) -> Bilingual:
    return Bilingual(zh=f"{lead}牵头{tasks}", en=f"{lead} leads {tasks}")


@phrase
def leads_with(*, lead: str, others: str, task: str) -> Bilingual:
    return Bilingual(
        zh=f"{task}由{lead}牵头，责任单位为{others}",
        en=f"{lead} leads {task}, with {others}",
    )


@phrase
def with_support(*, sentence: Bilingual, others: str) -> Bilingual:
    return Bilingual(
        zh=f"{sentence.zh}，配合单位为{others}",
        en=f"{sentence.en}, supported by {others}",
    )


@phrase
def may_mean(*, query: str) -> Bilingual:
    return Bilingual(zh=f"“{query}”可能指：", en=f'"{query}" may mean:')


@phrase
def member_shares(*, group: str, leads: str, member: str, shares: str) -> Bilingual:
    return Bilingual(
        zh=f"{member}属于{group}，后者牵头{leads}，作为责任单位参与{shares}",
        en=f"{member} belongs to {group}, which leads {leads} and shares {shares}",
    )


@phrase
def names_no_lead(*, task: str) -> Bilingual:
    return Bilingual(zh=f"{task}未列牵头单位", en=f"{task} names no lead")


nobody = Bilingual(zh="（未列牵头单位）", en="nobody")


@phrase
def not_linked(*, goal: str) -> Bilingual:
    return Bilingual(zh=f"{goal}没有关联任务", en=f"No task is linked to {goal}")


@phrase
def nothing_called(*, query: str) -> Bilingual:
    return Bilingual(
        zh=f"本规划中没有“{query}”", en=f'Nothing in this plan is called "{query}"'
    )


@phrase
def or_bureau(*, bureau: str) -> Bilingual:
    return Bilingual(
        zh=f"或者是指单位{bureau}？", en=f"or was the bureau {bureau} meant?"
    )


@phrase
def owns_figures(*, indicators: str) -> Bilingual:
    return Bilingual(
        zh=f"掌握数据：{indicators}", en=f"has the figures of {indicators}"
    )


pace_linear = Bilingual(zh="年内可判断进度", en="may be judged inside the year")
pace_yearly = Bilingual(zh="年内不判断进度", en="not judged within the year")
growth_as_published = Bilingual(
    zh="增速以公布数为准", en="its growth only as published"
)


@phrase
def published_after(*, months: int) -> Bilingual:
    return Bilingual(
        zh=f"期后{months}个月发布", en=f"published {months} months after the period"
    )


@phrase
def source_line(
    *, document: str, file: str, line: int, paragraph: int, phrase: str, section: str
) -> Bilingual:
    # Of the plan itself nobody need be told which document it is.
    zh = f"《{document.strip('《》')}》" if document else ""
    en = f"{document}, " if document else ""
    return Bilingual(
        zh=f"{zh}{section}第{paragraph}段：{phrase}（{file}:{line}）",
        en=f"{en}{section}, paragraph {paragraph}: {phrase} ({file}:{line})",
    )


@phrase
def tasks_linked(*, goal: str, led: str) -> Bilingual:
    return Bilingual(zh=f"{goal}的关联任务：{led}", en=f"{led}, linked to {goal}")


@phrase
def tasks_match(*, count: str, led: str, query: str) -> Bilingual:
    return Bilingual(
        zh=f"“{query}”见于{count}：{led}", en=f'"{query}" stands in {count}: {led}'
    )


@phrase
def drafted(
    *,
    bureaus: int,
    folder: str,
    indicators: int,
    safeguards: int,
    statements: int,
    targets: int,
    tasks: int,
) -> Bilingual:
    return Bilingual(
        zh=f"已起草至{folder}：{indicators}个指标、{targets}个目标，{statements}项定性目标，{tasks}项任务，{bureaus}个单位，{safeguards}项保障措施。",
        en=f"Drafted into {folder}: indicators {indicators}, targets {targets}, goals in words {statements}, tasks {tasks}, bureaus {bureaus}, safeguards {safeguards}.",
    )


@phrase
def drafted_aside(*, count: int, settled: int) -> Bilingual:
    return Bilingual(
        zh=f"不是目标的数字：{settled}处，已注明理由；待核对{count}处",
        en=f"figures that are no targets: {settled}, each with its reason; to be looked at: {count}",
    )


@phrase
def drafted_choices(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"起草时的选择：{count}处，文件中标有“核对”",
        en=f"choices: {count}, each marked `check` in the files",
    )


@phrase
def drafted_next(*, folder: str, text: str) -> Bilingual:
    return Bilingual(
        zh=f"下一步：核对后运行 innovate-ts validate {folder} --source {text}",
        en=f"next: go through the files, then innovate-ts validate {folder} --source {text}",
    )


drafted_no_period = Bilingual(
    zh="规划期：原文未写明，请在文件中填写",
    en="years of the plan: the text tells none; write them into the files",
)


@phrase
def drafted_period(*, years: str) -> Bilingual:
    return Bilingual(zh=f"规划期：{years}", en=f"years of the plan: {years}")


proof_data = Bilingual(zh="数据", en="data")
proof_nothing = Bilingual(zh="（无）", en="(nothing)")
proof_text = Bilingual(zh="原文", en="text")


@phrase
def proved(*, figures: int, statements: int, targets: int, tasks: int) -> Bilingual:
    return Bilingual(
        zh=f"与原文逐项比对，未见差异：{targets}个目标，{statements}项定性目标，{tasks}项任务，{figures}处其他数字。",
        en=f"Compared with the text, no difference: targets {targets}, goals in words {statements}, tasks {tasks}, other figures {figures}.",
    )


proof_counts = Bilingual(
    zh="另行清点原文：",
    en="The text, counted besides:",
)


@phrase
def proof_tally(*, counted: Bilingual, shown: int, total: int) -> Bilingual:
    return Bilingual(
        zh=f"{counted.zh}：{shown}/{total}", en=f"{counted.en}: {shown} of {total}"
    )


@phrase
def proof_review(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"读来像目标而列为其他数字，请复核：{count}处",
        en=f"To be reviewed, for they read like targets and are filed as other figures: {count}",
    )


counted_figures = Bilingual(
    zh="数字已编入目标或列明理由",
    en="figures that are a target's or listed with a reason",
)
counted_roles = Bilingual(
    zh="写明分工的括号和各行有对应的任务",
    en="brackets and lines that name roles, with their task",
)
counted_bodies = Bilingual(
    zh="单位名单中的词是该任务的单位",
    en="words of lists of bodies that are bureaus of the task",
)
counted_items = Bilingual(
    zh="与任务并列的编号条目是任务",
    en="numbered items beside tasks that are tasks",
)
counted_context = Bilingual(
    zh="目标的引文不在回顾以往或奖补规定之中",
    en="targets that stand neither where the plan looks back nor in a rule of grants",
)
counted_years = Bilingual(
    zh="目标的时期与原文最近的年份相合",
    en="targets whose period has the nearest year of the text",
)
counted_senses = Bilingual(
    zh="目标的方向与原文字句相合",
    en="targets that ask for more or less as their words do",
)


@phrase
def drafted_unassigned(*, count: int) -> Bilingual:
    return Bilingual(
        zh=f"没有分工的段落：{count}处",
        en=f"paragraphs among the tasks without an assignment: {count}",
    )


diff_none = Bilingual(zh="两个版本内容相同", en="The two versions say the same")


@phrase
def diff_between(*, new: str, old: str) -> Bilingual:
    return Bilingual(zh=f"{old} → {new}", en=f"from {old} to {new}")


@phrase
def diff_targets(*, counts: str) -> Bilingual:
    return Bilingual(zh=f"目标：{counts}", en=f"Targets: {counts}")


diff_no_target = Bilingual(
    zh="目标数值、时限均无增减",
    en="No target is raised, lowered, moved, added or removed",
)


@phrase
def diff_rest(*, counts: str) -> Bilingual:
    return Bilingual(zh=f"；其他变化：{counts}", en=f"; other differences: {counts}")


@phrase
def diff_count_raised(*, count: int) -> Bilingual:
    return Bilingual(zh=f"提高{count}项", en=f"{count} raised")


@phrase
def diff_count_lowered(*, count: int) -> Bilingual:
    return Bilingual(zh=f"降低{count}项", en=f"{count} lowered")


@phrase
def diff_count_moved(*, count: int) -> Bilingual:
    return Bilingual(zh=f"调整时限{count}项", en=f"{count} moved to another time")


@phrase
def diff_count_otherwise(*, count: int) -> Bilingual:
    return Bilingual(zh=f"改变要求方式{count}项", en=f"{count} asked in another way")


@phrase
def diff_count_added(*, count: int) -> Bilingual:
    return Bilingual(zh=f"新增{count}项", en=f"{count} added")


@phrase
def diff_count_removed(*, count: int) -> Bilingual:
    return Bilingual(zh=f"取消{count}项", en=f"{count} removed")


@phrase
def diff_rest_targets(*, count: int) -> Bilingual:
    return Bilingual(zh=f"指标和目标{count}处", en=f"{count} in indicators and goals")


@phrase
def diff_rest_tasks(*, count: int) -> Bilingual:
    return Bilingual(zh=f"任务{count}处", en=f"{count} in tasks")


@phrase
def diff_rest_bureaus(*, count: int) -> Bilingual:
    return Bilingual(zh=f"单位{count}处", en=f"{count} in bureaus")


@phrase
def diff_rest_plan(*, count: int) -> Bilingual:
    return Bilingual(zh=f"规划本身{count}处", en=f"{count} in the plan itself")


@phrase
def diff_rest_editorial(*, count: int) -> Bilingual:
    return Bilingual(zh=f"编辑性{count}处", en=f"{count} editorial")


diff_group_targets = Bilingual(zh="指标和目标", en="Indicators and targets")
diff_group_tasks = Bilingual(zh="任务", en="Tasks")
diff_group_bureaus = Bilingual(zh="单位", en="Bureaus")
diff_group_plan = Bilingual(zh="规划本身", en="The plan itself")
diff_group_editorial = Bilingual(
    zh="编辑性变化（出处、概述、英文名称、次序等）",
    en="Editorial (sources, summaries, English names, order)",
)


@phrase
def broken_down(*, parts: str) -> Bilingual:
    return Bilingual(zh=f"分解：{parts}", en=f"broken down: {parts}")


at_first = Bilingual(zh="原目标", en="at first")
binding = Bilingual(zh="约束性指标", en="binding")
expected = Bilingual(
    zh="预期性指标：未完成的为低于预期目标",
    en="expected: what is missed is below the expected target",
)


@phrase
def defined_otherwise(*, since: Bilingual, because: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"{since.zh}起口径调整（{because.zh}），前后数不比较",
        en=f"defined otherwise since {since.en} ({because.en}): nothing is measured across it",
    )


@phrase
def scheduled(*, period: Bilingual, steps: str) -> Bilingual:
    return Bilingual(
        zh=f"{period.zh}分季目标：{steps}", en=f"schedule of {period.en}: {steps}"
    )


@phrase
def answers_for(*, goal: str, lead: str, others: str) -> Bilingual:
    if not others:
        return Bilingual(
            zh=f"{goal}由{lead}牵头（规划指定）",
            en=f"{lead} answers for {goal}, as the plan says",
        )
    return Bilingual(
        zh=f"{goal}由{lead}牵头（规划指定），{others}参与",
        en=f"{lead} answers for {goal}, as the plan says, with {others}",
    )


@phrase
def named_for(*, indicators: str) -> Bilingual:
    return Bilingual(
        zh=f"规划指定的指标：{indicators}", en=f"named by the plan for: {indicators}"
    )


label_answerable = Bilingual(zh="责任分工", en="answerable")
