"""English."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "en",
    negations=phrases("""
        not, never, no, none, nobody, nothing, neither, nor, without, cannot, can't, couldn't, don't, doesn't,
        didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, shouldn't, hasn't, haven't, hadn't, mustn't,
        hardly, scarcely, barely, far from, fail to, fails to, failed to, refuse to, refuses to, refused to, deny,
        denies, denied, doubt, doubts, doubted, reject, rejects, rejected, unlikely to, unable to, no longer,
        instead of, rather than
    """),
    hedges=phrases("""
        may, might, could, can, perhaps, maybe, possibly, probably, presumably, allegedly, reportedly,
        supposedly, seemingly, apparently, arguably, likely to, seem to, seems to, seemed to, appear to,
        appears to, appeared to, seem, seems, seemed, claim that, claims that, claimed, allege, alleges,
        alleged, suggest, suggests, suggested, if, unless, whether, almost, nearly, some, sometimes
    """),
    limiters=phrases("""
        but, unless, however, except, except for, although, though, even though, nevertheless, nonetheless,
        only if, if, as long as, so long as, provided, provided that, albeit, save for, apart from, at least if
    """),
    contrasts=phrases("but, however, yet, nevertheless, nonetheless"),
    exceptions=phrases("""
        not only, not just, not merely, not simply, no doubt, without doubt, nothing but, no matter, not least,
        no less than, no fewer than, cannot but, but also, but rather, not to mention, yet another, as if,
        as though, no one but, some of, let alone
    """),
    subordinators=phrases("that, whether, if"),
    speech=phrases("""
        say, says, said, saying, tell, tells, told, add, adds, added, note, notes, noted, explain, explains,
        explained, argue, argues, argued, state, states, stated, claim, claims, claimed, admit, admits, admitted,
        warn, warns, warned, ask, asks, asked, write, writes, wrote, reply, replies, replied, answer, answers,
        answered, insist, insists, insisted, declare, declares, declared, announce, announced, recall, recalls,
        recalled, comment, comments, commented, observe, observes, observed, remark, remarks, remarked, point out,
        points out, pointed out, according to, acknowledge, acknowledges, acknowledged, conclude, concludes,
        concluded, stress, stresses, stressed
    """),
    abbreviations=phrases("""
        mr, mrs, ms, dr, prof, st, sr, jr, vs, no, nos, vol, fig, figs, ed, eds, p, pp, e.g, i.e, cf, etc, inc, ltd,
        co, corp, gen, gov, sen, rep, capt, col, lt, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec,
        approx, ca, al, u.s, u.k, a.m, p.m, bn, mn, m
    """),
)
