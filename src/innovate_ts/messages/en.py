"""Every text in English."""

from innovate_ts.messages.catalogue import Catalogue, Said

EN: Catalogue = {
    "problems": {
        # the plan's files
        "bad_id": Said(
            '"{text}" is no id', "use small letters, digits and hyphens, such as high-tech-enterprises"
        ),
        "baseline_not_before": Said(
            "the baseline {text} does not end before the target's period {period}", "name an earlier year"
        ),
        "bureau_without_task": Said(
            "no task names this bureau", "give it a task, move it to other_bureaus, or take it out"
        ),
        "cannot_reach_total": Said(
            "the parts ask for {parts} together, so that meeting each leaves the total of {total} missed",
            "check the figures against the plan's text",
        ),
        "duplicate_id": Said(
            '"{text}" stands twice; first at line {line}', "rename one of the two, or take it out"
        ),
        "duplicate_key": Said("this key stands twice; first at line {line}", "keep one of the two"),
        "duplicate_target": Said(
            "a target of this kind for {text} stands at line {line} already", "keep one of the two"
        ),
        "empty_list": Said("the list is empty", "name at least one"),
        "empty_text": Said("there is no text", "write one, or take the key out"),
        "exceeds_total": Said(
            "the parts ask for {parts} together, more than the total of {total}",
            "check the figures against the plan's text",
        ),
        "growth_without_figure": Said(
            "average growth needs a figure, a direction has none",
            "take `measure` out, or ask for at_least, at_most and so on",
        ),
        "indicator_without_task": Said(
            "no task is linked to this indicator",
            "name the tasks that drive it under `tasks`, so that reports can say whom to ask",
        ),
        "missing_baseline": Said(
            "a baseline is missing: growth and directions are measured from one",
            "add `baseline: {{period: 2022}}` with the right year",
        ),
        "missing_key": Said("{key} is missing", "add it"),
        "missing_tolerance": Said(
            "`about` has no tolerance, so that no verdict would follow",
            "add `tolerance:` and `tolerance_side: below`, `above` or `both`",
        ),
        "name_of_two": Said(
            '"{text}" is also a name of {other} (line {line})', "a name means one thing: keep it in one place"
        ),
        "no_mapping": Said(
            "the file is no mapping of keys to values",
            "see the shipped data/targets.yaml and data/tasks.yaml for the shape",
        ),
        "no_plan_folder": Said(
            "there is no such folder", "name the folder that holds targets.yaml and tasks.yaml"
        ),
        "not_a_count": Said('"{text}" is no whole number', "write digits only"),
        "not_a_date": Said('"{text}" is no date', "write it as 2023-05-20"),
        "not_one_of": Said('"{text}" is not possible here', "see the shipped files for what is"),
        "one_comparator": Said("a target asks exactly one thing; here: {asked}", "one of {keys}"),
        "period_outside_plan": Said(
            "{text} lies outside the plan's period {plan_period}", "check both against the plan's text"
        ),
        "runs_backwards": Said(
            "the target of {figure} asks for less than the {before} of {earlier}",
            "check both against the plan's text",
        ),
        "tolerance_without_about": Said("a tolerance means something with `about` only", "take it out"),
        "unit_of_another_family": Said(
            "{text} does not convert into {unit}",
            "use a unit of the same family, or make it an indicator of its own",
        ),
        "unknown_bureau": Said(
            '"{text}" is no bureau of this plan',
            "add it under `bureaus`, or write its name as it stands there",
        ),
        "unknown_key": Said("this key is not known", "take it out"),
        "unknown_task": Said('"{text}" is no task of this plan', "name a task of tasks.yaml by its id"),
        "unreadable": Said("cannot be read: {why}", "check the path and the permissions"),
        "wants_list": Said("a list is wanted here", "write [a, b], or one `- item` a line"),
        "wants_mapping": Said(
            "keys and values are wanted here", "write {{zh: …, en: …}}, or one `key: value` a line"
        ),
        "wants_text": Said("a text is wanted here", "write one value, neither a list nor a mapping"),
        "wrong_value": Said(
            "this value does not fit here", "see the shipped data/targets.yaml and data/tasks.yaml"
        ),
        "yaml_alias": Said(
            "anchors (&) and aliases (*) are refused",
            "write the value out; put text that begins with & or * in quotes",
        ),
        "yaml_depth": Said("nested deeper than {most} levels", "a plan needs six at most"),
        "yaml_documents": Said(
            "a second document begins here", "keep one document a file: take the line --- out"
        ),
        "yaml_key": Said("a key must be a plain text", "put it in quotes"),
        "yaml_not_utf8": Said("the file is not UTF-8 here", "save it as UTF-8"),
        "yaml_syntax": Said(
            "this is no YAML: {what}", "check the indentation, the quotes and the brackets above this place"
        ),
        "yaml_tab": Said("a tab stands where YAML wants spaces", "indent with spaces"),
        "yaml_tag": Said("the tag {tag} is refused", "take it out; put text that begins with ! in quotes"),
        "yaml_too_large": Said(
            "the file has more than {most} bytes", "a plan has some hundred lines: is this the right file?"
        ),
        # files of actuals
        "ambiguous_indicator": Said('"{text}" may or may not be {name}', "settle what it means"),
        "approximate_value": Said(
            '"{text}" is an approximate figure; it is taken as written',
            "give the counted figure when there is one",
        ),
        "bound_not_value": Said(
            '"{text}" is a bound, not a value', "write the counted number, or leave the cell empty"
        ),
        "cell_too_long": Said(
            "a cell here is too long for a table of figures", "is a quotation mark missing?"
        ),
        "date_not_value": Said(
            '"{text}" is a date, not a value',
            "write the figure; a spreadsheet may have turned it into a date",
        ),
        "doubled_column": Said('the column "{text}" stands twice', "keep one of the two"),
        "empty_table": Said("the file is empty", "`innovate-ts check --help` shows what it should hold"),
        "far_from_target": Said(
            '"{text}" has no unit and is a thousand times off the target',
            "say the unit, in the cell or in a column `unit`; {unit} was taken",
        ),
        "file_too_large": Said(
            "the file has more than {most} MB", "actuals have some thousand rows: is this the right file?"
        ),
        "foreign_unit": Said(
            "{text} does not convert into {unit}, the unit of {name}",
            "give the figure in a unit of that family",
        ),
        "fraction_for_percent": Said(
            '"{text}" has no unit, and the target is some per cent',
            "write 15.7%, or 15.7 with the unit %; a share of 1 is not guessed at",
        ),
        "ignored_columns": Said(
            "columns that were not read: {names}", "nothing to do, unless one of them should have been"
        ),
        "more_cells_than_header": Said(
            'the row has more cells than the header: "{text}" is beyond it',
            'put a cell that holds a comma in quotes, such as "1,600"',
        ),
        "no_indicator": Said(
            "a value without the name of an indicator", "name the indicator, or leave the value empty"
        ),
        "not_a_judgement": Said(
            '"{text}" does not judge a statement', "write yes or no, 是 or 否, 已完成 or 未完成"
        ),
        "not_a_number": Said('"{text}" is no number', "write the figure, such as 1600 or 126.5"),
        "not_a_period": Said('"{text}" is no period', "write 2023, 2024-Q3, 2024-09 or 2024-01/2024-09"),
        "not_a_text": Said("there are NUL bytes: the file is no text", "save the table as CSV in UTF-8"),
        "not_csv": Said(
            "the quotation marks do not match from here on ({what})",
            "close each quoted cell; write a quotation mark inside one twice",
        ),
        "other_indicator": Said(
            '"{text}" is no indicator of this plan (--strict)', "take the row out, or check without --strict"
        ),
        "range_not_value": Said(
            '"{text}" is a range, not a value', "write the counted number, or leave the cell empty"
        ),
        "region_row": Said(
            '"{text}" is a part of the area; rows by region are not added up',
            "give a row of the whole area, with the region empty or 全市",
        ),
        "similar_indicator": Said(
            '"{text}" is no indicator of this plan; was {name} meant?',
            "names are never guessed: write it exactly, or leave it if it means something else",
        ),
        "spreadsheet_error": Said(
            '"{text}" is an error of the spreadsheet', "mend the formula, or write the figure"
        ),
        "trap": Said(
            '"{text}" is something else than {name}; the row is not used',
            "nothing to do; the plan's indicator goes by its own name",
        ),
        "two_layouts": Said(
            "the table can be read in more than one way: {layouts}", "take the columns of one of them out"
        ),
        "two_units": Said('"{text}" and the unit column ({unit}) disagree', "give one unit"),
        "undecodable": Said(
            "the bytes are not {encoding}", "save the file as UTF-8, or name its encoding with --encoding"
        ),
        "unknown_layout": Said(
            "no header of a table of actuals: {text}",
            "the first row needs `indicator`, `period` and `value` (指标, 时期, 数值), or `indicator` and one column a year",
        ),
        "unknown_unit": Said(
            'the unit in "{text}" is not known', "write {unit}, or a unit that converts into it"
        ),
        # what the rows say together
        "partial_overlap": Said(
            "{period} overlaps {other_period} ({where}) in part, so that the two cannot be added",
            "give periods that are nested or apart",
        ),
        "parts_differ_from_whole": Said(
            "{text} for {period} is not the sum of its parts, {total} ({parts})", "correct one of them"
        ),
        "parts_exceed_whole": Said(
            "{text} for {period} is less than its parts, {total} ({parts})",
            "a year to date never shrinks: correct one of them",
        ),
        "two_values": Said("{text} for {period} contradicts {other} ({where})", "keep the right one"),
        # the run
        "cannot_write": Said("cannot be written: {why}", "check the folder and the permissions"),
        "no_baseline_to_move": Said(
            "no selected target is one of average growth, so that a baseline means nothing",
            "leave --baseline out",
        ),
        "no_date": Said(
            "there is no value of an indicator of this plan, and so no day to judge at",
            "add values, or name the day with --as-of 2023-12-31",
        ),
        "no_such_indicator": Said(
            '"{text}" is no indicator of this plan',
            "`innovate-ts schema targets` and the plan's targets.yaml show the ids",
        ),
        "no_target_selected": Said("no target ends in {year}", "years with targets: {years}"),
        "not_an_as_of": Said('"{text}" is no date', "write --as-of 2023-12-31"),
        "output_is_input": Said("this file is one of the inputs", "write the report to another file"),
        "unforeseen": Said(
            "something unforeseen went wrong ({what}); nothing was checked",
            "set INNOVATE_TS_DEBUG=1 to see where, and report it with the input",
        ),
        "unknown_encoding": Said('"{text}" is no encoding', "such as utf-8, gb18030 or utf-16"),
        "unknown_suffix": Said("the suffix names no format", "say which with --format, or use {suffixes}"),
    },
    "reasons": {
        "awaiting_publication": "awaiting publication: the figure of {period} is not due yet",
        "base_not_before": "the base {base} is not before the end of {period}",
        "baseline_equals_target": "the target equals the baseline, so that there is no way to measure a share of",
        "baseline_missing": "the baseline of {base} is missing",
        "direction_without_figure": "it went the right way; whether far enough, the plan gives no figure for",
        "early_stock": "reached early, subject to the figure at the end of {period}",
        "end_value_missing": "the figure for {period} is missing; the last one given is of {given}",
        "growth_undefined": "growth from the base {base} cannot be computed: a figure is zero or negative",
        "input_error": "error in the input, {where}: {what}",
        "parts_missing": "figures are missing: {missing}",
        "reached_late": "not reached by {end}; reached by {given}",
        "statement_not_judged": "a goal in words; no row of the actuals judges it",
        "target_is_zero": "the target is zero, so that there is no share of it",
        "wrong_direction": "it did not go the way that the plan wants",
    },
    "phrases": {
        "also_mentioned": "also mentioned in {tasks}",
        "column_also": "In English",
        "column_bureau": "Bureau",
        "count_no_task": "no task",
        "count_one_task": "1 task",
        "count_tasks": "{count} tasks",
        "from_base": "from {base}",
        "group_of": "a group of {count}",
        "has_no_task": "{bureau} has no task in this plan",
        "heading_leads": "leads",
        "heading_shares": "shares",
        "judged_flow": "a flow in {unit}: what is added over a period",
        "judged_rate": "a rate in {unit}: never added",
        "judged_statement": "by a row of the actuals that says yes or no; else it needs judgement",
        "judged_stock": "a stock in {unit}: counted at the end of a period",
        "label_action": "action",
        "label_aliases": "also called",
        "label_asks": "may mean it",
        "label_data": "data from",
        "label_linked_lead": "linked lead",
        "label_drives": "drives",
        "label_id": "id",
        "label_judged": "judged as",
        "label_lead": "lead",
        "label_shared": "shared by",
        "label_source": "source",
        "label_statement": "a goal in words",
        "label_summary": "what",
        "label_targets": "targets",
        "label_tasks": "tasks",
        "label_terms": "terms",
        "label_traps": "is not",
        "later_name": "since {since} {name}",
        "leads_alone": "{lead} leads {task}",
        "leads_and_shares": "{bureau} leads {leads} and shares {shares}",
        "leads_ids": "{lead} leads {tasks}",
        "leads_with": "{lead} leads {task}, with {others}",
        "led_by_short": "lead {lead}",
        "list_last": " and ",
        "may_mean": '"{query}" may mean:',
        "member_shares": "{member} belongs to {group}, which leads {leads} and shares {shares}",
        "names_no_lead": "{task} names no lead",
        "nobody": "nobody",
        "not_linked": "No task is linked to {goal}",
        "nothing_called": 'Nothing in this plan is called "{query}"',
        "or_bureau": "or was the bureau {bureau} meant?",
        "owns_figures": "has the figures of {indicators}",
        "pace_linear": "may be judged inside the year",
        "pace_yearly": "nothing can be said inside the year",
        "published_after": "published {months} months after the period",
        "shared_by": "with {others}",
        "source_line": "{section}, paragraph {paragraph}: {phrase} ({file}:{line})",
        "tasks_linked": "{led}, linked to {goal}",
        "tasks_match": '"{query}" stands in {count}: {led}',
        "template_baseline": "base year of {period}",
        "template_indicator": "indicator",
        "template_note": "note",
        "template_part": "part of {period}",
        "template_period": "period",
        "template_statement": "yes or no",
        "template_target": "target of {period}",
        "template_unit": "unit",
        "template_value": "value",
        "actual_of": "the actual is that of {period}",
        "all_met": "All {due} targets due are met",
        "and_more": "and {more} more",
        "as_of": "as of {as_of}",
        "ask": "Ask {lead}",
        "baseline": "baseline {period}: {value}",
        "by_bureau": "By lead bureau (of the tasks linked to an indicator)",
        "column_actual": "Actual",
        "column_asks": "Asks",
        "column_shortfall": "Short by",
        "column_achievement": "Done",
        "column_gap": "Gap",
        "column_indicator": "Indicator",
        "column_lead": "Lead (linked task)",
        "column_note": "Notes",
        "column_period": "Period",
        "column_status": "Status",
        "column_target": "Target",
        "column_unit": "Unit",
        "column_data_owner": "Data from",
        "data_from": "data from {owner}",
        "did_you_mean": "did you mean {likely}?",
        "flag_early": "early",
        "flag_late": "late",
        "flag_lower_bound": "by what has been reported",
        "flag_preliminary": "preliminary",
        "flag_regressing": "fell back",
        "flag_slightly_behind": "slightly behind",
        "flag_within_tolerance": "within tolerance",
        "hint": "hint",
        "input_line": "{file} ({encoding}, {layout}): {counts}",
        "input_line_unread": "{file}: no table",
        "is_above": "{name}, {amount} above {target}",
        "is_below": "{name}, {amount} below {target}",
        "is_on": "{name}, exactly at {target}",
        "is_short": "{name}, {amount} short of {target}",
        "is_over": "{name}, {amount} over {target}",
        "is_other": "{name} ({status})",
        "known_here": "known here: {known}",
        "led_by": "lead of linked tasks: {lead}",
        "list_separator": ", ",
        "missed_many": "{missed} of {due} targets due are missed: {names}",
        "missed_in": "{name} in {periods}",
        "names_separator": "; ",
        "missed_only": "The one target due is missed: {names}",
        "met_only": "The one target due is met",
        "missed_one": "1 of {due} targets due is missed: {names}",
        "nearest_due": "For {period}: {names}",
        "no_lead": "no linked task",
        "none_due": "No target is due yet",
        "not_assessable_count": "Cannot be assessed: {count}",
        "no_data_names": "Without data: {names}",
        "not_read_as": "not read as {reading}: {because}",
        "problem_counts": "in the input: errors {errors}, warnings {warnings}, notes {notes}",
        "problems": "Problems of the input",
        "reading": "read as",
        "review_count": "Needs judgement: {count}",
        "report_title": "{title}: targets and actuals as of {as_of}",
        "result_count": "{met} of {due} targets due are met",
        "row_counts": "rows {read}: used {used}, other indicators {other}, empty {empty}, errors {error}",
        "sentence_end": ".",
        "severity_error": "error",
        "severity_note": "note",
        "severity_warning": "warning",
        "statements": "Goals in words",
        "statements_not_due": "{count} goals in words, none due yet",
        "statements_rest": "{count} more, not due",
        "status_at_risk": "at risk",
        "status_met": "met",
        "status_needs_review": "needs judgement",
        "status_no_data": "no data",
        "status_not_assessable": "cannot be assessed",
        "status_not_due": "not due",
        "status_not_met": "not met",
        "status_off_track": "off track",
        "status_on_track": "on track",
        "target_decrease": "decrease",
        "target_increase": "increase",
        "task": "task {tasks}",
        "tasks": "tasks {tasks}",
        "unit_points": "points",
        "unit_growth": "% a year",
        "valid": "The plan is valid: {indicators} indicators with {targets} targets, {statements} statements, {tasks} tasks, {bureaus} bureaus.",
        "findings": "{count} findings",
    },
    "help": {
        "panel_lookups": "Look-ups",
        "who": "Say which bureau leads: a task, an indicator, a subject, or all that one bureau leads and shares.",
        "who_epilog": "Example: innovate-ts who robot",
        "tasks": "List the tasks with their lead and those that share them.",
        "tasks_epilog": "Example: innovate-ts tasks --bureau 市教育局 --role responsible",
        "bureaus": "List the bureaus with how many tasks they lead and share.",
        "bureaus_epilog": "Example: innovate-ts bureaus",
        "targets": "List the targets.",
        "targets_epilog": "Example: innovate-ts targets --year 2025",
        "show": "Show all that is known of one indicator, statement, task or safeguard.",
        "show_epilog": "Example: innovate-ts show high-tech-enterprises",
        "template": "Write a file of actuals to fill in: what the targets need, with units.",
        "template_epilog": "Example: innovate-ts template --year 2024",
        "query": "An id, a bureau, or words; in either language, short forms too.",
        "show_id": "An id: high-tech-enterprises, 3.1, S.1.",
        "bureau": "Only tasks of this bureau, by name or short form.",
        "role": "Only tasks that the bureau of --bureau leads, or only those that it shares.",
        "action": "Only tasks of this action.",
        "template_output": "Write the template to this file; by default to standard output.",
        "app": "Holds a government plan to its numbers: compares what was achieved with what the plan asks, and says by how much each target is met or missed.",
        "app_epilog": "Example: innovate-ts check examples/tangshan-2022.csv",
        "panel_actuals": "Actuals",
        "panel_plan": "The plan",
        "check": "Compare files of actuals with the plan's targets and report. Exit code 0: nothing to fail on; 1: a target is missed, without data or cannot be assessed (see --fail-on); 2: it could not be checked, or not all of it.",
        "check_epilog": "Example: innovate-ts check examples/tangshan-2022.csv --year 2023",
        "validate": "Check a plan's two YAML files: every problem with its line. Exit code 0: nothing found; 1: findings; 2: it cannot be loaded.",
        "validate_epilog": "Example: innovate-ts validate examples/uk-aid",
        "schema": "Print the JSON Schema of a file that the program reads or writes.",
        "schema_epilog": "Example: innovate-ts schema targets",
        "actuals": "Files of actuals, CSV; - for standard input.",
        "as_of": "The day to judge at, such as 2023-12-31; by default the latest end of a period of a value that was used.",
        "base_year": "Another base year for targets of average growth.",
        "by": "Group the report by indicator, or by the bureau that leads the linked tasks.",
        "encoding": "The encoding of the files, where it is not to be found by itself.",
        "fail_on": "The statuses that give exit code 1, each with an option of its own; `never` for none.",
        "format": "The form of the report; by default from the suffix of --output, else table.",
        "indicator": "Only this indicator or statement, by its id.",
        "lang": "The language of reports, messages and help; by default that of the locale.",
        "output": "Write the report to this file, whole or not at all.",
        "plan": "The folder with targets.yaml and tasks.yaml; by default the shipped plan of Tangshan.",
        "plan_folder": "The folder with targets.yaml and tasks.yaml; by default the shipped plan.",
        "schema_name": "Which one.",
        "strict": "Warnings and rows of other indicators are errors.",
        "version": "Print the version and exit.",
        "year": "Only targets whose period ends in this year.",
        "list_format": "The form of the output.",
    },
}
