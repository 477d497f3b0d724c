"""Polish."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "pl",
    negations=phrases("""
        nie, ani, nigdy, nikt, nikogo, nikomu, nic, niczego, żaden, żadna, żadne, żadnego, żadnej, żadnych, bez, wcale,
        bynajmniej, odmawia, odmówił, odmówiła, brak, nie ma, zamiast, mało kto, nieprawda, nieprawdą jest, mało
        prawdopodobne, mitem jest, fałszem jest, kłamstwem jest, niewielu, mało który, prawie nikt, wykluczone
    """),
    denying=phrases("""
        zaprzecza, zaprzeczają, zaprzeczył, zaprzeczyła, zaprzeczyć, zaprzeczać, wątpi, wątpią, wątpić, przeczy,
        przeczą, kwestionuje, kwestionują, kwestionować
    """),
    hedges=phrases("""
        może, mogą, mógł, mogła, mogło, mogły, mogli, mógłby, mogłaby, mogłoby, mogłyby, mogliby, być może, chyba,
        prawdopodobnie, zapewne, pewnie, rzekomo, podobno, ponoć, jakoby, zdaje się, wydaje się, wydawało się, wydają
        się, wydawały się, twierdzi, twierdzą, twierdził, twierdziła, sugeruje, sugerują, czy, jeśli, jeżeli, niby,
        prawie, niemal, czasem, niekiedy
    """),
    conditions=phrases("jeśli, jeżeli, gdyby, o ile, chyba że, dopóki, pod warunkiem że"),
    limiters=phrases("""
        ale, jednak, jednakże, lecz, chyba że, o ile, z wyjątkiem, oprócz, choć, chociaż, mimo że, mimo to, niemniej,
        tyle że, jeśli, jeżeli, pod warunkiem, pod warunkiem że, tylko jeśli, tak długo, dopóki, aczkolwiek, natomiast,
        wszakże, za wyjątkiem, z wyjątkiem sytuacji, wyjąwszy, dopóki nie, podczas gdy
    """),
    contrasts=phrases("ale, jednak, jednakże, lecz, mimo to, niemniej, wszakże"),
    verdicts=phrases("""
        to nieprawda, to mit, to kłamstwo, to fałsz, to bzdura, jest nieprawdą, jest mitem, jest kłamstwem, okazało się
        nieprawdą, nie jest prawdą
    """),
    answers=phrases("nie, nigdy, nieprawda, bynajmniej, wcale nie, skądże, wręcz przeciwnie, bzdura"),
    exceptions=phrases("""
        nie tylko, nie tyle, nie dość że, nie lada, bez wątpienia, nie ma wątpliwości, ale także, ale też, ale również,
        ale i, lecz także, lecz również, lecz też, ale wręcz, nic innego jak, nie mniej niż, nie mniej, poza tym, nie
        bez, nie inaczej, tak długo jak nie, jeśli chodzi, poza granicami, poza granice, niemniej ważne, ignorować,
        zapominać, zapomnieć, przeoczyć, ukrywać, dziwi, dziwne, tajemnica, tajemnicą, przypadek, przypadkiem, ulega
        wątpliwości, nie wykluczone, nie jest wykluczone
    """),
    subordinators=phrases("że, iż, żeby, aby, by, czy, który, która, które, którzy"),
    speech=phrases("""
        powiedział, powiedziała, powiedzieli, mówi, mówią, mówił, mówiła, mówili, dodał, dodała, dodaje, dodają,
        stwierdził, stwierdziła, stwierdza, twierdzi, twierdzą, twierdził, twierdziła, oświadczył, oświadczyła,
        oświadczyli, przyznał, przyznała, przyznaje, wyjaśnił, wyjaśniła, wyjaśnia, zaznaczył, zaznaczyła, zaznacza,
        podkreślił, podkreśliła, podkreśla, ostrzegł, ostrzegła, ostrzega, napisał, napisała, pisze, odpowiedział,
        odpowiedziała, odpowiada, zapytał, zapytała, pyta, zauważył, zauważyła, zauważa, ocenił, oceniła, ocenia,
        uważa, uważają, poinformował, poinformowała, informuje, zapewnił, zapewniła, zapewnia, komentuje,
        skomentował, skomentowała, wezwał, wezwała, według, zdaniem, ogłosił, ogłosiła, tłumaczy, tłumaczył,
        opowiada, wspomina
    """),
    abbreviations=phrases("""
        r, w, m.in, np, itp, itd, tzn, tzw, tj, dr, prof, inż, mgr, hab, ul, al, pl, nr, str, s, św, im, ok, ww, wg,
        zob, por, godz, min, tys, dol, proc, zł, gen, płk, kpt, ks, bp, red, t, ur, zm, pn, pt, cyt, n.e, p.n.e, jw,
        dyr, wyd
    """),
)
