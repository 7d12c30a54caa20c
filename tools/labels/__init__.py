"""What `tools/build_labels.py` builds the tables from."""
