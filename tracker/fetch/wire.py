"""The only module that sends anything: one GET at a time over ``requests``, with all that it does too kindly off.

No redirects (ours are checked), no retries, no cookies, no proxies or passwords of the environment, no decoding.
"""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import IncompleteRead as EndedEarly
from http.cookiejar import DefaultCookiePolicy
from socket import socket

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, IncompleteRead, InvalidChunkLength
from urllib3.exceptions import TimeoutError as TimedOut

from tracker.fetch import body
from tracker.fetch.line import Line
from tracker.fetch.policy import Policy
from tracker.fetch.refused import Refused
from tracker.model.exchange import RefusalKind

OK = 200
_EVIDENCE = 200_000
"""Bytes that are read of an answer whose status says already that it is not what was asked for."""

_WHY: tuple[tuple[tuple[type[BaseException], ...], RefusalKind, str], ...] = (
    ((ssl.SSLCertVerificationError,), RefusalKind.CERTIFICATE, "shows a certificate that does not prove who it is"),
    ((TimeoutError, TimedOut, requests.Timeout), RefusalKind.TIMEOUT, "did not answer in time"),
    ((IncompleteRead, EndedEarly, InvalidChunkLength), RefusalKind.TRUNCATED, "sent less than it had announced"),
    ((ConnectionError, ssl.SSLError), RefusalKind.RESET, "broke the connection off"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said, whatever it said.

    Attributes:
        headers: by name in lower case.
        body: decoded. Of an answer that is not a 200 it is as much as came: its status says enough.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


class Wire:
    """One host's session."""

    def __init__(self, line: Line, policy: Policy) -> None:
        self._line, self._policy = line, policy
        self._session = _Session()
        self._session.trust_env = False
        self._session.verify = policy.certificates or True
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.headers.clear()
        self._session.headers.update(
            {"User-Agent": policy.user_agent, "Accept": "*/*", "Accept-Encoding": "gzip", "Connection": "close"}
        )
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, _Adapter(line))

    def get(self, url: str, headers: Mapping[str, str], *, most: int | None = None) -> Answer:
        """Asks once.

        Args:
            most: only so many bytes of the body are wanted (and one more, to tell that there were more); None for all.

        Raises:
            Refused: no whole answer came.
        """
        with self._line.watched(), self._in_words(RefusalKind.GARBLED, "answered with something that is no HTTP"):
            response = self._session.get(
                url,
                headers=dict(headers),
                stream=True,
                allow_redirects=False,
                timeout=(self._policy.connect, self._policy.deadline),
            )
            try:
                found = {name.lower(): value for name, value in response.headers.items()}
                return Answer(status=response.status_code, headers=found, body=self._body(response, found, most))
            finally:
                response.close()

    def _body(self, response: requests.Response, headers: Mapping[str, str], most: int | None) -> bytes:
        encoding = headers.get("content-encoding", "")
        if response.status_code != OK:
            with suppress(Refused, HTTPError, OSError):
                return body.beginning(response.raw, gzip=body.is_gzip(encoding), most=_EVIDENCE)
            return b""
        gzip = body.is_gzip(encoding)
        with self._in_words(RefusalKind.TRUNCATED, "sent an answer that ends too early"):
            if most is not None:
                return body.beginning(response.raw, gzip=gzip, most=most)
            found = body.whole(response.raw, gzip=gzip, largest=self._policy.largest)
        if not found and not {"content-length", "transfer-encoding"} & headers.keys():
            # A connection that ends among the headers looks like this: the rest of the headers is missing too.
            raise Refused(RefusalKind.TRUNCATED, f"{self._line.host} ended the answer before its body.")
        return found

    @contextmanager
    def _in_words(self, otherwise: RefusalKind, words: str) -> Iterator[None]:
        """Turns whatever goes wrong below into a refusal; first of all that we cut the connection off ourselves."""
        try:
            yield
        except (requests.RequestException, HTTPError, OSError, Refused) as error:
            if self._line.cut:
                raise Refused(RefusalKind.TIMEOUT, self._line.cut) from error
            if isinstance(error, Refused):
                raise
            kind, why = _why(error) or (otherwise, words)
            raise Refused(kind, f"{self._line.host} {why}.") from error
        if self._line.cut:
            raise Refused(RefusalKind.TIMEOUT, self._line.cut)


def _why(error: BaseException) -> tuple[RefusalKind, str] | None:
    """Finds the reason in what an error came from: the libraries wrap it up to four times."""
    chain = [error]
    while earlier := chain[-1].__cause__ or chain[-1].__context__:
        chain.append(earlier)
    for types, kind, words in _WHY:
        if any(isinstance(each, types) for each in chain):
            return kind, words
    return None


class _Session(requests.Session):
    """A session that never looks at where a redirect leads: to do so it would read the whole body, however large."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        """Finds none."""
        del resp
        return None


class _Adapter(HTTPAdapter):
    """Makes every connection over our line."""

    def __init__(self, line: Line) -> None:
        super().__init__(pool_connections=1, pool_maxsize=1)

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket:
                return line.connect(self.host, self.port)

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket:
                return line.connect(self.host, self.port)

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
