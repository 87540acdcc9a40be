"""Tables as they stand in a text: markup, bars, delimited lines, with the lines around them."""
