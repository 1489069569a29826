"""What lint finds in a standard, and the words of its witnesses."""

from ctlc_rules.words.languages import Room

_WITNESS: Room = {
    "witness.total": {"vi": "tổng", "en": "total"},
    "witness.points": {"vi": "điểm", "en": "points"},
    "witness.condition": {"vi": "điều kiện", "en": "the condition"},
    "witness.yes": {"vi": "đạt “{name}”", "en": "“{name}” holds"},
    "witness.unknown": {"vi": "có trường hợp", "en": "some case"},
    "witness.no": {"vi": "không đạt “{name}”", "en": "“{name}” does not hold"},
}

_ROWS: Room = {
    "scale-has-gap": {
        "vi": "thang xếp loại có khoảng trống, ví dụ: {seen_vi} không vào loại nào",
        "en": "the rating scale has a gap, for example: {seen_en} fits no rating",
    },
    "rating-gap": {
        "vi": "có khoảng trống ngay trên loại `{name}`, ví dụ: {seen_vi} không vào loại nào, tuy thấp hơn và cao hơn đều có loại",
        "en": "there is a gap just above `{name}`, for example: {seen_en} fits no rating, though lower and higher values do",
    },
    "rating-gap.hint": {
        "vi": "nối liền hai mức (`< 9` thay cho `<= 8.9`), hoặc làm tròn tổng điểm trước khi xếp loại",
        "en": "let the rows meet (`< 9` in place of `<= 8.9`), or round the total before it is rated",
    },
    "rating-falls": {
        "vi": "nhiều hơn mà xếp thấp hơn, ví dụ: {seen_vi} chỉ được `{other}`, trong khi ít hơn thì được `{name}`",
        "en": "more gives less, for example: {seen_en} is only `{other}`, while less of it is `{name}`",
    },
    "rating-falls.hint": {"vi": "xem lại giới hạn trên của loại `{name}`", "en": "look at the upper limit of `{name}`"},
    "rating-overlap": {
        "vi": "hai loại `{other}` và `{name}` chồng nhau, ví dụ: {seen_vi} vào cả hai",
        "en": "the ratings `{other}` and `{name}` overlap, for example: {seen_en} fits both",
    },
    "rating-overlap.hint": {
        "vi": "mỗi giá trị chỉ thuộc một loại: dùng `<` ở một bên, `>=` ở bên kia",
        "en": "let each value belong to one of them: `<` on one side, `>=` on the other",
    },
    "rating-never-taken": {
        "vi": "không trường hợp nào được xếp `{name}`, ví dụ: {seen_vi} đã vào loại `{other}` ở dòng trên",
        "en": "no case is rated `{name}`, for example: {seen_en} is taken by `{other}` above it",
    },
    "rating-never-taken.hint": {
        "vi": "xếp dòng đòi hỏi nhiều hơn lên trên, hoặc xóa dòng thừa",
        "en": "put the row that asks more above, or delete the row",
    },
}

_TEXTS: Room = {
    "reference-not-there": {
        "vi": "văn bản không có {place_vi} (theo các điều, khoản, điểm đã khai ở `places`)",
        "en": "the document has no place {place_en} (by what `places` declares)",
    },
    "reference-not-there.hint": {"vi": "chỗ đúng theo `places`: {right}", "en": "the right place by `places`: {right}"},
    "reference-elsewhere": {
        "vi": "{place_vi} là chỗ của `{named}`, không phải của `{at}`",
        "en": "the place {place_en} is that of `{named}`, not of `{at}`",
    },
    "reference-elsewhere.hint": {"vi": "chỗ đúng theo `places`: {right}", "en": "the right place by `places`: {right}"},
    "title-of-another-tier": {
        "vi": "tên này nói đến cấp {tier}, nhưng bộ tiêu chí là của cấp {own}: chép từ quy định khác?",
        "en": "this title names the tier `{tier}`, but the standard is for `{own}`: copied from another rule?",
    },
    "title-twice": {"vi": "`{name}` trùng tên với `{other}`", "en": "`{name}` is called the same as `{other}`"},
    "title-twice.hint": {
        "vi": "đặt tên khác nhau để người đọc phân biệt được",
        "en": "give each a name of its own, so that readers can tell them apart",
    },
    "wording-contradicts": {
        "vi": "“{words}” tự mâu thuẫn: chính số đó có được tính hay không?",
        "en": "“{words}” contradicts itself: does the figure itself belong to it or not?",
    },
    "wording-contradicts.hint": {
        "vi": "viết một cách: “từ 80 trở lên” (kể cả 80) hoặc “trên 80” (không kể 80)",
        "en": "write one of the two: “từ 80 trở lên” (80 included) or “trên 80” (80 not included)",
    },
    "wording-differs": {
        "vi": "cùng một chỉ tiêu mà hai cách gọi: ở đây “{this}”, ở `{other}` là “{that}”",
        "en": "one indicator, two wordings: “{this}” here, “{that}” at `{other}`",
    },
    "wording-differs.hint": {
        "vi": "dùng một cách gọi; nếu thật sự khác nhau thì đặt mã khác",
        "en": "word them alike; if they really differ, give them ids that differ",
    },
    "adjective-without-anchor": {
        "vi": "“{word}” quyết định đạt hay không đạt mà không nói thế nào là “{word}”",
        "en": "“{word}” decides whether it is met, and nothing says what “{word}” is",
    },
    "adjective-without-anchor.hint": {
        "vi": "thêm `means` (khi nào trả lời có), hoặc dùng thang từ mà mỗi từ có `means`",
        "en": "add `means` (when the answer is yes), or use a scale each word of which has `means`",
    },
}

