"""``make demo``: the whole main job without a network, for a newcomer."""

from pathlib import Path

import pytest

from tests.standin import demo
from tests.update.running import files


def test_the_demonstration_shows_a_move_a_refusal_a_hold_and_a_site(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = files(demo.ROOT)
    assert demo.play(tmp_path) == 0
    out = capfd.readouterr().out
    for words in (
        "committee → plenary",
        "plenary → adopted",
        "Request Rejected",
        "no longer on the page",
        "Technical information",
        "tracker accept '56K9002'",
    ):
        assert words in out
    page = (tmp_path / "output/nl/procedures/56k9002/index.html").read_text(encoding="utf-8")
    assert "een mens moet bekijken" in page
    assert files(demo.ROOT) == before
