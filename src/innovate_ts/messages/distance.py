"""Words of a result in one sentence: what was reached, when, and how far that is from what is asked."""

from innovate_ts.messages.texts import Bilingual, is_one, phrase


@phrase
def of_name(*, name: str, text: str) -> Bilingual:
    return Bilingual(zh=f"{name}{text}", en=f"{name}: {text}")


@phrase
def of_name_and_time(*, name: str, text: str, when: str) -> Bilingual:
    return Bilingual(zh=f"{name}{when}{text}", en=f"{name} {when}: {text}")


@phrase
def of_time(*, text: str, when: str) -> Bilingual:
    return Bilingual(zh=f"{when}{text}", en=f"{when}: {text}")


@phrase
def at_end_of(*, period: str) -> Bilingual:
    return Bilingual(zh=f"{period}末", en=f"at the end of {period}")


@phrase
def during(*, period: str) -> Bilingual:
    return Bilingual(zh=period, en=f"in {period}")


@phrase
def by_the_end_of(*, period: str) -> Bilingual:
    return Bilingual(zh=f"截至{period}", en=f"by the end of {period}")


@phrase
def as_of(*, day: str) -> Bilingual:
    return Bilingual(zh=f"截至{day}", en=f"as of {day}")


@phrase
def stands_at(*, figure: str) -> Bilingual:
    return Bilingual(zh=f"为{figure}", en=figure)


@phrase
def brought(*, figure: str) -> Bilingual:
    return Bilingual(zh=f"完成{figure}", en=figure)


@phrase
def grew_a_year(*, rate: str) -> Bilingual:
    return Bilingual(zh=f"年均增长{rate}", en=f"growth of {rate} a year")


@phrase
def shrank_a_year(*, rate: str) -> Bilingual:
    return Bilingual(zh=f"年均下降{rate}", en=f"growth of −{rate} a year")


@phrase
def grew(*, rate: str) -> Bilingual:
    return Bilingual(zh=f"增长{rate}", en=f"growth of {rate} over the year before")


@phrase
def shrank(*, rate: str) -> Bilingual:
    return Bilingual(zh=f"下降{rate}", en=f"growth of −{rate} over the year before")


@phrase
def grew_since(*, base: str, rate: str) -> Bilingual:
    return Bilingual(zh=f"较{base}增长{rate}", en=f"growth of {rate} since {base}")


@phrase
def shrank_since(*, base: str, rate: str) -> Bilingual:
    return Bilingual(zh=f"较{base}下降{rate}", en=f"a fall of {rate} since {base}")


@phrase
def rose_since(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"较{base}提高{amount}", en=f"up {amount} since {base}")


@phrase
def fell_since(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"较{base}降低{amount}", en=f"down {amount} since {base}")


@phrase
def more_since(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"较{base}增加{amount}", en=f"up {amount} since {base}")


@phrase
def fewer_since(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"较{base}减少{amount}", en=f"down {amount} since {base}")


@phrase
def unchanged_since(*, base: str) -> Bilingual:
    return Bilingual(zh=f"与{base}持平", en=f"unchanged since {base}")


@phrase
def fall_asked(*, target: str) -> Bilingual:
    return Bilingual(zh=f"下降{target}", en=f"a fall of {target}")


@phrase
def fall_short(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"降幅低于目标（{target}）{amount}",
        en=f"{amount} short of the fall of {target}",
    )


@phrase
def fall_beyond(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"降幅超目标（{target}）{amount}",
        en=f"{amount} beyond the fall of {target}",
    )


@phrase
def fall_just_short(*, target: str) -> Bilingual:
    return Bilingual(
        zh=f"降幅略低于目标（{target}）", en=f"just short of the fall of {target}"
    )


rose_instead = Bilingual(zh="不降反升", en="it rose instead of falling")
fell_instead = Bilingual(zh="不升反降", en="it fell instead of rising")


@phrase
def preliminary(*, text: str) -> Bilingual:
    return Bilingual(zh=f"{text}（初步数据）", en=f"preliminary {text}")


@phrase
def with_unit_beside(*, figure: str, unit: str) -> Bilingual:
    return Bilingual(zh=f"{figure}{unit}", en=f"{figure} ({unit})")


@phrase
def about(*, target: str) -> Bilingual:
    return Bilingual(zh=f"{target}左右", en=f"about {target}")


@phrase
def accepted(*, text: str) -> Bilingual:
    return Bilingual(zh=f"{text}（已报备）", en=f"{text} (accepted)")


@phrase
def short_of(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"距目标（{target}）差{amount}", en=f"{amount} short of {target}"
    )


@phrase
def short_of_or_less(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"距目标（{target}）至多差{amount}",
        en=f"at most {amount} short of {target}",
    )


@phrase
def below(*, amount: str, target: str) -> Bilingual:
    return Bilingual(zh=f"低于目标（{target}）{amount}", en=f"{amount} below {target}")


