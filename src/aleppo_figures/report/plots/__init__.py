"""Pictures of figures: timeline, ladder, running totals, coverage, lineage; each returns a chart to change."""
