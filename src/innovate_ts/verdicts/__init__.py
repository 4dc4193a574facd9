"""What became of each target: pure, from a plan and its actuals to a report.

What comes next has one place each. A new comparator is a class in `comparators`; a new measure or
aggregation is a class of `kind.Kind`, chosen in `kinds`; a new reason is a function of `messages.verdicts`,
given where it is decided; a new status or flag is a word of `statuses`. The type checker names what is then
left to be done.

Nothing is imported here: who needs the words of `statuses` alone does not load the verdicts for them.
"""
