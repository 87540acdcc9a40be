"""Casualty figures made comparable: extract them from text, validate them, reconcile them across sources."""

__version__ = "0.1.0"
