"""Words of the supervision note."""

from innovate_ts.messages.texts import Bilingual, phrase

column_linked = Bilingual(zh="关联指标与定性目标", en="Linked indicator or goal")


column_number = Bilingual(zh="序号", en="No.")


column_source = Bilingual(zh="数据来源及性质", en="Source and nature of the data")


column_target = Bilingual(zh="年度目标", en="Target of the period")


column_tasks = Bilingual(zh="指标的关联任务", en="Tasks linked to it")


columns = Bilingual(
    zh="完成率为实际数与目标数之比，只用于单项指标；差额为实际数减目标数。指标名称后为目标所属时期，多年时期的目标以整个时期计。",
    en="Done is the actual over the target, for one indicator; the gap is the actual less the target. The period of a target stands after the name; a target of several years is for the whole of them.",
)


editorial = Bilingual(
    zh="规划将任务分配到单位，没有将指标分配到单位。下表按与指标关联的任务列出牵头单位，系编辑所作的关联，供联系使用；任务由几个单位牵头的，各单位分别列出。",
    en="The plan assigns tasks to bureaus, not indicators. The bureaus below lead the tasks that are linked to an indicator; this link is editorial, and says whom to ask. Where several bureaus lead, each is listed.",
)


errors = Bilingual(zh="输入数据的错误", en="Errors of the input")


@phrase
def heading(*, count: int, head: str, numeral: str) -> Bilingual:
    return Bilingual(zh=f"{numeral}、{head}", en=f"{count}. {head}")


@phrase
def subheading(*, count: int, head: str, numeral: str) -> Bilingual:
    return Bilingual(zh=f"（{numeral}）{head}", en=f"({count}) {head}")


@phrase
def increment(*, share: str) -> Bilingual:
    return Bilingual(
        zh=f"净增完成率{share}", en=f"share of the increase achieved {share}"
    )


@phrase
def lacking(*, status: str, text: str) -> Bilingual:
    return Bilingual(zh=f"{status}：{text}", en=f"{status} – {text}")


@phrase
def input_problem(*, hint: str, line: str, severity: str) -> Bilingual:
    return Bilingual(
        zh=f"{severity}：{line}（{hint}）", en=f"{severity}: {line} ({hint})"
    )


problems = Bilingual(zh="存在问题", en="Shortcomings")


@phrase
def program(*, version: str) -> Bilingual:
    return Bilingual(
        zh=f"本通报由 innovate-ts {version} 根据上述数据文件生成；同样的数据得出同样的通报。",
        en=f"This note was made by innovate-ts {version} from the files named above; the same files give the same note.",
    )


program_head = Bilingual(zh="生成方式", en="How this note was made")


readings_head = Bilingual(zh="指标口径", en="How the indicators are read")


@phrase
def rules(*, as_of: str) -> Bilingual:
    return Bilingual(
        zh=f"评估日期为{as_of}；各项目标按该指标截至评估日期的最近一期数据判断。差额和完成率先比较、后取整；未完成的目标，其完成率不显示为100.0%。",
        en=f"Judged as of {as_of}; each target at the last figure of its own indicator up to that day. Gaps and shares are compared before they are rounded; what is missed is never shown as 100.0%.",
    )


rules_head = Bilingual(zh="评估方法", en="How targets are judged")


@phrase
def scope(*, as_of: str, title: str, what: str) -> Bilingual:
    return Bilingual(
        zh=f"截至{as_of}，对照《{title}》，{what}，情况如下",
        en=f"As of {as_of}, checked against {title}: {what}",
    )


@phrase
def scope_goals(*, goals: int, targets: int) -> Bilingual:
    return Bilingual(
        zh=f"核对量化目标{targets}项、定性目标{goals}项",
        en=f"targets with figures {targets}, goals in words {goals}",
    )


@phrase
def scope_tasks(*, milestones: int, tasks: int) -> Bilingual:
    return Bilingual(
        zh=f"跟踪任务{tasks}项、节点{milestones}项",
        en=f"tasks followed {tasks}, milestones {milestones}",
    )


@phrase
def share(*, share: str, text: str) -> Bilingual:
    return Bilingual(
        zh=f"{text}，完成目标的{share}", en=f"{text}, {share} of the target"
    )


@phrase
def of_period(*, name: str, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}{name}", en=f"{name} of {period}")


standing = Bilingual(zh="完成情况", en="Standing")


targets = Bilingual(zh="量化目标", en="Targets with figures")


@phrase
def title(*, subject: str, when: str) -> Bilingual:
    return Bilingual(
        zh=f"关于{when}{subject}目标任务完成情况的督查通报",
        en=f"Supervision note on {subject}: targets {when}",
    )


@phrase
def title_of_plan(*, title: str, when: str) -> Bilingual:
    return Bilingual(
        zh=f"关于《{title}》{when}落实情况的督查通报",
        en=f"Supervision note on {title}: targets {when}",
    )


@phrase
def unlinked(*, names: str) -> Bilingual:
    return Bilingual(
        zh=f"没有关联任务的指标与定性目标：{names}", en=f"Not linked to a task: {names}"
    )


units = Bilingual(zh="任务关联单位清单", en="Bureaus of the linked tasks")


@phrase
def year(*, year: int) -> Bilingual:
    return Bilingual(zh=f"{year}年度", en=f"for {year}")
