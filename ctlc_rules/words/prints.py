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
