"""What is counted in a plan's text beside its data: what was shown, and where the two differ."""

from innovate_ts.messages.texts import Bilingual, Texts, problem, quoted


@problem
def count_figure(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"数字{quoted(text)}既未编为目标，也未列明理由",
            en=f"the figure {quoted(text)} is neither a target's nor listed with a reason",
        ),
        Bilingual(
            zh="编为目标，或列入 other_figures 并说明理由",
            en="add it as a target, or to `other_figures` with the reason",
        ),
    )


@problem
def count_role() -> Texts:
    return (
        Bilingual(
            zh="此处写明分工，没有对应的任务",
            en="this says who does what, and no task has it",
        ),
        Bilingual(
            zh="编为任务；若无误，在 settled 中注明位置和理由",
            en="add the task; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_body(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"名单中的{quoted(text)}不是该任务的单位",
            en=f"{quoted(text)} of this list is no bureau of its task",
        ),
        Bilingual(
            zh="补上单位；若无误，在 settled 中注明位置和理由",
            en="add the bureau; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_two_bodies(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"{quoted(text)}似为两个单位",
            en=f"{quoted(text)} looks like two bureaus",
        ),
        Bilingual(
            zh="分开列出；若无误，在 settled 中注明位置和理由",
            en="part them; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_lead() -> Texts:
    return (
        Bilingual(
            zh="原文写明牵头，任务没有牵头单位",
            en="the text names who leads, and the task has no lead",
        ),
        Bilingual(
            zh="补上 lead；若无误，在 settled 中注明位置和理由",
            en="add `lead`; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_item() -> Texts:
    return (
        Bilingual(
            zh="此条与有任务的各条并列，没有对应的任务",
            en="this item stands beside others that are tasks, and is none",
        ),
        Bilingual(
            zh="编为任务；若无误，在 settled 中注明位置和理由",
            en="add the task; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_past() -> Texts:
    return (
        Bilingual(
            zh="目标的引文位于回顾以往的部分",
            en="the phrase of this target stands where the plan looks back",
        ),
        Bilingual(
            zh="若为已有成绩，移入 other_figures；若无误，在 settled 中注明位置和理由",
            en="move it to `other_figures` if it was achieved before; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_rule() -> Texts:
    return (
        Bilingual(
            zh="目标的引文像是奖补或使用的规定",
            en="the phrase of this target reads like a rule of grants or of use",
        ),
        Bilingual(
            zh="若为规定，移入 other_figures；若无误，在 settled 中注明位置和理由",
            en="move it to `other_figures` if it is a rule; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_year(*, text: str) -> Texts:
    return (
        Bilingual(
            zh=f"原文最近的年份是{text}",
            en=f"the nearest year of the text is {text}",
        ),
        Bilingual(
            zh="核对时期；若无误，在 settled 中注明位置和理由",
            en="check the period; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def count_sense() -> Texts:
    return (
        Bilingual(
            zh="原文要求的是不超过，目标却是不少于",
            en="the text's words ask for this or less, and the target for this or more",
        ),
        Bilingual(
            zh="核对比较方式；若无误，在 settled 中注明位置和理由",
            en="check the comparator; if it is sound, say so under `settled` with its place and the reason",
        ),
    )


@problem
def settles_nothing() -> Texts:
    return (
        Bilingual(
            zh="settled 中的这一条没有对应的差异",
            en="this entry of `settled` settles no difference",
        ),
        Bilingual(
            zh="删去，或改正位置",
            en="take it out, or correct its place",
        ),
    )
