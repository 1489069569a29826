"""What is wrong in a case: its unit and period, its evidence, its facts and their values, and how its layers join."""

from ctlc_rules.words.languages import Room
from ctlc_rules.words.others import FOUNDED
from ctlc_rules.words.procedure import IN_CASES

_VALUES: Room = {
    "outside-range": {
        "vi": "`{value}` nằm ngoài khoảng cho phép của `{name}` ({label}): từ {lo} đến {hi}{unit}",
        "en": "`{value}` is outside the range of `{name}` ({label}): {lo} to {hi}{unit}",
    },
    "outside-range.hint": {
        "vi": "xem lại báo cáo; nếu báo cáo viết không rõ thì ghi các cách đọc ở `doubtful`",
        "en": "look at the report again; where it is not clear, give the possible readings under `doubtful`",
    },
    "finer-than-digits": {
        "vi": "`{value}` có quá nhiều chữ số thập phân: `{name}` lấy nhiều nhất {digits} chữ số",
        "en": "`{value}` has too many decimals: `{name}` takes {digits} at most",
    },
    "finer-than-digits.hint": {
        "vi": "ghi đúng số trong báo cáo; dấu chấm ở đây ngăn phần thập phân, không ngăn hàng nghìn",
        "en": "write the figure of the report; the point parts the decimals here, not the thousands",
    },
    "part-over-whole": {
        "vi": "`{name}` là một phần của `{whole}` mà lại lớn hơn: {value} so với {whole_value}",
        "en": "`{name}` is a part of `{whole}` and yet more: {value} against {whole_value}",
    },
    "part-over-whole.hint": {
        "vi": "xem lại hai con số; chưa rõ số nào đúng thì ghi các cách đọc ở `doubtful`",
        "en": "look at the two figures again; where it is not clear which is right, give the readings under `doubtful`",
    },
    "between-order": {"vi": "`between` phải viết số nhỏ trước, số lớn sau", "en": "`between` takes the smaller number first"},
    "between-of-number": {
        "vi": "`between` (từ … đến …) chỉ dùng cho số liệu bằng số",
        "en": "`between` is only for inputs that are numbers",
    },
    "between-of-number.hint": {
        "vi": "chọn một từ và ghi ở `value`; chưa rõ là từ nào thì ghi các từ ở `doubtful`",
        "en": "choose one word for `value`; where it is not clear which, give the words under `doubtful`",
    },
    "qualifier-of-number": {
        "vi": "`qualifier` (trên, gần, khoảng) chỉ đi với một con số ghi ở `value`",
        "en": "`qualifier` goes only with a number given by `value`",
    },
    "qualifier-of-number.hint": {"vi": "xóa `qualifier`", "en": "delete `qualifier`"},
    "to-nearest-alone": {
        "vi": "`to_nearest` (số ước lượng đến hàng nào) chỉ dùng khi có `qualifier`",
        "en": "`to_nearest` needs `qualifier` beside it",
    },
    "to-nearest-alone.hint": {
        "vi": "thêm `qualifier: more_than` (trên), `nearly` (gần) hoặc `about` (khoảng); số chính xác thì xóa `to_nearest`",
        "en": "add `qualifier: more_than`, `nearly` or `about`; for an exact figure delete `to_nearest`",
    },
    "to-nearest-positive": {"vi": "`to_nearest` phải lớn hơn 0, ở đây là `{value}`", "en": "`to_nearest` must be above 0, not `{value}`"},
    "to-nearest-positive.hint": {
        "vi": "ghi hàng của từ cuối cùng: 10000 cho “vạn”, 1000 cho “nghìn”, 100 cho “trăm”",
        "en": "write the unit of the last word: 10000 for “vạn”, 1000 for a thousand, 100 for a hundred",
    },
}

