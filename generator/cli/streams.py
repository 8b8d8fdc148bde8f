"""What the terminal, the disk and the memory can't take: no traceback, one line."""

from __future__ import annotations

import codecs
import sys
from typing import TYPE_CHECKING

from generator.report import message

if TYPE_CHECKING:
    from generator.report import Language


def bear_anything() -> None:
    r"""Write what the encoding of a pipe lacks (GBK, cp1252) as ``\\u4e2d``, which JSON reads back."""
    codecs.register_error("escaped", _escaped)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # whoever calls from Python may have put anything there
        if reconfigure is not None:
            reconfigure(errors="escaped")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end


def fault(error: OSError | MemoryError, spoken: Language) -> str:
    """What the system refuses, in one line: a full disk, a limit, a missing right."""
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        return message(
            "system-refuses", {"reason": f"{error.filename}: {reason}" if error.filename else reason}, spoken
        )
    return message("no-memory", {}, spoken)
