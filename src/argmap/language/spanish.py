"""Spanish."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "es",
    negations=phrases("""
        no, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, ni, sin, tampoco, apenas, niega, niegan, negó,
        negaba, duda, dudan, rechaza, rechazan, se niega a, se niegan a, en vez de, en lugar de
    """),
    hedges=phrases("""
        quizá, quizás, tal vez, acaso, posiblemente, probablemente, presuntamente, supuestamente, aparentemente,
        puede, pueden, podría, podrían, podía, parece, parecen, parecía, habría, habrían, sería, serían,
        asegura que, pretende, casi, a veces, si, puede que, a lo mejor
    """),
    limiters=phrases("""
        pero, sin embargo, no obstante, salvo, excepto, a menos que, a no ser que, aunque, si bien, siempre que,
        siempre y cuando, con tal de que, si, solo si, sólo si, con todo, ahora bien, mientras que
    """),
    contrasts=phrases("pero, sin embargo, no obstante, con todo, ahora bien"),
    exceptions=phrases("""
        no solo, no sólo, no solamente, no únicamente, sino también, pero también, nada más que, sin duda,
        no menos de, no más que, sin duda alguna, ni más ni menos
    """),
    subordinators=phrases("que, si"),
    speech=phrases("""
        dice, dicen, dijo, dijeron, decía, decían, dicho, afirma, afirman, afirmó, afirmaron, explica, explican,
        explicó, añade, añaden, añadió, agrega, agregó, señala, señalan, señaló, declara, declaran, declaró,
        sostiene, sostienen, sostuvo, asegura, aseguran, aseguró, admite, admitió, advierte, advirtió, escribe,
        escribió, responde, respondió, pregunta, preguntó, según, cuenta, contó, reconoce, reconoció, comenta,
        comentó, subraya, subrayó, concluye, concluyó, opina, opinó, insiste, insistió
    """),
    abbreviations=phrases("""
        sr, sra, srta, dr, dra, d, dña, prof, ud, uds, etc, p.ej, ej, núm, nº, pág, págs, vol, fig, art, av, avda,
        c, cía, ee.uu, ee, uu, s.a, máx, mín, aprox, tel, a.c, d.c, cf
    """),
)
