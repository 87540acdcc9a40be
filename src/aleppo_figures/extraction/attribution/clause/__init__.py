"""One sentence: its words, its noun phrases, its attributions and what each of them covers."""
