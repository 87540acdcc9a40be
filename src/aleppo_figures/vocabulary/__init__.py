"""The words the library knows and what they mean, as reviewed tables (`tables/README.md` says how to add a row)."""
