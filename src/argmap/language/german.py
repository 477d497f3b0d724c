"""German."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "de",
    negations=phrases("""
        nicht, nie, niemals, niemand, nichts, kein, keine, keinen, keinem, keiner, keines, ohne, weder, kaum,
        keineswegs, keinesfalls, nirgends, bestreitet, bestritt, bestreiten, bezweifelt, bezweifeln, leugnet,
        leugnen, weigert sich, weigerte sich, statt, anstatt
    """),
    hedges=phrases("""
        vielleicht, möglicherweise, womöglich, wahrscheinlich, vermutlich, wohl, angeblich, offenbar, anscheinend,
        scheinbar, kann, können, könnte, könnten, dürfte, dürften, mag, mögen, soll, sollen, scheint, scheinen,
        schien, behauptet, behaupten, behauptete, falls, ob, fast, beinahe, manchmal, eventuell
    """),
    limiters=phrases("""
        aber, jedoch, allerdings, dennoch, trotzdem, es sei denn, außer, obwohl, obgleich, wenngleich, sofern,
        falls, wenn, nur wenn, solange, vorausgesetzt, indes, indessen, gleichwohl, hingegen, freilich
    """),
    contrasts=phrases("aber, doch, jedoch, allerdings, dennoch, trotzdem, indes, indessen, gleichwohl, freilich"),
    exceptions=phrases("""
        nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht zu vergessen, kein wunder, sondern auch,
        aber auch, ohne zweifel, nichts als, so dass
    """),
    subordinators=phrases("dass, daß, ob"),
    speech=phrases("""
        sagt, sagte, sagen, sagten, gesagt, erklärt, erklärte, erklären, erklärten, meint, meinte, meinen, betont,
        betonte, warnt, warnte, fügt, fügte, ergänzt, ergänzte, schreibt, schrieb, behauptet, behauptete, räumt,
        räumte, antwortet, antwortete, fragt, fragte, berichtet, berichtete, bemerkt, bemerkte, so, laut, nennt,
        nannte, kündigte, kommentiert, kommentierte, erzählt, erzählte
    """),
    abbreviations=phrases("""
        z.b, d.h, u.a, bzw, usw, etc, dr, prof, hr, fr, nr, str, vgl, ca, evtl, ggf, inkl, mio, mrd, bd, s, st, jh,
        jr, u.s.w, geb, gest, abs, art, max, min, sog, i.d.r, o.ä
    """),
)
