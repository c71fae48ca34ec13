"""The verbs by which an ask is told apart: five classes of action, in nl, fr, en (design/advocacy.md 1.3; UPR Info).

Each row is a pattern at the head of an ask, white space folded and in small letters; the first that fits decides, so
the particular ones stand above the general ones. What fits none is of no class, and a person says of which.
"""

from collections.abc import Mapping
from enum import IntEnum


class Action(IntEnum):
    """How much an ask asks for: one can tell whether a specific act was done, and of the others hardly."""

    SHARE = 1
    CONTINUE = 2
    CONSIDER = 3
    GENERAL = 4
    SPECIFIC = 5


Rows = tuple[tuple[Action, str], ...]

_DUTCH: Rows = (
    (
        Action.CONSIDER,
        (r"neem .*\bin overweging|(ga|gaat) .*\bna\b|denk .*\bna over|overweeg|onderzoek|bekijk|bestudeer|verken"),
    ),
    (Action.CONTINUE, r"zet .*\bvoort|ga .*\b(door|verder) met|blijf|handhaaf|behoud|hou(d)? vast"),
    (Action.SHARE, r"vraag|deel|wissel .*\buit|informeer|raadpleeg|leer van|zoek"),
    (
        Action.GENERAL,
        (
            r"waarborg|garandeer|verzeker|versterk|bevorder|verbeter|steun|ondersteun|betrek|toets|bescherm|"
            r"respecteer|"
            r"zorg|draag .*\bbij|werk|streef|ijver|moedig .*\baan|stimuleer|verhoog .*aandacht|eerbiedig|bestrijd|"
            r"verminder|"
            r"beperk|maak werk|span .*\bin|neem .*\b(maatregelen|initiatieven|stappen)"
        ),
    ),
    (
        Action.SPECIFIC,
        (
            r"neem .*\b(aan|op)\b|keur .*\b(goed|af)\b|stem .*\b(in|tegen|voor|af)\b|verwerp|verbied|schrap|"
            r"schaf .*\baf|"
            r"voer .*\bin|"
            r"ratificeer|bekrachtig|onderteken|wijzig|vervang|voeg .*\btoe|trek .*\bin|dien .*\bin|leg .*\b(vast|op|"
            r"voor)\b|"
            r"stel .*\b(voor|in|aan|vast|op)\b|verplicht|hef .*\bop|schors|stop|beëindig|richt .*\bop|benoem|"
            r"publiceer|"
            r"maak .*\b(bekend|openbaar|verslag|een|doorzoekbaar|vindbaar|vrij)\b|breng .*\b(uit|aan)\b|antwoord|"
            r"betaal|"
            r"financier|besteed|geef|laat|behandel|wacht|kaart .*\baan|organiseer|plaats|zet .*\b(op|om)\b|"
            r"roep .*\bsamen|"
            r"sluit .*\b(af|uit|aan)\b|veroordeel|erken|herroep|weiger"
        ),
    ),
)

_FRENCH: Rows = (
    (
        Action.CONSIDER,
        (r"(envisag|étudi|explor|réfléchi|évalu|considér)\w*|examin\w+ (la possibilité|l’opportunité|s[i’])"),
    ),
    (Action.CONTINUE, r"(continu|poursui|mainten|maintien|préserv|conserv)\w*|rest(ez|er)"),
    (Action.SHARE, r"(demand|partag|échang|inform|consult|cherch|recherch)\w*"),
    (
        Action.GENERAL,
        (
            r"(garanti|assur|renforc|promouv|amélior|souten|soutien|associ|contrôl|protég|respect|veill|contribu|"
            r"encourag|"
            r"favoris|œuvr|lutt|rédui|limit|impliqu)\w*|prenez .*\bmesures|prendre .*\bmesures"
        ),
    ),
    (
        Action.SPECIFIC,
        (
            r"(adopt|approuv|rejet|vot|interdi|supprim|abroge|instaur|introdui|ratifi|sign|modifi|remplac|ajout|retir|"
            r"dépos|"
            r"fix|inscri|propos|oblig|suspend|arrêt|cess|cré|nomm|publi|rend|fai[ts]|répond|pay|financ|consacr|donn|"
            r"laiss|"
            r"examin|trait|attend|organis|abol|lev|conclu|exclu|condamn|reconna|refus|permet|impos|abrog)\w*|"
            r"mettez fin|"
            r"mettre fin|mettez .*\ben place|mettre .*\ben place"
        ),
    ),
)

_ENGLISH: Rows = (
    (
        Action.CONSIDER,
        (r"consider|explore|examine (the possibility|whether)|study|look into|reflect|assess whether|evaluate"),
    ),
    (Action.CONTINUE, r"continue|maintain|keep|pursue|persist|uphold|retain|preserve"),
    (Action.SHARE, r"ask|share|exchange|inform|consult|seek|learn from"),
    (
        Action.GENERAL,
        (
            r"guarantee|ensure|strengthen|promote|improve|support|involve|check|assess|protect|respect|contribute|"
            r"encourage|"
            r"foster|work|fight|combat|reduce|limit|take (measures|steps|action)|make sure"
        ),
    ),
    (
        Action.SPECIFIC,
        (
            r"adopt|approve|reject|vote|ban|prohibit|delete|remove|abolish|introduce|ratify|sign|amend|replace|add|"
            r"withdraw|"
            r"table|lay down|propose|require|oblige|suspend|stop|end|lift|create|establish|appoint|publish|make|report|"
            r"reply|"
            r"answer|pay|fund|spend|give|grant|let|handle|take .*\bthrough|wait|organi[sz]e|set|conclude|exclude|"
            r"condemn|"
            r"recogni[sz]e|refuse|repeal|raise"
        ),
    ),
)

VERBS: Mapping[str, Rows] = {"nl": _DUTCH, "fr": _FRENCH, "en": _ENGLISH}
