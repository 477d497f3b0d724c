"""What argmap holds a debate to: one rule, one file.

A rule is a function with `@rule(severity)` in a file of its own name; its docstring is its page of the manual, with a
`Bad` and a `Good` example that the tests run. `all_rules()` finds it, nothing else has to be told.
"""
