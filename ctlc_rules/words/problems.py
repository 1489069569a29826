"""What is wrong in a file: one entry a problem code; `CODE.hint` says what to do about it."""

from ctlc_rules.words.languages import Room

_FILE: Room = {
    "file-too-big": {
        "vi": "tệp quá lớn: {size} byte, nhiều nhất là {most} byte",
        "en": "the file is too big: {size} bytes, at most {most} are read",
    },
    "empty-file": {"vi": "tệp không có nội dung", "en": "the file is empty"},
    "not-text": {
        "vi": "đây là tệp {kind}, không phải tệp văn bản thuần",
        "en": "this is a {kind} file, not a plain text file",
    },
    "not-text.hint": {
        "vi": "mở tệp bằng đúng chương trình của nó, chép nội dung sang tệp văn bản thuần và lưu ở dạng UTF-8",
        "en": "open it in its own program, copy the contents into a plain text file and save it as UTF-8",
    },
    "not-utf8-utf16": {"vi": "tệp được lưu ở dạng {encoding}, không phải UTF-8", "en": "the file is saved as {encoding}, not as UTF-8"},
    "not-utf8-utf16.hint": {"vi": "khi lưu tệp, chọn bảng mã UTF-8", "en": "when saving the file, choose the encoding UTF-8"},
    "not-utf8": {
        "vi": "dòng này có chữ không ở dạng UTF-8 (có thể là bảng mã cũ như TCVN3, VNI)",
        "en": "this line holds letters that are not UTF-8 (perhaps an old encoding such as TCVN3 or VNI)",
    },
    "not-utf8.hint": {
        "vi": "chuyển chữ sang Unicode (ví dụ bằng UniKey Toolkit), rồi lưu tệp ở dạng UTF-8",
        "en": "convert the text to Unicode (for example with UniKey Toolkit), then save the file as UTF-8",
    },
    "control-character": {
        "vi": "có ký tự điều khiển không nhìn thấy được ({value})",
        "en": "there is an invisible control character here ({value})",
    },
    "control-character.hint": {"vi": "xóa ký tự này rồi gõ lại chỗ đó", "en": "delete it and type the passage again"},
    "more-problems": {
        "vi": "tệp còn {count} lỗi nữa chưa hiện ở đây",
        "en": "{count} more mistakes of this file are not shown",
    },
    "more-problems.hint": {"vi": "sửa các lỗi đã nêu rồi chạy lại", "en": "mend those that are shown and run again"},
}

