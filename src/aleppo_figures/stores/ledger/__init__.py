"""The ledger: an SQLite file that collects documents, figures, runs and findings over months."""
