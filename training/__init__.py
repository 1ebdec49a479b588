"""How the learned weights that the reader ships are made. Nothing here is needed to read."""
