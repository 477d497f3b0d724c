"""What the parts of the format are called in messages, by the names of their models."""

from __future__ import annotations

WORDS = {
    "PositionEntry": "a position",
    "ArgumentEntry": "an argument",
    "EvidenceEntry": "evidence",
    "SourceEntry": "a source",
    "SpeakerEntry": "a speaker",
    "ArgumentFile": "an argument file",
    "SourceFile": "a sources file",
    "SettingsFile": "argmap.yaml",
    "ExpectEntry": "`expect`",
    "RegionEntry": "a region",
    "ThemeFile": "a theme file",
    "FontsEntry": "`fonts`",
    "WidthsEntry": "`widths`",
    "WeighingEntry": "`weighing`",
    "ReliabilityFactors": "`reliability`",
    "VoiceFactors": "`voice`",
    "StanceFactors": "`stance`",
    "CertaintyFactors": "`certainty`",
}
