"""One subject at two institutions: linked both ways, and one story in a dossier that names only one of them."""

from tests.builders.records import document, event, procedure
from tests.builders.site import plain, site, speaking
from tracker.model.procedure import Kind, Procedure
from tracker.model.stage import Stage
from tracker.publish.views import combined, related

DUTCH = speaking("nl")


def _initiative() -> Procedure:
    adopted = event("2021-04-21", "PROP_REG", stage=Stage.SUBMITTED, documents=("COM(2021)206",))
    documents = (document("COM(2021)206"),)
    return procedure(
        reference="HYS 7", source="ec-have-your-say", kind=Kind.INITIATIVE, events=(adopted,), documents=documents
    )


def _ordinary() -> Procedure:
    published = event("2021-04-22", "Proposal published", stage=Stage.SUBMITTED, documents=("COM(2021)0206",))
    documents = (document("COM(2021)0206"),)
    return procedure(
        reference="2021/0106(COD)", source="ep", kind=Kind.ORDINARY, events=(published,), documents=documents
    )


def test_each_names_the_other_and_the_document_by_which_they_meet() -> None:
    made = site(_initiative(), _ordinary())
    rows = {one.reference: related.table(made, one, DUTCH).rows for one in (_initiative(), _ordinary())}
    (later,), (earlier,) = rows["HYS 7"], rows["2021/0106(COD)"]
    assert (later[0].under, plain(later[1].text)) == ("2021/0106(COD)", "Leidde tot COM(2021)206, COM(2021)0206")
    assert (earlier[0].under, plain(earlier[1].text)) == ("HYS 7", "Komt voort uit COM(2021)206, COM(2021)0206")


def test_a_dossier_that_names_one_tells_the_whole_life() -> None:
    made = site(_initiative(), _ordinary())
    told = combined.combined(made, ("2021/0106(COD)",), (), DUTCH).past
    assert len(told) == 2
    assert combined.lived(made, ("56K0001",)) == ("56K0001",)
