from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.font_files import read_font
from argmap.fonts.font_book import FontBook
from argmap.layout.picture import picture
from argmap.layout.scene import Group, GroupKind, Rect
from argmap.layout.view import Layout, View
from argmap.model.argument_map import ToClaim
from argmap.model.vocabulary import Relation
from argmap.workspace.graphviz_engine import graphviz_engine
from builders import MapBuilder, quoted
from reading import Box, boxes

FONTS = FontBook(read_font)
CARDS = 43
TEXTS = (
    "Too late.",
    "The quay floods in spring, and nobody has said who is going to pay for the dike.",
    "Whoever has seen the pumps at work last winter knows what the harbour board keeps quiet about. " * 3,
)


@dataclass(frozen=True)
class Entry:
    """A claim with its step: what it does to the claim of that name, or to that one's step, or to the question.

    One that does nothing to the question bears on nothing at all; `there` is the position of another question.
    """

    name: str
    relation: Relation
    target: str
    text: str = TEXTS[1]
    quotations: int = 1

    @property
    def is_unconnected(self) -> bool:
        return self.target == "question" and self.relation is not Relation.UNDERCUT


@dataclass(frozen=True)
class Debate:
    """A map to be edited: positions, claims in the order written, and further ties between them."""

    positions: tuple[str, ...]
    entries: tuple[Entry, ...]
    ties: tuple[tuple[str, str], ...] = ()

    def build(self) -> MapBuilder:
        builder = MapBuilder().source("kurier", "pl").ask("ferries", "Where do ferries go?").position("there", "There.")
        builder.ask("question", "What should become of the harbour?")
        for name in self.positions:
            builder.position(name, f"Position {name} is the one to take.", f"Position {name}")
        homes: dict[str, str] = {}
        for one in self.entries:
            evidence = [quoted("słowa, które ktoś napisał", "kurier", "words that somebody wrote")] * one.quotations
            if one.is_unconnected:
                builder.claim(one.name, one.text, *evidence)
            elif one.relation is not Relation.UNDERCUT:
                add = builder.supports if one.relation is Relation.SUPPORT else builder.attacks
                add(one.target, one.name, one.text, *evidence)
                homes[one.name] = f"{one.name}>{one.target}"
            elif one.target in homes:
                builder.undercuts(homes[one.target], one.name, one.text, *evidence)
                homes[one.name] = f"{one.name}>{homes[one.target]}"
            else:
                builder.undercuts_question(one.name, one.text, *evidence)
                homes[one.name] = f"{one.name}>question"
        for start, end in self.ties:
            builder.tie(Relation.SUPPORT, start, ToClaim(end), end)
        return builder

    def leaves(self) -> Iterator[Entry]:
        borne_on = {one.target for one in self.entries} | {end for _, end in self.ties}
        return (one for one in self.entries if one.name not in borne_on)

    def without(self, leaf: Entry) -> Debate:
        kept = tuple(one for one in self.entries if one.name != leaf.name)
        return replace(self, entries=kept, ties=tuple(tie for tie in self.ties if leaf.name not in tie))

    def reworded(self, leaf: Entry, text: str, quotations: int) -> Debate:
        new = replace(leaf, text=text, quotations=quotations)
        return replace(self, entries=tuple(new if one.name == leaf.name else one for one in self.entries))

    def with_leaf(self, target: str, relation: Relation, place: int) -> Debate:
        new = Entry("new", relation, target)
        return replace(self, entries=(*self.entries[:place], new, *self.entries[place:]))

    def edits(self) -> Iterator[Debate]:
        """Yield what one small edit makes of it: every leaf gone, or said otherwise, and one more under each card."""
        relations = tuple(Relation)
        homed = {one.name for one in self.entries if not one.is_unconnected}
        for number, leaf in enumerate(self.leaves()):
            yield self.without(leaf)
            yield self.reworded(leaf, TEXTS[0 if number % 2 else 2], 0 if number % 2 else 4)
        for number, name in enumerate([*self.positions, *(one.name for one in self.entries)]):
            relation = relations[number % (3 if name in homed else 2)]
            yield self.with_leaf(name, relation, len(self.entries))
        yield self.with_leaf("question", Relation.UNDERCUT, len(self.entries))
        yield self.with_leaf("question", Relation.UNDERCUT, 0)
        for target, place in product(("question", "there"), (0, len(self.entries))):
            yield self.with_leaf(target, Relation.SUPPORT, place)


