"""Other readings of the same figures: under a policy, without a root, beside new ones."""
