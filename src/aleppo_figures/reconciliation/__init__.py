"""What figures say together: scope, lineage, pairs, verdicts, sums, series, coverage, conflicts, bounds, findings."""