@st.composite
def debates(draw: st.DrawFn) -> Debate:
    """Debates of 43 cards: claims bear on positions and on one another, and undercut steps and the question."""
    positions = tuple("abcde"[: draw(st.integers(4, 5))])
    entries: list[Entry] = []
    while len(positions) + len(entries) < CARDS:
        relation = draw(st.sampled_from([Relation.SUPPORT, Relation.SUPPORT, Relation.ATTACK, Relation.UNDERCUT]))
        above = [one.name for one in entries] or ["question"]
        of_position = relation is not Relation.UNDERCUT and (not entries or draw(st.booleans()))
        target = draw(st.sampled_from(positions if of_position else above))
        unconnected = {one.name for one in entries if one.is_unconnected}
        if (relation is Relation.UNDERCUT and draw(st.integers(0, 5)) == 0) or draw(st.integers(0, 9)) == 0:
            target = "question"
        elif relation is not Relation.UNDERCUT and draw(st.integers(0, 9)) == 0:
            target = "there"
        elif target in unconnected:
            relation = Relation.SUPPORT
        entries.append(
            Entry(f"n{len(entries)}", relation, target, draw(st.sampled_from(TEXTS)), draw(st.integers(0, 3)))
        )
    names = [*positions, *(one.name for one in entries)]
    ends = st.tuples(st.sampled_from([one.name for one in entries]), st.sampled_from(names))
    return Debate(positions, tuple(entries), tuple(draw(st.lists(ends, max_size=4, unique=True))))


def identity(box: Box) -> str:
    return box.group.name or box.group.label


def columns_of(found: list[Box]) -> dict[str, list[Box]]:
    """Return the cards below the question by the column they stand in, as they are read."""
    edges = sorted({box.rect.x for box in found if box.group.kind is GroupKind.POSITION})
    columns: dict[str, list[Box]] = {str(number): [] for number in range(len(edges))}
    for box in found:
        if box.group.kind is not GroupKind.QUESTION:
            columns[str(sum(edge <= box.rect.x for edge in edges) - 1)].append(box)
    return columns


def places(debate: Debate, view: View) -> dict[str, list[Box]]:
    return columns_of(boxes(picture(debate.build().build(), "question", FONTS, view)))


def assert_nothing_moved(before: dict[str, list[Box]], after: dict[str, list[Box]]) -> None:
    """Compare what both pictures show: columns, order of reading, and for each pair what is left of what."""
    shown = [{identity(box): box for boxes_ in found.values() for box in boxes_} for found in (before, after)]
    common = shown[0].keys() & shown[1].keys()
    for number, column in before.items():
        kept = [identity(box) for box in column if identity(box) in common]
        assert kept == [identity(box) for box in after[number] if identity(box) in common]
        down = [shown[1][name].rect.y for name in kept]
        assert down == sorted(down)
    for one, other in combinations(sorted(common), 2):
        gaps = [found[one].rect.x - found[other].rect.x for found in shown]
        assert (gaps[0] > 0, gaps[0] < 0) == (gaps[1] > 0, gaps[1] < 0)


@pytest.mark.parametrize("width", [None, 700.0])
@settings(max_examples=3)
@given(debate=debates())
def test_an_edit_of_one_leaf_leaves_every_other_card_in_its_column_on_its_side_and_in_its_order(width, debate):
    view = View(width=width)
    before = places(debate, view)
    assert sum(len(column) for column in before.values()) >= CARDS
    for edited in debate.edits():
        assert_nothing_moved(before, places(edited, view))


@settings(max_examples=10)
@given(debates(), st.integers(0, CARDS), st.integers(0, 2))
def test_a_leaf_moves_nothing_wherever_in_the_file_it_is_written(debate, place, kind):
    target = debate.positions[0] if kind < 2 else "question"
    edited = debate.with_leaf(target, tuple(Relation)[kind], min(place, len(debate.entries)))
    assert_nothing_moved(places(debate, View()), places(edited, View()))