_YAML: Room = {
    "bad-yaml": {"vi": "không đọc được tệp từ chỗ này", "en": "the file cannot be read from here on"},
    "bad-yaml.hint": {
        "vi": "xem lại dòng này và dòng trước: mỗi dòng viết `tên: giá trị`, các dòng cùng cấp thụt vào bằng nhau",
        "en": "look at this line and the one before: a line is `name: value`, lines of one level are indented alike",
    },
    "bad-yaml.quote": {
        "vi": "dấu ngoặc kép hoặc nháy đơn mở ra mà không đóng lại, hoặc còn chữ đứng sau dấu đóng",
        "en": "a quotation mark is opened and not closed, or text follows the closing one",
    },
    "bad-yaml.bracket": {
        "vi": "kiểm tra các dấu ngoặc {{ }} và [ ]: mỗi dấu mở phải có dấu đóng, giữa các mục có dấu phẩy",
        "en": "check the brackets {{ }} and [ ]: each one opened is closed, with commas between the entries",
    },
    "bad-yaml.indent": {
        "vi": "kiểm tra khoảng trắng đầu dòng: các dòng cùng cấp phải thụt vào bằng nhau",
        "en": "check the spaces at the start of the line: lines of one level are indented alike",
    },
    "bad-yaml.character": {
        "vi": "một đoạn chữ không được bắt đầu bằng ký tự này; hãy đặt cả đoạn trong dấu ngoặc kép",
        "en": "a text cannot start with this character; put the whole text in quotes",
    },
    "no-space-after-colon": {"vi": "thiếu khoảng trắng sau dấu hai chấm", "en": "a space is missing after the colon"},
    "no-space-after-colon.hint": {
        "vi": "viết `tên: giá trị`, có một khoảng trắng sau dấu hai chấm",
        "en": "write `name: value`, with a space after the colon",
    },
    "bad-yaml.space": {
        "vi": "sau dấu hai chấm phải có một khoảng trắng: `tên: giá trị`",
        "en": "a space must follow the colon: `name: value`",
    },
    "colon-in-text": {
        "vi": "đoạn chữ có dấu hai chấm ở giữa nên bị hiểu là một mục mới",
        "en": "the text holds a colon, so it is read as another entry",
    },
    "colon-in-text.hint": {
        "vi": 'đặt cả đoạn chữ trong dấu ngoặc kép, ví dụ: "Phần một: mở đầu"',
        "en": 'put the whole text in quotes, for example "Part one: opening"',
    },
    "comma-in-text": {
        "vi": "`{name}` đứng một mình, không có giá trị; có lẽ đoạn chữ trước nó có dấu phẩy nên bị cắt rời",
        "en": "`{name}` stands alone without a value; the text before it was probably cut at a comma",
    },
    "comma-in-text.hint": {
        "vi": 'đặt cả đoạn chữ có dấu phẩy trong dấu ngoặc kép, ví dụ: "họp, bàn, quyết định"',
        "en": 'put the whole text that holds the comma in quotes, for example "meet, discuss, decide"',
    },
    "duplicate-key": {
        "vi": "`{name}` được viết hai lần; lần đầu ở dòng {first}",
        "en": "`{name}` is written twice; the first is on line {first}",
    },
    "duplicate-key.hint": {"vi": "xóa một trong hai hoặc đổi tên", "en": "delete one of the two, or rename it"},
    "no-anchors": {
        "vi": "không dùng được cách ghi tắt bằng dấu & và * ở đầu giá trị",
        "en": "a value cannot start with & or * (anchors and aliases are not read)",
    },
    "no-anchors.hint": {
        "vi": "viết lại đầy đủ nội dung; nếu đó là đoạn chữ thì đặt trong dấu ngoặc kép",
        "en": "write the contents out in full; if it is a text, put it in quotes",
    },
    "no-tags": {"vi": "giá trị không được bắt đầu bằng dấu !", "en": "a value cannot start with ! (tags are not read)"},
    "no-tags.hint": {
        "vi": "bỏ dấu ! đi; nếu đó là đoạn chữ thì đặt trong dấu ngoặc kép",
        "en": "take the ! away; if it is a text, put it in quotes",
    },
    "no-merge": {"vi": "không dùng được mục ghép `<<`", "en": "the merge entry `<<` is not read"},
    "no-merge.hint": {"vi": "viết đầy đủ các mục cần ghép", "en": "write the entries out in full"},
    "one-document": {
        "vi": "tệp có nhiều phần ngăn bằng dòng `---`; chỉ được một phần",
        "en": "the file holds several documents, separated by `---`; only one is read",
    },
    "one-document.hint": {"vi": "tách mỗi phần thành một tệp", "en": "make a file of each"},
    "no-tabs": {"vi": "đầu dòng thụt vào bằng phím Tab", "en": "the line is indented with a tab"},
    "no-tabs.hint": {"vi": "thay mỗi Tab bằng hai khoảng trắng", "en": "put two spaces in place of each tab"},
    "too-deep": {"vi": "các mục lồng nhau quá {most} cấp", "en": "entries are nested more than {most} levels deep"},
    "too-much": {"vi": "tệp có quá nhiều giá trị, nhiều nhất là {most}", "en": "the file holds too many values, at most {most} are read"},
    "not-a-mapping": {
        "vi": "tệp phải gồm các dòng `tên: giá trị`",
        "en": "the file must be made of lines `name: value`",
    },
    "bad-key": {"vi": "chỗ này phải là một tên, đứng trước dấu hai chấm", "en": "a name must stand here, before the colon"},
}

_SHAPE: Room = {
    "unknown-key": {"vi": "không có mục nào tên là `{name}` ở đây", "en": "there is no entry named `{name}` here"},
    "missing-key": {"vi": "thiếu mục `{name}`", "en": "the entry `{name}` is missing"},
    "unknown-word": {"vi": "`{value}` không phải là từ dùng được cho `{name}`", "en": "`{value}` is not a word that `{name}` takes"},
    "did-you-mean": {"vi": "ý bạn là `{near}`?", "en": "did you mean `{near}`?"},
    "known-words": {"vi": "các từ dùng được: {known}", "en": "what can stand here: {known}"},
    "expected-text": {
        "vi": "`{name}` phải là một giá trị đơn, không phải một nhóm mục",
        "en": "`{name}` must be a single value, not a group of entries",
    },
    "expected-mapping": {
        "vi": "`{name}` phải gồm các mục `tên: giá trị`",
        "en": "`{name}` must be made of entries `name: value`",
    },
    "expected-list": {"vi": "`{name}` phải là một danh sách", "en": "`{name}` must be a list"},
    "expected-list.hint": {
        "vi": "viết [một, hai] hoặc mỗi dòng một mục bắt đầu bằng `- `",
        "en": "write [one, two], or a line `- one` for each",
    },
    "empty-value": {"vi": "`{name}` chưa có giá trị", "en": "`{name}` has no value"},
    "too-few": {"vi": "`{name}` phải có ít nhất {limit} mục", "en": "`{name}` needs at least {limit} entries"},
    "too-many": {"vi": "`{name}` chỉ được có nhiều nhất {limit} mục", "en": "`{name}` may have at most {limit} entries"},
    "too-small": {
        "vi": "`{value}` nhỏ quá: `{name}` phải {relation} {limit}",
        "en": "`{value}` is too small: `{name}` must be {relation} {limit}",
    },
    "too-large": {
        "vi": "`{value}` lớn quá: `{name}` phải {relation} {limit}",
        "en": "`{value}` is too large: `{name}` must be {relation} {limit}",
    },
    "bad-value": {"vi": "`{value}` không dùng được cho `{name}`", "en": "`{value}` cannot be the value of `{name}`"},
}

