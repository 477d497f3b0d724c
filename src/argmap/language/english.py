"""English."""

from __future__ import annotations

from argmap.language import Language, phrases

LANGUAGE = Language(
    "en",
    negations=phrases("""
        not, never, no, none, nobody, nothing, neither, nor, without, cannot, can't, couldn't, don't, doesn't, didn't,
        isn't, aren't, wasn't, weren't, won't, wouldn't, shouldn't, hasn't, haven't, hadn't, mustn't, hardly, scarcely,
        barely, far from, fail to, fails to, failed to, refuse to, refuses to, refused to, unlikely to, unable to, no
        longer, instead of, rather than, no one, hardly anyone, hardly anybody, scarcely anyone, scarcely anybody, few
        people, few experts, few scientists, few economists, few observers, few analysts, few voters, few would, few
        believe, few think, anything but, false that, untrue that, wrong that, incorrect that, nonsense that, doubtful
        that, myth that, lie that, illusion that, misconception that, fallacy that
    """),
    denying=phrases("""
        deny, denies, denied, denying, doubt, doubts, doubted, doubting, dispute, disputes, disputed, reject, rejects,
        rejected
    """),
    hedges=phrases("""
        may, might, could, can, perhaps, maybe, possibly, probably, presumably, allegedly, reportedly, supposedly,
        seemingly, apparently, arguably, likely to, seem to, seems to, seemed to, appear to, appears to, appeared to,
        seem, seems, seemed, claim that, claims that, claimed, allege, alleges, alleged, suggest, suggests, suggested,
        if, unless, whether, almost, nearly, some, sometimes, rumour that, rumor that, wrongly, falsely
    """),
    conditions=phrases("""
        if, unless, without, only if, provided, provided that, as long as, so long as, assuming, in case
    """),
    limiters=phrases("""
        but, unless, however, except, except for, although, though, even though, nevertheless, nonetheless, only if, if,
        as long as, so long as, provided, provided that, albeit, save for, apart from, at least if, with the exception
        of, excepting, excluding, other than, until, whereas, only when, only where, on condition that
    """),
    contrasts=phrases("but, however, yet, nevertheless, nonetheless"),
    closing_negations=phrases("""
        nobody, no one, nothing, nowhere, none, never, not at all, in no way, by no means, under no circumstances
    """),
    verdicts=phrases("""
        is false, is untrue, is not true, isn't true, is simply not true, is simply false, is a myth, is a lie, is
        nonsense, is a fallacy, was false, was untrue, was not true, wasn't true, was a myth, was a lie, turned out to
        be false, proved false, has been refuted, has been disproved
    """),
    answers=phrases("""
        not, not so, not true, not at all, not really, not quite, never, hardly, scarcely, no, nonsense, wrong, false,
        far from it, by no means, in no way, said nobody, said nobody ever, said no one, said no one ever
    """),
    exceptions=phrases("""
        not only, not just, not merely, not simply, no doubt, without doubt, nothing but, no matter, not least, no less
        than, no fewer than, cannot but, but also, but rather, not to mention, yet another, as if, as though, no one
        but, some of, let alone, a few people, a few experts, a few scientists, a few economists, a few observers, a few
        analysts, a few voters, quite a few people, no longer ignore, ignore, ignored, ignoring, overlook, overlooked,
        forget, forgotten, surprise, surprising, secret, coincidence, accident, without a doubt, if anything, if so,
        no question, no wonder, not untrue that, not false that, not doubtful that, not unlikely to
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
