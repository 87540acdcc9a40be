"""The figure, the document and the frames: the only things that one engine hands to another."""
