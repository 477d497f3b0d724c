"""What readers of marked-up formats are made of: from bytes to the words that a reader of the file would see.

Nothing here is imported before a file of such a format is read. Whatever keeps a file from being read is raised as
`Unreadable` and becomes a `SourceProblem` in one place, `source_text`.
"""
