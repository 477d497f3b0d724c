"""The kinds of finding about theme files."""

from __future__ import annotations

from argmap.diagnostics.diagnostic import Severity
from argmap.diagnostics.finding import Finding

THEME_CONTRAST = Finding(
    "theme-contrast",
    Severity.WARNING,
    """A colour of a theme file is hard to tell from another one that it has to be told from.

Text wants a contrast of 4.5:1 to what it stands on, shapes that tell something 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). The
colours of support, attack and undercut must stay apart for colour-blind readers, too. The message gives the figures,
the help the nearest colour that would do. Pictures are drawn all the same.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea: Tea is better.
```
```yaml argmap.yaml
theme: look.yaml
```
```yaml look.yaml
colours:
  muted: '#a0a8b0'
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea: Tea is better.
```
```yaml argmap.yaml
theme: look.yaml
```
```yaml look.yaml
colours:
  muted: '#566270'
```
""",
)

THEME_FONT = Finding(
    "theme-font",
    Severity.ERROR,
    """A font file of a theme cannot be used.

It must lie beside the theme file or in a folder below, hold an OpenType or TrueType font, and be of at most 32 MiB.
Fonts for web pages only (.woff, .woff2) cannot be measured.

## Bad

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea: Tea is better.
```
```yaml argmap.yaml
theme: look.yaml
```
```yaml look.yaml
fonts:
  serif: missing.ttf
```

## Good

```yaml
argmap: 1
issue: drinks
question: Is tea better than coffee?
positions:
  tea: Tea is better.
```
```yaml argmap.yaml
theme: look.yaml
```
```yaml look.yaml
fonts:
  serif: Georgia
```
""",
)

THEME_FINDINGS = (THEME_CONTRAST, THEME_FONT)
