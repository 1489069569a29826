"""Words of reasons: conditions, values, steps, places, sources, findings, what is missing."""

from ctlc_rules.words.languages import Room

_NAMES: Room = {
    "name.total": {"vi": "Tổng điểm", "en": "Total"},
    "name.months": {"vi": "Số tháng của kỳ", "en": "Months in the period"},
    "name.on_claims": {"vi": "Điểm dựa vào lời tự nhận xét", "en": "Points that rest on words"},
}

_EXPRESSIONS: Room = {
    "expr.per": {"vi": "{left} trên {each} {right}", "en": "{left} per {each} {right}"},
    "expr.min": {"vi": "nhỏ nhất", "en": "least of "},
    "expr.max": {"vi": "lớn nhất", "en": "greatest of "},
    "expr.sum": {"vi": "tổng", "en": "sum of "},
    "expr.gap": {"vi": "chênh lệch lớn nhất giữa", "en": "gap between "},
    "expr.if": {"vi": "nếu {when}: {value}", "en": "if {when}: {value}"},
    "expr.otherwise": {"vi": "còn lại: {value}", "en": "else: {value}"},
    "expr.count": {"vi": "số điều kiện đạt", "en": "number that hold of "},
    "expr.mean": {"vi": "bình quân ", "en": "mean of "},
    "expr.lowest": {"vi": "thấp nhất ", "en": "lowest of "},
    "expr.highest": {"vi": "cao nhất ", "en": "highest of "},
    "expr.ballots": {"vi": "số phiếu hợp lệ ", "en": "valid votes of "},
    "expr.and": {"vi": "và", "en": "and"},
    "expr.or": {"vi": "hoặc", "en": "or"},
    "expr.not": {"vi": "không phải", "en": "not"},
    "expr.needed": {"vi": "ít nhất {needed} trong các điều kiện: {items}", "en": "at least {needed} of: {items}"},
    "expr.met": {"vi": "{name} đạt", "en": "{name} met"},
    "expr.every": {"vi": "mọi {tier} {op} {limit}", "en": "every {tier} {op} {limit}"},
    "expr.every-met": {"vi": "mọi {tier} đều đạt", "en": "every {tier} met"},
    "op.>=": {"vi": "từ", "en": "at least"},
    "op.>": {"vi": "trên", "en": "more than"},
    "op.<=": {"vi": "không quá", "en": "at most"},
    "op.<": {"vi": "dưới", "en": "less than"},
    "op.=": {"vi": "bằng", "en": "equal to"},
    "op.!=": {"vi": "khác", "en": "not"},
    "op.between": {"vi": "", "en": ""},
    "op.need": {"vi": "cần {op} {limit}", "en": "needs {op} {limit}"},
    "glue.all": {"vi": "và", "en": "and"},
    "glue.any": {"vi": "hoặc", "en": "or"},
    "glue.or": {"vi": "hoặc", "en": "or"},
}

_VALUES: Room = {
    "value.unknown": {"vi": "chưa có số liệu", "en": "not known"},
    "value.between": {"vi": "{lo} đến {hi}", "en": "{lo} to {hi}"},
    "value.from": {"vi": "từ {lo} trở lên", "en": "{lo} or more"},
    "truth.0": {"vi": "không đạt", "en": "not met"},
    "truth.1": {"vi": "chưa đủ căn cứ", "en": "not decided"},
    "truth.2": {"vi": "đạt", "en": "met"},
    "condition.not": {"vi": "không được có: {item}", "en": "must not be: {item}"},
    "condition.wanted": {"vi": "cần {wanted}", "en": "needs {wanted}"},
    "condition.at-least": {
        "vi": "có {held} trong {count} (cần {needed}): {items}",
        "en": "{held} of {count} hold (needs {needed}): {items}",
    },
    "clause.criterion": {"vi": "{word} {no} {title}: {verdict}{cites}", "en": "{word} {no} {title}: {verdict}{cites}"},
    "reason.word": {"vi": "{word}: {points} điểm", "en": "{word}: {points} points"},
    "reason.row": {"vi": "{op} {edge}: {points} điểm", "en": "{op} {edge}: {points} points"},
    "reason.otherwise": {"vi": "còn lại: {points} điểm", "en": "otherwise: {points} points"},
    "reason.share": {
        "vi": "{quantity}. Từ {full} được đủ {points} điểm, dưới mức đó tính theo tỷ lệ, làm tròn đến {step}",
        "en": "{quantity}. From {full} all {points} points, below that in proportion, rounded to {step}",
    },
    "reason.formula": {
        "vi": "{quantity}, không dưới {low} và không quá {high} điểm",
        "en": "{quantity}, not below {low} and at most {high} points",
    },
    "reason.deduct": {
        "vi": "{high} điểm, trừ {each} điểm cho mỗi đơn vị của: {quantity}; không dưới {low}",
        "en": "{high} points, less {each} for each of: {quantity}; not below {low}",
    },
}

