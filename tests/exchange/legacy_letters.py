"""Vietnamese as old fonts wrote it: encoders of our own for TCVN3 (.VnTime) and VNI (VNI-Times), from the layout of the code tables."""

from __future__ import annotations

import unicodedata

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"

_TCVN3_RUNS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ", 0xDC: "ĩíịò", 0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}  # fmt: skip
TCVN3 = {letter: chr(start + place) for start, run in _TCVN3_RUNS.items() for place, letter in enumerate(run)}

_VNI_TONES = {"": dict(zip((_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), "ùøûõï", strict=True))}
_VNI_TONES["\u0302"] = dict(zip((_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT, ""), "áàåãäâ", strict=True))  # circumflex
_VNI_TONES["\u0306"] = dict(zip((_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT, ""), "éèúüëê", strict=True))  # breve
_VNI_WHOLE = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
_VNI_HORNED = {"o": "ô", "u": "ö"}


def tcvn3(text: str) -> str:
    """As the letters look that a reader sees who has no such font. TCVN3 has no capitals with tones: those become small."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(TCVN3.get(letter) or TCVN3.get(letter.lower(), letter) for letter in composed)


def vni(text: str) -> str:
    return "".join(_vni(letter) for letter in unicodedata.normalize("NFC", text))


def _vni(letter: str) -> str:
    low = letter.lower()
    if letter.isascii() or not letter.isalpha():
        return letter
    written = _VNI_WHOLE.get(low)
    if written is None:
        base, *marks = list(unicodedata.normalize("NFD", low))
        tone = next((mark for mark in marks if mark in (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)), "")
        shape = next((mark for mark in marks if mark != tone), "")
        horned = shape == "\u031b"
        written = _VNI_HORNED[base] + _VNI_TONES[""].get(tone, "") if horned else base + _VNI_TONES[shape][tone]
    return written.upper() if letter != low else written
