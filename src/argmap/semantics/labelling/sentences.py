"""Judgements in words: one sentence that names the arguments that decide."""

from __future__ import annotations

from argmap.semantics.labelling.judgement import Deciding, Judgement, Reason
from argmap.semantics.labelling.weights import Weight

_SENTENCES = {
    Reason.ASSUMED: "it is assumed, and nothing weighs against it",
    Reason.SUPPORTED: "{pro} {carries} it, and nothing weighs against it",
    Reason.OUTWEIGHS: "{pro} outweighs {con}",
    Reason.PREVAILS: "its case, {pro}, beats that of its nearest rival {rival}",
    Reason.LAST_LEFT: "all its rivals are refuted, and exactly one has to hold",
    Reason.UNSUPPORTED: "nothing that counts speaks for it",
    Reason.UNDEVELOPED: "it is left undeveloped on purpose",
    Reason.OUTWEIGHED: "{con} outweighs {pro}",
    Reason.BEATEN: "its rival {rival} prevails",
    Reason.BALANCED: "{pro} and {con} weigh the same",
    Reason.SHORT: "{pro} outweighs {con}, but the standard asks for more",
    Reason.RIVALS_BALANCED: "its case, {pro}, is not as good beside that of its rival {rival} as the standard asks",
    Reason.DISPUTED_QUESTION: "the question itself is disputed by {objection}",
    Reason.UNSETTLED: "whether {pro} holds is open",
}
_WITHOUT_CON = {Reason.SHORT: "{pro} alone is less than the standard asks"}
_UNSETTLED_RIVAL = "whether its rival {rival} is refuted is open"
_WITH_CON = {Reason.UNSUPPORTED: "nothing that counts speaks for it, and {con} speaks against it"}


def sentence(judgement: Judgement) -> str:
    """Return the reason for a verdict, to be read after the verdict and a colon."""
    pro, con, reason = judgement.pro, judgement.con, judgement.reason
    words = (_WITH_CON if con else _WITHOUT_CON).get(reason, _SENTENCES[reason])
    if reason is Reason.UNSETTLED and judgement.rival:
        words = _UNSETTLED_RIVAL
    open_side = con if con and not con.weight.is_settled else pro
    return words.format(
        pro=_named(open_side if reason is Reason.UNSETTLED else pro),
        con=_named(con),
        rival=_named(judgement.rival, own="`{name}`"),
        objection=_named(judgement.objection),
        carries="supports" if pro and pro.is_step else "carries",
    )


def figure(weight: Weight) -> str:
    """Return a weight with two digits, both ends where not all is settled."""
    least, most = f"{weight.certain:.2f}", f"{weight.possible:.2f}"
    return most if least == most else f"{least} to {most}"


def _named(deciding: Deciding | None, own: str = "its own evidence") -> str:
    """Return what decides by its name and weight; evidence of the claim itself has no name but `own`."""
    if deciding is None:
        return "nothing"
    entry, _, _ = deciding.name.partition(">")
    name = f"`{entry}`" if deciding.is_step else own.format(name=deciding.name)
    return f"{name} ({figure(deciding.weight)})"
