"""What is wrong in the form of a criterion, and in the levels and limits that it asks."""

from ctlc_rules.words.languages import Room

_FORMS: Room = {
    "no-form": {"vi": "tiêu chí `{name}` chưa có cách chấm", "en": "the criterion `{name}` does not say how it is graded"},
    "no-form.hint": {"vi": "viết đúng một trong các mục: {known}", "en": "write exactly one of {known}"},
    "which-form": {
        "vi": "tiêu chí `{name}` có nhiều cách chấm: {found}",
        "en": "the criterion `{name}` is graded in several ways: {found}",
    },
    "which-form.hint": {"vi": "giữ lại một cách, hoặc tách thành nhiều tiêu chí", "en": "keep one, or make several criteria of it"},
    "points-of-form": {
        "vi": "`{form}` đã tự cho điểm, không viết `points` bên cạnh",
        "en": "`{form}` gives its own points; `points` cannot stand beside it",
    },
    "points-of-form.hint": {"vi": "xóa `points`", "en": "delete `points`"},
    "points-missing": {"vi": "chưa có `points`: số điểm khi đạt đủ", "en": "`points` is missing: what is given when all is reached"},
    "points-missing.hint": {"vi": "thêm `points: 2` bên cạnh", "en": "add `points: 2` beside it"},
    "rounding-missing": {
        "vi": "điểm là kết quả của phép chia mà chưa nói làm tròn thế nào",
        "en": "the points come from a division and nothing says how they are rounded",
    },
    "rounding-missing.hint": {
        "vi": "thêm `round: {{step: 0.5, mode: half_up}}` ở đây, hoặc `rounding` ở mục `policy`",
        "en": "add `round: {{step: 0.5, mode: half_up}}` here, or `rounding` under `policy`",
    },
    "when-zero-missing": {
        "vi": "số chia có thể bằng 0 mà chưa nói khi đó được mấy điểm",
        "en": "the divisor can be 0 and nothing says what is given then",
    },
    "when-zero-missing.hint": {
        "vi": "thêm `when_zero: 0` (điểm khi số chia bằng 0, hay khi không có phiếu hợp lệ), hoặc khai báo số chia từ 1 trở lên",
        "en": "add `when_zero: 0` (the points where the divisor is 0, or no vote is valid), or let the range of the divisor start at 1",
    },
    "when-zero-unused": {
        "vi": "`when_zero` không bao giờ dùng đến: ở đây không có phép chia, hoặc số chia luôn lớn hơn 0",
        "en": "`when_zero` is never used: there is no division here, or the divisor is always above 0",
    },
    "when-zero-unused.hint": {"vi": "xóa `when_zero`", "en": "delete `when_zero`"},
    "points-not-in-steps": {
        "vi": "{points} điểm không phải là bội của bước làm tròn {step}, nên làm tròn sẽ ra ngoài mức điểm",
        "en": "{points} points are no multiple of the rounding step {step}, so rounding would go past them",
    },
    "points-not-in-steps.hint": {
        "vi": "đổi số điểm, hoặc ghi bước làm tròn nhỏ hơn; tiêu chí, mục và tổng điểm đều có `round` riêng",
        "en": "change the points, or round with a finer step; a criterion, a section and the total have a `round` of their own",
    },
    "division-alone": {
        "vi": "ở đây không dùng phép chia (hoặc số liệu quy ra một năm) được",
        "en": "a division (or a figure brought to a year) cannot stand here",
    },
    "division-alone.hint": {
        "vi": "so sánh ngay ở tiêu chí, ví dụ `a / b >= 60%`, hoặc dùng `share`, `bands`, `formula`",
        "en": "compare it in the criterion, for example `a / b >= 60%`, or use `share`, `bands` or `formula`",
    },
    "bands-which": {
        "vi": "`bands` phải có đúng một cách ghi mức: {known}",
        "en": "`bands` takes exactly one of {known}",
    },
    "bands-order": {"vi": "mức `{edge}` không đúng thứ tự", "en": "the edge `{edge}` is out of order"},
    "bands-order.hint": {
        "vi": "`at_least`, `above`: viết từ mức cao nhất xuống; `at_most`, `below`: từ mức thấp nhất lên",
        "en": "write `at_least` and `above` from the highest edge down, `at_most` and `below` from the lowest up",
    },
    "ranges-need-step": {"vi": "`ranges` cần có `step`: bước của đại lượng", "en": "`ranges` needs `step`: how fine the quantity is"},
    "ranges-need-step.hint": {
        "vi": "thêm `step: 1` với số nguyên, `step: 0.1` với số có một chữ số thập phân",
        "en": "add `step: 1` for whole numbers, `step: 0.1` for numbers with one decimal",
    },
    "bands-finer": {
        "vi": "đại lượng này có thể lẻ hơn bước {step}, nên có giá trị rơi vào giữa hai khoảng",
        "en": "this quantity can be finer than the step {step}, and so fall between two ranges",
    },
    "bands-finer.hint": {
        "vi": "ghi `step` đúng bằng bước của số liệu (`digits: 1` thì `step: 0.1`); với phép chia thì dùng `at_least` thay cho `ranges`",
        "en": "let `step` be that of the input (`digits: 1` means `step: 0.1`); for a division use `at_least` instead of `ranges`",
    },
    "bands-overlap": {"vi": "giá trị {value} nằm trong hai khoảng", "en": "the value {value} is in two ranges"},
    "bands-overlap.hint": {
        "vi": "khoảng sau bắt đầu một bước sau chỗ khoảng trước kết thúc",
        "en": "a range starts one step after the one below it ends",
    },
    "bands-gap": {"vi": "giá trị {value} không nằm trong khoảng nào", "en": "the value {value} is in no range"},
    "bands-gap.hint": {
        "vi": "nối liền khoảng này với khoảng ngay dưới nó; chỗ để trống thì viết rõ một khoảng có số điểm",
        "en": "let this range start one step after the one below it, or write out the empty part with its points",
    },
    "deduct-which": {
        "vi": "`deduct` phải có đúng một trong hai: `each` (trừ mỗi lần) hoặc `ladder` (trừ theo bậc)",
        "en": "`deduct` takes exactly one of `each` and `ladder`",
    },
    "ladder-order": {"vi": "bậc `{edge}` không đúng thứ tự", "en": "the step `{edge}` is out of order"},
    "ladder-order.hint": {
        "vi": "viết từ số lần ít đến nhiều; bậc sau trừ tổng cộng không ít hơn bậc trước",
        "en": "write from fewer to more; a later step takes away no less in all than the one before",
    },
    "needed-too-many": {
        "vi": "cần đạt {needed} điều kiện nhưng chỉ nêu {count} điều kiện",
        "en": "{needed} conditions are needed but only {count} are given",
    },
    "needed-too-many.hint": {
        "vi": "`needed` không lớn hơn số điều kiện trong `of`",
        "en": "`needed` cannot exceed the number of conditions in `of`",
    },
    "judged-of": {"vi": "`{name}` không phải là số liệu trả lời bằng từ", "en": "`{name}` is not an input with words"},
    "judged-of.hint": {
        "vi": "`of` là tên một số liệu khai báo bằng `judged` hoặc `choice`",
        "en": "`of` names an input declared with `judged` or `choice`",
    },
    "word-without-points": {"vi": "chưa ghi điểm cho các từ của `{name}`: {words}", "en": "words of `{name}` without points: {words}"},
    "word-without-points.hint": {
        "vi": "mỗi từ một số điểm, kể cả 0",
        "en": "give each word its points, 0 included",
    },
    "full-at-positive": {"vi": "mức được đủ điểm phải lớn hơn 0", "en": "where all points are given must be above 0"},
    "bad-limits": {
        "vi": "mức dưới của điểm (`at_least`) lớn hơn mức trên (`at_most`)",
        "en": "the least points (`at_least`) are more than the most (`at_most`)",
    },
}

