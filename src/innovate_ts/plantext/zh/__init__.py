"""What of a plan's text is Chinese: the words for roles and bodies, and what they make of a sentence."""
