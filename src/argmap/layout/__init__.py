"""ArgumentMap → Scene: what is drawn where, in roles and not in colours."""
