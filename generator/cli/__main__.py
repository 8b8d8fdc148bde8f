"""``python -m generator.cli``, where the ``portal`` script is not on the path."""

from generator.cli import main

main()
