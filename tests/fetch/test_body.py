"""Reading bodies: no cut is taken for a whole, whatever the pieces in which it comes."""

import gzip
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.fetch.body import beginning, whole
from tracker.fetch.refused import Refused

PAGE = b"".join(f"<li>{n}</li>".encode() for n in range(3000))
PACKED = gzip.compress(PAGE, mtime=0)
PLENTY = 1 << 20


class Pieces:
    """A body in pieces of a size."""

    def __init__(self, data: bytes, size: int) -> None:
        self.data, self.size = data, size

    def stream(self, amt: int, *, decode_content: bool) -> Iterator[bytes]:
        assert not decode_content
        step = min(amt, self.size)
        yield from (self.data[start : start + step] for start in range(0, len(self.data), step))


@given(st.integers(min_value=0, max_value=len(PACKED) - 1))
def test_gzip_that_is_cut_anywhere_is_refused(kept: int) -> None:
    with pytest.raises(Refused) as refused:
        whole(Pieces(PACKED[:kept], 1000), gzip=True, largest=PLENTY)
    assert refused.value.kind == "truncated"


@given(st.integers(min_value=1, max_value=5000), st.integers(min_value=1, max_value=3))
def test_gzip_of_several_parts_is_unpacked_in_whatever_pieces_it_comes(size: int, parts: int) -> None:
    assert whole(Pieces(PACKED * parts, size), gzip=True, largest=PLENTY) == PAGE * parts


@given(st.binary(max_size=2000), st.integers(min_value=1, max_value=300))
def test_what_is_unpacked_is_what_was_packed(data: bytes, size: int) -> None:
    assert whole(Pieces(gzip.compress(data), size), gzip=True, largest=PLENTY) == data


@given(st.binary(max_size=300))
def test_bytes_that_are_no_gzip_are_refused_and_nothing_else_happens(data: bytes) -> None:
    with pytest.raises(Refused):
        whole(Pieces(data, 7), gzip=True, largest=PLENTY)


@pytest.mark.parametrize("more", [b"x", b"\0", b"\x1f\x8b", PACKED[:-1]])
def test_bytes_after_the_end_of_the_gzip_are_refused(more: bytes) -> None:
    with pytest.raises(Refused):
        whole(Pieces(PACKED + more, 1000), gzip=True, largest=PLENTY)


@pytest.mark.parametrize("packed", [False, True])
def test_the_limit_is_exact(packed: bool) -> None:
    data = PACKED if packed else PAGE
    assert whole(Pieces(data, 1000), gzip=packed, largest=len(PAGE)) == PAGE
    with pytest.raises(Refused) as refused:
        whole(Pieces(data, 1000), gzip=packed, largest=len(PAGE) - 1)
    assert refused.value.kind == "too-large"


def test_gzip_that_unpacks_to_nothing_for_ever_is_limited_by_its_own_length() -> None:
    with pytest.raises(Refused) as refused:
        whole(Pieces(gzip.compress(b"") * 2000, 1000), gzip=True, largest=10_000)
    assert refused.value.kind == "too-large"


@pytest.mark.parametrize("packed", [False, True])
def test_of_a_beginning_one_byte_more_tells_that_there_is_more(packed: bool) -> None:
    data = PACKED if packed else PAGE
    assert beginning(Pieces(data, 1000), gzip=packed, most=100) == PAGE[:101]
    assert beginning(Pieces(data, 1000), gzip=packed, most=PLENTY) == PAGE