_STEPS: Room = {
    "adjust.evidence": {"vi": "Minh chứng bắt buộc chưa được chấp nhận", "en": "The evidence that gates is not accepted yet"},
    "adjust.not_applicable": {"vi": "Tiêu chí không áp dụng", "en": "The criterion does not apply"},
    "adjust.not_applicable.full": {
        "vi": "Không áp dụng thì được đủ điểm; chỉ áp dụng khi {condition}",
        "en": "Full points where it does not apply; applies only when {condition}",
    },
    "adjust.not_applicable.zero": {
        "vi": "Không áp dụng thì không có điểm; chỉ áp dụng khi {condition}",
        "en": "No points where it does not apply; applies only when {condition}",
    },
    "adjust.not_applicable.leave_out": {
        "vi": "Không áp dụng thì không tính vào tổng; chỉ áp dụng khi {condition}",
        "en": "Left out where it does not apply; applies only when {condition}",
    },
    "adjust.zero": {"vi": "Không tính điểm", "en": "No points are given"},
    "adjust.zero-by": {"vi": "Không tính điểm: {says}", "en": "No points are given: {says}"},
    "adjust.rounding": {"vi": "Làm tròn", "en": "Rounding"},
    "adjust.limit": {"vi": "Không vượt quá mức tối đa", "en": "Held at the maximum"},
    "adjust.weight": {"vi": "{name} × {weight}", "en": "{name} × {weight}"},
    "paper.gates": {"vi": "{paper} (bắt buộc; {state})", "en": "{paper} (required; {state})"},
    "paper.wanted": {"vi": "{paper} ({state})", "en": "{paper} ({state})"},
    "paper.suitable": {"vi": "phù hợp", "en": "suitable"},
    "paper.listed": {"vi": "đã nêu, chưa xem", "en": "listed, not looked at yet"},
    "paper.not_suitable": {"vi": "không phù hợp", "en": "not suitable"},
    "paper.none": {"vi": "chưa nêu", "en": "not listed"},
}

