"""What a parser says about a broken file, turned into what its author can act on.

A parser says what it missed ("did not find expected key"), often a line too late. Each function here knows one mistake
that people make, recognises it from the parser's words and the lines around, and points at the characters at fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from argmap.diagnostics.diagnostic import Diagnostic, Label, Place
from argmap.diagnostics.fix import Edit, Fix
from argmap.syntax.yaml_events import ParseError
from argmap.syntax.yaml_findings import YAML_SYNTAX
from argmap.syntax.yaml_line import Line, line_at, lines_before
from argmap.syntax.yaml_quoting import closing_quote, quoted, quoted_help
from argmap.text.character_names import described
from argmap.text.span import Span
