"""What a reader should look at: one small function per kind of finding, and one ranking."""
