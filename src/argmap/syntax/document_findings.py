"""The kinds of finding about keys and values: what the file format does not allow."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.finding import Finding

UNKNOWN_KEY = Finding(
    "unknown-key",
    Severity.ERROR,
    """A key is not part of the format at this place.

A misspelt key would silently drop what stands under it, so every key must be one that the format knows. The message
names the nearest keys, and a character that only looks like a Latin letter.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    clam: Tea is better.
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
```
""",
)

MISSING_KEY = Finding(
    "missing-key",
    Severity.ERROR,
    """A key that must be there is not.

An argument file needs `argmap: 1` and `issue`, one file of each issue its `question`, every position and argument its
`claim`, every piece of evidence a `quote` or a `cite`.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    title: Tea
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    title: Tea
    claim: Tea is better.
```
""",
)

WRONG_TYPE = Finding(
    "wrong-type",
    Severity.ERROR,
    """A value has the wrong shape: a text where a list is meant, a mapping where a text is meant.

Lists are written in brackets or one `- ` item a line. A text with `: ` in it becomes a mapping unless it is quoted.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    tags: taste, health
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
    tags: [taste, health]
```
""",
)

UNKNOWN_VALUE = Finding(
    "unknown-value",
    Severity.ERROR,
    """A value is not one of those that the key can have.

The message lists the possible values, the nearest first.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
rivalry: contrarian
positions:
  tea: Tea is better.
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
rivalry: contrary
positions:
  tea: Tea is better.
```
""",
)

EMPTY_VALUE = Finding(
    "empty-value",
    Severity.ERROR,
    """A key has nothing after it.

Where the text begins with `#`, YAML reads it as a comment: quote it.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim:
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea:
    claim: Tea is better.
```
""",
)

FORMAT_VERSION = Finding(
    "format-version",
    Severity.ERROR,
    """The file asks for a version of the format that this argmap does not know.

Every file says `argmap: 1`. A later version may give the same words another meaning, so it is not guessed at.

## Bad

```yaml
argmap: 7
issue: drinks
question: Is tea better than coffee?
positions:
  tea: Tea is better.
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea: Tea is better.
```
""",
)

DOCUMENT_FINDINGS = (UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, UNKNOWN_VALUE, EMPTY_VALUE, FORMAT_VERSION)
