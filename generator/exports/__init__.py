"""The exports: what the corpus becomes besides pages, one module or package each."""
