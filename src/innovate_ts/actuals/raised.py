"""Text that does not stand on the line: a digit that is raised, lowered or struck out is none of a figure."""

_RAISED = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")


def raised(text: str) -> str:
    """Text that stands raised: 1600² is no 16002."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Text that stands lowered."""
    return text.translate(_LOWERED)


def struck_out(text: str) -> str:
    """Text that is struck out: nobody knows whether it still counts, so that it must be no figure."""
    return f"(struck out: {text})" if text.strip() else text
