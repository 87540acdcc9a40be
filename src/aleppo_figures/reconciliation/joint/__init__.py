"""Joint reasoning: what all figures together allow, as linear programs over cells of people, places and days."""
