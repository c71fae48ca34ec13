"""A server that cannot prove who it is, is not asked: never without TLS, never unverified."""

import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path

import pytest

from tests.fetch.asking import Asked, answers, job, jobs, kinds
from tests.standin import Standin, acts
from tracker.fetch import Site
from tracker.model.exchange import Refusal, Response

OPENSSL = shutil.which("openssl")
EXTENSIONS = "subjectAltName={name}\nbasicConstraints=critical,CA:FALSE\n"
DATABASE = """[ca]
default_ca=x
[x]
database={folder}/index.txt
new_certs_dir={folder}
serial={folder}/serial
default_md=sha256
policy=any
unique_subject=no
[any]
commonName=supplied
"""


class Authority:
    """An authority of certificates in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.certificate = folder, folder / "ca.pem"
        folder.mkdir()
        (folder / "index.txt").touch()
        (folder / "serial").write_text("01\n")
        (folder / "ca.cnf").write_text(DATABASE.format(folder=folder))
        new = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem"]
        self._run(*new, "-subj", "/CN=Invented authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def issue(self, name: str, *, until: str = "20991231000000Z") -> Path:
        """Makes a certificate for a name, in one file with its key."""
        (self.folder / "ext.cnf").write_text(EXTENSIONS.format(name=name))
        self._run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "asked.csr", "-subj", "/CN=x")
        signed = ["ca", "-batch", "-notext", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key"]
        dates = ["-startdate", "20200101000000Z", "-enddate", until]
        self._run(*signed, *dates, "-extfile", "ext.cnf", "-in", "asked.csr", "-out", "cert.pem")
        both = self.folder / "both.pem"
        both.write_bytes((self.folder / "cert.pem").read_bytes() + (self.folder / "key.pem").read_bytes())
        return both

    def _run(self, *words: str) -> None:
        assert OPENSSL
        subprocess.run([OPENSSL, *words], cwd=self.folder, check=True, capture_output=True)


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """Makes an authority that the program is told to trust."""
    if not OPENSSL:
        pytest.skip("openssl is not here, and these tests make certificates with it")
    return Authority(tmp_path / "authority")


def asked_over_tls(asked: Asked, certificate: Path, trusted: str) -> list[str]:
    """Asks two pages of a server with a certificate."""
    with Standin(certificate=certificate) as standin:
        standin.script("/page", acts.page("x"))
        found = answers(asked.fetcher(standin, certificates=trusted), jobs(standin, "/page", "/page?2"))
        if not isinstance(found[0], Response):
            assert not standin.seen, "a server that is not trusted hears nothing"
        return kinds(found)


def test_a_good_certificate_is_accepted(authority: Authority, asked: Asked) -> None:
    certificate = authority.issue("IP:127.0.0.1")
    assert asked_over_tls(asked, certificate, str(authority.certificate)) == ["page", "page"]


@pytest.mark.parametrize(
    ("name", "until"),
    [("IP:127.0.0.1", "20210101000000Z"), ("DNS:www.example.org", "20991231000000Z")],
    ids=["expired", "of another host"],
)
def test_a_bad_certificate_is_refused(authority: Authority, asked: Asked, name: str, until: str) -> None:
    certificate = authority.issue(name, until=until)
    assert asked_over_tls(asked, certificate, str(authority.certificate)) == ["certificate", "certificate"]


def test_an_authority_that_nobody_knows_is_refused(authority: Authority, asked: Asked) -> None:
    assert asked_over_tls(asked, authority.issue("IP:127.0.0.1"), "") == ["certificate", "certificate"]


def test_a_server_that_drips_in_the_greeting_is_cut_off(asked: Asked) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        base = f"https://127.0.0.1:{silent.getsockname()[1]}"
        dripping = threading.Thread(target=drip, args=(silent,))
        dripping.start()
        began = time.monotonic()
        [refusal] = answers(asked.run(Site(bases=(base,)), deadline=0.4, retries=0), [job(f"{base}/page")])
        dripping.join()
    assert isinstance(refusal, Refusal)
    assert "0.4 s" in refusal.evidence
    assert time.monotonic() - began < 1.5


def drip(server: socket.socket) -> None:
    """Announces a long record of TLS to one client, and sends it byte by byte until the client goes."""
    connection, _ = server.accept()
    with connection:
        try:
            for byte in b"\x16\x03\x03\x40\x00" + bytes(200):
                connection.sendall(bytes([byte]))
                time.sleep(0.02)
        except OSError:
            return
