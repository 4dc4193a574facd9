"""The columns of a ledger by their heads, in one row or in two."""

from collections.abc import Collection, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from innovate_ts.actuals.cells import is_missing
from innovate_ts.actuals.figure_cells import is_figure
from innovate_ts.actuals.grid import Grid, rows_below
from innovate_ts.actuals.head_blocks import HeadRows
from innovate_ts.actuals.head_rows import MOST_TITLES
from innovate_ts.actuals.labels import LONGEST
from innovate_ts.actuals.raw_rows import RawRow, written_rows
from innovate_ts.actuals.tables import RawTable
from innovate_ts.basics.cleaning import clean, unmarked_name
from innovate_ts.basics.names import normalise
from innovate_ts.basics.period_grammar import parse_time
from innovate_ts.basics.period_words import Sense


class LedgerRole(Enum):
    """What a column of a ledger holds."""

    NUMBER = "number"
    TASK = "task"
    MILESTONE = "milestone"
    STATE = "state"
    """How far it is, in one of the known words."""
    PROGRESS = "progress"
    """How far it is, in prose that may begin with such a word or be one."""
    DAY = "day"
    LIMIT = "limit"
    COMPLETED = "completed"
    LEAD = "lead"
    BODY = "body"
    """Another body than the lead, or one whose role the head does not say."""
    PERIOD = "period"
    """How far it was in a part of the year, which is the head."""
    TROUBLE = "trouble"
    """Problems, and why it is not done."""
    STEPS = "steps"
    REMARK = "remark"
    LEADER = "leader"
    """A leader who answers for it."""
    PERSON = "person"
    """Another person or section that does."""
    PLACE = "place"
    """It makes the table one of regions or of indicators."""


_HEADS = {
    LedgerRole.NUMBER: "序号|编号|任务编号|任务序号|工作编号|id|no|no.|number|task id|task no.|task number|#",
    LedgerRole.TASK: (
        "任务|任务名称|任务内容|重点任务|主要任务|工作任务|具体任务|重点工作|工作事项|任务事项|工作内容"
        "|重点工作任务|目标任务|任务清单|工作名称|事项|task|tasks|task title|action"
    ),
    LedgerRole.MILESTONE: (
        "节点|节点名称|里程碑|节点任务|阶段目标|阶段性目标|任务节点|标志性成果|交付成果|milestone|deliverable"
    ),
    LedgerRole.STATE: (
        "状态|任务状态|工作状态|完成状态|进展状态|推进状态|办理状态|是否完成|完成与否|state|status"
    ),
    LedgerRole.PROGRESS: (
        "进展|进展情况|工作进展|工作进展情况|目前进展|目前进展情况|最新进展|当前进展|推进情况|工作推进情况|推进落实情况"
        "|完成情况|完成进展|落实情况|办理情况|本月进展|本期进展|任务进展|任务进展情况|任务完成情况|工作完成情况"
        "|进度|工作进度|进度情况|完成进度|progress"
    ),
    LedgerRole.DAY: (
        "日期|时间|填报日期|填报时间|报送日期|报送时间|更新日期|更新时间|截至日期|截至时间|截止日期|统计日期"
        "|date|as of|reported on|updated"
    ),
    LedgerRole.LIMIT: (
        "完成时限|时限|时限要求|完成期限|期限|办理时限|计划完成时间|计划完成时限|要求完成时间|时间节点|完成节点"
        "|due|due date|deadline"
    ),
    LedgerRole.COMPLETED: (
        "实际完成时间|实际完成日期|实际办结时间|completed|completed on|completion date"
    ),
    LedgerRole.LEAD: ("牵头单位|牵头部门|牵头责任单位|牵头责任部门|lead|lead bureau"),
    LedgerRole.BODY: (
        "责任单位|责任部门|配合单位|配合部门|协办单位|主办单位|承办单位|单位|部门|responsible|supporting"
    ),
    LedgerRole.TROUBLE: (
        "存在问题|存在的问题|主要问题|问题|存在问题及困难|存在困难|困难问题|问题及原因|未完成原因|滞后原因|原因"
        "|problems|problem|issues"
    ),
    LedgerRole.STEPS: (
        "下步措施|下一步措施|下步工作|下一步工作|下步工作措施|下一步工作措施|下一步打算|下步打算|下一步计划"
        "|下步工作打算|下一步工作打算|下一步工作计划|整改措施|推进措施"
        "|next steps|next step"
    ),
    LedgerRole.REMARK: "备注|说明|note|notes|remarks",
    LedgerRole.LEADER: (
        "责任领导|分管领导|牵头领导|市级领导|包联领导|leader|responsible leader"
    ),
    LedgerRole.PERSON: (
        "责任人|具体责任人|联系人|联络员|填报人|责任处室|责任科室|person|responsible person|contact"
    ),
    LedgerRole.PLACE: (
        "指标|指标名称|考核指标|主要指标|地区|区域|县区|区县|县市区|县(市、区)|数值|指标值"
        "|indicator|region|value|actual|target"
    ),
}
_MAY_BE_LIMIT = frozenset(
    map(normalise, ["完成时间", "完成日期", "办结时间", "办结日期"])
)
"""The day of completion beside a column of deadlines; without one, offices write deadlines there."""

