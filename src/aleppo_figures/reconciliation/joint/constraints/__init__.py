"""Figures as constraints: regions of people and days, rows on measures, and the cells that rows are sums of."""
