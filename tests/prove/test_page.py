"""What docs/questions.md shows is what `check` says of the shipped case; and what it says of it holds."""

import re
from functools import cache
from pathlib import Path

import pytest

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.evaluate import with_exact
from ctlc_rules.explain import explain
from ctlc_rules.explain.answers.rating import RatingsAnswer
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.rated import ask_ratings
from ctlc_rules.report.check import check_text
from tests.shipped.made import shipped_case

PAGE = Path(__file__).parents[2].joinpath("docs", "questions.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ (?P<command>.*?)\n…\n(?P<shown>.*?)\n…\n```", PAGE, re.DOTALL)
SECTION_IV = {"group_agencies", "group_enterprises", "group_donors", "group_religious", "group_organisations"}


@cache
def asked() -> tuple[Evaluation, RatingsAnswer]:
    evaluation = shipped_case("trang-an-2020")
    return evaluation, ask_ratings(evaluation)


@pytest.mark.parametrize(("command", "shown"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_the_page_shows_what_check_says(command, shown):
    assert command.startswith("ctlc check cases/trang-an-2020.yaml")
    evaluation, answer = asked()
    exact = explain(with_exact(evaluation, answer.possible))
    assert shown in check_text(exact, "en" if "--lang en" in command else "vi", answer)


def test_the_page_shows_both_languages():
    assert len(BLOCKS) == 2


def test_what_is_enough_for_trang_an_makes_each_rating_sure_and_the_blank_section_is_among_it():
    evaluation, answer = asked()
    assert answer.possible == ("good", "fair", "average", "weak")
    question = Question(evaluation.standard, evaluation.known.given)
    for item in answer.ratings[:4]:
        values = dict(pair for fact in item.settled for pair in fact.values)
        assert item.fewest
        reached = {rating: question.solve([literal], within=values).answer for rating, literal in question.ratings.items()}
        assert reached == {rating: "found" if rating == item.rating else "none" for rating in reached}
    good = {fact.name for fact in answer.ratings[0].settled}
    assert good > SECTION_IV
