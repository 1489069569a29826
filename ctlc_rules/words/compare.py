"""Words of the comparison of two standards."""

from ctlc_rules.words.languages import Room

COMPARE_CODES: Room = {
    "which-edition": {
        "vi": "`{name}` có nhiều bản: {known}",
        "en": "`{name}` has several editions: {known}",
    },
    "which-edition.hint": {"vi": "ghi rõ bản, ví dụ `{name}@{first}`", "en": "name the edition, for example `{name}@{first}`"},
    "no-such-edition": {
        "vi": "`{name}` không có bản `{edition}`; các bản đang có: {known}",
        "en": "`{name}` has no edition `{edition}`; there are: {known}",
    },
}

_SAID: Room = {
    "compare.title": {"vi": "So sánh {first} với {second}", "en": "{first} compared with {second}"},
    "compare.side": {"vi": "{id} bản {edition} ({file})", "en": "{id} edition {edition} ({file})"},
    "compare.result": {"vi": "Kết quả", "en": "Result"},
    "compare.equal": {
        "vi": "{what}: như nhau trên mọi hồ sơ mà cả hai chấp nhận (đã chứng minh)",
        "en": "{what}: equal on every case that both allow (proved)",
    },
    "compare.differs": {"vi": "{what}: khác nhau, ví dụ {before} → {after}", "en": "{what}: they differ, for example {before} → {after}"},
    "compare.undecided": {
        "vi": "{what}: chưa so được trong giới hạn tính toán",
        "en": "{what}: not settled within the limit of work",
    },
    "compare.fewest": {
        "vi": "hồ sơ nhỏ nhất, không hồ sơ nào ít số liệu hơn mà khác: {facts}",
        "en": "the smallest case, none with fewer figures differs: {facts}",
    },
    "compare.case": {"vi": "hồ sơ: {facts}", "en": "the case: {facts}"},
    "compare.other": {"vi": "theo bản sau: {facts}", "en": "as the second takes it: {facts}"},
    "compare.clause": {"vi": "do {kind} {name}: {before} → {after} ({places})", "en": "by {kind} {name}: {before} → {after} ({places})"},
    "compare.more": {"vi": "… và {count} điều khác", "en": "… and {count} more"},
    "compare.kind.criterion": {"vi": "tiêu chí", "en": "criterion"},
    "compare.kind.section": {"vi": "mục", "en": "section"},
    "compare.kind.rating": {"vi": "điều kiện của loại", "en": "the condition of"},
    "compare.kind.finding": {"vi": "quy định", "en": "finding"},
    "compare.kind.derived": {"vi": "đại lượng", "en": "quantity"},
    "compare.kind.level": {"vi": "mức độ", "en": "level"},
    "compare.kind.total": {"vi": "cách tính tổng", "en": "the reckoning of"},
    "compare.kind.nothing-applies": {"vi": "không tiêu chí nào áp dụng", "en": "nothing applies"},
    "compare.criteria-equal": {
        "vi": "Điểm từng tiêu chí: {count} tiêu chí như nhau trên mọi hồ sơ mà cả hai chấp nhận (đã chứng minh)",
        "en": "Points of each criterion: {count} criteria equal on every case that both allow (proved)",
    },
    "compare.only.criteria": {"vi": "Tiêu chí chỉ có ở {side}: {names}", "en": "Criteria only in {side}: {names}"},
    "compare.only.inputs": {"vi": "Số liệu chỉ có ở {side}: {names}", "en": "Inputs only in {side}: {names}"},
    "compare.only.ratings": {"vi": "Loại chỉ có ở {side}: {names}", "en": "Ratings only in {side}: {names}"},
    "compare.narrowed": {
        "vi": "Số liệu khai khác nhau, so trong khoảng mà cả hai nhận: {names}",
        "en": "Inputs declared otherwise, compared where both allow: {names}",
    },
    "compare.unlike": {
        "vi": "Số liệu trùng tên mà khác loại, coi như hai số liệu: {names}",
        "en": "Inputs of one name but another kind, taken as two: {names}",
    },
    "compare.changes.meaning": {"vi": "Nội dung thay đổi:", "en": "Changed in meaning:"},
    "compare.changes.words": {"vi": "Lời văn thay đổi:", "en": "Changed in words:"},
    "compare.changes.source": {"vi": "Căn cứ thay đổi:", "en": "Changed sources:"},
    "compare.change": {"vi": "{path}: {old} → {new} ({places})", "en": "{path}: {old} → {new} ({places})"},
    "compare.cases": {"vi": "Hồ sơ:", "en": "Cases:"},
    "compare.move.up": {"vi": "lên", "en": "up"},
    "compare.move.down": {"vi": "xuống", "en": "down"},
    "compare.move.other": {"vi": "khác", "en": "otherwise"},
    "compare.move.same": {"vi": "giữ nguyên", "en": "unchanged"},
    "compare.move": {"vi": "{unit} ({case}): {way}, {before} → {after}", "en": "{unit} ({case}): {way}, {before} → {after}"},
    "compare.nothing": {"vi": "không có", "en": "nothing"},
    "compare.yes": {"vi": "đạt", "en": "met"},
    "compare.no": {"vi": "không đạt", "en": "not met"},
    "compare.does.cap": {"vi": "cao nhất loại {to}", "en": "{to} at most"},
    "compare.does.veto": {"vi": "xếp loại {to}", "en": "rated {to}"},
    "compare.does.lower": {"vi": "hạ một bậc", "en": "one rating lower"},
    "compare.does.not_rated": {"vi": "không xếp loại", "en": "not rated"},
}

COMPARE: Room = {**COMPARE_CODES, **_SAID}
