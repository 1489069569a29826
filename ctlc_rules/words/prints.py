"""Words of printing: what a workbook of results says, and what `ctlc report` cannot do."""

from ctlc_rules.words.languages import Room

PRINTS: Room = {
    "xlsx.result": {"vi": "Kết quả", "en": "Result"},
    "xlsx.reasons": {"vi": "Lý do", "en": "Reasons"},
    "xlsx.list": {"vi": "Danh sách", "en": "List"},
    "xlsx.lo": {"vi": "{column}: từ", "en": "{column}: from"},
    "xlsx.hi": {"vi": "{column}: đến", "en": "{column}: to"},
    "xlsx.step-lo": {"vi": "Điểm: từ", "en": "Points: from"},
    "xlsx.step-hi": {"vi": "Điểm: đến", "en": "Points: to"},
    "xlsx.step": {"vi": "Cách tính", "en": "How"},
    "xlsx.facts": {"vi": "Số liệu", "en": "Figures"},
    "xlsx.papers": {"vi": "Minh chứng", "en": "Evidence"},
    "xlsx.sources": {"vi": "Nguồn", "en": "Source"},
    "sample.name": {"vi": "Tệp mẫu trình bày giấy", "en": "Template of the look of papers"},
    "sample.how": {
        "vi": (
            "Mỗi kiểu (Style) đứng một lần dưới đây, viết bằng chính tên của nó. Hãy mở tệp này bằng Word, sửa phông, cỡ, "
            "khoảng cách của từng kiểu và lề trang, rồi lưu lại; không đổi tên kiểu. Khi in, nêu tệp này sau --template. "
            "Chữ và hình trong tệp này không in ra."
        ),
        "en": (
            "Each style stands once below, as its own name. Open this file in Word, change the fonts, sizes and spaces of the styles "
            "and the margins, and save it; keep the names of the styles. When printing, name this file after --template. "
            "Its words and pictures are not printed."
        ),
    },
    "report-to-terminal": {
        "vi": "dạng {form} không in ra màn hình; hãy thêm -o TỆP hoặc -o THƯ MỤC",
        "en": "the form {form} is not written to a terminal; add -o FILE or -o FOLDER",
    },
    "report-needs-folder": {
        "vi": "có {count} giấy, mỗi giấy một tệp: -o phải là thư mục (đã có, hoặc viết với dấu / ở cuối)",
        "en": "there are {count} papers, a file for each: -o must be a folder (that exists, or written with / at its end)",
    },
    "print-which-standard": {
        "vi": "dạng {form} in một biểu điểm: hãy nêu mã bộ tiêu chí",
        "en": "the form {form} prints one sheet of points: name the standard",
    },
    "report-template-form": {
        "vi": "--template chỉ dùng với --format docx",
        "en": "--template is for --format docx only",
    },
    "report-bad-template": {
        "vi": "không đọc được tệp mẫu; cần một tệp Word (.docx) thường, không có mật khẩu",
        "en": "the template cannot be read; a plain Word file (.docx) without a password is needed",
    },
}
