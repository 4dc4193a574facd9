"""What is counted in a plan's text beside its data: what was shown, and where the two differ."""

from innovate_ts.messages.texts import Bilingual, Texts, problem, quoted, wrong


def _or_settled(count: str, advice: Bilingual) -> Bilingual:
    """What to do, or else the entry of the plan file that says that all is sound."""
    source = "source: {section: …, paragraph: …, phrase: …}"
    entry = f"{{count: {count}, {source}, reason: …}}"
    return Bilingual(
        zh=f"{advice.zh}；若无误，在 `settled` 下写一条 `{entry}`",
        en=f"{advice.en}; if it is sound, add an entry to `settled`: {entry}",
    )


@problem
def count_figure(*, text: str) -> Texts:
    return wrong(
        zh=f"数字{quoted(text)}既未编为目标，也未列明理由",
        en=f"the figure {quoted(text)} is neither a target's nor listed with a reason",
        zh_hint="编为目标，或列入 `other_figures` 并说明理由",
        en_hint="add it as a target, or to `other_figures` with the reason",
    )


@problem
def count_role() -> Texts:
    return (
        Bilingual(
            zh="此处写明分工，没有对应的任务",
            en="this says who does what, and no task has it",
        ),
        _or_settled("roles", Bilingual(zh="编为任务", en="add the task")),
    )


@problem
def count_body(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"名单中的{quoted(text)}不是该任务的单位",
            en=f"{quoted(text)} of this list is no bureau of its task",
        ),
        _or_settled("bodies", Bilingual(zh="补上单位", en="add the bureau")),
    )


@problem
def count_two_bodies(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"{quoted(text)}似为两个单位",
            en=f"{quoted(text)} looks like two bureaus",
        ),
        _or_settled("bodies", Bilingual(zh="分开列出", en="part them")),
    )


@problem
def count_lead() -> Texts:
    return (
        Bilingual(
            zh="原文写明牵头，任务没有牵头单位",
            en="the text names who leads, and the task has no lead",
        ),
        _or_settled("bodies", Bilingual(zh="补上 `lead`", en="add `lead`")),
    )


@problem
def count_item() -> Texts:
    return (
        Bilingual(
            zh="此条与有任务的各条并列，没有对应的任务",
            en="this item stands beside others that are tasks, and is none",
        ),
        _or_settled("items", Bilingual(zh="编为任务", en="add the task")),
    )


@problem
def count_past() -> Texts:
    return (
        Bilingual(
            zh="目标的引文位于回顾以往的部分",
            en="the phrase of this target stands where the plan looks back",
        ),
        _or_settled(
            "context",
            Bilingual(
                zh="若为已有成绩，移入 `other_figures`",
                en="move it to `other_figures` if it was achieved before",
            ),
        ),
    )


@problem
def count_rule() -> Texts:
    return (
        Bilingual(
            zh="目标的引文像是奖补或使用的规定",
            en="the phrase of this target reads like a rule of grants or of use",
        ),
        _or_settled(
            "context",
            Bilingual(
                zh="若为规定，移入 `other_figures`",
                en="move it to `other_figures` if it is a rule",
            ),
        ),
    )


@problem
def count_year(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"原文最近的年份是{text}",
            en=f"the nearest year of the text is {text}",
        ),
        _or_settled("years", Bilingual(zh="核对时期", en="check the period")),
    )


@problem
def count_sense() -> Texts:
    return (
        Bilingual(
            zh="原文要求的是不超过，目标却是不少于",
            en="the text's words ask for this or less, and the target for this or more",
        ),
        _or_settled("senses", Bilingual(zh="核对比较方式", en="check the comparator")),
    )


@problem
def settles_nothing() -> Texts:
    return wrong(
        zh="`settled` 中的这一条没有对应的差异",
        en="this entry of `settled` settles no difference",
        zh_hint="删去，或改正位置",
        en_hint="take it out, or correct its place",
    )
