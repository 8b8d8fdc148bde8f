"""The schema: what a clause, an instrument and their parts may say (see data-model)."""