@phrase
def above(*, amount: str, target: str) -> Bilingual:
    return Bilingual(zh=f"超目标（{target}）{amount}", en=f"{amount} above {target}")


@phrase
def above_or_more(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"至少超目标（{target}）{amount}", en=f"at least {amount} above {target}"
    )


@phrase
def over_limit(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"超出上限（{target}）{amount}",
        en=f"{amount} over the limit of {target}",
    )


@phrase
def over_limit_or_more(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"至少超出上限（{target}）{amount}",
        en=f"at least {amount} over the limit of {target}",
    )


@phrase
def above_limit(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"高于上限（{target}）{amount}",
        en=f"{amount} above the limit of {target}",
    )


@phrase
def below_limit(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"低于上限（{target}）{amount}",
        en=f"{amount} below the limit of {target}",
    )


@phrase
def above_range(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"高于目标区间（{target}）{amount}",
        en=f"{amount} above the range of {target}",
    )


@phrase
def below_range(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"低于目标区间（{target}）{amount}",
        en=f"{amount} below the range of {target}",
    )


@phrase
def in_range(*, target: str) -> Bilingual:
    return Bilingual(zh=f"在目标区间（{target}）内", en=f"within the range of {target}")


@phrase
def just_outside_range(*, target: str) -> Bilingual:
    return Bilingual(
        zh=f"略超出目标区间（{target}）", en=f"just outside the range of {target}"
    )


@phrase
def set_by(*, series: str, target: str) -> Bilingual:
    return Bilingual(zh=f"参照{series}为{target}", en=f"{target} by {series}")


@phrase
def place(*, rank: str) -> Bilingual:
    return Bilingual(zh=f"第{rank}位", en=f"rank {rank}")


@phrase
def ranks(*, rank: str) -> Bilingual:
    return Bilingual(zh=f"位居{rank}", en=rank)


@phrase
def first_places(*, places: str) -> Bilingual:
    return Bilingual(zh=f"前{places}位", en=f"the first {places}")


@phrase
def places(*, count: str) -> Bilingual:
    noun = "place" if is_one(count) else "places"
    return Bilingual(zh=f"{count}位", en=f"{count} {noun}")


same_place = Bilingual(zh="位次不变", en="the same rank")


@phrase
def places_up(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"提升{amount}", en=f"a rise of {amount}")


@phrase
def places_down(*, amount: str) -> Bilingual:
    return Bilingual(zh=f"后移{amount}", en=f"a loss of {amount}")


@phrase
def places_up_since(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"较{base}提升{amount}", en=f"up {amount} since {base}")


@phrase
def places_down_since(*, amount: str, base: str) -> Bilingual:
    return Bilingual(zh=f"较{base}后移{amount}", en=f"down {amount} since {base}")


@phrase
def same_as_base(*, base: str, period: str) -> Bilingual:
    return Bilingual(
        zh=f"与{period}（{base}）持平", en=f"the same as {base} of {period}"
    )


@phrase
def better_than_base(*, amount: str, base: str, period: str) -> Bilingual:
    return Bilingual(
        zh=f"较{period}（{base}）提升{amount}",
        en=f"{amount} better than {base} of {period}",
    )


@phrase
def behind_base(*, amount: str, base: str, period: str) -> Bilingual:
    return Bilingual(
        zh=f"较{period}（{base}）后移{amount}",
        en=f"{amount} behind {base} of {period}",
    )


@phrase
def not_better(*, target: str) -> Bilingual:
    return Bilingual(zh=f"未优于目标（{target}）", en=f"not better than {target}")


@phrase
def places_ahead(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"优于目标（{target}）{amount}", en=f"{amount} better than {target}"
    )


@phrase
def places_behind(*, amount: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"距目标（{target}）差{amount}", en=f"{amount} short of {target}"
    )


@phrase
def just_short_of(*, target: str) -> Bilingual:
    return Bilingual(zh=f"略低于目标（{target}）", en=f"just short of {target}")


@phrase
def just_over_limit(*, target: str) -> Bilingual:
    return Bilingual(
        zh=f"略高于上限（{target}）", en=f"just over the limit of {target}"
    )


@phrase
def not_above(*, target: str) -> Bilingual:
    return Bilingual(zh=f"未超过目标（{target}）", en=f"not above {target}")


@phrase
def not_below_limit(*, target: str) -> Bilingual:
    return Bilingual(
        zh=f"未低于上限（{target}）", en=f"not below the limit of {target}"
    )


at_target = Bilingual(zh="恰为目标值", en="exactly what is asked for")


@phrase
def not_above_base(*, base: str, period: str) -> Bilingual:
    return Bilingual(zh=f"未高于{period}（{base}）", en=f"not above {base} of {period}")


@phrase
def not_below_base(*, base: str, period: str) -> Bilingual:
    return Bilingual(zh=f"未低于{period}（{base}）", en=f"not below {base} of {period}")


