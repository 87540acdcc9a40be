"""Results into words, tables, plots and pages: what is shown is read from frozen data and never computed here."""