_FACTS: Room = {
    "fact.presumed": {
        "vi": "{value} (cơ quan thẩm định chưa ghi nhận trường hợp nào)",
        "en": "{value} (the office has recorded none to date)",
    },
    "fact.months": {"vi": "{months} tháng", "en": "{months} months"},
    "fact.months-about": {"vi": "khoảng {months} tháng (hiểu là hơn kém 1 tháng)", "en": "about {months} months (read as give or take 1)"},
    "fact.doubtful-unprinted": {"vi": "chưa rõ là {readings}", "en": "not clear whether {readings}"},
    "fact.doubtful": {"vi": "“{printed}”: chưa rõ là {readings}", "en": "“{printed}”: not clear whether {readings}"},
    "fact.conflicting": {"vi": "số liệu không thống nhất: {readings}", "en": "readings differ: {readings}"},
    "fact.word": {"vi": "{word} (“{printed}”)", "en": "{word} (“{printed}”)"},
    "fact.printed": {"vi": "“{printed}”", "en": "“{printed}”"},
    "fact.qualified": {"vi": "{stated} (hiểu là {read})", "en": "{stated} (read as {read})"},
    "fact.in-year": {
        "vi": "quy ra năm: {figure} × 12 / {months} {equals} {result}",
        "en": "in a year: {figure} × 12 / {months} {equals} {result}",
    },
    "fact.because": {"vi": "{text} — lý do: {because}", "en": "{text} — reason: {because}"},
    "fact.before": {"vi": "trước đó, {who}: {value}", "en": "before it, {who}: {value}"},
    "qualifier.about": {"vi": "khoảng {figure}", "en": "about {figure}"},
    "qualifier.more_than": {"vi": "trên {figure}", "en": "more than {figure}"},
    "qualifier.nearly": {"vi": "gần {figure}", "en": "nearly {figure}"},
    "votes.count": {"vi": "{valid} phiếu hợp lệ, {invalid} phiếu không hợp lệ", "en": "{valid} valid votes, {invalid} invalid"},
    "votes.each": {"vi": "{value}: {times} phiếu", "en": "{value}: {times}"},
    "votes.mean": {"vi": ", bình quân {mean}{unit}", "en": ", mean {mean}{unit}"},
    "fact.paper": {"vi": "Minh chứng: {paper}", "en": "Evidence: {paper}"},
    "place.section": {"vi": "mục {value}", "en": "section {value}"},
    "place.row": {"vi": "dòng “{value}”", "en": "row “{value}”"},
    "place.page": {"vi": "trang {value}", "en": "page {value}"},
    "place.line": {"vi": "dòng {value}", "en": "line {value}"},
    "cite.article": {"vi": "điều {value}", "en": "article {value}"},
    "cite.clause": {"vi": "khoản {value}", "en": "clause {value}"},
    "cite.point": {"vi": "điểm {value}", "en": "point {value}"},
    "cite.by_analogy": {"vi": "tiền lệ, văn bản về đối tượng khác", "en": "a precedent: it is about other units"},
    "basis.reported": {"vi": "có số liệu", "en": "reported"},
    "basis.claimed": {"vi": "tự nhận xét", "en": "claimed"},
    "basis.evidenced": {"vi": "có minh chứng", "en": "evidenced"},
    "basis.verified": {"vi": "đã kiểm tra", "en": "verified"},
    "basis.rejected": {"vi": "không chấp nhận", "en": "rejected"},
    "basis.conflicting": {"vi": "số liệu không thống nhất", "en": "conflicting"},
    "basis.doubtful": {"vi": "chưa rõ, cần xác nhận", "en": "in doubt"},
    "basis.presumed": {"vi": "mặc định", "en": "presumed"},
    "basis.derived": {"vi": "tính từ các số liệu thành phần", "en": "worked out from its parts"},
    "basis.not_reported": {"vi": "chưa báo cáo", "en": "not reported"},
    "basis.not_applicable": {"vi": "không áp dụng", "en": "not applicable"},
    "basis.not_in_force": {"vi": "kỳ này chưa yêu cầu", "en": "not asked in this period"},
    "missing.not_reported": {"vi": "chưa báo cáo", "en": "not reported"},
    "missing.not_applicable": {"vi": "không áp dụng", "en": "not applicable"},
    "missing.not_in_force": {"vi": "kỳ này chưa yêu cầu", "en": "not asked in this period"},
    "missing.doubtful": {"vi": "số liệu chưa rõ, cần xác nhận", "en": "in doubt, to be confirmed"},
    "missing.conflicting": {"vi": "số liệu không thống nhất", "en": "readings differ"},
    "missing.claimed": {"vi": "mới có lời tự nhận xét, cần minh chứng", "en": "claimed in words only, evidence wanted"},
    "missing.rejected": {"vi": "không được chấp nhận", "en": "rejected"},
    "missing.no_period": {"vi": "báo cáo không nêu kỳ", "en": "the report states no period"},
    "missing.no_votes": {"vi": "không có phiếu hợp lệ", "en": "no valid vote"},
    "missing.evidence": {"vi": "thiếu minh chứng phù hợp", "en": "suitable evidence is wanting"},
}

