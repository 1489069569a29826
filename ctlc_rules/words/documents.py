"""Words of documents that are read: what was wrong with a file, and what had to be done to its letters."""

from ctlc_rules.words.languages import Room

REFUSED: Room = {
    "document-empty": {"vi": "tệp rỗng, không có chữ nào", "en": "the file is empty: there is no text in it"},
    "document-too-long": {
        "vi": "tài liệu quá dài: hơn {most} nghìn đoạn và ô bảng, hoặc một đoạn hơn {letters} nghìn chữ cái",
        "en": "the document is too long: more than {most} thousand paragraphs and cells, or one of more than {letters} thousand letters",
    },
    "document-too-long-part": {
        "vi": "tài liệu quá dài: một phần của tệp hơn {most} MB khi mở ra",
        "en": "the document is too long: one part of the file is over {most} MB unpacked",
    },
    "document-too-big": {
        "vi": "tệp quá lớn: hơn {most} MB",
        "en": "the file is too large: over {most} MB",
    },
    "document-too-big.hint": {
        "vi": "bỏ bớt ảnh, hoặc tách phần báo cáo thành một tệp riêng",
        "en": "take pictures out, or make the report a file of its own",
    },
    "document-broken": {
        "vi": "tệp hỏng hoặc thiếu phần cuối, không mở được",
        "en": "the file is broken, or its end is missing: it cannot be opened",
    },
    "document-broken.hint": {
        "vi": "tải hoặc chép lại tệp; mở bằng Word rồi lưu lại",
        "en": "download or copy it again; open it in Word and save it again",
    },
    "document-locked": {"vi": "tệp có mật khẩu", "en": "the file is locked by a password"},
    "document-locked.hint": {"vi": "mở tệp, bỏ mật khẩu rồi lưu lại", "en": "open it, take the password off and save it"},
    "document-bomb": {
        "vi": "tệp nén một lượng dữ liệu lớn bất thường, không phải báo cáo: không mở",
        "en": "the file packs an unusual amount of data and is no report: it is not opened",
    },
    "document-entities": {
        "vi": "tệp chứa khai báo lạ (DTD, thực thể) mà Word không viết, có thể độc hại: không mở",
        "en": "the file declares what Word never writes (a DTD, entities) and may be harmful: it is not opened",
    },
    "document-unknown": {"vi": "không nhận ra loại tệp này", "en": "the kind of this file is not known"},
    "document-not-a-report": {
        "vi": "đây là tệp loại {ending}, không phải báo cáo bằng chữ",
        "en": "this is a file of the kind {ending}, not a written report",
    },
    "document-not-a-report.hint": {
        "vi": "đọc được: .docx, .pdf có chữ, .html, .txt",
        "en": "what can be read: .docx, .pdf with text, .html, .txt",
    },
    "document-other-kind": {
        "vi": "tên tệp ghi {said} nhưng nội dung là {ending}",
        "en": "the name of the file says {said}, but it is {ending}",
    },
    "document-other-kind.hint": {
        "vi": "xem lại tệp; nếu đúng là báo cáo, đổi đuôi tên thành {ending}",
        "en": "look at the file; if it is the report, rename it to {ending}",
    },
    "document-scanned": {
        "vi": "tệp PDF là ảnh quét, không có chữ để đọc",
        "en": "this PDF is a scan: there is no text in it",
    },
    "document-scanned.hint": {
        "vi": "xin tệp Word của báo cáo; hoặc nhập số liệu vào bảng Excel của trung tâm",
        "en": "ask for the report's Word file, or fill in the centre's workbook",
    },
    "document-too-many-pages": {
        "vi": "tài liệu quá dài: hơn {most} trang",
        "en": "the document is too long: more than {most} pages",
    },
    "document-to-convert": {
        "vi": "tệp {ending} không đọc thẳng được, máy này không có LibreOffice để đổi",
        "en": "a {ending} file cannot be read as it is, and LibreOffice, which converts it, is not on this machine",
    },
    "document-to-convert.hint": {
        "vi": "mở bằng Word, chọn “Lưu thành” .docx, rồi đọc tệp .docx",
        "en": "open it in Word, save it as .docx, and read that",
    },
    "document-not-converted": {
        "vi": "LibreOffice không mở được tệp {ending} này: tệp hỏng hoặc có mật khẩu",
        "en": "LibreOffice cannot open this {ending} file: it is broken or locked by a password",
    },
    "document-not-converted.hint": {
        "vi": "mở bằng Word, chọn “Lưu thành” .docx, rồi đọc tệp .docx",
        "en": "open it in Word, save it as .docx, and read that",
    },
    "document-too-slow": {
        "vi": "đọc quá {most} giây chưa xong: tệp có thể hỏng hoặc độc hại, đã dừng",
        "en": "not read after {most} seconds: the file may be broken or harmful, reading was stopped",
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
    "read.had-revisions": {
        "vi": "văn bản còn {times} chỗ sửa đang theo dõi (Track Changes): đã đọc bản sau khi chấp nhận hết",
        "en": "{times} tracked changes: read as if all were accepted",
    },
    "read.has-scanned-pages": {
        "vi": "{times} trang là ảnh quét, không có chữ: chưa đọc, cần xem bản gốc",
        "en": "{times} pages are scans without text: not read, see the original",
    },
    "read.has-recognised-pages": {
        "vi": "{times} trang là ảnh quét, chữ do máy nhận dạng: số và chữ có thể sai, cần so với ảnh",
        "en": "{times} pages are scans whose text a machine recognised: figures and words may be wrong, compare them with the picture",
    },
    "read.has-garbled": {
        "vi": "{times} dòng có chữ đã hỏng (UTF-8 bị đọc nhầm), để nguyên, cần xem bản gốc",
        "en": "{times} lines have garbled letters (UTF-8 read as another encoding), left as they are: see the original",
    },
}

DOCUMENTS: Room = {**REFUSED, **_DONE}
