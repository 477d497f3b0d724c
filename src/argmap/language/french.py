"""French."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "fr",
    negations=phrases("""
        pas, non, jamais, rien, personne, aucun, aucune, nul, nulle, ni, sans, point, guère, nullement, ne, nie,
        nient, niait, conteste, contestent, doute, doutent, refuse de, refusent de, refusait de, au lieu de,
        plutôt que
    """),
    hedges=phrases("""
        peut-être, probablement, sans doute, possiblement, vraisemblablement, apparemment, prétendument, peut,
        peuvent, pourrait, pourraient, pouvait, semble, semblent, semblait, paraît, paraissent, aurait, auraient,
        serait, seraient, prétend, prétendent, prétendait, presque, parfois, si
    """),
    limiters=phrases("""
        mais, cependant, toutefois, pourtant, néanmoins, sauf, excepté, hormis, à moins que, à moins de,
        bien que, quoique, à condition que, à condition de, pourvu que, tant que, seulement si, encore que
    """),
    contrasts=phrases("mais, cependant, toutefois, pourtant, néanmoins, or"),
    exceptions=phrases("""
        non seulement, pas seulement, pas uniquement, pas simplement, mais aussi, mais également, mais encore,
        sans aucun doute, rien que, pas moins de, sans oublier, n'importe, point de vue, au point, point de départ,
        ne serait-ce
    """),
    subordinators=phrases("que, qu'il, qu'elle, qu'ils, qu'elles, qu'on, si"),
    speech=phrases("""
        dit, disent, disait, disaient, déclare, déclarent, déclarait, a déclaré, déclaré, affirme, affirment,
        affirmait, affirmé, explique, expliquent, expliquait, expliqué, ajoute, ajoutent, ajoutait, ajouté, estime,
        estiment, estimait, souligne, soulignent, souligné, précise, précisé, note, notent, noté, écrit, écrivent,
        écrivait, reconnaît, reconnaissent, reconnu, avertit, averti, prévient, répond, répondu, demande, demandé,
        selon, raconte, raconté, prétend, assure, assuré, admet, admis, conclut, observe, remarque
    """),
    abbreviations=phrases("""
        m, mm, mme, mlle, dr, pr, prof, st, ste, etc, p.ex, c.-à-d, cf, av, bd, vol, fig, no, art, p, pp, env, éd,
        chap, janv, févr, juil, sept, oct, nov, déc, j.-c
    """),
)
