"""Numbers as Vietnamese people write them."""
