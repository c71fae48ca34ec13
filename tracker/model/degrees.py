"""Graded adverbs about a stance or an outcome, in nl, fr, en: who can be for something *strongly*? (advocacy.md, 11).

A stance is a yes, a no, or a condition; an outcome is a yes, a no, or a part that is named. An adverb that grades it
adds nothing that a reader could check. A sentence is found when such an adverb stands within a few words of a word for
a stance, an answer or an outcome; what lies beyond the end of the sentence does not count.
"""

import re
from collections.abc import Mapping
from functools import cache

DEGREES: Mapping[str, str] = {
    "nl": (
        r"sterk|krachtig|fel|hevig|vurig|ferm|stevig|resoluut|volmondig|grotendeels|hoofdzakelijk|voornamelijk|"
        r"nauwelijks|amper|nagenoeg|vrijwel|bijna|zo goed als|overwegend|uiterst|zeer|erg|heel|enigszins|ietwat|"
        r"lichtjes|volledig|volkomen|helemaal|(?<!als )(?<!haar )(?<!zijn )geheel|totaal|compleet|absoluut|ten volle|"
        r"voluit|ruimschoots|min of meer|tamelijk|behoorlijk|redelijk|duidelijk|uitdrukkelijk|nadrukkelijk|met klem|"
        r"in (?:grote|hoge|ruime|zekere|beperkte) mate|voor een (?:groot|klein) deel"
    ),
    "fr": (
        r"fortement|fermement|largement|vivement|vigoureusement|résolument|farouchement|radicalement|essentiellement|"
        r"principalement|presque|quasi|quasiment|à peine|très|extrêmement|hautement|entièrement|totalement|"
        r"complètement|pleinement|intégralement|partiellement|légèrement|plutôt|assez|absolument|clairement|"
        r"catégoriquement|tout à fait|sans réserve|plus ou moins|en (?:grande|petite) partie|"
        r"dans une (?:large|certaine) mesure"
    ),
    "en": (
        r"strongly|firmly|fiercely|vehemently|resolutely|staunchly|wholeheartedly|overwhelmingly|largely|mostly|"
        r"mainly|chiefly|broadly|substantially|hardly|barely|nearly|almost|(?<!the )very|highly|extremely|utterly|"
        r"fully|completely|entirely|totally|wholly|partially|partly|moderately|slightly|somewhat|quite|"
        r"rather(?! than)|absolutely|clearly|categorically|more or less|to (?:a large|a great|a certain|some) extent"
    ),
}
"""Adverbs that grade; those that say a part (*deels*, *en partie*, *in part*) are words of the vocabulary."""

JUDGED: Mapping[str, str] = {
    "nl": (
        r"verkr[ei]\w+|gekregen|kregen|kreeg|aanvaard\w*|ingewilligd|aangenomen|afgewezen|afwijz\w+|verworpen|"
        r"verwerp\w*|geweigerd|weiger\w*|tegendeel|resultaat|uitkomst|houding|steun\w*|gesteund|ondersteun\w*|"
        r"onderschr\w+|voorstander\w*|tegenstander\w*|gekant|akkoord|eens|oneens|beslist|bereikt|gehaald|behaald|"
        r"tegemoet\w*|beweging|geslaagd|mislukt|succes\w*"
    ),
    "fr": (
        r"obten\w+|obtien\w+|obtin\w+|accept\w+|rejet\w+|refus\w+|contraire\w*|résultats?|soutien\w*|souten\w+|"
        r"appu[iy]\w+|favorables?|défavorables?|oppos\w+|adopt\w+|d[’']accord|satisf\w+|décid\w+|abouti\w*|"
        r"en mouvement|succès|échec|gagn\w+"
    ),
    "en": (
        r"obtain\w*|accept\w*|reject\w*|refus\w*|opposite|outcomes?|stances?|support\w*|oppos\w+|endors\w+|adopt\w*|"
        r"achiev\w+|granted|agree\w*|disagree\w*|decided|in motion|succe\w+|failed|failure|won|got"
    ),
}
"""The beginnings of words for a stance, an answer or an outcome."""

BESIDE: Mapping[str, str] = {
    "nl": r"voor|tegen",
    "fr": r"pour|contre",
    "en": r"for|against|in favour",
}
"""Words that say a stance directly after such an adverb, and anything else elsewhere."""

_WITHIN = r"(?:[^\w.!?;:\n]+\w+){0,3}?[^\w.!?;:\n]+"


def graded(text: str, lang: str) -> str:
    """Gives the words by which a text grades a stance or an outcome; empty when it does not.

    Args:
        text: of our own; quotations and titles that are not ours are left out before.
        lang: its language; one without a list gives nothing.
    """
    if lang not in DEGREES:
        return ""
    found = _pattern(lang).search(text)
    return found[0] if found else ""


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    degree, judged = rf"\b(?:{DEGREES[lang]})\b", rf"\b(?:{JUDGED[lang]})\b"
    return re.compile(
        rf"{degree}{_WITHIN}{judged}|{judged}{_WITHIN}{degree}|{degree}[ \u00a0](?:{BESIDE[lang]})\b", re.IGNORECASE
    )
