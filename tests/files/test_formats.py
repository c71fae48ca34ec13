"""A project in every past format loads for ever, without a finding and byte for byte."""

import datetime as dt
import shutil
from pathlib import Path, PurePosixPath

from tracker.files import editorial, procedures, verified
from tracker.model.procedure import Relation
from tracker.model.register import SELF
from tracker.model.stage import Stage

FORMAT_1 = Path(__file__).parent / "formats" / "1"
PROCEDURE = "content/procedures/be-chamber/56/56k0859.yaml"
NOON = dt.datetime(2025, 6, 16, 10, tzinfo=dt.UTC)


def test_a_procedure_of_format_1_is_read_with_every_field() -> None:
    loaded = procedures.load_all(FORMAT_1)
    assert loaded.findings == ()
    (procedure,) = loaded.values.values()
    assert (procedure.reference, procedure.stage) == ("56K0859", Stage.COMMITTEE)
    assert procedure.summaries["nl"] == "Eerste regel.\nTweede regel."
    assert procedure.windows[0].responses == 0
    assert procedure.windows[0].opens == dt.date(2025, 3, 1)
    assert procedure.documents[1].id == "0051"
    assert procedure.events[1].label == "NO"
    assert procedure.meetings[0].with_ == "Vereniging: voorbeeld"
    assert procedure.links[0].relation is Relation.CONTINUES_AS
    assert (procedure.changes[0].from_, procedure.changes[0].seen) == ("submitted", NOON)


def test_a_procedure_of_format_1_is_written_as_it_was(tmp_path: Path) -> None:
    shutil.copytree(FORMAT_1, tmp_path, dirs_exist_ok=True)
    procedure = procedures.load_all(tmp_path).values[PROCEDURE]
    assert not procedures.save(tmp_path, PurePosixPath(PROCEDURE), procedure)


def test_verifications_of_format_1_are_read() -> None:
    loaded = verified.load_all(FORMAT_1)
    assert loaded.findings == ()
    assert list(loaded.values) == ["56K0001", "56K0859"]
    standing = loaded.values["56K0859"]
    assert (standing.verified, standing.recorded) == (NOON, True)
    assert standing.failure is not None
    assert standing.failure.why == "The site answered: 503."
    assert standing.held is not None
    assert standing.held.digest == "0051"


def test_editors_files_of_format_1_are_read() -> None:
    files = editorial.load(FORMAT_1)
    assert files.findings == ()
    assert list(files.positions) == ["moldova"]
    assert list(files.positions["moldova"].translations) == ["fr"]
    assert files.dossiers["moldova"].original.body == "Het verhaal.\n"
    assert files.pages["about"]["nl"].value.title == "Over ons"
    assert files.registers.themes["democratic-space"].names["fr"] == "Espace démocratique"
    assert files.organisation is not None
    assert files.organisation.languages == ("nl", "fr")


def test_the_register_of_format_1_is_read() -> None:
    files = editorial.load(FORMAT_1)
    sent = files.submissions["answer"].original.value
    assert (sent.sent, sent.by, sent.feedback) == (dt.date(2025, 3, 10), (SELF,), "F1")
    met = files.meetings["cabinet"]
    assert (met.original.value.with_[0].name, met.original.value.ours[0].organisation) == ("Minister X", SELF)
    assert met.translations["fr"].value.office == "Cabinet X"
