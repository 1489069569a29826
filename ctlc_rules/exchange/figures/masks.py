"""What holds digits and is no figure: dates, numbers of papers, telephones, addresses, times of day, headings, ordinals.

Every pattern is bounded, so that a megabyte of digits or dots costs no more than one walk for each.
"""

from __future__ import annotations

import re

from ctlc_rules.exchange.figures.units import UNIT

_D = "(?:0?[1-9]|[12][0-9]|3[01])"
_M = "(?:0?[1-9]|1[0-2])"
_Y = "(?:1[89]|20|21)[0-9]{2}"
_NO = "(?![0-9]|[.,/][0-9])"
_START = "(?<![0-9])(?<![0-9][.,/])"
_DASH = " ?[-–—] ?"
_TO = f"(?:{_DASH}| (?:đến|tới) )"

_PAPER = "quyết định|nghị quyết|chỉ thị|thông tư|nghị định|công văn|thông tri|hướng dẫn|kế hoạch|tờ trình|quy định|quy chế|luật|đề án"
_NAMED = (
    f"{_PAPER}|mẫu|biểu|phụ lục|khu|tổ|nhà|phòng|thông báo|báo cáo|văn bản|chương trình|đường|ngõ|ký hiệu|ngày|trường|xóm|đội|"
    "qđ|nq|ct|tt|kh|cv"
)
_ORDINAL = (
    "thứ|lần thứ|cấp độ|mức độ|cấp|loại|hạng|khóa|khoá|khối|điều|khoản|mục|chương|phần|bảng|biểu|phụ lục|trang|đợt|lần|kỳ|học kỳ|quý|"
    "tuần|số nhà|quốc lộ|tỉnh lộ|đường|quận|tầng|tiêu chí|chỉ tiêu|bậc|giai đoạn|tiểu khu|ngõ|phiên|tập|chủ nhật|khu vực|vùng"
)
_PLACES = "khu phố|khu|tổ dân phố|tổ|thôn|ấp|bản|xóm|đội|lớp|nhóm|bài"
_LIST = r"(?:(?:, ?| và | ?- ?)[0-9]{1,2}(?![0-9%]))*"
_MORE_YEARS = f"(?:{_TO}(?:năm )?(?:{_Y}|[0-9]{{2}})|(?:(?:, ?| và (?:năm )?){_Y})+)?"
_CALL = "điện thoại|số máy|đt|sđt|đtdđ|tel|fax|hotline|zalo"
_CLOCK = "[0-2]?[0-9]"
_CAPITAL = f"[{''.join(chr(code) for code in range(0x41, 0x1EFA) if chr(code).isupper() and chr(code).lower() != chr(code))}]"
_SINCE = "so với|đến|từ|trước|sau|trong|cuối|đầu|hết|kỳ|hiến pháp|xuân|luật [^\\d,.;]{2,60}|hè|tết|cùng kỳ|và|tới"