_FINDINGS: Room = {
    "finding.zero": {"vi": "{says}: không tính điểm ({state})", "en": "{says}: no points ({state})"},
    "finding.lower": {"vi": "{says}: hạ một bậc ({state})", "en": "{says}: one rating down ({state})"},
    "finding.cap": {"vi": "{says}: cao nhất loại {to} ({state})", "en": "{says}: at most {to} ({state})"},
    "finding.veto": {"vi": "{says}: xếp loại {to} ({state})", "en": "{says}: rated {to} ({state})"},
    "finding.not_rated": {"vi": "{says}: không xếp loại ({state})", "en": "{says}: not rated ({state})"},
    "finding.note": {"vi": "{says}", "en": "{says}"},
    "finding.holds": {"vi": "có", "en": "yes"},
    "finding.no": {"vi": "không có", "en": "no"},
    "finding.may": {"vi": "chưa đủ căn cứ", "en": "not decided"},
}

_WARNINGS: Room = {
    "warn.no-period": {
        "vi": "Báo cáo không nêu kỳ đánh giá: chưa quy được số liệu ra năm",
        "en": "No period is stated: figures cannot be brought to a year",
    },
    "warn.period-approximate": {
        "vi": "Kỳ đánh giá chỉ nêu gần đúng ({months} tháng)",
        "en": "The period is stated approximately ({months} months)",
    },
    "warn.period-length": {
        "vi": "Kỳ {months} tháng, bộ tiêu chí dùng cho kỳ {lo} đến {hi} tháng: kết quả chỉ để tham khảo",
        "en": "The period has {months} months, the standard is for {lo} to {hi}: for reference only",
    },
    "warn.sum-differs": {
        "vi": "{says}: {label} ghi {stated}, các dòng cộng được {sum} (chênh {difference}){blank}",
        "en": "{says}: {label} stated as {stated}, the rows add up to {sum} (a difference of {difference}){blank}",
    },
    "warn.blank-parts": {"vi": "(dòng để trống: {blank})", "en": "(rows left blank: {blank})"},
    "short.period-length": {"vi": "kỳ {months} tháng", "en": "a period of {months} months"},
    "short.sum-differs": {"vi": "{label}: ghi {stated}, cộng được {sum}", "en": "{label}: stated {stated}, adds up to {sum}"},
    "short.doubtful-figure": {"vi": "xác nhận {printed}{label}", "en": "confirm {printed}{label}"},
    "short.conflicting-readings": {"vi": "{label}: {readings}", "en": "{label}: {readings}"},
    "short.relation-broken": {"vi": "{says}", "en": "{says}"},
    "warn.doubtful-figure": {
        "vi": "{label}: {printed}chưa rõ ({readings}); giữ nguyên, chờ xác nhận",
        "en": "{label}: {printed}is not clear ({readings}); held as it is until confirmed",
    },
    "warn.conflicting-readings": {"vi": "{label}: số liệu không thống nhất ({readings})", "en": "{label}: readings differ ({readings})"},
    "warn.outside-usual": {
        "vi": "{label}: {value}, ngoài khoảng thường gặp {lo} đến {hi}",
        "en": "{label}: {value}, outside the usual range {lo} to {hi}",
    },
    "warn.part-over": {"vi": "{part}: {more} nhiều hơn {whole}: {less}", "en": "{part}: {more} is more than {whole}: {less}"},
    "warn.not-held": {"vi": "Không khớp: {expr}", "en": "Does not agree: {expr}"},
    "warn.relation-broken": {"vi": "{says}", "en": "{says}"},
    "warn.looks-like-phone": {
        "vi": "Hồ sơ có chỗ giống số điện thoại: không lưu dữ liệu cá nhân",
        "en": "Something looks like a telephone number: keep no personal data",
    },
    "warn.looks-like-person": {
        "vi": "Hồ sơ có chỗ giống tên người: không lưu dữ liệu cá nhân",
        "en": "Something looks like a person's name: keep no personal data",
    },
}

REASONS: Room = {**_NAMES, **_EXPRESSIONS, **_VALUES, **_STEPS, **_FACTS, **_FINDINGS, **_WARNINGS}
