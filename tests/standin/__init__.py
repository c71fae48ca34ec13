"""A local server that answers as the institutions do, with their quirks and with every fault that was met."""

from tests.standin.server import Seen, Standin
from tests.standin.world import World

__all__ = ["Seen", "Standin", "World"]
