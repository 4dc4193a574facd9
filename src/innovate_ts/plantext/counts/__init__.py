"""The text counted beside the data, by simpler means than those by which it is read.

Who drafts a plan and proves it with one reading makes one mistake twice. The counts share nothing with the
reading but the paragraphs as addresses: no grammar of clauses, tags or times (an import contract holds it),
only the few words of `zh.counting`. Where a count differs it says where; what is sound is settled.
"""

from innovate_ts.plantext.counts.count import Count, Uncounted
from innovate_ts.plantext.counts.counting import count_all

__all__ = ["Count", "Uncounted", "count_all"]
