"""Where a count sits: its row, its column, the range and the total that it belongs to."""