_FACTS: Room = {
    "unknown-fact": {
        "vi": "bộ tiêu chí `{standard}` không có số liệu nào tên là `{name}`",
        "en": "the standard `{standard}` has no input `{name}`",
    },
    "unknown-fact.hint": {
        "vi": "ghi đúng tên số liệu của bộ tiêu chí, hoặc xóa dòng này",
        "en": "spell the name as the standard does, or delete the line",
    },
    "fact-is-derived": {
        "vi": "`{name}` được tính từ các số liệu khác, không ghi trong hồ sơ",
        "en": "`{name}` is worked out from other figures; a case does not state it",
    },
    "fact-is-derived.hint": {
        "vi": "xóa dòng này và ghi từng số liệu thành phần",
        "en": "delete the line and state the figures that it is made of",
    },
    "fact-is-elapsed": {
        "vi": "số tháng `{name}` được tính từ `{start}`, không ghi trong hồ sơ",
        "en": "the months of `{name}` are counted from `{start}`; a case does not state them",
    },
    "fact-is-elapsed.hint": {"vi": "xóa dòng này và ghi ngày `{start}`", "en": "delete the line and state the date `{start}`"},
    "decision-because": {
        "vi": "`{name}` là quyết định của cơ quan nên phải có lý do ở `because`",
        "en": "`{name}` is a decision of the office and needs its reason in `because`",
    },
    "fact-way": {
        "vi": "số liệu `{name}` phải được ghi theo đúng một cách",
        "en": "the fact `{name}` must be stated in exactly one way",
    },
    "fact-way.hint": {
        "vi": "viết một trong các mục: {known}; báo cáo không có thì viết `missing: not_reported`",
        "en": "write one of {known}; where the report says nothing, `missing: not_reported`",
    },
    "too-many-words": {"vi": "`{name}` chép nhiều quá {most} từ", "en": "`{name}` is longer than {most} words"},
    "too-many-words.hint": {
        "vi": "chỉ chép những từ đủ để tìm lại chỗ đó trong báo cáo",
        "en": "copy only the words by which the passage can be found again",
    },
    "conflicting-needs-readings": {
        "vi": "`basis: conflicting` (số liệu không thống nhất) và `readings` phải đi cùng nhau",
        "en": "`basis: conflicting` and `readings` go together",
    },
    "conflicting-needs-readings.hint": {
        "vi": "nhiều số khác nhau thì ghi `readings: [{{value: 10}}, {{value: 12}}]`; chỉ một số thì ghi `value` và `basis` khác",
        "en": "for figures that differ write `readings: [{{value: 10}}, {{value: 12}}]`; for one figure, `value` and another `basis`",
    },
    "basis-of-missing": {
        "vi": "chỗ không có số liệu (`missing`) thì không ghi `basis`",
        "en": "what is `missing` has no `basis`",
    },
    "basis-of-missing.hint": {"vi": "xóa `basis`", "en": "delete `basis`"},
    "unknown-document": {
        "vi": "mục `documents` không có tài liệu nào tên là `{name}`",
        "en": "`documents` has no document `{name}`",
    },
    "unknown-document.hint": {
        "vi": "khai báo tài liệu ở mục `documents`; vị trí không ghi `document` được hiểu là ở tài liệu `report`",
        "en": "declare it under `documents`; a place without `document` is in the document `report`",
    },
}

_EVIDENCE: Room = {
    "evidence-not-listed": {
        "vi": "mục `evidence` của hồ sơ không có minh chứng nào tên là `{name}`",
        "en": "the case lists no evidence `{name}`",
    },
    "evidence-not-listed.hint": {
        "vi": "thêm vào mục `evidence`, ví dụ `{name}: {{paper: loại_minh_chứng, number: số và ký hiệu, date: 2020-09-01}}`",
        "en": "list it under `evidence`, for example `{name}: {{paper: its_kind, number: its number, date: 2020-09-01}}`",
    },
    "paper-not-of-standard": {
        "vi": "bộ tiêu chí `{standard}` không có loại minh chứng nào tên là `{name}`",
        "en": "the standard `{standard}` has no paper `{name}`",
    },
    "not-sha256": {"vi": "`{value}` không phải là một mã SHA-256", "en": "`{value}` is not a SHA-256 hash"},
    "not-sha256.hint": {
        "vi": "mã gồm đúng 64 ký tự: chữ số và các chữ a đến f viết thường; không có mã thì xóa mục này",
        "en": "it has exactly 64 characters, digits and a to f in lower case; without one delete the entry",
    },
}

_OFFICE: Room = {
    "fact-of-office": {
        "vi": "`{name}` do cơ quan thẩm định ghi, đơn vị không tự ghi",
        "en": "`{name}` is for the office to record, not for the unit itself",
    },
    "fact-of-office.hint": {
        "vi": "xóa dòng này; cơ quan thẩm định ghi trong tệp của mình (`layer: office`)",
        "en": "delete the line; the office records it in a file of its own (`layer: office`)",
    },
    "basis-of-office": {
        "vi": "chỉ cơ quan thẩm định mới ghi `basis: {basis}`",
        "en": "only the office may say `basis: {basis}`",
    },
    "basis-of-office.hint": {
        "vi": "đơn vị ghi `reported` (có số liệu), `claimed` (tự nhận xét) hoặc `evidenced` (có minh chứng)",
        "en": "the unit says `reported`, `claimed` or `evidenced`",
    },
    "status-of-office": {
        "vi": "chỉ cơ quan thẩm định mới kết luận minh chứng `{name}` có phù hợp hay không",
        "en": "only the office may say whether the evidence `{name}` is suitable",
    },
    "status-of-office.hint": {
        "vi": "xóa `status`; cơ quan thẩm định ghi trong tệp của mình (`layer: office`)",
        "en": "delete `status`; the office says so in a file of its own (`layer: office`)",
    },
    "not-applicable-of-office": {
        "vi": "đơn vị không tự ghi `not_applicable` (không áp dụng); việc này do cơ quan thẩm định kết luận",
        "en": "only the office may say that something is `not_applicable`",
    },
    "not-applicable-of-office.hint": {
        "vi": "ghi `missing: not_reported` và nêu lý do ở `because` để cơ quan thẩm định xem xét",
        "en": "write `missing: not_reported`, and the reason in `because` for the office to consider",
    },
    "not-applicable-because": {
        "vi": "ghi `not_applicable` (không áp dụng) thì phải nêu lý do",
        "en": "`not_applicable` needs a reason",
    },
    "not-applicable-because.hint": {"vi": "thêm `because: lý do` bên cạnh", "en": "add `because: the reason` beside it"},
    "not-applicable-refused": {
        "vi": "không thể ghi `{name}` là không áp dụng: tiêu chí {criteria} áp dụng cho mọi đơn vị",
        "en": "`{name}` cannot be said not to apply: {criteria} applies to every unit",
    },
    "not-applicable-refused.hint": {
        "vi": "ghi `missing: not_reported`; chỉ tiêu chí có `applies_when` mới có thể không áp dụng",
        "en": "write `missing: not_reported`; only a criterion with `applies_when` may not apply",
    },
}

