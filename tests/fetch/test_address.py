"""Which addresses may be asked, and where a redirect may lead."""

import pytest

from tracker.fetch.address import is_private, place, redirected
from tracker.fetch.policy import Site
from tracker.fetch.refused import Refused

SITES = (
    Site(hosts=("www.dekamer.be", "www.lachambre.be")),
    Site(hosts=("oeil.europarl.europa.eu",)),
    Site(bases=("http://127.0.0.1:8011",)),
)
CHAMBER = "https://www.dekamer.be/kvvcr/showpage.cfm?section=/flwb&cfm=flwbn.cfm?lang=N&legislat=56&dossierID=859"


@pytest.mark.parametrize(
    "url",
    [
        CHAMBER,
        "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2022/0051(COD)",
        "https://WWW.dekamer.be:443/",
        "https://www.dekamer.be",
        "http://127.0.0.1:8011/x",
    ],
)
def test_a_listed_host_over_https_and_a_base_set_by_hand_may_be_asked(url: str) -> None:
    assert place(url, SITES).url == url


@pytest.mark.parametrize(
    "url",
    [
        "http://www.dekamer.be/",
        "https://dekamer.be/",
        "https://www.dekamer.be.evil.example/",
        "https://www.dekamer.be@evil.example/",
        "https://user:pass@www.dekamer.be/",
        "https://www.dekamer.be:8443/",
        "https://www.dekamer.be./",
        "https://www.dekamer.be\\@evil.example/",
        "https://www.dekamer.be /",
        "https://www.dekamer.be\n/",
        "https://www.dekamer.be/\u00e9",
        "https://xn--/",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https:///x",
        "https:www.dekamer.be/",
        "//www.dekamer.be/",
        "file:///etc/passwd",
        "ftp://www.dekamer.be/",
        "http://127.0.0.1:8012/",
        "https://127.0.0.1:8011/",
        "http://localhost:8011/",
        "https://www.dekamer.be/public/../private",
        "https://www.dekamer.be/public/%2E%2e/private",
        "",
    ],
)
def test_nothing_else_may_be_asked(url: str) -> None:
    with pytest.raises(Refused, match="was not asked") as refused:
        place(url, SITES)
    assert refused.value.kind == "address"


def test_a_fragment_is_not_sent() -> None:
    assert place("https://www.dekamer.be/a#b", SITES).url == "https://www.dekamer.be/a"


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/elsewhere", "https://www.dekamer.be/elsewhere"),
        ("?x=1", "https://www.dekamer.be/kvvcr/showpage.cfm?x=1"),
        ("https://www.lachambre.be/x?a=b&c=(d)", "https://www.lachambre.be/x?a=b&c=(d)"),
        ("//www.lachambre.be/x", "https://www.lachambre.be/x"),
        ("/stuk \u00e9", "https://www.dekamer.be/stuk%20%E9"),
    ],
)
def test_a_redirect_may_lead_to_hosts_of_the_same_site(location: str, target: str) -> None:
    assert redirected(place(CHAMBER, SITES), location).url == target


@pytest.mark.parametrize(
    "location",
    [
        "",
        " ",
        "http://www.dekamer.be/",
        "https://oeil.europarl.europa.eu/",
        "//evil.example/x",
        "https://user:pass@www.dekamer.be/",
        "https://127.0.0.1/",
        "http://127.0.0.1:8011/",
        "https://192.168.1.1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://[",
        "https://www.dekamer.be:99999999/",
    ],
)
def test_a_redirect_may_lead_nowhere_else(location: str) -> None:
    with pytest.raises(Refused) as refused:
        redirected(place(CHAMBER, SITES), location)
    assert refused.value.kind == "redirect"


def test_a_redirect_never_leads_from_a_base_set_by_hand_to_the_real_host() -> None:
    mirrored = Site(hosts=("www.dekamer.be",), bases=("http://127.0.0.1:8011",))
    with pytest.raises(Refused, match="set by hand"):
        redirected(place("http://127.0.0.1:8011/x", [mirrored]), "https://www.dekamer.be/x")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.9",
        "224.0.0.1",
        "240.0.0.1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::2",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_an_address_inside_a_network_is_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", ["193.191.129.10", "2a00:1450:4001::1", "64:ff9b::c1bf:810a", "::ffff:8.8.8.8"])
def test_an_address_of_the_internet_is_not_private(address: str) -> None:
    assert not is_private(address)