_SCALARS: Room = {
    "not-a-number": {"vi": "`{value}` không phải là một con số", "en": "`{value}` is not a number"},
    "not-a-number.hint": {"vi": "viết bằng chữ số, ví dụ 1200 hoặc 8.5", "en": "write it in digits, for example 1200 or 8.5"},
    "not-whole": {"vi": "`{value}` phải là số nguyên", "en": "`{value}` must be a whole number"},
    "decimal-comma": {"vi": "số `{value}` viết với dấu phẩy", "en": "the number `{value}` is written with a comma"},
    "decimal-comma.hint": {"vi": "phần lẻ viết sau dấu chấm: {plain}", "en": "write the decimals after a point: {plain}"},
    "digit-groups": {"vi": "số `{value}` có dấu ngăn cách hàng nghìn", "en": "the number `{value}` has separators between its digits"},
    "digit-groups.hint": {"vi": "viết liền: {plain}", "en": "write it without them: {plain}"},
    "leading-zero": {"vi": "số `{value}` bắt đầu bằng số 0 thừa", "en": "the number `{value}` starts with a needless zero"},
    "leading-zero.hint": {
        "vi": "viết {plain}; nếu đó là mã hiệu chứ không phải số thì xem lại mục này",
        "en": "write {plain}; if it is a code and not a number, it does not belong here",
    },
    "number-too-long": {"vi": "số `{value}` dài quá {most} chữ số", "en": "the number `{value}` has more than {most} digits"},
    "percent-sign": {"vi": "`{value}` phải là phần trăm, có dấu %", "en": "`{value}` must be a percentage, with the sign %"},
    "percent-sign.hint": {"vi": "viết liền số và dấu, ví dụ 60% hoặc 12.5%", "en": "write for example 60% or 12.5%, without a space"},
    "not-a-date": {"vi": "`{value}` không phải là một ngày", "en": "`{value}` is not a date"},
    "not-a-date.hint": {"vi": "viết 2021-08-31 hoặc 31/8/2021", "en": "write 2021-08-31 or 31/8/2021"},
    "not-a-day-of-year": {"vi": "`{value}` không phải là một ngày trong năm", "en": "`{value}` is not a day of the year"},
    "not-a-day-of-year.hint": {"vi": "viết 09-01 (tháng-ngày) hoặc 1/9", "en": "write 09-01 (month-day) or 1/9 (day/month)"},
    "no-such-date": {"vi": "không có ngày `{value}`", "en": "there is no date `{value}`"},
    "no-such-date.hint": {
        "vi": "viết năm-tháng-ngày (2021-08-31) hoặc ngày/tháng/năm (31/8/2021)",
        "en": "write 2021-08-31 or 31/8/2021 (day/month/year)",
    },
    "yes-or-no": {"vi": "`{value}` phải là `yes` (có) hoặc `no` (không)", "en": "`{value}` must be `yes` or `no`"},
    "bad-range": {"vi": "`{value}` không phải là một khoảng số", "en": "`{value}` is not a range of numbers"},
    "bad-range.hint": {
        "vi": "viết số nhỏ, hai dấu chấm, rồi số lớn: 0..9",
        "en": "write the smaller number, two points, the larger one: 0..9",
    },
    "text-too-long": {"vi": "đoạn chữ dài quá {most} ký tự", "en": "the text is longer than {most} characters"},
    "bad-name": {"vi": "`{value}` không dùng làm tên được", "en": "`{value}` cannot be a name"},
    "bad-name.hint": {
        "vi": "tên gồm chữ cái, chữ số, dấu gạch và dấu chấm ở giữa, không có khoảng trắng, nhiều nhất {most} ký tự",
        "en": "a name is made of letters, digits, _ and -, with points between, without spaces, at most {most} characters",
    },
}

_FRAME: Room = {"hint": {"vi": "gợi ý", "en": "hint"}}  # stands before every hint

PROBLEMS: Room = _FRAME | _FILE | _YAML | _SHAPE | _SCALARS
