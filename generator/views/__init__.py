"""The views: the corpus as readers need it, one question each; everything is decided here, templates only place it."""
