"""The text of a plan, read: its sections and paragraphs with their places, and who leads and who shares.

How sections and paragraphs are counted, here and in every `source` of a plan's data:

- A section is called by the plan's own number, with those of the headings above it in front: 二, 三(一),
  三(一)1, 第一章, 第一章第二节. A heading is a numbered title on a line of its own; what stands below it
  belongs to it until the next heading of its own depth or a higher one. Depths, from above: 附件; 第一章,
  第一篇, 第一部分; 第一节; 一、 and 第一条; (一); 1. or 1、; (1) or 1); ①; 一是. From (一) on, a title is a
  heading only if something stands below it: in a bare list each item is a paragraph. Below (1), numbers
  never make a heading.
- Paragraphs count from 1 below the heading; 0 is the heading itself. A number with its sentence in the same
  line, (一)强化组织领导。全面…, is a paragraph of the section above it.
- 页首 is the page's head: all that stands before the first sentence. Its paragraph 1 is the whole of it, its
  paragraph 0 the plan's title. 前言 are the paragraphs from there to the first heading. 页尾 is all else that
  is the page's, as one paragraph.
- A line that ends in the middle of a sentence goes on in the next, unless that is set off by an empty line,
  begins with a number, or is indented as a paragraph is. A line of nothing but who leads and who shares
  belongs to the paragraph before it.
- Spaces and the width of characters do not matter to a phrase.
"""

from innovate_ts.plantext.brackets import clauses
from innovate_ts.plantext.paragraphs import Clause, Paragraph, PlanText, Section
from innovate_ts.plantext.read import read_text
from innovate_ts.plantext.zh.assignments import Assignment, Choice, find_assignments
from innovate_ts.plantext.zh.mentions import Mention, find_mentions

__all__ = [
    "Assignment",
    "Choice",
    "Clause",
    "Mention",
    "Paragraph",
    "PlanText",
    "Section",
    "clauses",
    "find_assignments",
    "find_mentions",
    "read_text",
]
