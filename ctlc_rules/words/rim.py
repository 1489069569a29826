"""Words of the rim: files, commands, findings of lint, what could not be written."""

from ctlc_rules.words.languages import Room

_FILES: Room = {
    "no-such-file": {"vi": "không có tệp này", "en": "there is no such file"},
    "not-a-file": {"vi": "đây không phải là tệp thường", "en": "this is not a regular file"},
    "cannot-read": {"vi": "không đọc được tệp: {why}", "en": "the file cannot be read: {why}"},
    "no-cases": {"vi": "thư mục không có hồ sơ nào (tệp .yaml)", "en": "the folder holds no case (a .yaml file)"},
    "no-standards": {"vi": "thư mục không có bộ tiêu chí nào (tệp .yaml)", "en": "the folder holds no standard (a .yaml file)"},
    "missing-extra": {
        "vi": "lệnh này cần phần mở rộng `{extra}`, chưa được cài đặt (thiếu: {modules})",
        "en": "this command needs the extra `{extra}`, which is not installed (absent: {modules})",
    },
    "missing-extra.hint": {
        "vi": 'trong thư mục của ctlc-rules: pip install ".[{extra}]"',
        "en": 'in the folder of ctlc-rules: pip install ".[{extra}]"',
    },
    "no-such-standard": {
        "vi": "không có bộ tiêu chí `{name}`; hiện có: {known}",
        "en": "there is no standard `{name}`; there are: {known}",
    },
    "unknown-standard": {
        "vi": "không có bộ tiêu chí `{name}`; hiện có: {known}",
        "en": "there is no standard `{name}`; there are: {known}",
    },
    "other-library": {
        "vi": "bộ tiêu chí để ở thư mục khác thì thêm `--criteria THƯ MỤC`; hoặc nêu tệp bằng `--standard TỆP`",
        "en": "where the standard lies in another folder, add `--criteria FOLDER`; or name its file with `--standard FILE`",
    },
    "standard-twice": {
        "vi": "bộ tiêu chí `{name}` có hai tệp cùng bản hoặc cùng hiệu lực trong một ngày; tệp kia: {other}",
        "en": "standard `{name}` has two files of one edition, or in force on one day; the other is {other}",
    },
    "layer-of-another": {
        "vi": "tệp này nằm cạnh hồ sơ `{beside}` nhưng ghi là của hồ sơ `{name}`; cả hai hồ sơ chưa được chấm",
        "en": "this file lies beside the case `{beside}` but says that it is of the case `{name}`; neither is graded",
    },
    "which-standard": {
        "vi": "hồ sơ `{case}`: có nhiều bộ tiêu chí cho loại đơn vị `{kind}`, hãy chọn một bằng --standard: {known}",
        "en": "case `{case}`: several standards are for the unit kind `{kind}`, choose one with --standard: {known}",
    },
    "no-standard-for-kind": {
        "vi": "hồ sơ `{case}`: chưa có bộ tiêu chí nào cho loại đơn vị `{kind}`",
        "en": "case `{case}`: there is no standard for the unit kind `{kind}`",
    },
    "other-kind-of-unit": {
        "vi": "hồ sơ của đơn vị loại `{kind}`, bộ tiêu chí `{standard}` dùng cho loại `{wanted}`",
        "en": "the case is of a unit of kind `{kind}`, the standard `{standard}` is for `{wanted}`",
    },
    "no-edition-in-force": {
        "vi": "ngày {day} không có bản nào của bộ tiêu chí `{standard}` có hiệu lực; các bản: {editions}",
        "en": "on {day} no edition of the standard `{standard}` was in force; editions: {editions}",
    },
    "no-such-criterion": {
        "vi": "không có tiêu chí `{name}`; hiện có: {known}",
        "en": "there is no criterion `{name}`; there are: {known}",
    },
    "no-such-rating": {
        "vi": "bộ tiêu chí `{standard}` không có loại `{name}`; hiện có: {known}",
        "en": "the standard `{standard}` has no rating `{name}`; there are: {known}",
    },
    "criterion-on-paper": {
        "vi": "phiếu HTML là của cả hồ sơ, không in riêng một tiêu chí; bỏ --criterion hoặc chọn dạng khác",
        "en": "an HTML sheet is of the whole case and not of one criterion; leave out --criterion or choose another form",
    },
    "scale.other-editions": {"vi": "Các bản khác", "en": "Other editions"},
    "scale.other-editions.how": {"vi": "{editions} (chọn bằng --as-of)", "en": "{editions} (choose with --as-of)"},
    "output.no-text": {
        "vi": "{path}: kết quả là văn bản, không phải tệp {kind}; đặt tên .txt, .csv, .json, .md hoặc .html",
        "en": "{path}: the output is text and no {kind} file; name it .txt, .csv, .json, .md or .html",
    },
    "output.exists": {
        "vi": "{path}: tệp đã có, không ghi đè (dùng --force)",
        "en": "{path}: the file exists and is not overwritten (use --force)",
    },
    "output.failed": {"vi": "{path}: không ghi được: {why}", "en": "{path}: could not be written: {why}"},
    "output.bug": {
        "vi": "lỗi của chương trình ({kind}: {text}); hãy chạy lại với --debug và gửi cho người phụ trách",
        "en": "a fault of the program ({kind}: {text}); run it again with --debug and send what it prints",
    },
}

