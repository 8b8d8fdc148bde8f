"""The portal's own search: ``write`` makes a small static index, ``read`` and the browser's script rank by it alike."""