_TASK_NUMBERS = frozenset(
    map(normalise, ["任务编号", "任务序号", "task id", "task no.", "task number"])
)
"""Heads of numbers that say by themselves that they are of tasks."""


def _roles() -> dict[str, LedgerRole]:
    roles = {}
    for role, words in _HEADS.items():
        for word in words.split("|"):
            roles[normalise(word)] = role
    return roles


_ROLE_OF = _roles()
_KEYS = frozenset({LedgerRole.TASK, LedgerRole.MILESTONE})
_STANDINGS = frozenset({LedgerRole.STATE, LedgerRole.PROGRESS})
_SAYING = _STANDINGS | {LedgerRole.PERIOD}


class LedgerColumns(NamedTuple):
    """The columns of a ledger, and what stands around its rows."""

    roles: tuple[LedgerRole | None, ...]
    heads: tuple[str, ...]
    """As written, the lower one of two."""
    grid: Grid
    """Titles, rows and what stands below them."""
    head_rows: tuple[RawRow, ...]

    def rows(self) -> Iterator[RawRow]:
        """The rows; heads that are repeated, on each page or below each heading, are none of them."""
        heads = {row.written() for row in self.head_rows}
        for row in self.grid.body:
            if row.written() not in heads:
                yield row

    def of(self, *roles: LedgerRole) -> list[int]:
        """The indices of the columns of some roles."""
        return [index for index, role in enumerate(self.roles) if role in roles]

    def depths(self) -> dict[int, int]:
        """How deep each column of names lies: a number with the first title, a milestone deepest."""
        numbers = dict.fromkeys(self.of(LedgerRole.NUMBER), 0)
        tasks = {index: depth for depth, index in enumerate(self.of(LedgerRole.TASK))}
        deepest = len(tasks) or 1
        return numbers | tasks | dict.fromkeys(self.of(LedgerRole.MILESTONE), deepest)

    @property
    def goes_across(self) -> bool:
        """Whether only months across say how far tasks were, as they do of figures too."""
        return not self.of(*_STANDINGS)

    def says_figures(self) -> bool:
        """Whether what is said of tasks are figures: a table of what was asked and done of indicators."""
        columns = self.of(*_SAYING)
        remarks: list[str] = []
        for row in self.rows():
            texts = [row.text(index) for index in columns]
            remarks += [text.strip() for text in texts if not is_missing(text)]
        return bool(remarks) and all(map(is_figure, remarks))