_LEVELS: Room = {
    "limit-by": {
        "vi": "ngưỡng chia theo loại phải có `by` là một số liệu trả lời bằng từ",
        "en": "a limit by class needs `by`, an input with words",
    },
    "limit-by.hint": {
        "vi": "viết ví dụ {{by: area, normal: 50%, difficult: 40%}}, trong đó `area` là số liệu kiểu `choice`",
        "en": "write for example {{by: area, normal: 50%, difficult: 40%}}, where `area` is an input with `choice`",
    },
    "limit-class-missing": {
        "vi": "chưa ghi ngưỡng cho các loại của `{name}`: {words}",
        "en": "no limit for these classes of `{name}`: {words}",
    },
    "limit-class-missing.hint": {
        "vi": "mỗi loại một ngưỡng, kể cả khi bằng nhau",
        "en": "give each class its limit, also where they are equal",
    },
    "limit-missing": {
        "vi": "mức độ `{level}` chưa có ngưỡng `{name}` như các mức độ khác",
        "en": "the level `{level}` has no limit `{name}`, which other levels have",
    },
    "limit-missing.hint": {
        "vi": "thêm `{name}` vào `{level}`, hoặc dùng `as` để lấy từ một mức độ viết trước",
        "en": "add `{name}` to `{level}`, or take it from a level above with `as`",
    },
    "limit-not-number": {
        "vi": "ngưỡng phải là một con số, một phần trăm hoặc một ngày",
        "en": "a limit must be a number, a percentage or a date",
    },
    "limit-in-points": {
        "vi": "cách chấm điểm này dùng ngưỡng thay đổi theo mức độ, nên số điểm không xác định được",
        "en": "this gives points by a limit that differs from level to level, so the points would not be one number",
    },
    "limit-in-points.hint": {
        "vi": "viết thẳng con số thay cho `limit.`, hoặc bỏ điểm của tiêu chí này",
        "en": "write the number itself instead of `limit.`, or let the criterion give no points",
    },
    "levels-without-limits": {"vi": "có `levels` mà không có `limits`", "en": "there are `levels` without `limits`"},
    "levels-without-limits.hint": {
        "vi": "mỗi mức độ là một mục trong `limits`, ví dụ `level_1: {{trained: 50%}}`",
        "en": "each level is an entry of `limits`, for example `level_1: {{trained: 50%}}`",
    },
    "deduct-of-or-items": {
        "vi": "`deduct` cần hoặc `of` (một khoản trừ), hoặc `items` (nhiều khoản)",
        "en": "`deduct` takes either `of` (one deduction) or `items` (several)",
    },
    "only-of-items": {"vi": "`only` chỉ dùng khi có `items`", "en": "`only` goes with `items`"},
    "at-most-of-each": {"vi": "`at_most` dùng với `each`, không dùng với `ladder`", "en": "`at_most` goes with `each`, not with `ladder`"},
    "ladder-all": {
        "vi": "`all` là trừ hết điểm ban đầu, mà ở đây không có điểm ban đầu",
        "en": "`all` takes the whole base, and there is no base here",
    },
    "best-of-form": {
        "vi": "mỗi mục của `best_of` có đúng một cách chấm: {known}",
        "en": "each item of `best_of` has exactly one form: {known}",
    },
    "best-without-points": {"vi": "mục này không cho điểm nào: thêm `points`", "en": "this item gives no points: add `points`"},
    "rescale-needs-round": {
        "vi": "`rescale` chia tổng điểm cho phần áp dụng nên cần `round`: bước và cách làm tròn",
        "en": "`rescale` divides the total by what applies, so it needs `round`: a step and a mode",
    },
    "bonus-and-full": {
        "vi": "điểm thưởng không áp dụng thì không thể được đủ điểm: đổi `not_applicable`",
        "en": "a bonus that does not apply cannot give all its points: change `not_applicable`",
    },
    "floor-above-limit": {
        "vi": "`at_least` của tổng điểm lớn hơn mức cao nhất",
        "en": "`at_least` of the total is above the most that it can be",
    },
}

FORMS: Room = _FORMS | _LEVELS
