"""Writing the index: what can be found, by which words, and the shards that hold it."""
