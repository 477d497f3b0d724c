"""Judgements in words: one sentence that names the arguments that decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.model.vocabulary import Relation
from argmap.semantics.labelling.deciding import Deciding, Doubt, Kind
from argmap.semantics.labelling.impasses import Impasse
from argmap.semantics.labelling.judgement import Judgement, Reason
from argmap.semantics.labelling.rings import Ring
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
_OF_CIRCLE = "nothing speaks for it but a circle: {circle}"
_OF_ITSELF = "nothing speaks for it but itself"
_AND_CON = "; and {con} speaks against it"
_OF_REFUTED_RIVAL = "{pro} {carries} it, and its nearest rival `{rival}` is refuted by {behind}"
_OF_EMPTY_RIVAL = "{pro} {carries} it, and nothing that counts speaks for its nearest rival `{rival}`"
_OF_OPEN_OBJECTION = "the question itself may be disputed by {objection}, which is open"
_OF_DOUBTED_OBJECTION = "the question itself may be disputed by {objection}, since {doubt} open"
_PAIR = 2
_MOST_DOUBTS = 3
_WITH_ITSELF: Mapping[Relation | None, str] = {
    Relation.ATTACK: "attacks itself",
    Relation.UNDERCUT: "undercuts its own reason",
}
_WITH_EACH_OTHER: Mapping[Relation | None, str] = {
    Relation.ATTACK: "attack each other",
    Relation.UNDERCUT: "undercut each other's reasons",
}
_OWN = {Kind.EVIDENCE: "its own evidence", Kind.ASSUMPTION: "its assumption"}
_OF_RIVAL = {Kind.EVIDENCE: "quoted evidence", Kind.ASSUMPTION: "an assumption"}


def sentence(judgement: Judgement) -> str:
    """Return the reason for a verdict, to be read after the verdict and a colon."""
    objection = judgement.objection
    if objection is None or judgement.reason is Reason.DISPUTED_QUESTION:
        return _reason(judgement)
    return f"{_reason(judgement)}, and {_filled(_of_objection(objection), judgement)}"


def _reason(judgement: Judgement) -> str:
    if judgement.impasse is not None:
        return _of_impasse(judgement.impasse)
    if judgement.open_sides:
        return _of_what_is_open(judgement)
    return _filled(_words(judgement), judgement)


def _filled(words: str, judgement: Judgement) -> str:
    """Return a sentence with what decides in its places."""
    pro, rival, circle, objection = judgement.pro, judgement.rival, judgement.circle, judgement.objection
    return words.format(
        pro=_named(pro),
        con=_named(judgement.con),
        rival=rival.name if rival else "",
        weight=figure(rival.weight) if rival else "",
        behind=_named(judgement.behind_rival, _OF_RIVAL),
        objection=_named(objection),
        doubt=doubted(objection.doubts) if objection and objection.doubts else "",
        carries="supports" if pro and pro.is_step else "carries",
        circle=_ring(circle, ", ") if circle else "",
    )


def _words(judgement: Judgement) -> str:
    """Return the sentence for a reason, with places for what decides."""
    reason, rival, objection = judgement.reason, judgement.rival, judgement.objection
    if reason is Reason.PREVAILS and rival and not rival.weight.possible:
        return _OF_REFUTED_RIVAL if judgement.behind_rival else _OF_EMPTY_RIVAL
    if reason is Reason.DISPUTED_QUESTION and objection:
        return _of_objection(objection)
    if judgement.circle is not None:
        words = _OF_ITSELF if judgement.circle == Ring((judgement.claim,)) else _OF_CIRCLE
        return words + (_AND_CON if judgement.con else "")
    return (_WITH_CON if judgement.con else _WITHOUT_CON).get(reason, _SENTENCES[reason])


def _of_objection(objection: Deciding) -> str:
    if objection.weight.certain:
        return _SENTENCES[Reason.DISPUTED_QUESTION]
    return _OF_DOUBTED_OBJECTION if objection.doubts else _OF_OPEN_OBJECTION


def _of_impasse(impasse: Impasse) -> str:
    ring, relation = impasse.ring, impasse.relation
    if len(ring.names) == 1:
        return f"it {_WITH_ITSELF.get(relation, 'hangs on itself')}, and nothing settles it"
    words = _WITH_EACH_OTHER.get(relation, "hang on each other")
    shape = " in a ring" if len(ring.names) > _PAIR else ""
    return f"{_ring(ring, ' and ')} {words}{shape}, and nothing settles it"


def _of_what_is_open(judgement: Judgement) -> str:
    """Return which sides have to be settled; of a step whose own claim stands, what else leaves it open."""
    sides = judgement.open_sides
    if any(side.doubts for side in sides):
        pro = judgement.pro
        clauses = [_of_open_side(side, "carries" if side is pro else "counts against") for side in sides]
        return ", and ".join(clauses)
    names = " and ".join(map(_named, sides))
    if any(side.weight.certain for side in sides):
        return f"how much {names} {'weigh' if len(sides) > 1 else 'weighs'} is open"
    return f"whether {names} {'hold' if len(sides) > 1 else 'holds'} is open"


def _of_open_side(side: Deciding, bears: str) -> str:
    if side.doubts:
        return f"whether {_named(side)} {bears} it is open, since {doubted(side.doubts)}"
    if side.weight.certain:
        return f"how much {_named(side)} weighs is open"
    return f"whether {_named(side)} holds is open"


def doubted(doubts: Sequence[Doubt]) -> str:
    """Return what leaves a step open, with its verb: `its premise `a` and its undercut `u` are`."""
    told = [
        f"its {one.hurdle.value} `{one.claim}`" if one.is_claim_open else f"whether its undercut `{one.claim}` counts"
        for one in doubts[:_MOST_DOUBTS]
    ]
    return f"{some_of(told, len(doubts) - len(told))} {'are' if len(doubts) > 1 else 'is'}"


def _ring(ring: Ring, last: str) -> str:
    """Return the members of a ring; `last` stands before the last one where all are named."""
    names = [f"`{name}`" for name in ring.names]
    return some_of(names, ring.others, last)


def some_of(words: Sequence[str], others: int, last: str = " and ") -> str:
    """Return words as a list in a sentence, with how many others there are; `last` stands before the last word."""
    if others:
        return f"{', '.join(words)} and {others} more"
    return last.join(filter(None, (", ".join(words[:-1]), words[-1])))


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
