"""How the workbook looks: the formats of its texts, in XlsxWriter's words."""

Look = dict[str, object]
"""Properties of a format."""

HEAD: Look = {
    "bold": True,
    "bg_color": "#1F3864",
    "font_color": "#FFFFFF",
    "align": "center",
    "valign": "vcenter",
    "text_wrap": True,
    "border": 1,
    "border_color": "#8EA9DB",
}
BODY: Look = {
    "valign": "vcenter",
    "text_wrap": True,
    "border": 1,
    "border_color": "#C9CFD9",
}
TITLE: Look = {
    "bold": True,
    "font_size": 16,
    "font_color": "#1F3864",
    "valign": "vcenter",
}
SECTION: Look = {
    "bold": True,
    "font_size": 12,
    "font_color": "#1F3864",
    "valign": "vcenter",
}
SENTENCE: Look = {"font_size": 12, "text_wrap": True, "valign": "vcenter"}
FINE: Look = {"font_color": "#595959", "text_wrap": True, "valign": "top"}