_SIBLINGS: Room = {
    "clause-missing-here": {
        "vi": "thiếu `{clause}`, trong khi các bộ khác của cùng văn bản đều có: {others}",
        "en": "`{clause}` is missing here, while the other standards of the same document have it: {others}",
    },
    "evidence-missing-here": {
        "vi": "chỉ riêng `{name}` không cần minh chứng nào",
        "en": "`{name}` is the only criterion for which no paper is wanted",
    },
    "evidence-missing-here.hint": {
        "vi": "thêm `wanted` (hoặc `evidence` nếu bắt buộc)",
        "en": "add `wanted` (or `evidence` where it gates)",
    },
    "deadline-conflict": {
        "vi": "hạn `{name}` ở đây là {this_vi}, nhưng ở `{where}` là {that_vi}",
        "en": "the deadline `{name}` is {this_en} here, but {that_en} at `{where}`",
    },
    "deadline.by": {"vi": "ngày {value}", "en": "{value} (day/month)"},
    "deadline.days": {"vi": "{value} ngày làm việc", "en": "{value} working days"},
    "deadline.months": {"vi": "{value} tháng", "en": "{value} months"},
    "unit-missing": {
        "vi": "`{name}` không có đơn vị: đếm gì, tính bằng gì?",
        "en": "`{name}` has no unit: what is counted, in what is it measured?",
    },
    "unit-missing.hint": {"vi": "thêm ví dụ `unit: người`", "en": "add for example `unit: người`"},
    "base-not-said": {
        "vi": "“trong đó” của `{name}`: tỷ lệ tính trên phần ngay trước hay trên `{whole}`?",
        "en": "“of which” in `{name}`: is the share of the part before it, or of `{whole}`?",
    },
    "base-not-said.hint": {
        "vi": "ghi rõ trong nhãn (“tính trên tổng số ...”), hoặc nói ở `why` của tiêu chí",
        "en": "say so in the label (“tính trên tổng số ...”), or in `why` of the criterion",
    },
}

_COHERENCE: Room = {
    "worse-asked": {
        "vi": "chỗ này đòi ngược chiều tốt hơn đã khai của `{name}` (better: {better})",
        "en": "this asks the other way than `{name}` is declared to be better ({better})",
    },
    "worse-asked.hint": {
        "vi": "xem lại dấu so sánh (>=, <=), hoặc `better` ở số liệu",
        "en": "look at the sign (>=, <=), or at `better` of the input",
    },
    "points-out-of-order": {
        "vi": "tiêu chí `{name}`: bậc tốt hơn lại được ít điểm hơn",
        "en": "criterion `{name}`: a better band or word gives fewer points than a worse one",
    },
    "points-out-of-order.hint": {"vi": "xem lại điểm của hai bậc cạnh nhau", "en": "look at the points of the two beside each other"},
    "level-asks-less": {
        "vi": "ngưỡng `{name}` của `{level}` dễ đạt hơn của `{other}`, tuy `{level}` là mức tốt hơn",
        "en": "the limit `{name}` of `{level}` asks less than that of `{other}`, though `{level}` is the better level",
    },
    "beyond-the-whole": {
        "vi": "một phần không thể bằng {value} của toàn bộ, nên không bao giờ đạt",
        "en": "a part is never {value} of its whole, so this is never reached",
    },
    "limit-unused": {"vi": "không chỗ nào dùng đến ngưỡng `{name}`", "en": "nothing asks the limit `{name}`"},
    "article-out-of-order": {
        "vi": "điều khoản dẫn ở `{name}` không theo thứ tự của các tiêu chí bên cạnh ({document})",
        "en": "the article cited at `{name}` is out of the order of those around it ({document})",
    },
    "article-out-of-order.hint": {
        "vi": "so lại số điều, khoản, điểm với văn bản; nếu đúng thì ghi vào `accepted` kèm lý do",
        "en": "compare it with the document; where it is right, accept it with a reason",
    },
}

LINT: Room = {**_WITNESS, **_ROWS, **_TEXTS, **_SIBLINGS, **_COHERENCE}
