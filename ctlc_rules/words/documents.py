"""Words of documents that are read: what was wrong with a file, and what had to be done to its letters."""

from ctlc_rules.words.languages import Room

_REFUSED: Room = {
    "document-empty": {"vi": "tệp rỗng, không có chữ nào", "en": "the file is empty: there is no text in it"},
    "document-too-long": {
        "vi": "tài liệu quá dài: hơn {most} đoạn và ô bảng",
        "en": "the document is too long: more than {most} paragraphs and cells",
    },
    "letters-unknown": {
        "vi": "không nhận ra bảng mã chữ của tệp (không phải Unicode, TCVN3, VNI hay VISCII)",
        "en": "the letters of the file are in no known encoding (not Unicode, TCVN3, VNI or VISCII)",
    },
    "letters-unknown.hint": {
        "vi": "mở tệp bằng Word, xem chữ có đúng không, rồi lưu lại thành .docx",
        "en": "open the file in Word, see that its letters are right, and save it as .docx",
    },
    "letters-garbled": {
        "vi": "chữ trong tệp đã hỏng (UTF-8 bị đọc nhầm rồi lưu lại, như “Ã¡”, “áº¿”): {times} dòng, dòng đầu là {line}",
        "en": "the letters of the file are garbled (UTF-8 read as another encoding and saved, as “Ã¡”): {times} lines, the first is {line}",
    },
    "letters-garbled.hint": {
        "vi": "xin lại bản gốc (.docx), không sửa từ bản đã hỏng",
        "en": "ask for the original (.docx); do not mend the garbled copy",
    },
}

_DONE: Room = {
    "read.was-tcvn3": {
        "vi": "{times} dòng gõ bằng TCVN3 (.VnTime) đã đổi sang Unicode",
        "en": "{times} lines in TCVN3 (.VnTime) made Unicode",
    },
    "read.was-vni": {"vi": "{times} dòng gõ bằng VNI đã đổi sang Unicode", "en": "{times} lines in VNI made Unicode"},
    "read.was-viscii": {"vi": "{times} dòng gõ bằng VISCII đã đổi sang Unicode", "en": "{times} lines in VISCII made Unicode"},
    "read.was-cp1258": {"vi": "tệp ở bảng mã Windows-1258, đã đổi sang Unicode", "en": "the file was in Windows-1258 and was made Unicode"},
    "read.was-utf16": {"vi": "tệp ở UTF-16, đã đổi sang UTF-8", "en": "the file was in UTF-16 and was made UTF-8"},
    "read.was-nfd": {
        "vi": "{times} dòng có dấu tổ hợp đã đổi sang dấu dựng sẵn",
        "en": "{times} lines with marks apart from their letters were composed",
    },
    "read.has-garbled": {
        "vi": "{times} dòng có chữ đã hỏng (UTF-8 bị đọc nhầm), để nguyên, cần xem bản gốc",
        "en": "{times} lines have garbled letters (UTF-8 read as another encoding), left as they are: see the original",
    },
}

DOCUMENTS: Room = {**_REFUSED, **_DONE}
