"""Tables of figures: hand-kept lists, event data sets and tagged sheets, each as the same frame."""
