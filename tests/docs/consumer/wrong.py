"""The same with slips, each with the code that mypy has for it at the end of its line."""

from innovate_ts import Row, evaluate, load_plan, read_actuals, render  # attr-defined

plan = load_plan(2023)  # arg-type
actuals = read_actuals(["actuals.csv"])  # call-arg
read_actuals("actuals.csv", plan, perod="2023")  # call-arg
report = evaluate(plan, read_actuals(Row([]), plan), year="2023")  # arg-type
evaluate(plan, report)  # arg-type
render(report, "markdown", language="fr")  # arg-type
text: str = render(report, "markdown")  # assignment
standing = report.results[0].verdict  # attr-defined
total: float = report.results[0].gap  # assignment