def find_ledger(table: RawTable) -> LedgerColumns | None:
    """The columns of a table that is a ledger of tasks; None where it is none.

    It names tasks or milestones and says how far they are, and is about neither indicators nor regions.
    """
    rows = list(islice(written_rows(table.rows), MOST_TITLES + 2))
    for begin, row in enumerate(rows[:MOST_TITLES]):
        for heads in _stacks(
            table=table,
            row=row,
            below=rows[begin + 1 : begin + 2],
        ):
            roles = tuple(heads.roles)
            if _is_ledger(roles, heads.texts):
                grid = rows_below(table, HeadRows((), heads.rows))
                return LedgerColumns(
                    roles=roles,
                    heads=tuple(heads.texts),
                    grid=grid,
                    head_rows=heads.rows,
                )
    return None


class _Heads(NamedTuple):
    rows: tuple[RawRow, ...]
    texts: list[str]
    roles: list[LedgerRole | None]


def _stacks(table: RawTable, row: RawRow, below: Sequence[RawRow]) -> list[_Heads]:
    """The heads that begin at a row: with those of the row below it, then alone."""
    alone = list(row.cells)
    stacks = [
        _Heads(
            rows=(row,),
            texts=alone,
            roles=_roles_of(alone),
        )
    ]
    for lower in below:
        if _continues(table, row, lower):
            width = max(len(row.cells), len(lower.cells))
            texts = [
                lower.text(index).strip() or row.text(index) for index in range(width)
            ]
            stacks.insert(
                0,
                _Heads(
                    rows=(row, lower),
                    texts=texts,
                    roles=_roles_of(texts),
                ),
            )
    return stacks


def _continues(table: RawTable, row: RawRow, lower: RawRow) -> bool:
    """Whether a row holds lower heads: only heads, and none under the name of the task."""
    written = {index for index, text in enumerate(lower.cells) if text.strip()}
    upper_roles = _roles_of(row.cells)
    if not _are_heads(lower, written) or not any(upper_roles):
        return False
    for index, role in enumerate(upper_roles):
        is_under_task = role is LedgerRole.TASK and index in written
        if is_under_task and (lower.number, index) not in table.merged:
            return False
    return True


def _are_heads(row: RawRow, written: Collection[int]) -> bool:
    """Whether some cells of a row are heads, all of them."""
    roles = _roles_of(row.cells)
    return bool(written) and all(roles[index] for index in written)


def _roles_of(texts: Sequence[str]) -> list[LedgerRole | None]:
    """What each column holds, by its head."""
    forms = [_form(text) for text in texts]
    roles = [_ROLE_OF.get(form) for form in forms]
    if _KEYS.intersection(roles):
        for index, text in enumerate(texts):
            if roles[index] is None and _is_part_of_year(text):
                roles[index] = LedgerRole.PERIOD
    has_limit = LedgerRole.LIMIT in roles
    for index, form in enumerate(forms):
        if form in _MAY_BE_LIMIT:
            roles[index] = LedgerRole.COMPLETED if has_limit else LedgerRole.LIMIT
    return roles


def _is_part_of_year(text: str) -> bool:
    """Whether a head is a month, a quarter or another part of a year."""
    time = parse_time(clean(text)) if len(text) <= LONGEST else None
    return time is not None and time.sense is not Sense.YEARS


def _form(text: str) -> str:
    """A head as it is known: 进展情况（截至9月底） is 进展情况."""
    if len(text) > LONGEST:
        return ""
    return _form_of(text)


@lru_cache(maxsize=20_000)
def _form_of(text: str) -> str:
    # Remembered: the heads of a wide table are asked for again for each of its first rows.
    form = normalise(text)
    if form in _ROLE_OF or form in _MAY_BE_LIMIT:
        return form
    plain = unmarked_name(clean(text)).text
    before, _, _ = plain.partition("(")
    return normalise(before)


def _is_ledger(roles: Sequence[LedgerRole | None], heads: Sequence[str]) -> bool:
    known = set(roles)
    has_numbers = not _TASK_NUMBERS.isdisjoint(map(_form, heads))
    names_tasks = has_numbers or bool(known & _KEYS)
    says_something = bool(known & _SAYING)
    return names_tasks and says_something and LedgerRole.PLACE not in known
