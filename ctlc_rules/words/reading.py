"""Words of reading a report: faults of a template, and what in a report needs a look."""

from ctlc_rules.words.languages import Room

_TEMPLATE: Room = {
    "template-of-another": {
        "vi": "mẫu báo cáo ghi bộ tiêu chí `{name}` nhưng nằm cạnh bộ `{standard}`",
        "en": "the report template says that it is of the standard `{name}` but lies beside `{standard}`",
    },
    "template-no-input": {
        "vi": "bộ tiêu chí `{standard}` không có số liệu `{name}`",
        "en": "the standard `{standard}` has no input `{name}`",
    },
    "template-no-section": {"vi": "mẫu báo cáo không có mục `{name}`", "en": "the template has no section `{name}`"},
    "template-no-column": {
        "vi": "bảng không có cột `{name}`; hiện có: {known}",
        "en": "the table has no column `{name}`; there are: {known}",
    },
    "template-no-row": {"vi": "bảng không có dòng `{name}`; hiện có: {known}", "en": "the table has no row `{name}`; there are: {known}"},
    "template-no-word": {
        "vi": "`{name}` không phải là từ của `{scale}`; hiện có: {known}",
        "en": "`{name}` is no word of `{scale}`; there are: {known}",
    },
    "template-words-twice": {
        "vi": "lời “{word}” đã dùng cho `{other}`: báo cáo viết như vậy thì không biết là cái nào",
        "en": "the words “{word}” already stand for `{other}`: a report that says them could mean either",
    },
    "template-way": {
        "vi": "mỗi cách tìm có đúng một trong hai: `prompt` (nhãn của dòng) hoặc `says` (mẫu câu)",
        "en": "a way of finding has exactly one of `prompt` (the label of a line) and `says` (a pattern)",
    },
    "template-figures": {
        "vi": "mẫu câu có nhiều nhất một dấu #, và các mẫu của một cách tìm cùng có hoặc cùng không",
        "en": "a pattern has at most one #, and the patterns of one way all have it or all lack it",
    },
    "template-gives": {
        "vi": "mẫu câu không có dấu # cần đúng một trong hai: `gives` (giá trị) hoặc `asks` (câu hỏi); `gives` chỉ đi với mẫu câu đó",
        "en": "a pattern without # needs exactly one of `gives` (the value) and `asks` (the question); `gives` goes only with such",
    },
    "template-no-words": {"vi": "mẫu câu “{pattern}” không có lời nào", "en": "the pattern “{pattern}” has no words"},
}

_LOOKS: Room = {
    "look.numeral-twice": {
        "vi": "số “{numeral}” dùng cho hai đề mục; đề mục sau là “{heading}”",
        "en": "the numeral “{numeral}” stands at two headings; the later is “{heading}”",
    },
    "look.heading-unsure": {
        "vi": "chưa rõ đề mục “{heading}” là mục nào (gần với: {near}); nội dung dưới đề mục chưa xếp vào mục",
        "en": "which section the heading “{heading}” is is not clear (near: {near}); what stands under it belongs to none yet",
    },
    "look.heading-unknown": {
        "vi": "đề mục “{heading}” không có trong mẫu; nội dung dưới đề mục chưa xếp vào mục",
        "en": "the heading “{heading}” is not in the template; what stands under it belongs to no section",
    },
    "look.sections-absent": {"vi": "báo cáo không có mục: {sections}", "en": "the report lacks the sections: {sections}"},
    "look.section-blank": {
        "vi": "mục {section} ({heading}) để trống cả {count} nội dung",
        "en": "section {section} ({heading}) is left empty, all {count} lines of it",
    },
    "look.talk": {
        "vi": "“{title}” không phải là báo cáo của một kỳ: hồ sơ không có `report` và `period`",
        "en": "“{title}” is no report of a period: the case has no `report` and no `period`",
    },
    "look.no-period": {"vi": "không thấy báo cáo là của kỳ nào", "en": "the period of the report was not found"},
    "look.no-unit": {"vi": "không thấy báo cáo là của đơn vị nào", "en": "the unit of the report was not found"},
    "look.conflict": {"vi": "hai chỗ ghi khác nhau: {readings}", "en": "places differ: {readings}"},
    "look.words": {
        "vi": "chưa rõ “{printed}” là mức nào: {readings}",
        "en": "which level “{printed}” says is not clear: {readings}",
    },
    "look.denied": {
        "vi": "cạnh “{printed}” có lời phủ định; đọc lại cả câu",
        "en": "a denial stands beside “{printed}”: read the whole sentence",
    },
    "look.asks": {"vi": "“{printed}”: {asks}", "en": "“{printed}”: {asks}"},
    "look.said-twice": {
        "vi": "một câu có nhiều con số ({readings}): “{printed}”; cộng lại hay lấy một số?",
        "en": "several figures in one sentence ({readings}): “{printed}”; to be added, or one of them?",
    },
    "look.outside": {
        "vi": "“{printed}” ({readings}) nằm ngoài khoảng cho phép",
        "en": "“{printed}” ({readings}) is outside the range allowed",
    },
    "look.unusual": {"vi": "“{printed}” nằm ngoài khoảng thường gặp", "en": "“{printed}” is outside the usual range"},
    "look.unit-differs": {
        "vi": "“{printed}” ghi đơn vị “{unit}”; số liệu này tính bằng “{own}”",
        "en": "“{printed}” has the unit “{unit}”; this input is counted in “{own}”",
    },
    "look.part-over-whole": {
        "vi": "“{printed}” lớn hơn tổng là “{whole}”",
        "en": "“{printed}” is more than its whole, “{whole}”",
    },
    "look.prompt-unsure": {
        "vi": "chưa rõ dòng “{label}” trả lời cho nội dung nào (gần với: {near})",
        "en": "what the line “{label}” answers is not clear (near: {near})",
    },
    "look.several-figures": {
        "vi": "có nhiều con số ({figures}), chưa rõ số nào: “{printed}”",
        "en": "several figures ({figures}), which is meant is not clear: “{printed}”",
    },
    "look.cell-unclear": {
        "vi": "dòng “{row}”: ô ghi “{cell}”, không đọc được thành số",
        "en": "row “{row}”: the cell says “{cell}”, which is no figure",
    },
    "look.cell-dash": {
        "vi": "dòng “{row}”: ô ghi “{cell}”, chưa rõ là 0 hay không có số liệu",
        "en": "row “{row}”: the cell says “{cell}”: 0, or nothing reported",
    },
    "look.row-unsure": {
        "vi": "chưa rõ dòng “{row}” ({cells}) là dòng nào (gần với: {near}); chưa tính vào đâu",
        "en": "which row “{row}” ({cells}) is is not clear (near: {near}); it counts nowhere yet",
    },
    "look.row-unknown": {
        "vi": "dòng “{row}” ({cells}) không có trong mẫu; chưa tính vào đâu",
        "en": "the row “{row}” ({cells}) is not in the template; it counts nowhere",
    },
    "look.row-shifted": {
        "vi": "dòng “{row}” của bản chép thiếu ô, các số có thể lệch cột: {cells}",
        "en": "the row “{row}” of the copy lacks cells, its figures may have shifted: {cells}",
    },
    "look.held": {
        "vi": "“{printed}” chưa ghi vào hồ sơ được: {why}",
        "en": "“{printed}” could not be written into the case: {why}",
    },
    "look.sum-lacks": {
        "vi": "không cộng được cột, thiếu hoặc lạ ở các dòng: {rows}",
        "en": "the column was not added up: figures are lacking or unknown in the rows {rows}",
    },
}

