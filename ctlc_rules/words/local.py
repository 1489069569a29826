"""What is wrong in a local file over a framework, and in what a framework lets be changed."""

from ctlc_rules.words.languages import Room

LOCAL: Room = {
    "adaptable-nothing": {
        "vi": "`adaptable`: `{name}` không ứng với chỗ nào trong bộ tiêu chí",
        "en": "`adaptable`: `{name}` leads nowhere in this standard",
    },
    "adaptable-nothing.hint": {
        "vi": "viết `phần.mã.mục`, ví dụ `criteria.board.plan.points`; `*` thay cho một mã bất kỳ",
        "en": "write `part.id.key`, for example `criteria.board.plan.points`; `*` stands for any one id",
    },
    "adaptable-not-a-value": {
        "vi": "`adaptable`: `{name}` không phải là một giá trị (mã, tên gọi và phần đầu của khung thì không sửa ở địa phương)",
        "en": "`adaptable`: `{name}` is no value (ids, words and the head of a framework are not changed locally)",
    },
    "adaptable-not-a-value.hint": {
        "vi": "viết đến tận mục được sửa, trong một trong các phần: {known}",
        "en": "write down to the key that may be changed, in one of the parts {known}",
    },
    "adaptable-range": {
        "vi": "phạm vi được sửa `{value}` phải là `any` hoặc `thấp..cao`",
        "en": "the range `{value}` must be `any` or `low..high`",
    },
    "adaptable-range.hint": {
        "vi": "ví dụ `any`, `1..20`, `50%..80%` (cả hai đầu cùng có dấu % hoặc cùng không)",
        "en": "for example `any`, `1..20`, `50%..80%` (a % at both ends or at none)",
    },
    "framework-missing": {
        "vi": "không tìm thấy khung `{name}` trong thư mục bộ tiêu chí (thư mục khác thì thêm `--criteria THƯ MỤC`)",
        "en": "there is no framework `{name}` in the folder of the standards (for another folder add `--criteria FOLDER`)",
    },
    "framework-edition": {
        "vi": "khung `{name}` phải chọn đúng một bản bằng `framework_edition`; các bản: {known}",
        "en": "choose one edition of the framework `{name}` with `framework_edition`; there are: {known}",
    },
    "framework-is-local": {
        "vi": "`{name}` tự nó là bản địa phương của một khung; bản địa phương phải dựa thẳng vào khung",
        "en": "`{name}` is a local file over a framework itself; a local file stands on the framework directly",
    },
    "framework-broken": {
        "vi": "khung `{name}` đang có lỗi ({count} chỗ) nên chưa đọc được bản địa phương",
        "en": "the framework `{name}` has faults ({count}), so the local file cannot be read",
    },
    "framework-not-adaptable": {
        "vi": "khung `{name}` không cho địa phương sửa chỗ nào",
        "en": "the framework `{name}` lets nothing be changed",
    },
    "framework-not-adaptable.hint": {
        "vi": "văn bản gốc có giao cho địa phương thì ghi vào khung, ví dụ `adaptable: {{criteria.*.points: any}}`",
        "en": "where the regulation leaves it to the locality, say so in the framework: `adaptable: {{criteria.*.points: any}}`",
    },
    "local-id": {
        "vi": "bản địa phương phải có mã riêng, khác mã của khung `{name}`",
        "en": "a local file has an id of its own, other than its framework's `{name}`",
    },
    "local-status": {
        "vi": "khung `{name}` mới là bản `{status}`, bản địa phương không thể là `official`",
        "en": "the framework `{name}` is `{status}`, so the local file cannot be `official`",
    },
    "local-citation": {
        "vi": "khung đã có văn bản `{name}`; văn bản của địa phương cần mã khác",
        "en": "the framework has a source `{name}` already; a local one needs another id",
    },
    "local-outside-force": {
        "vi": "bản địa phương có hiệu lực ngoài thời gian của khung ({start} – {to})",
        "en": "the local file is in force outside the framework's time ({start} – {to})",
    },
    "change-of-nothing": {"vi": "khung không có chỗ nào là `{name}`", "en": "the framework has nothing at `{name}`"},
    "change-not-allowed": {
        "vi": "khung không cho địa phương sửa `{name}`",
        "en": "the framework does not let `{name}` be changed",
    },
    "change-not-allowed.hint": {"vi": "chỉ được sửa: {known}", "en": "what may be changed: {known}"},
    "change-twice": {
        "vi": "`{name}` đã được sửa ở trên (chính nó, hoặc phần chứa nó)",
        "en": "`{name}` is changed above already (itself, or a part of it, or what holds it)",
    },
    "change-outside": {
        "vi": "khung chỉ cho sửa `{name}` trong phạm vi {range}",
        "en": "the framework lets `{name}` be changed within {range} only",
    },
    "change-changes-nothing": {
        "vi": "`{name}` trong khung đã đúng như vậy, chỗ sửa này không còn tác dụng",
        "en": "`{name}` is so in the framework already; this changes nothing",
    },
    "change-changes-nothing.hint": {"vi": "xóa chỗ sửa này", "en": "delete it"},
    "change-breaks": {
        "vi": "chỗ sửa này làm khung không còn khớp tại {at}: {vi}",
        "en": "this change does not fit the framework at {at}: {en}",
    },
    "change-breaks.hint": {
        "vi": "sửa thêm chỗ đi cùng (ví dụ điểm của tiêu chí khác, `out_of` của mục), hoặc chọn giá trị khác",
        "en": "change what goes with it too (points of another criterion, `out_of` of the section), or choose another value",
    },
}
