"""The same work by many hands: processes of one machine, and Dask beyond it."""
