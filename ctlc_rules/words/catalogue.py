"""Looking words up. The words themselves are in one module a room: `problems`, `expressions`, `standards`, `cases`, `screen`, `paper`."""

from collections.abc import Mapping

from ctlc_rules.words.agency import AGENCY, ISSUED
from ctlc_rules.words.audit import AUDIT
from ctlc_rules.words.cases import CASES
from ctlc_rules.words.compare import COMPARE
from ctlc_rules.words.council import COUNCIL
from ctlc_rules.words.documents import DOCUMENTS
from ctlc_rules.words.expressions import EXPRESSIONS
from ctlc_rules.words.figures import FIGURES
from ctlc_rules.words.forms import FORMS
from ctlc_rules.words.languages import LANGS, Lang, Room
from ctlc_rules.words.letters import LETTERS
from ctlc_rules.words.lint import LINT
from ctlc_rules.words.local import LOCAL
from ctlc_rules.words.mutation import MUTATION
from ctlc_rules.words.others import LINKS, LISTS, OTHERS
from ctlc_rules.words.paper import PAPER
from ctlc_rules.words.prints import PRINTS
from ctlc_rules.words.problems import PROBLEMS
from ctlc_rules.words.prove_proofs import PROOFS
from ctlc_rules.words.prove_rating import PROVE_RATING
from ctlc_rules.words.quotas import QUOTAS
from ctlc_rules.words.reading import READING
from ctlc_rules.words.reasons import REASONS
from ctlc_rules.words.rim import RIM
from ctlc_rules.words.screen import SCREEN
from ctlc_rules.words.standards import STANDARDS
from ctlc_rules.words.workbook import FORM_WORDS
from ctlc_rules.words.workbook_codes import FORM_CODES


def merged(*rooms: Room) -> Room:
    """All rooms as one; two entries of one key, or an entry that lacks a language, is a bug of ours."""
    catalogue: dict[str, Mapping[Lang, str]] = {}
    for room in rooms:
        for key, words in room.items():
            assert key not in catalogue, f"two entries for {key!r} in the catalogue"
            assert set(words) == set(LANGS), f"{key!r} must be said in {LANGS}"
            catalogue[key] = words
    return catalogue


ROOMS = (
    PROBLEMS,
    EXPRESSIONS,
    FORMS,
    STANDARDS,
    LOCAL,
    CASES,
    LINKS,
    LISTS,
    OTHERS,
    REASONS,
    SCREEN,
    PAPER,
    LINT,
    MUTATION,
    RIM,
    QUOTAS,
    DOCUMENTS,
    FIGURES,
    AUDIT,
    PRINTS,
    READING,
    FORM_CODES,
    FORM_WORDS,
    PROVE_RATING,
    AGENCY,
    ISSUED,
    LETTERS,
    COUNCIL,
    PROOFS,
    COMPARE,
)
CATALOGUE = merged(*ROOMS)


def has(key: str) -> bool:
    """Whether the catalogue has an entry of that key."""
    return key in CATALOGUE


def say(key: str, lang: Lang, /, **args: object) -> str:
    """The words of `key` with `args` put in. An unknown key or a missing argument is a bug of ours: KeyError."""
    return CATALOGUE[key][lang].format(**args)
