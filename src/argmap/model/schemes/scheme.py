"""What a scheme is: the roles of its premises, its conclusion, and its critical questions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Burden(StrEnum):
    """Who has to act when a critical question is asked (Gordon, Prakken & Walton 2007).

    An assumption is granted until somebody asks; asked and not answered, the argument is weak. An exception counts only
    when somebody argues that it holds.
    """

    ASSUMPTION = "assumption"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True)
class Premise:
    """One premise: its `role` in the scheme, and its form, in which capital letters stand for what is filled in."""

    role: str
    form: str


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A question that an argument by a scheme has to answer: `name` is the word in `questions:`, in kebab case."""

    name: str
    question: str
    burden: Burden


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme as `scheme:` names it, in kebab case; `also` are its other names in the literature."""

    name: str
    title: str
    premises: tuple[Premise, ...]
    conclusion: str
    questions: tuple[CriticalQuestion, ...]
    also: tuple[str, ...] = ()

    def question(self, name: str) -> CriticalQuestion | None:
        """Return the critical question of that name."""
        return next((one for one in self.questions if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Family:
    """Schemes that argue from the same sort of thing."""

    title: str
    schemes: tuple[Scheme, ...]


def assumption(name: str, question: str) -> CriticalQuestion:
    """Return a question that the arguer has to answer once it is asked."""
    return CriticalQuestion(name, question, Burden.ASSUMPTION)


def exception(name: str, question: str) -> CriticalQuestion:
    """Return a question that counts only when whoever asks it argues for it."""
    return CriticalQuestion(name, question, Burden.EXCEPTION)
