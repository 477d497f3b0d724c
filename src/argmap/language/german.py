"""German."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "de",
    negations=phrases("""
        nicht, nie, niemals, niemand, nichts, kein, keine, keinen, keinem, keiner, keines, ohne, weder, kaum,
        keineswegs, keinesfalls, nirgends, weigert sich, weigerte sich, statt, anstatt, kaum jemand, kaum einer, nur
        wenige, die wenigsten, lehne es ab, lehnt es ab, lehnen es ab, lehnte es ab, lehnten es ab, lehne ab, lehnt ab,
        lehnen ab, lehnte ab, lehnten ab, ist falsch, ist unwahr, falsch ist, ist ein irrtum, ist ein mythos, ist ein
        märchen, ist eine lüge, unwahrscheinlich, ausgeschlossen, unmöglich, alles andere als
    """),
    denying=phrases("""
        bestreite, bestreitet, bestritt, bestritten, bestreiten, bezweifle, bezweifelt, bezweifelte, bezweifelten,
        bezweifeln, leugnet, leugnete, leugneten, geleugnet, leugnen, abzustreiten
    """),
    hedges=phrases("""
        vielleicht, möglicherweise, womöglich, wahrscheinlich, vermutlich, wohl, angeblich, offenbar, anscheinend,
        scheinbar, kann, können, könnte, könnten, dürfte, dürften, mag, mögen, soll, sollen, scheint, scheinen, schien,
        behauptet, behaupten, behauptete, falls, ob, fast, beinahe, manchmal, eventuell
    """),
    conditions=phrases("wenn, falls, sofern, solange, ohne, nur wenn, außer wenn, es sei denn, vorausgesetzt"),
    limiters=phrases("""
        aber, jedoch, allerdings, dennoch, trotzdem, es sei denn, außer, obwohl, obgleich, wenngleich, sofern, falls,
        wenn, nur wenn, solange, vorausgesetzt, indes, indessen, gleichwohl, hingegen, freilich, mit ausnahme,
        ausgenommen, bis auf
    """),
    contrasts=phrases("aber, doch, jedoch, allerdings, dennoch, trotzdem, indes, indessen, gleichwohl, freilich"),
    closing_negations=phrases("""
        nicht, nie, niemals, niemand, niemanden, niemandem, nichts, kein, keine, keinen, keinem, keiner, keines, kaum,
        keineswegs, keinesfalls, mitnichten, nirgends, schwerlich
    """),
    particles=phrases("""
        leider, auch, noch, ja, gar, überhaupt, eben, einfach, bisher, bislang, derzeit, heute, mehr, so, sich, es, ihn,
        sie, wirklich, ganz, wohl, jedoch, allerdings, aber, doch, dann, damit, dort, hier, jetzt, bekanntlich,
        natürlich, offenbar, selbst, sicher, nun, uns, ihm, ihr, ihnen, mir, dir
    """),
    verdicts=phrases("""
        ist falsch, ist unwahr, ist nicht wahr, ist gelogen, ist ein mythos, ist ein märchen, ist eine lüge, ist ein
        irrtum, ist unsinn, stimmt nicht, stimmt so nicht, trifft nicht zu, war falsch, war gelogen, war ein irrtum
    """),
    answers=phrases("""
        nein, nie, niemals, nicht, falsch, unsinn, im gegenteil, keineswegs, mitnichten, von wegen, weit gefehlt, stimmt
        nicht, eher nicht, wohl kaum
    """),
    exceptions=phrases("""
        nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht zu vergessen, kein wunder, sondern auch, aber auch,
        ohne zweifel, nichts als, so dass, nicht ausgeschlossen, nicht unwahrscheinlich, nicht unmöglich, ignorieren,
        übersehen, vergessen, verschweigen, überraschend, überrascht, verwunderlich, geheimnis, zufall, nicht selten
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
