"""How far a task is, in the words of offices: exactly one of them, or one at the beginning of a sentence."""

import re

from innovate_ts.basics.actual import State
from innovate_ts.basics.cleaning import clean
from innovate_ts.basics.names import normalise

STATES_TO_CHOOSE: tuple[State, ...] = (
    "not_started",
    "under_way",
    "continuing",
    "done",
    "behind",
    "changed",
    "closed",
)
"""The states that a ledger to fill in offers; 未完成 is read too, and says less than any of them."""

_WORDS: dict[State, str] = {
    "not_started": "未启动|未开始|未开展|尚未启动|尚未开始|尚未开展|not started",
    "under_way": (
        "推进中|正在推进|进行中|正在进行|实施中|正在实施|办理中|正常推进|有序推进|按计划推进|按序时推进|达到序时进度|已启动"
        "|under way|underway|in progress"
    ),
    "continuing": "持续推进|长期推进|长期坚持|持续实施|常态化推进|持续开展|continuing|ongoing",
    "done": (
        "已完成|完成|已办结|办结|全部完成|按期完成|按时完成|如期完成|已按期完成|已按时完成|已如期完成|提前完成|是"
        "|done|completed|complete|yes"
    ),
    "behind": (
        "滞后|进度滞后|进展滞后|推进滞后|严重滞后|进展缓慢|进度缓慢|推进缓慢|未达序时进度|未达到序时进度|低于序时进度"
        "|未能按期完成|未按期完成|未能按时完成|未按时完成"
        "|behind|behind schedule|delayed"
    ),
    "changed": "已调整|调整|已变更|changed|adjusted",
    "closed": "已销号|销号|closed",
    "not_done": "未完成|尚未完成|未办结|否|not done|not completed|no",
}
"""Each state's own word first."""


def _states() -> dict[str, State]:
    states: dict[str, State] = {}
    for state, words in _WORDS.items():
        for word in words.split("|"):
            states[normalise(word)] = state
    return states


_STATE_OF = _states()
_LONG = [word for word in _STATE_OF if len(word) > 1]
_BEGINNING = re.compile(
    rf"(?P<word>{'|'.join(sorted(_LONG, key=len, reverse=True))})"
    r"\s*[。.,;:、(\n—]\s*(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_ELSE = re.compile(
    "未完成|未启动|未开始|未开展|未办结|滞后|缓慢|尚未|尚有|还有|仍|除.{1,20}外|推进中|进行中|正在|预计|拟于|计划于"
    "|not |behind|delay|still|except|remain"
)
"""Behind a word such as 已完成: the sentence takes something of it back."""


def parse_state(text: str) -> State | None:
    """The state that a cell names and nothing else; None for any other text, 拟销号 and 基本完成 too."""
    plain = clean(text).rstrip("。.;,✓√ ").strip()
    return _STATE_OF.get(normalise(plain))


def split_state(text: str) -> tuple[State | None, str]:
    """The state with which a text begins, and the rest of it: `已完成。已印发方案`.

    Where the rest takes anything of it back, the text names no state.
    """
    whole = parse_state(text)
    if whole is not None:
        return whole, ""
    plain = clean(text)
    match = _BEGINNING.fullmatch(plain)
    if match is None or _ELSE.search(match["rest"]):
        return None, text.strip()
    return _STATE_OF[normalise(match["word"])], match["rest"].strip()


def begins_like_a_state(text: str) -> bool:
    """Whether a text begins with the word of a state and takes something of it back."""
    return _BEGINNING.fullmatch(clean(text)) is not None
