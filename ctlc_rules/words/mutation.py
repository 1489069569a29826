"""Words of the examples beside a standard and of its mutation score."""

from ctlc_rules.words.languages import Room

FILE: Room = {
    "examples-of-another": {
        "vi": "tệp ví dụ này là của bộ tiêu chí `{name}`, không phải `{standard}`",
        "en": "these examples are of the standard `{name}`, not of `{standard}`",
    },
    "example-no-base": {"vi": "`bases` không có hồ sơ mẫu `{name}`", "en": "`bases` has no row `{name}`"},
    "example-no-input": {"vi": "bộ tiêu chí không hỏi số liệu `{name}`", "en": "the standard asks no input `{name}`"},
    "example-not-stated": {
        "vi": "`{name}` không ghi được trong ví dụ (phiếu bầu, hoặc số tháng tính từ một ngày)",
        "en": "`{name}` cannot be said in an example (ballots, or months since a date)",
    },
    "example-no-paper": {"vi": "bộ tiêu chí không có giấy tờ `{name}`", "en": "the standard has no paper `{name}`"},
    "example-no-rating": {"vi": "bộ tiêu chí không có loại `{name}`", "en": "the standard has no rating `{name}`"},
    "example-no-criterion": {"vi": "bộ tiêu chí không có tiêu chí `{name}`", "en": "the standard has no criterion `{name}`"},
    "example-no-level": {"vi": "tiêu chí này không có mức `{name}`", "en": "this criterion has no level `{name}`"},
    "example-expects-nothing": {
        "vi": "ví dụ phải nói kết quả: `rating`, `points` hoặc `met`",
        "en": "an example says what it comes to: `rating`, `points` or `met`",
    },
    "example-twice": {
        "vi": "hai ví dụ cùng một lời: “{name}” (dòng {first})",
        "en": "two examples with one claim: “{name}” (line {first})",
    },
    "example-differs": {
        "vi": "ví dụ “{claim}”: {about_vi} phải là {expected_vi}, bộ tiêu chí cho {got_vi}",
        "en": "example “{claim}”: {about_en} should be {expected_en}, the standard gives {got_en}",
    },
    "example-differs.hint": {
        "vi": "xem lại ví dụ, hoặc chỗ vừa sửa trong bộ tiêu chí",
        "en": "look at the example again, or at what was changed in the standard",
    },
}

_SAID: Room = {
    "example.rating": {"vi": "xếp loại", "en": "the rating"},
    "example.points": {"vi": "điểm của `{name}`", "en": "the points of `{name}`"},
    "example.met": {"vi": "mức đạt của `{name}`", "en": "where `{name}` is met"},
    "example.none": {"vi": "không đạt", "en": "not met"},
    "example.met-alone": {"vi": "đạt", "en": "met"},
    "example.bounds": {"vi": "từ {lo} đến {hi}", "en": "{lo} to {hi}"},
    "mutate.title": {
        "vi": "{standard}, bản {edition}: thử sửa từng chỗ, {examples} ví dụ",
        "en": "{standard}, edition {edition}: every place changed in turn, {examples} examples",
    },
    "mutate.score": {
        "vi": "ví dụ phát hiện {killed}/{counted} chỗ sửa ({share})",
        "en": "the examples notice {killed} of {counted} changes ({share})",
    },
    "mutate.equivalent": {
        "vi": "{count} chỗ sửa đã chứng minh là không đổi xếp loại và điểm nào (không tính):",
        "en": "{count} changes are proved to change no rating and no points (not counted):",
    },
    "mutate.unread": {
        "vi": "{count} chỗ sửa làm bộ tiêu chí không đọc được nữa (không tính):",
        "en": "{count} changes that are refused when the standard is read (not counted):",
    },
    "mutate.survivors": {"vi": "{count} chỗ sửa không ví dụ nào phát hiện:", "en": "{count} changes that no example notices:"},
    "mutate.changed": {"vi": "{place} {path}: {old} → {new}", "en": "{place} {path}: {old} → {new}"},
    "mutate.gone": {"vi": "{place} {path}: bỏ {old}", "en": "{place} {path}: without {old}"},
    "mutate.claim": {"vi": "CẦN VIẾT: khác với {path} là {new}", "en": "TO BE WRITTEN: unlike {path} as {new}"},
    "mutate.undecided": {
        "vi": "chưa rõ: bộ giải không chứng minh được là như nhau, cũng không tìm ra hồ sơ phân biệt",
        "en": "undecided: the solver neither proves that nothing changes nor finds a case that tells",
    },
}

MUTATION: Room = {**FILE, **_SAID}
