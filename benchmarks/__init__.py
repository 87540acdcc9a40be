"""Measurements: each prints a table of ratios from one run (`python -m benchmarks.accuracy`)."""
