"""Judgements in words: one sentence that names the arguments that decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.semantics.labelling.deciding import Deciding, Kind
from argmap.semantics.labelling.judgement import Judgement, Reason
from argmap.semantics.labelling.weights import Weight

_SENTENCES = {
    Reason.ASSUMED: "it is assumed, and nothing weighs against it",
    Reason.SUPPORTED: "{pro} {carries} it, and nothing weighs against it",
    Reason.OUTWEIGHS: "{pro} outweighs {con}",
    Reason.PREVAILS: "its case, {pro}, beats that of its nearest rival `{rival}`, {behind}",
    Reason.LAST_LEFT: "all its rivals are refuted, `{rival}` by {behind}, and exactly one has to hold",
    Reason.UNSUPPORTED: "nothing that counts speaks for it",
    Reason.UNDEVELOPED: "it is left undeveloped on purpose",
    Reason.OUTWEIGHED: "{con} outweighs {pro}",
    Reason.BEATEN: "its rival `{rival}` prevails by {behind}",
    Reason.BALANCED: "{pro} and {con} weigh the same",
    Reason.SHORT: "{pro} outweighs {con}, but the standard asks for more",
    Reason.RIVALS_BALANCED: "its case, {pro}, is not as good beside that of its rival `{rival}` ({weight}) as the"
    " standard asks",
    Reason.DISPUTED_QUESTION: "the question itself is disputed by {objection}",
    Reason.UNSETTLED: "whether its rival `{rival}` is refuted by {behind} is open",
}
_WITHOUT_CON = {Reason.SHORT: "{pro} alone is less than the standard asks"}
_WITH_CON = {Reason.UNSUPPORTED: "nothing that counts speaks for it, and {con} speaks against it"}
_OF_REFUTED_RIVAL = "{pro} {carries} it, and its nearest rival `{rival}` is refuted by {behind}"
_OF_EMPTY_RIVAL = "{pro} {carries} it, and nothing that counts speaks for its nearest rival `{rival}`"
_OF_OPEN_OBJECTION = "the question itself may be disputed by {objection}, which is open"
_OWN = {Kind.EVIDENCE: "its own evidence", Kind.ASSUMPTION: "its assumption"}
_OF_RIVAL = {Kind.EVIDENCE: "quoted evidence", Kind.ASSUMPTION: "an assumption"}


def sentence(judgement: Judgement) -> str:
    """Return the reason for a verdict, to be read after the verdict and a colon."""
    pro, rival = judgement.pro, judgement.rival
    if judgement.open_sides:
        return _of_what_is_open(judgement.open_sides)
    return _words(judgement).format(
        pro=_named(pro),
        con=_named(judgement.con),
        rival=rival.name if rival else "",
        weight=figure(rival.weight) if rival else "",
        behind=_named(judgement.behind_rival, _OF_RIVAL),
        objection=_named(judgement.objection),
        carries="supports" if pro and pro.is_step else "carries",
    )


def _words(judgement: Judgement) -> str:
    """Return the sentence for a reason, with places for what decides."""
    reason, rival, objection = judgement.reason, judgement.rival, judgement.objection
    if reason is Reason.PREVAILS and rival and not rival.weight.possible:
        return _OF_REFUTED_RIVAL if judgement.behind_rival else _OF_EMPTY_RIVAL
    if objection and not objection.weight.certain:
        return _OF_OPEN_OBJECTION
    return (_WITH_CON if judgement.con else _WITHOUT_CON).get(reason, _SENTENCES[reason])


def _of_what_is_open(sides: Sequence[Deciding]) -> str:
    names = " and ".join(map(_named, sides))
    if any(side.weight.certain for side in sides):
        return f"how much {names} {'weigh' if len(sides) > 1 else 'weighs'} is open"
    return f"whether {names} {'hold' if len(sides) > 1 else 'holds'} is open"


def figure(weight: Weight) -> str:
    """Return a weight with two digits, both ends where not all is settled."""
    least, most = f"{weight.certain:.2f}", f"{weight.possible:.2f}"
    return most if least == most else f"{least} to {most}"


def _named(deciding: Deciding | None, own: Mapping[Kind, str] = _OWN) -> str:
    """Return what decides by its name and weight; what is no step is told by its kind."""
    if deciding is None:
        return "nothing"
    entry, _, _ = deciding.name.partition(">")
    return f"{own.get(deciding.kind, f'`{entry}`')} ({figure(deciding.weight)})"
