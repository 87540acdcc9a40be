"""When: expressions of time as inclusive days, and which of them a figure happened in."""

from aleppo_figures.extraction.periods.assign import PeriodSlot, assign_periods
from aleppo_figures.extraction.periods.dateline import dateline_day
from aleppo_figures.extraction.periods.find import Period, date_spans, find_periods

__all__ = ["Period", "PeriodSlot", "assign_periods", "date_spans", "dateline_day", "find_periods"]
