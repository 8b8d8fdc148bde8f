"""The portal's own search: a small static index that a browser script and the command line read alike."""
