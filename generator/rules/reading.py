"""Reading: what the front door refuses, documented; the checks are in load."""
