"""What is wrong in a workbook that comes back, or why there is none."""

from ctlc_rules.words.languages import Room

FORM_CODES: Room = {
    "form-not-a-workbook": {"vi": "không đọc được tệp này như một bảng tính", "en": "this file cannot be read as a workbook"},
    "form-not-a-workbook.hint": {
        "vi": "mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx, không đặt mật khẩu",
        "en": "open it in Excel or LibreOffice and save it as .xlsx, without a password",
    },
    "form-too-far": {
        "vi": "có trang với ô được điền quá xa về bên phải hoặc xuống dưới: không mở",
        "en": "a sheet has a filled cell too far to the right or below: it is not opened",
    },
    "form-not-ours": {
        "vi": "tệp không phải biểu mẫu của ctlc (không có trang ẩn `{sheet}`)",
        "en": "this is no workbook of ctlc (it has no hidden sheet `{sheet}`)",
    },
    "form-not-ours.hint": {
        "vi": "điền vào đúng tệp do `ctlc form` xuất ra; không chép các ô sang tệp khác",
        "en": "fill in the very file that `ctlc form` wrote; do not copy its cells into another",
    },
    "form-other-layout": {
        "vi": "biểu mẫu làm theo cách trình bày `{found}`; chương trình này đọc cách {known}",
        "en": "the workbook is laid out in the way `{found}`; this program reads the way {known}",
    },
    "form-other-kind": {
        "vi": "đây là biểu mẫu loại `{found}`, lệnh này cần loại `{wanted}`",
        "en": "this is a workbook of the kind `{found}`; the command takes one of the kind `{wanted}`",
    },
    "form-unknown-standard": {
        "vi": "biểu mẫu theo bộ tiêu chí `{name}` bản {edition}, ở đây không có",
        "en": "the workbook is for standard `{name}`, edition {edition}, which is not here",
    },
    "form-other-edition": {
        "vi": "biểu mẫu làm theo bộ tiêu chí có mã {found}, bộ tiêu chí ở đây có mã {known}: cách tính đã khác",
        "en": "the workbook was made for a standard with the hash {found}; the one here has {known}: it grades differently",
    },
    "form-other-edition.hint": {
        "vi": "xuất biểu mẫu mới bằng `ctlc form` và điền lại, hoặc đọc với đúng bộ tiêu chí đã dùng",
        "en": "make a new workbook with `ctlc form`, or read it with the very standard that it was made for",
    },
    "form-unknown-code": {"vi": "ô {cell}: không có nội dung nào mang mã `{name}`", "en": "cell {cell}: nothing has the code `{name}`"},
    "form-code-twice": {
        "vi": "ô {cell}: mã `{name}` đã có ở {other}; dòng này không được đọc",
        "en": "cell {cell}: the code `{name}` stands at {other} too; this row is not read",
    },
    "form-row-missing": {
        "vi": "không thấy dòng của `{name}` ({label}); coi như chưa báo cáo",
        "en": "there is no row of `{name}` ({label}); it counts as not reported",
    },
    "form-no-unit": {"vi": "chưa ghi tên đơn vị ở trang `{sheet}`", "en": "the unit has no name on sheet `{sheet}`"},
    "form-no-period": {
        "vi": "trang `{sheet}`: kỳ cần cả ngày đầu và ngày cuối, ngày đầu không sau ngày cuối; coi như chưa ghi ngày",
        "en": "sheet `{sheet}`: a period has its first and its last day, in this order; its days are left out",
    },
    "form-not-a-day": {"vi": "ô {cell}: `{value}` không phải là ngày", "en": "cell {cell}: `{value}` is no day"},
    "form-not-whole": {
        "vi": "ô {cell} ({label}): {value} – có phải {thousands}? Coi như chưa báo cáo",
        "en": "cell {cell} ({label}): {value} – is it {thousands}? It counts as not reported",
    },
    "form-not-whole.hint": {
        "vi": "máy đặt dấu chấm làm dấu thập phân nên 528.550 thành 528,55: ghi lại số liền, không có dấu chấm",
        "en": "where the point parts decimals 528.550 becomes 528.55: write the figure again without a point",
    },
    "form-finer": {
        "vi": "ô {cell} ({label}): `{value}` có nhiều chữ số thập phân hơn mức cho phép",
        "en": "cell {cell} ({label}): `{value}` has more decimals than it takes",
    },
    "form-outside": {
        "vi": "ô {cell} ({label}): `{value}` ngoài khoảng cho phép ({range}); coi như chưa báo cáo",
        "en": "cell {cell} ({label}): `{value}` is outside the range ({range}); it counts as not reported",
    },
    "form-unreadable": {
        "vi": "ô {cell} ({label}): không đọc được `{value}`; coi như chưa báo cáo",
        "en": "cell {cell} ({label}): `{value}` cannot be read; it counts as not reported",
    },
    "form-two-figures": {
        "vi": "ô {cell} ({label}): có hai số mà chưa chọn “Mức độ”; coi như chưa báo cáo",
        "en": "cell {cell} ({label}): two figures without a word how exact; it counts as not reported",
    },
    "form-second-missing": {
        "vi": "ô {cell} ({label}): “{qualifier}” cần cả hai ô “Trả lời” và “Số thứ hai”; coi như chưa báo cáo",
        "en": "cell {cell} ({label}): “{qualifier}” takes both figures; it counts as not reported",
    },
    "form-order": {
        "vi": "ô {cell} ({label}): “từ – đến” phải ghi số nhỏ trước; coi như chưa báo cáo",
        "en": "cell {cell} ({label}): “from – to” takes the smaller figure first; it counts as not reported",
    },
    "form-unknown-qualifier": {
        "vi": "ô {cell} ({label}): không có mức độ `{value}`; coi như chưa báo cáo",
        "en": "cell {cell} ({label}): there is no such word how exact as `{value}`; it counts as not reported",
    },
    "form-unconfirmed": {
        "vi": "ô {cell} ({label}): số của kỳ trước, chưa chọn “không thay đổi”; coi như chưa báo cáo",
        "en": "cell {cell} ({label}): of the last period and not ticked “unchanged”; it counts as not reported",
    },
    "form-unknown-paper": {
        "vi": "ô {cell} ({label}): mã minh chứng `{value}` không có ở các dòng minh chứng có chọn “có”",
        "en": "cell {cell} ({label}): no paper that is marked “yes” has the id `{value}`",
    },
    "form-evidenced-without": {
        "vi": "ô {cell} ({label}): chọn “có minh chứng” mà chưa ghi mã minh chứng; tạm coi là số liệu tự báo cáo",
        "en": "cell {cell} ({label}): “evidenced” without the id of a paper; kept as reported",
    },
    "form-bad-id": {
        "vi": "ô {cell}: `{value}` không dùng làm mã được (chỉ chữ, số, `_`, `-`, `.`)",
        "en": "cell {cell}: `{value}` cannot be an id (letters, digits, `_`, `-`, `.`)",
    },
    "form-papers-twice": {
        "vi": "ô {cell}: mã minh chứng `{value}` đã dùng cho giấy tờ khác",
        "en": "cell {cell}: the id `{value}` is that of another paper",
    },
    "form-no-case": {
        "vi": "trang `{sheet}`: không còn mã hồ sơ ở dòng đầu; trang này không được đọc",
        "en": "sheet `{sheet}`: the id of the case is gone from its first row; the sheet is not read",
    },
    "form-no-role": {
        "vi": "trang `{sheet}`: chưa ghi người thẩm định (vai trò) hoặc ngày",
        "en": "sheet `{sheet}`: by whom (role) or on which day is not written",
    },
    "form-reason-wanted": {
        "vi": "ô {cell} ({label}): khác với báo cáo hoặc chưa phù hợp thì phải ghi lý do; dòng này chưa được ghi nhận",
        "en": "cell {cell} ({label}): what differs or is refused needs a reason; the row is not recorded",
    },
    "form-unknown-decision": {
        "vi": "ô {cell} ({label}): không có lựa chọn `{value}`",
        "en": "cell {cell} ({label}): there is no such choice as `{value}`",
    },
    "form-nothing-to-judge": {
        "vi": "ô {cell} ({label}): trung tâm chưa báo cáo nên không có gì để xem; ghi giá trị thẩm định nếu có",
        "en": "cell {cell} ({label}): nothing was reported that could be judged; write the value that was found",
    },
    "form-may-not-apply": {
        "vi": "ô {cell} ({label}): bộ tiêu chí không cho phép bỏ nội dung này",
        "en": "cell {cell} ({label}): the standard does not let this be left out",
    },
    "form-which-standard": {
        "vi": "chưa nêu bộ tiêu chí: `ctlc form MÃ -o TỆP.xlsx`; danh sách: `ctlc standards`",
        "en": "no standard is named: `ctlc form ID -o FILE.xlsx`; the list: `ctlc standards`",
    },
    "form-where-to": {
        "vi": "chưa nêu nơi ghi: thêm `-o TỆP.xlsx`",
        "en": "it is not said where to write: add `-o FILE.xlsx`",
    },
    "form-case-again": {
        "vi": "tệp này cũng cho hồ sơ `{name}` như một tệp trước: chưa ghi",
        "en": "this file makes `{name}`, as one before it does: it is not written",
    },
    "form-case-again.hint": {
        "vi": "đọc riêng từng tệp, hoặc ghi mã đơn vị khác nhau ở trang đầu",
        "en": "read them one by one, or give the units different ids on their first sheets",
    },
    "form-office-cases": {
        "vi": "biểu mẫu thẩm định cần hồ sơ chấm được theo bộ tiêu chí này: `ctlc form MÃ --office HỒ-SƠ... -o TỆP.xlsx`",
        "en": "the office's workbook takes cases that this standard grades: `ctlc form ID --office CASE... -o FILE.xlsx`",
    },
    "form-no-criteria": {
        "vi": "bộ tiêu chí `{name}` không chấm điểm nên không có biểu mẫu",
        "en": "standard `{name}` grades nothing and has no workbook",
    },
    "form-too-wide": {
        "vi": "`{name}` không làm được biểu mẫu tự tính điểm: `{what}` có số quá lớn hoặc quá nhiều chữ số thập phân để Excel tính đúng",
        "en": "`{name}` fits no workbook: the numbers of `{what}` are too great or too fine for a spreadsheet to compute exactly",
    },
}