@phrase
def above_base(*, base: str, period: str) -> Bilingual:
    return Bilingual(zh=f"高于{period}（{base}）", en=f"above {base} of {period}")


@phrase
def below_base(*, base: str, period: str) -> Bilingual:
    return Bilingual(zh=f"低于{period}（{base}）", en=f"below {base} of {period}")


@phrase
def to_be_reached(*, period: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"{period}目标为{target}", en=f"with {target} to be reached in {period}"
    )


@phrase
def limit_to_keep(*, period: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"{period}上限为{target}", en=f"with a limit of {target} in {period}"
    )


@phrase
def range_to_keep(*, period: str, target: str) -> Bilingual:
    return Bilingual(
        zh=f"{period}目标区间为{target}", en=f"with a range of {target} in {period}"
    )


@phrase
def of_the_year(*, share: str) -> Bilingual:
    return Bilingual(zh=f"占全年目标的{share}", en=f"{share} of the year's target")


@phrase
def of_the_least_of_the_year(*, share: str) -> Bilingual:
    return Bilingual(
        zh=f"占全年目标下限的{share}", en=f"{share} of the least asked of the year"
    )


@phrase
def of_least(*, period: str, share: str) -> Bilingual:
    return Bilingual(
        zh=f"占{period}目标下限的{share}", en=f"{share} of the least asked of {period}"
    )


@phrase
def of_target(*, period: str, share: str) -> Bilingual:
    return Bilingual(
        zh=f"占{period}目标的{share}", en=f"{share} of the target of {period}"
    )


@phrase
def of_the_limit_of_the_year(*, share: str) -> Bilingual:
    return Bilingual(zh=f"占全年上限的{share}", en=f"{share} of the year's limit")


@phrase
def of_limit(*, period: str, share: str) -> Bilingual:
    return Bilingual(
        zh=f"占{period}上限的{share}", en=f"{share} of the limit of {period}"
    )


@phrase
def of_the_increase(*, share: str) -> Bilingual:
    return Bilingual(
        zh=f"完成净增任务的{share}", en=f"{share} of the increase asked for"
    )


@phrase
def of_the_cut(*, share: str) -> Bilingual:
    return Bilingual(zh=f"完成压减任务的{share}", en=f"{share} of the cut asked for")


@phrase
def below_start(*, start: str) -> Bilingual:
    return Bilingual(
        zh=f"低于起点（{start}）", en=f"below the {start} that it started from"
    )


@phrase
def above_start(*, start: str) -> Bilingual:
    return Bilingual(
        zh=f"高于起点（{start}）", en=f"above the {start} that it started from"
    )


@phrase
def of_required_growth(*, share: str) -> Bilingual:
    return Bilingual(zh=f"为所需增速的{share}", en=f"{share} of what is required")


@phrase
def behind_schedule(*, points: Bilingual) -> Bilingual:
    return Bilingual(zh=f"低于序时进度{points.zh}", en=f"{points.en} behind schedule")


@phrase
def ahead_of_schedule(*, points: Bilingual) -> Bilingual:
    return Bilingual(zh=f"高于序时进度{points.zh}", en=f"{points.en} ahead of schedule")


@phrase
def over_allowance(*, points: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"超出序时进度{points.zh}",
        en=f"{points.en} over the pace that it allows",
    )


@phrase
def under_allowance(*, points: Bilingual) -> Bilingual:
    return Bilingual(
        zh=f"比序时进度低{points.zh}",
        en=f"{points.en} under the pace that it allows",
    )


at_schedule = Bilingual(zh="与序时进度持平", en="exactly on schedule")


@phrase
def judged_by(*, day: str, share: str) -> Bilingual:
    return Bilingual(zh=f"截至{day}完成{share}", en=f"{share} by {day}")


@phrase
def needed_a_month(*, amount: str, months: str) -> Bilingual:
    return Bilingual(
        zh=f"后{months}个月月均需完成{amount}",
        en=f"{amount} a month needed in the last {months} months",
    )


@phrase
def needed_last_month(*, amount: str) -> Bilingual:
    return Bilingual(
        zh=f"最后一个月需完成{amount}", en=f"{amount} needed in the last month"
    )


@phrase
def needed_from_here(*, amount: str) -> Bilingual:
    return Bilingual(
        zh=f"剩余时间月均需完成{amount}", en=f"{amount} a month needed from here"
    )


@phrase
def cut_a_month(*, amount: str, months: str) -> Bilingual:
    return Bilingual(
        zh=f"后{months}个月月均需减少{amount}",
        en=f"to be cut by {amount} a month in the last {months} months",
    )


@phrase
def cut_last_month(*, amount: str) -> Bilingual:
    return Bilingual(
        zh=f"最后一个月需减少{amount}", en=f"to be cut by {amount} in the last month"
    )


@phrase
def cut_from_here(*, amount: str) -> Bilingual:
    return Bilingual(
        zh=f"剩余时间月均需减少{amount}", en=f"to be cut by {amount} a month from here"
    )
