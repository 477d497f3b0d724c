"""The findings of the YAML reader: what a file must keep to before anybody asks what it means."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.finding import Finding

YAML_SYNTAX = Finding(
    "yaml-syntax",
    Severity.ERROR,
    """\
The file is not YAML.

YAML gives a meaning to some signs at the start of a text (`* & ! % @ [ { > | - , " '`), to a colon followed by a space,
and to the indentation of every line. A text that happens to contain one of them has to be quoted, or written as a block
under `|-`, where every sign stands for itself. The message names the sign, and `help` the line to type.

What stands before the mistake is checked as ever. Where there is no doubt how to put the mistake right, the rest of the
file is searched for further mistakes of this kind, as if that had been done; nothing else is said about it.

## Bad

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant:
    claim: Note: export controls speed up innovation.
```

## Good

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant:
    claim: 'Note: export controls speed up innovation.'
```
""",
)

YAML_FEATURE = Finding(
    "yaml-feature",
    Severity.ERROR,
    """\
The file uses a part of YAML that argument files do without.

Anchors (`&name`), aliases (`*name`), tags (`!name`), merge keys (`<<`), keys that are lists or mappings, explicit keys
(`? key`) and several documents in one file are refused. They make a file hard to read, and some let a small file grow
without bound. Names of positions, arguments and sources are the only links there are. A text that begins with one of
these signs has to be quoted.

## Bad

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant:
    claim: &speed Export controls speed up innovation.
```

## Good

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant:
    claim: '&speed Export controls speed up innovation.'
```
""",
)

YAML_LIMIT = Finding(
    "yaml-limit",
    Severity.ERROR,
    """\
The file is larger or nested deeper than argmap reads.

A file may have 64 MiB, five million keys and values, and 64 levels of nesting. No debate comes near; files that do are
broken or hostile. A debate with more than a dozen levels reads better as several entries joined by `supports` and
`attacks`.

## Bad

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant:
    claim: Export controls speed up innovation.
    tags:
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      deep
      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Good

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant: Export controls speed up innovation.
```
""",
)

YAML_CHARACTER = Finding(
    "yaml-character",
    Severity.ERROR,
    """\
The file has a character or byte that no YAML text may have.

Files are UTF-8. Control characters, unpaired surrogates, a byte order mark in the middle of a text and the escapes that
make such characters (`"\\0"`) are refused: they are invisible, they change what a terminal shows, and a picture cannot
hold them.

## Bad

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant: "Export controls\\0 speed up innovation."
```

## Good

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant: Export controls speed up innovation.
```
""",
)

DUPLICATE_KEY = Finding(
    "duplicate-key",
    Severity.ERROR,
    """\
A key stands twice in one mapping.

Most YAML readers keep the last of the two and drop the other without a word. argmap shows both places, and goes on with
the first to check the rest of the file. Two entries that hold different arguments need different names.

## Bad

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant: Export controls speed up innovation.
  accelerant: Export controls slow innovation down.
```

## Good

```yaml
argmap: 1
issue: export-controls
question: What do export controls do?
positions:
  accelerant: Export controls speed up innovation.
  hindrance: Export controls slow innovation down.
```
""",
)

YAML_FINDINGS = (YAML_SYNTAX, YAML_FEATURE, YAML_LIMIT, YAML_CHARACTER, DUPLICATE_KEY)
