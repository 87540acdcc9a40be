"""From text to figures: sentences, numbers, cues, attachment, then who, when, where and by whose word."""
