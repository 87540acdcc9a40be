"""What people import: one module a verb."""
