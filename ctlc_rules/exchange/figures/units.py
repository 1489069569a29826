"""The words that stand at a figure: units, scale words, and the words that qualify it."""

from __future__ import annotations

import re
from fractions import Fraction

from ctlc_rules.case.written import Qualifier

SCALES = {
    "chục": Fraction(10),
    "trăm": Fraction(100),
    "nghìn": Fraction(1_000),
    "ngàn": Fraction(1_000),
    "vạn": Fraction(10_000),
    "triệu": Fraction(1_000_000),
    "tỷ": Fraction(1_000_000_000),
    "tỉ": Fraction(1_000_000_000),
    "tr": Fraction(1_000_000),  # only in `12 trđ`
}
# From how many on nobody writes a number before the word: `5780 vạn`, `250 trăm`.
TOO_MANY = {"chục": 100, "trăm": 100, "vạn": 1000}

# Of a measure a decimal sign is likelier than thousands; of what is counted one by one it is not.
MEASURES = ("km2", "km²", "km", "m2", "m²", "m3", "m³", "m", "ha", "tấn", "tạ", "kg", "lít", "%", "‰", "phần trăm", "điểm")
MONEY = ("usd", "đô la mỹ", "đô la", "vnđ", "vnd", "đồng", "đ")
TIMES = ("năm", "tháng", "tuần", "ngày", "giờ", "phút", "lần", "tiết")
COUNTED = (
    "lượt người tham gia|lượt người học|lượt học viên|lượt người|lượt|người dân|người|học viên|học sinh|lớp học|lớp|chuyên đề|buổi|"
    "hộ gia đình|hộ cận nghèo|hộ nghèo|hộ|khu phố|khu dân cư|khu hành chính|khu|đồng chí|đ/c|ủy viên|uỷ viên|giáo viên|cán bộ|đảng viên|"
    "chi bộ|thầy cô giáo|thầy cô|trường học|trường|doanh nghiệp|câu lạc bộ|clb|tin bài|tin|bài|cuốn|quyển|đầu sách|máy tính|máy|bộ|cháu|"
    "em|nữ|nam|phụ nữ|thành viên|hội viên|tổ dân phố|tổ|thôn|ấp|xóm|bản|làng|xã|phường|thị trấn|trung tâm|cơ sở|nhà văn hóa|nhà văn hoá|"
    "văn bản|giải|bằng khen|giấy khen|đợt|cuộc|mô hình|phòng|tủ|bàn|ghế|giám đốc|phó giám đốc|hiệu trưởng|báo cáo viên|cộng tác viên|"
    "tuyên truyền viên|chuyên viên|công ty|hợp tác xã|tổ chức|đơn vị|trẻ em|trẻ|nhân khẩu|khẩu|dân|suất|chỉ tiêu|tiêu chí|hoạt động|"
    "hội nghị|hội thi|lao động|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|hình thức|khóa|khoá|nhóm|gia đình|dòng họ|pano|áp phích|băng rôn|người học"
)


def _alternation(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


# Words that begin like a unit and are none.
_OTHER = (
    r"đồng (?:thời|bào|đều|nghiệp|bộ|phục|hành|loạt|tình|ý)|năm (?:học )?(?:19|20)[0-9]{2}|tháng [0-9]|xã hội|bộ (?:phận|máy|môn|luật)|"
    r"cuộc sống|phòng (?:chống|ngừa|giáo|ban)|tin (?:học|tưởng|cậy)|cơ sở vật|hộ (?:lý|tịch)|bài học|nữ công|ngày (?:càng|nay)|người ta|"
    r"dân (?:cư|chủ|quân|số|trí|tộc|sinh|vận)|điểm (?:nóng|mới|mạnh|yếu)|bản (?:thân|sắc|tin)|nam bộ|tổ (?:trưởng|quốc)"
)
# `một` is a number before these only; before others it is an article (`một hoạt động`).
ONE = (
    "người", "học viên", "học sinh", "lớp", "lớp học", "chuyên đề", "buổi", "hộ", "hộ nghèo", "hộ cận nghèo", "khu phố", "đồng chí",
    "ủy viên", "giáo viên", "cán bộ", "đảng viên", "chi bộ", "trường", "clb", "giám đốc", "phó giám đốc", "hiệu trưởng", "báo cáo viên",
    "thành viên", "cháu", "tiến sĩ", "thạc sĩ",
)  # fmt: skip
_EVERY = _alternation((*MEASURES, *MONEY, *TIMES, *COUNTED.split("|")))
UNIT = re.compile(rf"[ ]?(?P<unit>(?:(?!(?:{_OTHER})(?![^\W_]))(?:{_EVERY})))(?![^\W_]|/c\b)|[ ]?(?P<sign>[%‰])")
_SAID = _alternation(tuple(word for word in SCALES if word != "tr"))
SCALE = re.compile(rf"[ ]?(?P<scale>(?:{_SAID})(?![^\W_])(?! (?:lệ|số|chứng))|tr(?=đ(?![^\W_])))")
HALF = re.compile(r" rưỡi(?![^\W_])")

_MORE = "trên|hơn|ít nhất|tối thiểu|không dưới|không ít hơn"
_LESS = "gần|dưới|không quá|không vượt quá|tối đa|nhiều nhất|chưa đến|chưa tới|chưa đầy|không đến|ngót|suýt soát"
_ABOUT = "trên dưới|khoảng|khoảng chừng|chừng|ước|ước tính|ước đạt|ước khoảng|xấp xỉ|độ chừng|độ khoảng|tầm|cỡ|vào khoảng"
KINDS: dict[str, Qualifier] = {
    **dict.fromkeys(_MORE.split("|"), "more_than"),
    **dict.fromkeys(_LESS.split("|"), "nearly"),
    **dict.fromkeys(_ABOUT.split("|"), "about"),
    **dict.fromkeys((">", "≥", ">="), "more_than"),
    **dict.fromkeys(("<", "≤", "<="), "nearly"),
    **dict.fromkeys(("~", "≈"), "about"),
}
_LETTERED = tuple(word for word in KINDS if word[0].isalpha())
_FILLED = tuple(word for word in _LETTERED if word not in ("trên", "dưới", "gần", "tầm", "cỡ"))
_COMPARED = "nhiều|ít|cao|thấp|lớn|nhỏ|tốt|kém|dài|ngắn|đông|khá|rộng|tăng|giảm"  # `nhiều hơn 5 lớp` says a difference
BEFORE = re.compile(
    rf"(?<![^\W_])(?P<word>{_alternation(_LETTERED)}) ?$|(?<![^\W_])(?P<filled>{_alternation(_FILLED)}) (?:đạt|được|là|còn|có) $|"
    r"(?P<sign>>=|<=|[>≥<≤~≈]) ?$"
)
NOT_BEFORE = re.compile(rf"(?<![^\W_])(?:{_COMPARED}) $")
AFTER = re.compile(r" trở (?P<way>lên|xuống)(?![^\W_])")


def is_measure(unit: str) -> bool:
    """Whether the unit is measured or paid, not counted one by one."""
    return unit.lower() in (*MEASURES, *MONEY)
