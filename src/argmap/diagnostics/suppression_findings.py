"""The findings about comments that suppress findings."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.finding import Finding

UNUSED_SUPPRESSION = Finding(
    "unused-suppression",
    Severity.WARNING,
    """\
A comment ignores a rule that has nothing to say there.

What was to be ignored has been put right, or has moved, or is an error: errors cannot be ignored, because with an error
the file does not mean what it should. A comment that stays behind would hide the next finding of the same kind. It
covers the entry on its own line, or on the next line when it stands alone, from its key to the end of its value.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:   # argmap: ignore[one-sided] the other side comes next week
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., assumed: true}
    con:
      bitter: {claim: Tea is bitter., assumed: true}
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., assumed: true}
    con:
      bitter: {claim: Tea is bitter., assumed: true}
```
""",
)

SUPPRESSION_WITHOUT_REASON = Finding(
    "suppression-without-reason",
    Severity.WARNING,
    """\
A comment ignores a finding and does not say why.

Whoever reads the file later has to know whether the reason still holds. One sentence after the bracket is enough.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:   # argmap: ignore[one-sided]
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., assumed: true}
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:   # argmap: ignore[one-sided] nobody in the room likes coffee
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., assumed: true}
```
""",
)

UNKNOWN_RULE = Finding(
    "unknown-rule",
    Severity.ERROR,
    """\
A comment names a rule that does not exist.

A misspelt name would ignore nothing without a word. The message names the nearest rules; `argmap explain` lists all.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., assumed: true}   # argmap: ignore[one-side] nothing to say
    con:
      bitter: {claim: Tea is bitter., assumed: true}
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    pro:
      calm: {claim: Tea keeps you calm., assumed: true}
    con:
      bitter: {claim: Tea is bitter., assumed: true}
```
""",
)
