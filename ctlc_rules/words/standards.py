"""What is wrong in a criteria file: its inputs, and the standard as a whole."""

from ctlc_rules.words.languages import Room
from ctlc_rules.words.others import TAKEN
from ctlc_rules.words.procedure import IN_STANDARDS

_INPUTS: Room = {
    "input-kind": {
        "vi": "số liệu `{name}` phải có đúng một loại",
        "en": "the input `{name}` must be of exactly one kind",
    },
    "input-kind.hint": {"vi": "viết một trong các mục: {known}", "en": "write one of {known}"},
    "digits-of-count": {
        "vi": "số đếm và ngày không có chữ số thập phân",
        "en": "counts and dates have no decimals",
    },
    "digits-of-count.hint": {
        "vi": "xóa `digits`, hoặc dùng `decimal` thay cho `count`",
        "en": "delete `digits`, or use `decimal` instead of `count`",
    },
    "range-finer": {
        "vi": "khoảng cho phép ghi lẻ hơn {digits} chữ số thập phân của số liệu",
        "en": "the range has more decimals than the {digits} of the input",
    },
    "range-finer.hint": {
        "vi": "thêm `digits`, hoặc viết khoảng gọn lại; hàng nghìn viết liền, ví dụ 1000",
        "en": "add `digits`, or write a rounder range; thousands are written without points: 1000",
    },
    "date-range": {"vi": "`{value}` không phải là một khoảng ngày", "en": "`{value}` is not a range of dates"},
    "date-range.hint": {
        "vi": "viết ngày đầu, hai dấu chấm, rồi ngày sau: 1990-01-01..2040-12-31",
        "en": "write the earlier date, two points, the later one: 1990-01-01..2040-12-31",
    },
    "key-of-numbers": {
        "vi": "`{name}` chỉ dùng cho số liệu bằng số, không dùng với `{kind}`",
        "en": "`{name}` is for numbers only, not for `{kind}`",
    },
    "words-twice": {
        "vi": "danh sách từ phải có ít nhất hai từ và không trùng nhau",
        "en": "the words must be two at least, no two of them alike",
    },
    "may-exceed-alone": {"vi": "`may_exceed` chỉ đi cùng `part_of`", "en": "`may_exceed` goes with `part_of` only"},
    "decision-of-office": {
        "vi": "quyết định là của cơ quan: thêm `from: office` cho `{name}`",
        "en": "a decision is the office's: add `from: office` to `{name}`",
    },
    "elapsed-of-count": {"vi": "số tháng tròn là số đếm: viết `count: 0..1200`", "en": "whole months are counted: write `count: 0..1200`"},
    "elapsed-from": {"vi": "`{name}` không phải là số liệu ngày", "en": "`{name}` is no input that is a date"},
    "key-of-stated": {
        "vi": "`{name}` không dùng cho số tháng được tính ra từ một ngày",
        "en": "`{name}` is not for months that are worked out from a date",
    },
    "presume-of-centre": {
        "vi": "`presume` chỉ dùng cho số liệu do cơ quan cung cấp",
        "en": "`presume` is only for inputs that the office supplies",
    },
    "presume-of-centre.hint": {
        "vi": "thêm `from: office` cho `{name}`, hoặc xóa `presume`",
        "en": "add `from: office` to `{name}`, or delete `presume`",
    },
    "part-of-unit": {
        "vi": "`{name}` và `{whole}` không cùng đơn vị nên không thể là một phần của nhau",
        "en": "`{name}` and `{whole}` have different units, so one cannot be a part of the other",
    },
    "part-of-unit.hint": {
        "vi": "ghi cùng một `unit` cho cả hai; nếu thực sự khác đơn vị thì bỏ `part_of`",
        "en": "give both the same `unit`; if the units really differ, delete `part_of`",
    },
    "derived-not-linear": {
        "vi": "đại lượng này nhân các số liệu với nhau; ở đây chỉ cộng, trừ, nhân với một hằng số",
        "en": "this multiplies figures with each other; here they can be added, subtracted and multiplied by a constant only",
    },
    "unused-input": {"vi": "không tiêu chí hay điều kiện nào dùng `{name}`", "en": "nothing asks for `{name}`"},
    "unused-input.hint": {"vi": "xóa dòng này, hoặc dùng nó ở một tiêu chí", "en": "delete it, or use it in a criterion"},
    "unused-paper": {"vi": "không tiêu chí nào cần minh chứng `{name}`", "en": "no criterion names the paper `{name}`"},
    "unused-paper.hint": {
        "vi": "xóa, hoặc thêm vào `evidence` hay `wanted` của một tiêu chí",
        "en": "delete it, or add it to `evidence` or `wanted` of a criterion",
    },
    "unused-scale": {"vi": "không số liệu nào dùng thang `{name}`", "en": "no input uses the scale `{name}`"},
    "unused-scale.hint": {
        "vi": "xóa, hoặc dùng ở `choice` hay `judged` của một số liệu",
        "en": "delete it, or use it in `choice` or `judged` of an input",
    },
}