_LINT: Room = {
    "english-missing": {"vi": "`{name}` chưa có lời tiếng Anh", "en": "`{name}` has no English text"},
    "english-file-missing": {
        "vi": "chưa có tệp tiếng Anh `{name}` bên cạnh bộ tiêu chí",
        "en": "there is no English file `{name}` beside the standard",
    },
    "always-holds": {
        "vi": "`{name}`: có điều kiện luôn đúng, dù số liệu thế nào",
        "en": "`{name}`: a condition holds whatever the facts are",
    },
    "always-holds.hint": {
        "vi": "so lại ngưỡng với khoảng giá trị khai ở số liệu (hoặc điểm tối đa)",
        "en": "compare the limit with the range that the input declares (or with the highest score)",
    },
    "never-holds": {
        "vi": "`{name}`: có điều kiện không bao giờ đúng, dù số liệu thế nào",
        "en": "`{name}`: a condition never holds, whatever the facts are",
    },
    "never-holds.hint": {
        "vi": "so lại ngưỡng với khoảng giá trị khai ở số liệu (hoặc điểm tối đa)",
        "en": "compare the limit with the range that the input declares (or with the highest score)",
    },
    "criterion-without-reason": {
        "vi": "tiêu chí `{name}` không nêu căn cứ (cite) và không nêu lý do (why)",
        "en": "criterion `{name}` has neither a source (cite) nor a reason (why)",
    },
    "unused-citation": {"vi": "căn cứ `{name}` không được dẫn ở đâu", "en": "the source `{name}` is cited nowhere"},
    "stale-acceptance": {
        "vi": "mục accepted `{code}` tại `{at}` không còn ứng với lỗi nào",
        "en": "the acceptance of `{code}` at `{at}` no longer matches a finding",
    },
    "lint.done": {
        "vi": "Đã soát {sound} bộ tiêu chí đọc được; {findings} chỗ nên xem lại.",
        "en": "{sound} standards read; {findings} findings.",
    },
    "lint.broken": {
        "vi": "{broken} bộ có lỗi, chưa soát được.",
        "en": "{broken} with faults could not be looked at.",
    },
}

_COLUMNS: Room = {
    "column.standard.id": {"vi": "Mã", "en": "Id"},
    "column.standard.edition": {"vi": "Bản", "en": "Edition"},
    "column.standard.status": {"vi": "Tình trạng", "en": "Status"},
    "column.standard.unit": {"vi": "Đơn vị", "en": "Unit"},
    "column.standard.from": {"vi": "Từ ngày", "en": "From"},
    "column.standard.to": {"vi": "Đến ngày", "en": "To"},
    "column.standard.criteria": {"vi": "Tiêu chí", "en": "Criteria"},
    "column.standard.core_sha256": {"vi": "Mã kiểm chứng", "en": "Core hash"},
    "column.standard.title": {"vi": "Tên", "en": "Title"},
}

RIM: Room = {**_FILES, **_LINT, **_COLUMNS}
