"""Words of the agency's file, and of what every issued paper has: its head, who signs, who gets it."""

from ctlc_rules.words.languages import Room

AGENCY: Room = {
    "agency-number": {
        "vi": "số `{number}` có cả ký hiệu; số và ký hiệu viết riêng",
        "en": "the number `{number}` holds the symbol too; number and symbol are written apart",
    },
    "agency-number.hint": {"vi": "viết: number: 15, symbol: QĐ-UBND", "en": "write: number: 15, symbol: QĐ-UBND"},
    "agency-symbol": {
        "vi": "ký hiệu `{symbol}` không đúng dạng chữ nối bằng dấu gạch ngang",
        "en": "the symbol `{symbol}` is not letters joined by hyphens",
    },
    "agency-symbol.hint": {"vi": "ví dụ: QĐ-UBND, BB-HĐ; không có số, dấu cách, dấu /", "en": "as QĐ-UBND or BB-HĐ: no number, blank or /"},
    "agency-two-deadlines": {
        "vi": "hạn kiến nghị viết hai lần: `until` (ngày) và `days` (số ngày làm việc)",
        "en": "the deadline for objections stands there twice: `until` (a day) and `days` (working days)",
    },
    "agency-two-deadlines.hint": {"vi": "giữ một trong hai", "en": "keep one of the two"},
}

ISSUED: Room = {
    "issue.blank": {"vi": "……………………", "en": "……………………"},
    "issue.agency-hint": {"vi": "(tên cơ quan ban hành)", "en": "(the agency that issues)"},
    "issue.number": {"vi": "Số: {number}/{symbol}", "en": "No.: {number}/{symbol}"},
    "issue.short-blank": {"vi": "……", "en": "……"},
    "issue.place-date": {"vi": "{place}, {date}", "en": "{place}, {date}"},
    "issue.place-blank": {"vi": "……………", "en": "……………"},
    "issue.date": {"vi": "ngày {day} tháng {month} năm {year}", "en": "{year}-{month}-{day}"},
    "issue.date-blank": {"vi": "ngày …… tháng …… năm ………", "en": "date ……………"},
    "issue.symbol.sheet": {"vi": "PĐG", "en": "PĐG"},
    "issue.symbol.minutes": {"vi": "BB-……", "en": "BB-……"},
    "issue.symbol.decision": {"vi": "QĐ-……", "en": "QĐ-……"},
    "issue.symbol.refusal": {"vi": "……", "en": "……"},
    "issue.symbol.supplements": {"vi": "……", "en": "……"},
    "issue.annexed": {
        "vi": "(Kèm theo Quyết định số {number} {date} của {agency})",
        "en": "(Annexed to decision no. {number}, {date}, of {agency})",
    },
    "issue.copies": {"vi": "Nơi nhận:", "en": "Copies to:"},
    "issue.copies-blank": {"vi": "…………………;", "en": "…………………;"},
    "issue.copies-file": {"vi": "Lưu: …….", "en": "Files: ……."},
    "issue.sign": {"vi": "(ký, ghi rõ họ tên)", "en": "(signature, full name)"},
    "issue.post-blank": {"vi": "CHỨC VỤ CỦA NGƯỜI KÝ", "en": "POST OF THE SIGNER"},
    "issue.objections": {
        "vi": "Nơi nhận kiến nghị: {to}; hạn cuối: {until}.",
        "en": "Objections go to: {to}; until: {until}.",
    },
    "issue.working-days": {"vi": "trong {days} ngày làm việc kể từ ngày nhận phiếu", "en": "within {days} working days of receiving this"},
}
