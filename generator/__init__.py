"""Turns the policy clauses of a portal into cross-linked pages for MkDocs."""