_WHOLE: Room = {
    "deadline-which": {"vi": "mỗi hạn ghi đúng một trong: {known}", "en": "a deadline states exactly one of {known}"},
    "deadline-which.hint": {
        "vi": "viết ví dụ {{by: 31/3}}, {{days: 10}} (ngày làm việc) hoặc {{months: 36}}",
        "en": "write for example {{by: 31/3}}, {{days: 10}} (working days) or {{months: 36}}",
    },
    "means-of-yes-no": {
        "vi": "`means` chỉ dùng cho số liệu trả lời có hoặc không",
        "en": "`means` is only for inputs that are answered yes or no",
    },
    "means-of-yes-no.hint": {
        "vi": "với thang từ thì ghi `means` ở từng từ của thang trong `scales`",
        "en": "for the words of a scale write `means` at each word under `scales`",
    },
    "criterion-cycle": {
        "vi": "tiêu chí `{name}` hỏi `{other}`, mà `{other}` lại hỏi `{name}`: không tiêu chí nào được xét trước",
        "en": "criterion `{name}` asks `{other}`, which asks `{name}` in turn: neither can be decided first",
    },
    "criterion-chain": {
        "vi": "tiêu chí `{name}` là tiêu chí thứ {most} hỏi nối nhau ngược thứ tự của tệp",
        "en": "criterion `{name}` is the {most}th that ask each other against the order of the file",
    },
    "criterion-chain.hint": {
        "vi": "ghi tiêu chí được hỏi trước, tiêu chí hỏi sau",
        "en": "write the criterion that is asked first, the one that asks after it",
    },
    "criterion-section": {
        "vi": "tiêu chí `{name}` phải có tên dạng `mục.tên`; không có mục `{section}`",
        "en": "the criterion `{name}` must be named `section.name`; there is no section `{section}`",
    },
    "criterion-section.hint": {"vi": "các mục: {known}", "en": "the sections: {known}"},
    "section-empty": {"vi": "mục `{name}` không có tiêu chí nào", "en": "the section `{name}` has no criteria"},
    "section-empty.hint": {
        "vi": "xóa mục này, hoặc thêm tiêu chí có tên bắt đầu bằng `{name}.`",
        "en": "delete it, or add a criterion whose name begins with `{name}.`",
    },
    "not-applicable-alone": {
        "vi": "`not_applicable` chỉ dùng khi tiêu chí có `applies_when`",
        "en": "`not_applicable` needs `applies_when` beside it",
    },
    "out-of-missing": {
        "vi": "mục này cho điểm nhưng chưa ghi điểm tối đa; các tiêu chí cộng lại được {sum} điểm",
        "en": "the section gives points but not what it is out of; its criteria add up to {sum}",
    },
    "out-of-missing.hint": {"vi": "thêm `out_of: {sum}`", "en": "add `out_of: {sum}`"},
    "out-of-without-points": {
        "vi": "mục này ghi điểm tối đa nhưng không tiêu chí nào cho điểm",
        "en": "the section is out of something, but none of its criteria gives points",
    },
    "points-do-not-add-up": {
        "vi": "ghi tối đa {declared} điểm, nhưng cộng các phần lại được {sum} điểm",
        "en": "declared to be out of {declared}, but the parts add up to {sum}",
    },
    "points-do-not-add-up.hint": {
        "vi": "sửa con số này, hoặc sửa điểm của các phần",
        "en": "change this number, or the points of the parts",
    },
    "weights-missing": {
        "vi": "có phần ghi trọng số, có phần không ghi",
        "en": "some parts have a weight and some have none",
    },
    "weights-missing.hint": {"vi": "ghi `weight` cho tất cả, hoặc bỏ hết", "en": "give all of them a `weight`, or none"},
    "weights-do-not-add-up": {"vi": "các trọng số cộng lại được {sum}%, phải đúng 100%", "en": "the weights add up to {sum}%, not to 100%"},
    "no-rating": {"vi": "bộ tiêu chí chưa có mục `rating` (các mức xếp loại)", "en": "the standard has no `rating`"},
    "no-rating.hint": {
        "vi": "thêm `rating`, hoặc viết `rating: none` nếu bộ tiêu chí chỉ chấm điểm",
        "en": "add `rating`, or write `rating: none` where the standard gives points only",
    },
    "scores-nothing": {
        "vi": "bộ tiêu chí không xếp loại (`rating: none`) mà cũng không có tiêu chí nào cho điểm",
        "en": "the standard gives no rating (`rating: none`), and none of its criteria gives points",
    },
    "effect-without-rating": {
        "vi": "bộ tiêu chí không xếp loại (`rating: none`) nên không dùng được `{effect}`",
        "en": "the standard gives no rating (`rating: none`), so there is nothing to `{effect}`",
    },
    "no-criteria": {"vi": "bộ tiêu chí chưa có mục `criteria` (các tiêu chí)", "en": "the standard has no `criteria`"},
    "rating-without-condition": {
        "vi": "mức `{name}` chưa có điều kiện `when`; chỉ mức cuối cùng mới không cần",
        "en": "the rating `{name}` has no condition `when`; only the last row goes without",
    },
    "rating-last-row": {
        "vi": "mức cuối cùng `{name}` không được có điều kiện, để đơn vị nào cũng được xếp loại",
        "en": "the last rating `{name}` cannot have a condition, so that every unit gets a rating",
    },
    "rating-last-row.hint": {
        "vi": "bỏ `when` ở mức cuối, hoặc thêm một mức cuối không có điều kiện",
        "en": "delete its `when`, or add a last row without a condition",
    },
    "rating-twice": {"vi": "mức xếp loại `{name}` được viết hai lần", "en": "the rating `{name}` is written twice"},
    "rating-twice.hint": {
        "vi": "gộp hai điều kiện vào một dòng bằng `or`",
        "en": "join the two conditions in one row with `or`",
    },
    "which-effect": {
        "vi": "`{name}` phải có đúng một hệ quả",
        "en": "`{name}` must have exactly one effect",
    },
    "which-effect.hint": {
        "vi": "viết một trong các mục: {known}; mỗi hệ quả khác viết thành một mục riêng",
        "en": "write one of {known}; make an entry of its own of each other effect",
    },
    "struck-twice": {
        "vi": "điểm của `{name}` đã bị một mục khác ở `findings` bỏ (`zero`)",
        "en": "another entry of `findings` strikes the points of `{name}` already",
    },
    "struck-twice.hint": {"vi": "gộp hai điều kiện vào một mục bằng `or`", "en": "join the two conditions in one entry with `or`"},
    "only-yes": {"vi": "`{name}` chỉ viết được `yes`; không dùng thì xóa đi", "en": "`{name}` can only be `yes`; else delete it"},
    "which-relation": {
        "vi": "quan hệ phải là `total` và `of` (tổng và các phần), hoặc `holds` (điều phải đúng)",
        "en": "a relation is either `total` with `of`, or `holds`",
    },
    "which-relation.hint": {
        "vi": "viết {{total: a, of: [b, c]}} hoặc {{holds: b <= a}}",
        "en": "write {{total: a, of: [b, c]}} or {{holds: b <= a}}",
    },
    "record-with-criteria": {
        "vi": "bộ chỉ ghi nhận (`record`) không có tiêu chí và xếp loại",
        "en": "a record-only standard (`record`) has no criteria and no rating",
    },
    "record-with-criteria.hint": {
        "vi": "xóa `record`, hoặc xóa `criteria` và `rating`",
        "en": "delete `record`, or `criteria` and `rating`",
    },
    "official-needs-issued": {
        "vi": "bộ tiêu chí chính thức (`official`) phải ghi văn bản ban hành",
        "en": "an official standard must say which document issued it",
    },
    "official-needs-issued.hint": {
        "vi": "thêm `issued: {{number: ..., date: ..., by: ...}}`; chưa ban hành thì ghi `status: draft`",
        "en": "add `issued: {{number: ..., date: ..., by: ...}}`, or write `status: draft`",
    },
    "criterion-without-citation": {
        "vi": "tiêu chí `{name}` của bộ tiêu chí chính thức chưa ghi căn cứ",
        "en": "the criterion `{name}` of an official standard names no source",
    },
    "criterion-without-citation.hint": {
        "vi": "thêm `cite`, ví dụ `cite: tt25.2023:6.1.a` (điều 6 khoản 1 điểm a)",
        "en": "add `cite`, for example `cite: tt25.2023:6.1.a` (article 6, clause 1, point a)",
    },
    "presume-outside": {
        "vi": "giá trị mặc định {value} nằm ngoài khoảng cho phép hoặc có quá nhiều chữ số thập phân cho `{name}`",
        "en": "the presumed value {value} lies outside the hard range of `{name}`, or has too many decimals",
    },
    "derived-per-year": {
        "vi": "`{name}` gồm số liệu quy ra năm ({inputs}), nên cũng phải ghi `per: year`",
        "en": "`{name}` is made of what is brought to a year ({inputs}) and must say `per: year` too",
    },
    "gate-accepted": {
        "vi": "có tiêu chí đòi minh chứng bắt buộc (`evidence:`), nên khi thẩm định và khi chốt không thể chấp nhận khi chưa có minh chứng",
        "en": "a criterion is gated by `evidence:`, so at appraisal and when closed it cannot be accepted without the paper",
    },
    "gate-accepted.hint": {"vi": "ghi unknown ở office, not_met ở closed", "en": "write unknown at office, not_met at closed"},
    "closed-accepts": {
        "vi": "khi chốt không thể dễ hơn khi thẩm định: `closed: accept` chỉ đi cùng `office: accept`",
        "en": "closed cannot be easier than appraisal: `closed: accept` goes only with `office: accept`",
    },
    "closed-unknown": {
        "vi": "khi chốt mà điều chưa báo cáo là not_met thì ở đây cũng ghi not_met (hoặc accept), không ghi unknown",
        "en": "where what is missing is not_met when closed, write not_met (or accept) here, not unknown",
    },
    "numbers-too-large": {
        "vi": "các công thức cho ra số dài hơn 400 chữ số: hãy thu hẹp khoảng cho phép hoặc đơn giản hóa",
        "en": "the calculations give numbers of more than 400 digits: narrow the hard ranges or simplify",
    },
    "months-outside-tolerance": {
        "vi": "khoảng `tolerance` không chứa độ dài kỳ `months` ({months} tháng)",
        "en": "`tolerance` does not hold the period's own length `months` ({months} months)",
    },
    "begins-without-outside": {
        "vi": "`begins` cần `outside`: kỳ bắt đầu vào ngày khác thì làm gì",
        "en": "`begins` needs `outside`: what becomes of a period that begins on another day",
    },
    "period-half-said": {
        "vi": "`months`, `tolerance` và `outside` phải ghi đủ cả ba, hoặc bỏ cả ba",
        "en": "`months`, `tolerance` and `outside` are given together or not at all",
    },
    "ends-before-it-starts": {
        "vi": "ngày hết hiệu lực sớm hơn ngày bắt đầu",
        "en": "it ends before it starts",
    },
    "closed-half": {
        "vi": "khi chốt kết quả, lời tự nhận xét hoặc thiếu minh chứng tính là không đạt, nhưng điều chưa báo cáo lại để chưa xác định",
        "en": "when closed, a claim or missing evidence counts as not met while what was not reported stays undetermined",
    },
    "closed-half.hint": {
        "vi": "ghi `not_met` ở `missing`, hoặc `unknown` ở đây",
        "en": "write `not_met` at `missing`, or `unknown` here",
    },
    "not-met-before-closed": {
        "vi": "trước khi chốt kết quả, điều chưa được chứng minh không thể tính ngay là không đạt",
        "en": "before the result is closed, what is not proved cannot count as not met",
    },
    "not-met-before-closed.hint": {"vi": "ghi `unknown` hoặc `accept`", "en": "write `unknown` or `accept`"},
    "english-of-another": {
        "vi": "tệp tiếng Anh này ghi là của bộ `{name}`, không phải của bộ `{standard}`",
        "en": "this English file says that it belongs to `{name}`, not to `{standard}`",
    },
    "english-unknown": {"vi": "bộ tiêu chí tiếng Việt không có mục nào tên là `{name}` ở đây", "en": "the standard has no `{name}` here"},
    "english-unknown.hint": {
        "vi": "viết đúng tên như trong tệp tiếng Việt, hoặc xóa dòng này",
        "en": "spell the name as in the Vietnamese file, or delete the line",
    },
}

STANDARDS: Room = _INPUTS | _WHOLE | IN_STANDARDS | TAKEN
