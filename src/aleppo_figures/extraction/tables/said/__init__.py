"""What the words of a table say: headers, labels, captions, periods, and the counts in cells."""