_WHOLE: Room = {
    "period-half": {
        "vi": "kỳ đánh giá phải có đủ ngày đầu (`from`) và ngày cuối (`to`)",
        "en": "a period has both its first day (`from`) and its last (`to`)",
    },
    "period-half.hint": {
        "vi": "báo cáo không nêu ngày thì bỏ cả hai và chỉ ghi `label`",
        "en": "where the report gives no dates, leave both out and give the `label` only",
    },
    "period-backwards": {
        "vi": "ngày cuối của kỳ đánh giá sớm hơn ngày đầu",
        "en": "the period ends before it starts",
    },
    "period-too-long": {"vi": "kỳ đánh giá dài quá {years} năm", "en": "the period is longer than {years} years"},
    "case-twice": {
        "vi": "mã hồ sơ `{name}` đã dùng cho tệp {other}",
        "en": "the id `{name}` is already that of the case in {other}",
    },
    "case-twice.hint": {
        "vi": "mỗi hồ sơ đánh giá có một mã riêng; báo cáo nộp lại cũng có mã riêng và ghi `revision`",
        "en": "give each case an id of its own; a report handed in again has its own too, and says its `revision`",
    },
    "layer-without-case": {
        "vi": "không có hồ sơ đánh giá nào mang mã `{name}`",
        "en": "there is no case `{name}` for this file to join",
    },
    "layer-without-case.hint": {
        "vi": "ghi ở `case` đúng mã của hồ sơ, và để tệp này cạnh tệp hồ sơ",
        "en": "give the id of the case, and keep this file beside it",
    },
    "layer-twice": {
        "vi": "hồ sơ `{name}` đã có một tệp khác ghi `layer: {kind}`",
        "en": "another file of the case `{name}` says `layer: {kind}` already",
    },
    "layer-twice.hint": {"vi": "gộp hai tệp làm một", "en": "make one file of the two"},
}

_CLAIMS: Room = {
    "word-is-a-claim": {
        "vi": "`{name}` là nhận xét bằng lời, không phải số liệu",
        "en": "`{name}` is a judgement in words, not a figure",
    },
    "word-is-a-claim.hint": {"vi": "ghi basis: claimed, hoặc bỏ basis", "en": "write basis: claimed, or leave basis out"},
    "evidenced-needs-evidence": {
        "vi": "ghi là có minh chứng thì phải nêu minh chứng (evidence:)",
        "en": "what is evidenced names its evidence (evidence:)",
    },
    "reopened-not-closed": {
        "vi": "`reopened` hủy kết quả đã chốt, mà chưa lớp nào trước lớp này chốt kết quả",
        "en": "`reopened` cancels a result that was closed, and no layer before this one closed any",
    },
    "reopened-before-closing": {
        "vi": "ngày hủy kết quả trước ngày chốt kết quả",
        "en": "the result is cancelled before the day on which it was closed",
    },
    "closing-before-reopened": {
        "vi": "ngày chốt lại trước ngày hủy kết quả",
        "en": "the case is closed again before the result was cancelled",
    },
    "closing-before-period-end": {
        "vi": "ngày chốt kết quả sớm hơn ngày cuối của kỳ đánh giá",
        "en": "it is closed before the period ends",
    },
    "closing-of-draft": {
        "vi": "hồ sơ `{name}` còn là bản nháp máy đọc, chưa thể chốt kết quả",
        "en": "the case `{name}` is still a draft read by machine and cannot be closed",
    },
    "closing-of-draft.hint": {
        "vi": "đối chiếu hồ sơ với báo cáo, sửa chỗ sai, rồi xóa dòng `draft: yes`",
        "en": "compare the case with the report, mend it, then delete the line `draft: yes`",
    },
    "closing-before-asked": {
        "vi": "ngày chốt kết quả sớm hơn ngày đề nghị bổ sung",
        "en": "it is closed before supplements were asked for",
    },
    "reason-wanted": {
        "vi": "sửa điều trung tâm báo cáo (`{name}`) thì phải ghi lý do (because:)",
        "en": "what changes the unit's own report (`{name}`) needs its reason (because:)",
    },
}

CASES: Room = _CLAIMS | _VALUES | _FACTS | _EVIDENCE | _OFFICE | _WHOLE | IN_CASES | FOUNDED
