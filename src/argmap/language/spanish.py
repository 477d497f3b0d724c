"""Spanish."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "es",
    negations=phrases("""
        no, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, ni, sin, tampoco, apenas, se niega a, se niegan a, en
        vez de, en lugar de, falso que, es falso, mentira que, improbable que, imposible que, poco probable que, casi
        nadie, pocos creen, pocos piensan, poca gente, todo menos, mito que, mito de que
    """),
    denying=phrases("""
        niega, niegan, negó, negaba, negaron, negar, negarse, duda, dudan, dudar, dudó, rechaza, rechazan, rechazó,
        rechazar, desmiente, desmienten
    """),
    hedges=phrases("""
        quizá, quizás, tal vez, acaso, posiblemente, probablemente, presuntamente, supuestamente, aparentemente, puede,
        pueden, podría, podrían, podía, parece, parecen, parecía, habría, habrían, sería, serían, asegura que, pretende,
        casi, a veces, si, puede que, a lo mejor
    """),
    conditions=phrases("si, a menos que, a no ser que, siempre que, siempre y cuando, con tal de que, salvo que"),
    limiters=phrases("""
        pero, sin embargo, no obstante, salvo, excepto, a menos que, a no ser que, aunque, si bien, siempre que, siempre
        y cuando, con tal de que, si, solo si, sólo si, con todo, ahora bien, mientras que, a excepción de, con
        excepción de, con la excepción de, hasta que, mientras
    """),
    contrasts=phrases("pero, sin embargo, no obstante, con todo, ahora bien"),
    verdicts=phrases("""
        es falso, es mentira, es un mito, es un bulo, no es cierto, no es verdad, era falso, era mentira
    """),
    answers=phrases("""
        no, nunca, jamás, falso, mentira, para nada, en absoluto, qué va, al contrario, todo lo contrario, ni hablar
    """),
    exceptions=phrases("""
        no solo, no sólo, no solamente, no únicamente, sino también, pero también, nada más que, sin duda, no menos de,
        no más que, sin duda alguna, ni más ni menos, ignorar, ignorarse, olvidar, sorprende, sorprendente, secreto,
        casualidad, no cabe duda, no se puede negar, no es falso que, no es imposible que, no es improbable que
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
