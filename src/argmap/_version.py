"""The version, as a constant: `argmap --version` must not read package metadata."""

VERSION = "0.1.0"
