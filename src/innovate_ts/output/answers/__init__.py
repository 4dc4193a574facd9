"""Look-ups as a person or a script reads them: sentences, lists and JSON from what `lookup` found.

Like renderers these return text or data; printing and exiting belong to the caller.
"""