# On the text in small letters.
SMALL = tuple(
    re.compile(pattern)
    for pattern in (
        r"https?://\S+|www\.\S+",
        r"(?<![\w.+-])[\w.+-]{1,64} ?@ ?[\w.-]{1,255}",
        rf"(?<![^\W_])ngày {_D}(?:{_TO}(?:ngày )?{_D})? ?(?:tháng|[/.-]) ?{_M}(?: ?(?:năm|[/.-]) ?{_Y})?(?![0-9])",
        rf"(?<![^\W_])ngày 0?{_D}(?= (?:hàng|hằng) tháng)|(?<![^\W_])ngày (?:mùng|mồng) {_D}(?: tháng {_M})?",
        rf"{_START}{_D} ?([/.-]) ?{_M} ?\1 ?{_Y}(?![0-9])",
        rf"{_START}{_Y}([/.-]){_M}\1{_D}(?![0-9])",
        rf"(?<![^\W_])tháng ?{_M}(?:{_TO}(?:tháng )?{_M}|(?:, ?{_M})+)?(?: và (?:tháng )?{_M})?(?: ?(?:năm|[/.-]) ?{_Y})?{_NO}",
        rf"{_START}{_M} ?[/] ?{_Y}(?![0-9])",
        rf"{_START}{_M}[.]{_Y}(?=\s*(?:đến|tới|-|–|$))",
        rf"{_START}{_Y} ?[-–—/] ?{_Y}(?![0-9])",
        rf"(?<![^\W_])(?:năm(?: học)?|niên khóa|giai đoạn|nhiệm kỳ) ?{_Y}{_MORE_YEARS}{_NO}",
        rf"(?<![^\W_])(?:năm(?: học)?|nhiệm kỳ) [0-9]{{2}}{_DASH}[0-9]{{2}}{_NO}",
        rf"(?<![^\W_])(?:quý|học kỳ|kỳ) (?:[1-4]|i{{1,3}}|iv)(?:[/.-]{_Y}| năm {_Y})?{_NO}",
        rf"(?<![^\W_])(?:{_CALL})[^0-9\w]{{0,6}}(?:liên hệ|di động|số)?[^0-9\w]{{0,6}}[0-9][0-9 .()+-]{{6,20}}",
        r"(?<![0-9.,])(?<![0-9] )\(?\+?84\)?[ .-]?[0-9]{2,3}[ .-]?[0-9]{3}[ .-]?[0-9]{3,4}(?![0-9])",
        r"(?<![0-9.,])(?<![0-9] )0[0-9]{8,11}(?![0-9])|(?<![0-9.,])(?<![0-9] )0[0-9]{2,4}(?:[ .-][0-9]{3,4}){2}(?![0-9])",
        r"\(0[0-9]{2,4}\) ?[0-9][0-9 .-]{5,10}",
        r"(?<![0-9.,])(?<![0-9] )0[0-9]{2,3}(?:\.[0-9]{3}){2,3}(?![0-9])|(?<![0-9.,])(?<![0-9] )0[0-9]{3}(?:[ .-][0-9]{2}){3}(?![0-9])",
        rf"{_START}{_CLOCK} ?(?:h|:) ?[0-5][0-9](?::[0-5][0-9])?(?![0-9])|{_START}{_CLOCK}h(?![^\W_])",
        rf"{_START}{_CLOCK} giờ [0-5]?[0-9](?: phút)?(?![0-9.,])|(?<![^\W_])(?:lúc|hồi|vào|từ|đến) {_CLOCK} giờ(?![^\W_])",
        rf"(?<![^\W_])(?:{_NAMED}) ?số ?:? ?[0-9]{{1,6}}(?:[/-][0-9]{{4}})?{_NO}|^ ?số ?:? ?[0-9]{{1,6}}(?:/[0-9]{{4}})?{_NO}",
        rf"(?<![^\W_])(?:{_PAPER}) [0-9]{{1,6}}(?:/[0-9]{{4}})(?![0-9])",
        rf"(?<![^\W_])(?:{_ORDINAL}) ?[0-9]{{1,3}}(?![0-9%]|[.,][0-9]{{3}}| ?%){_LIST}",
        r"(?<![^\W_])(?:thứ|lần thứ) (?:nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười(?: [a-zăâêôơưđà-ỹ]{1,5})?)(?![^\W_])",
        r"(?<![^\W_])(?:24/7|24/24|7/7|24/24h)(?![0-9])",
        r"(?<![^\W_])0?1 (?:số|phần|trong|cách|bước|lần nữa|vài)(?![^\W_])",
        r"(?<=[^\W\d_])(?<![0-9][oli])(?<!^o)(?<![ (]o)[-–]?[0-9][0-9.,]*",
        r"(?<![^\W_])(?:công nghiệp|web|phiên bản) (?:lần thứ (?:tư )?)?\(?[0-9]\.[0-9](?![0-9])",
        r"(?<![^\W_])[ivx]{1,5}\.[0-9]{1,2}(?:\.[0-9]{1,2})*(?![0-9])",
        r"^[ (]*[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)/:](?!\S*[0-9])(?=\s|[^\W\d_])",
        r"^[ ]*[0-9]{1,2}[.][0-9]{1,2}[.](?=\s)",
    )
)
# On the text as printed: capitals tell a paper's number.
PRINTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![^\W_])[0-9]{1,6}(?:/[0-9]{4})? ?[/-] ?(?:[A-ZĐƯ][\w-]{0,20}(?:[/–-][\w-]{1,20}){0,4}|[A-ZĐ](?![^\W_]))",
        r"(?<![^\W_])[0-9]{1,6}/[0-9]{4} ?[A-ZĐ][\w-]*(?: ?[–-] ?[A-Z][\w]*)?",
        r"(?<![^\W_])(?:TT|QĐ|NQ|NĐ|CT|KH|CV|TB) ?(?:số )?[0-9]{1,6}(?:/[0-9]{4})?(?![0-9.,])",
        rf"^[ ]*[0-9]{{1,2}}(?!O(?:[0-9]|(?![^\W_])))(?={_CAPITAL})",
        rf"^[ (]*[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}(?= {_CAPITAL})",
        r"(?<![^\W_])[0-9]{1,4}(?!O)[A-ZĐ][A-Z0-9Đ]*(?![^\W_])",
        r"(?<![^\W_])[0-9]{1,3}[a-eik](?![^\W_])",
    )
)
# Years without a cue of their own: only where no unit follows.
BARE_YEAR = re.compile(rf"(?<![^\W_])(?:{_SINCE}) (?P<year>{_Y})(?![0-9]|[.,][0-9])")
_SERIAL = re.compile(rf"(?<![^\W_])(?P<number>số )?(?P<noun>{_PLACES}) (?P<figure>[0-9]{{1,2}}(?![0-9%]|[.,][0-9]{{3}}){_LIST})")


def blocked(plain: str, small: str, in_cell: bool) -> bytearray:
    """For each character whether it belongs to something that is no figure: 1, else 0.

    in_cell: a cell holds no heading of its own, and `2020` alone in it is a number.
    """
    taken = bytearray(len(plain))
    for text, patterns in ((small, SMALL), (plain, PRINTED)):
        for pattern in patterns:
            if in_cell and pattern.pattern.startswith("^"):
                continue
            for found in pattern.finditer(text):
                _take(taken, found.start(), found.end())
    for found in BARE_YEAR.finditer(small):
        if not UNIT.match(small, found.end()):
            _take(taken, found.start("year"), found.end("year"))
    for found in _SERIAL.finditer(small):
        if not found["number"] and not _counts(small, found):
            _take(taken, found.start("figure"), found.end("figure"))
    return taken


def _counts(small: str, found: re.Match[str]) -> bool:
    """`tin bài 143 tin`: what follows is counted; `số lớp 26`: so is what stands before."""
    return bool(UNIT.match(small, found.end())) or small[max(0, found.start() - 6) : found.start()].endswith(("số ", "tổng "))


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\x01" * (end - start)
