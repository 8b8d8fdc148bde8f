"""Wording: length, Markdown, figures and punctuation of the editor's text."""