def loose(relation: Relation, target: str) -> Debate:
    entries = [Entry(f"root{number}", relation, target, TEXTS[number % 3]) for number in range(7)]
    entries += [Entry(f"leaf{number}", Relation.ATTACK, f"root{number}") for number in (0, 2, 5)]
    return Debate(("a", "b", "c"), (Entry("n", Relation.SUPPORT, "a"), *entries))


def rows(debate: Debate) -> tuple[list[list[str]], dict[str, tuple[float, float]]]:
    """Return a tree's rows from left to right, and the corners of the cards below it."""
    scene = picture(debate.build().build(), "question", FONTS, View(Layout.TREE), engine=graphviz_engine())
    assert not scene.note
    heads = [node for node in scene.children if isinstance(node, Group) and node.kind is GroupKind.HEADING]
    foot = min((rule.y for head in heads for rule in head.children if isinstance(rule, Rect)), default=scene.height)
    found: dict[float, list[tuple[float, str]]] = {}
    below = {}
    for box in boxes(scene):
        if box.rect.y > foot:
            below[identity(box)] = (box.rect.x, box.rect.y)
        else:
            found.setdefault(box.rect.y, []).append((box.rect.x, identity(box)))
    return [[name for _, name in sorted(found[y])] for y in sorted(found)], below


def assert_tree_keeps_still(debate: Debate, edited: Debate) -> None:
    """Compare the rows of two trees, and for the cards below them how far right they stand and in what order."""
    (before, below), (after, below_then) = rows(debate), rows(edited)
    common = {name for row in before for name in row} & {name for row in after for name in row}
    kept = [[[name for name in row if name in common] for row in found] for found in (before, after)]
    assert [row for row in kept[0] if row] == [row for row in kept[1] if row]
    assert not ({name for row in before for name in row} & below_then.keys())
    both = below.keys() & below_then.keys()
    assert {name: below[name][0] for name in both} == {name: below_then[name][0] for name in both}
    for column in {x for x, _ in below.values()}:
        names = [
            [name for name in sorted(found, key=lambda one: found[one][1]) if name in both and found[name][0] == column]
            for found in (below, below_then)
        ]
        assert names[0] == names[1]


LOOSE = [(Relation.SUPPORT, "question"), (Relation.SUPPORT, "there"), (Relation.UNDERCUT, "question")]


@pytest.mark.parametrize(("relation", "target"), LOOSE)
def test_what_stands_below_the_positions_stays_in_its_column_whatever_is_written_there(relation, target):
    debate = loose(relation, target)
    before = places(debate, View())
    for edited in debate.edits():
        assert_nothing_moved(before, places(edited, View()))


@pytest.mark.parametrize(("relation", "target"), LOOSE)
def test_what_stands_below_a_tree_stays_in_its_column_whatever_is_written(relation, target):
    debate = loose(relation, target)
    for edited in debate.edits():
        assert_tree_keeps_still(debate, edited)


@settings(max_examples=1)
@given(debate=debates())
def test_an_edit_of_one_leaf_leaves_a_tree_and_what_stands_below_it_in_order(debate):
    for edited in islice(debate.edits(), 0, None, 5):
        assert_tree_keeps_still(debate, edited)


def test_an_undercut_of_the_question_that_goes_moves_no_other_one():
    debate = Debate(
        ("a", "b"), tuple(Entry(f"n{number}", Relation.UNDERCUT, "question", TEXTS[number]) for number in range(3))
    )
    for leaf in debate.leaves():
        assert_nothing_moved(places(debate, View()), places(debate.without(leaf), View()))


def test_a_claim_whose_first_step_goes_moves_to_the_next_and_takes_along_what_bears_on_it():
    debate = Debate(
        ("a", "b"),
        (Entry("first", Relation.SUPPORT, "a"), Entry("under", Relation.ATTACK, "first")),
        (("first", "b"),),
    )
    builder = debate.build()
    del builder.arguments["first>a"]
    found = columns_of(boxes(picture(builder.build(), "question", FONTS)))
    assert [identity(box) for box in found["1"]] == ["b", "first", "under"]
