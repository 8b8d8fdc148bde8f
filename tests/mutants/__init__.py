"""Mutants: the promises of the portal, each broken on purpose, and the tests that must go red."""
