"""The shape of a catalogue: every text that the program says, once for each language.

A text is a template; `{name}` stands for a value. A text that is missing in a language is an error of
the type checker, and a placeholder that differs between the languages is one of the tests. Only the type
checker imports this module.
"""

from typing import TypedDict

Said = tuple[str, str]
"""What is wrong, and what to do about it."""


class Problems(TypedDict):
    """One entry a problem; the field's name is the problem's code."""

    # the plan's files
    bad_id: Said
    baseline_not_before: Said
    bureau_without_task: Said
    cannot_reach_total: Said
    duplicate_id: Said
    duplicate_key: Said
    duplicate_target: Said
    empty_list: Said
    empty_text: Said
    exceeds_total: Said
    growth_without_figure: Said
    indicator_without_task: Said
    missing_baseline: Said
    missing_key: Said
    missing_tolerance: Said
    name_of_two: Said
    no_comparator: Said
    no_mapping: Said
    named_twice: Said
    negative_tolerance: Said
    no_plan_folder: Said
    not_a_count: Said
    not_a_date: Said
    not_one_of: Said
    one_comparator: Said
    period_outside_plan: Said
    runs_backwards: Said
    tolerance_without_about: Said
    unit_of_another_family: Said
    unknown_bureau: Said
    unknown_key: Said
    unknown_task: Said
    unreadable: Said
    wants_list: Said
    wants_mapping: Said
    wants_text: Said
    wrong_value: Said
    yaml_alias: Said
    yaml_depth: Said
    yaml_character: Said
    yaml_documents: Said
    yaml_quotes: Said
    yaml_key: Said
    yaml_not_utf8: Said
    yaml_syntax: Said
    yaml_tab: Said
    yaml_tag: Said
    yaml_too_large: Said
    # files of actuals
    ambiguous_indicator: Said
    approximate_value: Said
    bound_not_value: Said
    cell_too_long: Said
    date_not_value: Said
    doubled_column: Said
    empty_table: Said
    far_from_target: Said
    file_too_large: Said
    foreign_unit: Said
    fraction_for_percent: Said
    ignored_columns: Said
    more_cells_than_header: Said
    no_indicator: Said
    not_a_judgement: Said
    not_a_number: Said
    not_a_period: Said
    not_a_text: Said
    not_csv: Said
    other_indicator: Said
    range_not_value: Said
    region_row: Said
    similar_indicator: Said
    spreadsheet_error: Said
    trap: Said
    two_layouts: Said
    two_units: Said
    undecodable: Said
    unknown_layout: Said
    unknown_unit: Said
    # what the rows say together
    partial_overlap: Said
    parts_differ_from_whole: Said
    parts_exceed_whole: Said
    two_values: Said
    # the run
    cannot_write: Said
    no_baseline_to_move: Said
    no_date: Said
    no_such_indicator: Said
    no_target_selected: Said
    not_an_as_of: Said
    output_is_input: Said
    unforeseen: Said
    unknown_encoding: Said
    unknown_suffix: Said


class Reasons(TypedDict):
    """One entry a reason; the field's name is its code."""

    awaiting_publication: str
    base_not_before: str
    baseline_equals_target: str
    baseline_missing: str
    direction_without_figure: str
    early_stock: str
    end_value_missing: str
    growth_undefined: str
    input_error: str
    parts_missing: str
    reached_late: str
    statement_not_judged: str
    target_is_zero: str
    wrong_direction: str


class Phrases(TypedDict):
    """Words of reports and short phrases; a status stands under `status_…`, a flag under `flag_…`."""

    also_mentioned: str
    column_also: str
    column_bureau: str
    count_no_task: str
    count_one_task: str
    count_tasks: str
    from_base: str
    group_of: str
    has_no_task: str
    heading_leads: str
    heading_shares: str
    judged_flow: str
    judged_rate: str
    judged_statement: str
    judged_stock: str
    label_action: str
    label_aliases: str
    label_asks: str
    label_data: str
    label_linked_lead: str
    label_drives: str
    label_id: str
    label_judged: str
    label_lead: str
    label_shared: str
    label_source: str
    label_statement: str
    label_summary: str
    label_targets: str
    label_tasks: str
    label_terms: str
    label_traps: str
    later_name: str
    leads_alone: str
    leads_and_shares: str
    leads_ids: str
    leads_with: str
    led_by_short: str
    list_last: str
    may_mean: str
    member_shares: str
    names_no_lead: str
    nobody: str
    not_linked: str
    nothing_called: str
    or_bureau: str
    owns_figures: str
    pace_linear: str
    pace_yearly: str
    published_after: str
    shared_by: str
    source_line: str
    tasks_linked: str
    tasks_match: str
    template_baseline: str
    template_indicator: str
    template_note: str
    template_part: str
    template_period: str
    template_statement: str
    template_target: str
    template_unit: str
    template_value: str
    actual_of: str
    all_met: str
    and_more: str
    as_of: str
    ask: str
    baseline: str
    by_bureau: str
    column_actual: str
    column_asks: str
    column_shortfall: str
    column_achievement: str
    column_gap: str
    column_indicator: str
    column_lead: str
    column_note: str
    column_period: str
    column_status: str
    column_target: str
    column_unit: str
    column_data_owner: str
    data_from: str
    did_you_mean: str
    flag_early: str
    flag_late: str
    flag_lower_bound: str
    flag_preliminary: str
    flag_regressing: str
    flag_slightly_behind: str
    flag_within_tolerance: str
    hint: str
    input_line: str
    input_line_unread: str
    is_above: str
    is_below: str
    is_on: str
    is_short: str
    is_over: str
    is_other: str
    is_idle_bureau: str
    keys_here: str
    known_here: str
    led_by: str
    list_separator: str
    missed_many: str
    missed_one: str
    missed_only: str
    met_only: str
    missed_in: str
    names_separator: str
    nearest_due: str
    no_lead: str
    none_due: str
    not_assessable_count: str
    no_data_names: str
    not_read_as: str
    problem_counts: str
    problems: str
    reading: str
    review_count: str
    report_title: str
    result_count: str
    row_counts: str
    sentence_end: str
    severity_error: str
    severity_note: str
    severity_warning: str
    statements: str
    statements_not_due: str
    statements_rest: str
    status_at_risk: str
    status_met: str
    status_needs_review: str
    status_no_data: str
    status_not_assessable: str
    status_not_due: str
    status_not_met: str
    status_off_track: str
    status_on_track: str
    target_decrease: str
    target_increase: str
    task: str
    tasks: str
    unit_points: str
    unit_growth: str
    valid: str
    findings: str


class Help(TypedDict):
    """Texts of `--help`."""

    panel_lookups: str
    who: str
    who_epilog: str
    tasks: str
    tasks_epilog: str
    bureaus: str
    bureaus_epilog: str
    targets: str
    targets_epilog: str
    show: str
    show_epilog: str
    template: str
    template_epilog: str
    query: str
    show_id: str
    bureau: str
    role: str
    action: str
    template_output: str
    app: str
    app_epilog: str
    panel_actuals: str
    panel_plan: str
    check: str
    check_epilog: str
    validate: str
    validate_epilog: str
    schema: str
    schema_epilog: str
    actuals: str
    as_of: str
    base_year: str
    by: str
    encoding: str
    fail_on: str
    format: str
    indicator: str
    lang: str
    output: str
    plan: str
    plan_folder: str
    schema_name: str
    strict: str
    version: str
    year: str
    list_format: str


class Catalogue(TypedDict):
    """All texts of one language."""

    problems: Problems
    reasons: Reasons
    phrases: Phrases
    help: Help
