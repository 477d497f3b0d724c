"""French."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "fr",
    negations=phrases("""
        pas, non, jamais, rien, personne, aucun, aucune, nul, nulle, ni, sans, point, guère, nullement, ne, refuse de,
        refusent de, refusait de, au lieu de, plutôt que, peu probable que, improbable que, faux que, impossible que,
        douteux que, il est faux, peu de gens, peu d'experts, tout sauf
    """),
    denying=phrases("""
        nie, nient, niait, niaient, nier, conteste, contestent, contestait, contester, doute, doutent, doutait, douter,
        dément, démentent
    """),
    hedges=phrases("""
        peut-être, probablement, sans doute, possiblement, vraisemblablement, apparemment, prétendument, peut, peuvent,
        pourrait, pourraient, pouvait, semble, semblent, semblait, paraît, paraissent, aurait, auraient, serait,
        seraient, prétend, prétendent, prétendait, presque, parfois, si
    """),
    conditions=phrases("si, s'il, s'ils, à moins que, à moins de, sauf si, pourvu que, à condition que, tant que"),
    limiters=phrases("""
        mais, cependant, toutefois, pourtant, néanmoins, sauf, excepté, hormis, à moins que, à moins de, bien que,
        quoique, à condition que, à condition de, pourvu que, tant que, seulement si, encore que, à l'exception de, à
        l'exception du, à l'exception des, jusqu'à ce que, sauf si, tandis que, alors que, hors
    """),
    contrasts=phrases("mais, cependant, toutefois, pourtant, néanmoins, or"),
    verdicts=phrases("""
        est faux, est un mythe, est un mensonge, est une illusion, n'est pas vrai, c'est faux, est inexact, était faux
    """),
    answers=phrases("""
        non, jamais, faux, pas du tout, pas vraiment, nullement, loin de là, au contraire, bien au contraire, pas vrai
    """),
    exceptions=phrases("""
        non seulement, pas seulement, pas uniquement, pas simplement, mais aussi, mais également, mais encore, sans
        aucun doute, rien que, pas moins de, sans oublier, n'importe, point de vue, au point, point de départ, ne
        serait-ce, ignorer, oublier, surprenant, étonnant, secret, hasard, pas faux que, pas impossible que, pas
        improbable que, pas douteux que, nul doute, aucun doute, ne fait aucun doute
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
