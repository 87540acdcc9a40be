"""What comes in: documents of many kinds, and tables of figures that others keep."""
