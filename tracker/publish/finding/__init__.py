"""What a search in the browser reads: an index made from the model, cut into parts that stay small."""