_DRAFT: Room = {
    "draft.head": {
        "vi": "BẢN NHÁP do máy đọc từ báo cáo, chưa ai xác nhận. Đối chiếu với báo cáo, sửa, rồi xóa dòng `draft: yes`.",
        "en": "DRAFT read from a report by machine, confirmed by nobody. Compare it with the report, then delete the line `draft: yes`.",
    },
    "draft.shifted": {
        "vi": "Dòng này của bản chép thiếu ô, xem lại số có đúng cột không",
        "en": "This row of the copy lacks cells: see whether the figure is of this column",
    },
    "draft.held": {
        "vi": "Chưa ghi số này vào hồ sơ được: {why}",
        "en": "This figure could not be written into the case: {why}",
    },
    "draft.no-unit": {"vi": "Chưa rõ đơn vị", "en": "Unit not known"},
    "draft.absent": {
        "vi": "Không tìm thấy trong báo cáo (nếu báo cáo có nêu thì thêm vào `facts`):",
        "en": "Not found in the report (where the report says it, add it to `facts`):",
    },
}

_COMMAND: Room = {
    "read-needs-folder": {
        "vi": "đọc nhiều báo cáo thì nêu thư mục ghi các hồ sơ: -o THƯ MỤC",
        "en": "several reports need a folder for their cases: -o FOLDER",
    },
    "no-reports": {"vi": "thư mục không có báo cáo nào ({endings})", "en": "the folder holds no report ({endings})"},
    "no-template": {
        "vi": "bộ tiêu chí `{name}` chưa có mẫu báo cáo (tệp MÃ.report.yaml bên cạnh bộ tiêu chí); các bộ đã có mẫu: {known}",
        "en": "the standard `{name}` has no report template (ID.report.yaml beside it); standards that have one: {known}",
    },
    "which-template": {
        "vi": "báo cáo hợp với nhiều mẫu, hãy chọn bộ tiêu chí bằng --standard: {known}",
        "en": "the report fits several templates, choose the standard with --standard: {known}",
    },
    "no-template-fits": {
        "vi": "không nhận ra báo cáo theo mẫu nào; nếu đúng là báo cáo thì chọn bộ tiêu chí bằng --standard: {known}",
        "en": "the report fits no template; where it is a report, choose the standard with --standard: {known}",
    },
    "read.counted": {
        "vi": "{file} → {case} ({standard}): {values} số liệu, {blanks} chỗ để trống, {looks} chỗ cần xem",
        "en": "{file} → {case} ({standard}): {values} facts, {blanks} left empty, {looks} to look at",
    },
    "read.refused": {"vi": "{file}: không đọc được", "en": "{file}: could not be read"},
    "column.look.report": {"vi": "Báo cáo", "en": "Report"},
    "column.look.case": {"vi": "Hồ sơ", "en": "Case"},
    "column.look.place": {"vi": "Dòng", "en": "Line"},
    "column.look.section": {"vi": "Mục", "en": "Section"},
    "column.look.input": {"vi": "Số liệu", "en": "Input"},
    "column.look.look": {"vi": "Cần xem", "en": "To look at"},
}

READING: Room = {**_TEMPLATE, **_LOOKS, **_DRAFT, **_COMMAND}
