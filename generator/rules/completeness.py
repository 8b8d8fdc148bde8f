"""Completeness: what a clause of its kind and standing must not lack."""
