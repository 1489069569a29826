"""What is wrong in an expression: its names, its signs, and what may not be put together."""

from ctlc_rules.words.languages import Room
from ctlc_rules.words.procedure import IN_EXPRESSIONS

_NAMES: Room = {
    "near-name": {"vi": "ý bạn là `{near}`?", "en": "did you mean `{near}`?"},
    "known-names": {"vi": "các tên dùng được: {known}", "en": "what can stand here: {known}"},
    "unknown-name": {"vi": "không có số liệu hay mục nào tên là `{name}`", "en": "nothing here is named `{name}`"},
    "unknown-word-of": {"vi": "`{name}` không có từ `{value}`", "en": "`{name}` has no word `{value}`"},
    "unknown-word-of.hint": {"vi": "các từ của `{name}`: {known}", "en": "the words of `{name}`: {known}"},
    "unknown-citation": {"vi": "không có văn bản nào tên là `{name}` trong mục `citations`", "en": "`citations` has no source `{name}`"},
    "unknown-citation.hint": {
        "vi": "khai báo văn bản ở mục `citations`, ví dụ `{name}: {{title: Tên văn bản}}`",
        "en": "declare the source under `citations`, for example `{name}: {{title: Title}}`",
    },
    "unknown-paper": {"vi": "không có minh chứng nào tên là `{name}` trong mục `papers`", "en": "`papers` has no paper `{name}`"},
    "unknown-paper.hint": {
        "vi": "khai báo minh chứng ở mục `papers`, ví dụ `{name}: Tên minh chứng`",
        "en": "declare the paper under `papers`, for example `{name}: Its title`",
    },
    "unknown-rating": {"vi": "không có mức xếp loại nào tên là `{name}` trong mục `rating`", "en": "`rating` has no row `{name}`"},
    "unknown-struck": {"vi": "không có mục hay tiêu chí nào tên là `{name}`", "en": "no section or criterion is named `{name}`"},
    "unknown-input": {"vi": "không có số liệu nào tên là `{name}` trong mục `inputs`", "en": "`inputs` has no input `{name}`"},
    "unknown-scale": {"vi": "không có thang nào tên là `{name}` trong mục `scales`", "en": "`scales` has no scale `{name}`"},
    "unknown-scale.hint": {"vi": "các thang dùng được: {known}", "en": "the scales that can stand here: {known}"},
    "unknown-level": {
        "vi": "`{name}` không phải là một mức độ viết trước mức độ này",
        "en": "`{name}` is not a level written before this one",
    },
    "unknown-level.hint": {
        "vi": "sau `as` viết tên một mức độ đã nêu ở phía trên",
        "en": "write after `as` the name of a level that stands above",
    },
    "name-twice": {
        "vi": "`{name}` đặt tên cho hai thứ khác nhau (số liệu, đại lượng, mức độ, mục hoặc tiêu chí)",
        "en": "`{name}` names two things (an input, derived quantity, level, section or criterion)",
    },
    "name-twice.hint": {"vi": "đổi một trong hai tên", "en": "rename one of the two"},
    "name-reserved": {
        "vi": "`{name}` là từ dành riêng cho biểu thức, không dùng làm tên được",
        "en": "`{name}` is a word of expressions and cannot be a name",
    },
    "name-reserved.hint": {"vi": "đặt tên khác, ví dụ `so_{name}`", "en": "choose another name, for example `own_{name}`"},
}

_SIGNS: Room = {
    "expected-name": {
        "vi": "chỗ này phải là một tên, một con số hoặc một biểu thức trong ngoặc",
        "en": "a name, a number or an expression in brackets must stand here",
    },
    "expected-end": {
        "vi": "biểu thức lẽ ra đã hết trước chỗ này; giữa hai điều kiện viết `and` hoặc `or`",
        "en": "the expression should end before this; write `and` or `or` between two conditions",
    },
    "expected-bracket": {
        "vi": "chỗ này thiếu dấu ngoặc mở hoặc đóng; mỗi dấu ngoặc mở phải có dấu đóng",
        "en": "a bracket is missing here; each one opened must be closed",
    },
    "expected-comparison": {
        "vi": "sau chỗ này viết `met` hoặc so sánh với một mức, ví dụ `every section >= 70%`",
        "en": "write `met` or compare with a limit, for example `every section >= 70%`",
    },
    "bad-expression": {"vi": "không hiểu biểu thức từ chỗ `{found}`", "en": "the expression cannot be read from `{found}` on"},
    "bad-sign": {"vi": "biểu thức không dùng ký tự `{sign}`", "en": "an expression has no sign `{sign}`"},
    "bad-sign.hint": {
        "vi": "dùng các dấu = != < <= > >= + - * / và các từ and, or, not; tên không có khoảng trắng",
        "en": "use = != < <= > >= + - * / and the words and, or, not; names hold no spaces",
    },
    "foreign-sign": {"vi": "biểu thức không dùng dấu `{sign}`", "en": "an expression has no sign `{sign}`"},
    "foreign-sign.hint": {"vi": "ở đây viết `{here}`", "en": "write `{here}` here"},
    "chained-comparison": {
        "vi": "mỗi lần chỉ so sánh hai đại lượng; chỗ này nối thêm phép so sánh thứ ba",
        "en": "a comparison has two sides; this one goes on to a third",
    },
    "chained-comparison.hint": {
        "vi": "tách làm hai, ví dụ `a >= 1 and a <= 3` thay cho `1 <= a <= 3`",
        "en": "write two, for example `a >= 1 and a <= 3` instead of `1 <= a <= 3`",
    },
    "expression-too-long": {
        "vi": "biểu thức dài {length} ký tự, nhiều nhất là {most}",
        "en": "the expression has {length} characters, at most {most} are read",
    },
    "expression-too-deep": {
        "vi": "các dấu ngoặc và `not` lồng nhau quá {most} cấp",
        "en": "brackets and `not`s are nested more than {most} levels deep",
    },
    "expression-too-many-signs": {
        "vi": "biểu thức có quá {most} phép cộng, trừ, nhân, chia",
        "en": "the expression has more than {most} signs of arithmetic",
    },
    "expression-too-many-signs.hint": {
        "vi": "cộng nhiều số liệu bằng `sum(a, b, c)`, hoặc đặt tên cho từng phần ở mục `derived`",
        "en": "add many figures with `sum(a, b, c)`, or name the parts under `derived`",
    },
    "every-what": {"vi": "sau `every` không viết được `{found}`", "en": "`{found}` cannot follow `every`"},
    "every-what.hint": {
        "vi": "viết `every section` (mọi mục) hoặc `every criterion` (mọi tiêu chí)",
        "en": "write `every section` or `every criterion`",
    },
    "every-too-often": {
        "vi": "`every` được dùng quá nhiều lần trên quá nhiều mục, tiêu chí (cả bộ không quá 10.000 phép so sánh)",
        "en": "`every` is used too often on too many sections or criteria (at most 10,000 comparisons in a standard)",
    },
    "every-of-none": {
        "vi": "`every` không có gì để xét: `{name}` không có tiêu chí nào ở đây",
        "en": "there is nothing for `every` to ask: `{name}` has no criteria here",
    },
    "every-of-none.hint": {
        "vi": "`every section` và `every criterion` chỉ dùng ở `rating`, `findings`; sau `of` viết tên một mục có tiêu chí",
        "en": "`every section` and `every criterion` stand in `rating` and `findings` only; after `of` name a section that has criteria",
    },
    "at-least-count": {
        "vi": "`at_least` phải bắt đầu bằng số điều kiện cần đạt, từ 1 đến {most}",
        "en": "`at_least` must begin with how many conditions are needed, from 1 to {most}",
    },
    "at-least-count.hint": {
        "vi": "viết `at_least(2, a, b, c)`: đạt ít nhất 2 trong 3 điều kiện",
        "en": "write `at_least(2, a, b, c)`: at least 2 of the 3 conditions",
    },
    "if-in-pairs": {
        "vi": "`if` cần từng cặp điều kiện và số, rồi một số cho các trường hợp còn lại",
        "en": "`if` takes pairs of a condition and a number, then one number for all other cases",
    },
    "if-in-pairs.hint": {
        "vi": "viết `if(area = difficult, a, b)`: vùng khó khăn thì lấy a, còn lại lấy b",
        "en": "write `if(area = difficult, a, b)`: a where the area is difficult, else b",
    },
}

_KINDS: Room = {
    "number-expected": {"vi": "chỗ này phải là một con số, không phải một điều kiện", "en": "a number must stand here, not a condition"},
    "number-expected.hint": {
        "vi": "điều kiện không cộng, trừ hay so sánh được; đếm số điều kiện đạt bằng `count(a, b)`",
        "en": "conditions cannot be added or compared; count those that hold with `count(a, b)`",
    },
    "number-expected-name": {"vi": "`{name}` không phải là một con số", "en": "`{name}` is not a number"},
    "condition-expected": {
        "vi": "chỗ này phải là một điều kiện (đúng hoặc sai), không phải một con số",
        "en": "a condition must stand here, not a number",
    },
    "condition-expected.hint": {"vi": "so sánh với một mức, ví dụ `>= 1`", "en": "compare it with a limit, for example `>= 1`"},
    "condition-expected-name": {
        "vi": "`{name}` là một con số, chưa phải là một điều kiện",
        "en": "`{name}` is a number, not yet a condition",
    },
    "condition-expected-name.hint": {
        "vi": "so sánh với một mức, ví dụ `{name} >= 1`",
        "en": "compare it with a limit, for example `{name} >= 1`",
    },
    "words-alone": {
        "vi": "`{name}` có nhiều từ, đứng một mình thì chưa rõ điều kiện",
        "en": "`{name}` has several words; alone it is no condition",
    },
    "words-alone.hint": {
        "vi": "viết `{name} = từ` hoặc `{name} in {{từ, từ}}`; các từ: {known}",
        "en": "write `{name} = word` or `{name} in {{word, word}}`; the words: {known}",
    },
    "words-expected": {
        "vi": "`{name}` không trả lời bằng từ nên không dùng `in` được",
        "en": "`{name}` has no words, so `in` cannot be asked of it",
    },
    "choice-has-no-order": {
        "vi": "các từ của `{name}` không xếp hơn kém, nên chỉ so sánh bằng `=` hoặc `!=`",
        "en": "the words of `{name}` have no order; compare it with `=` or `!=` only",
    },
    "choice-has-no-order.hint": {
        "vi": "viết `{name} in {{từ, từ}}`; nếu các từ có thứ tự từ kém đến tốt thì khai báo bằng `judged` thay cho `choice`",
        "en": "write `{name} in {{word, word}}`; if the words run from worst to best, declare it with `judged` instead of `choice`",
    },
    "has-no-verdict": {
        "vi": "`{name}` không có kết luận đạt hay không đạt, nên không dùng `met` được",
        "en": "`{name}` is neither met nor not met, so `met` cannot be asked of it",
    },
    "has-no-verdict.hint": {"vi": "so sánh số điểm, ví dụ `{name} >= 50%`", "en": "compare its points, for example `{name} >= 50%`"},
    "limit-alone": {
        "vi": "ngưỡng `{name}` chỉ đứng riêng ở một bên của phép so sánh",
        "en": "the limit `{name}` can only stand alone on one side of a comparison",
    },
    "limit-alone.hint": {"vi": "viết `đại_lượng >= {name}`", "en": "write `quantity >= {name}`"},
    "units-differ": {"vi": "hai đơn vị khác nhau: {left} và {right}", "en": "two units differ: {left} and {right}"},
    "units-differ.hint": {
        "vi": "chỉ cộng, trừ, so sánh các số liệu cùng đơn vị (lượt không phải là người)",
        "en": "only figures of one unit can be added or compared (attendances are not persons)",
    },
    "kinds-differ": {
        "vi": "hai bên khác loại nên không cộng, trừ hay so sánh với nhau được",
        "en": "the two are of different kinds and cannot be added or compared",
    },
    "kinds-differ.hint": {
        "vi": "số đếm đi với số đếm, phần trăm với phần trăm, ngày với ngày, điểm với điểm",
        "en": "put counts with counts, percentages with percentages, dates with dates, points with points",
    },
    "share-with-number": {
        "vi": "một bên là phần trăm, bên kia là con số không có dấu %",
        "en": "one side is a percentage, the other a number without %",
    },
    "share-with-number.hint": {"vi": "viết mức bằng phần trăm, ví dụ 60%", "en": "write the limit as a percentage, for example 60%"},
    "share-with-count": {
        "vi": "một bên là tỷ lệ phần trăm, bên kia là một số đếm",
        "en": "one side is a share, the other a count",
    },
    "share-with-count.hint": {
        "vi": "so sánh tỷ lệ với phần trăm (`a / b >= 60%`), số đếm với số đếm (`a >= 100`)",
        "en": "compare a share with a percentage (`a / b >= 60%`), a count with a count (`a >= 100`)",
    },
    "count-with-percent": {
        "vi": "một bên là số đếm hoặc số đo, bên kia là phần trăm",
        "en": "one side is a count or amount, the other a percentage",
    },
    "count-with-percent.hint": {
        "vi": "bỏ dấu %, hoặc viết rõ tỷ lệ của cái gì, ví dụ `a / b >= 60%`",
        "en": "take the % away, or say a share of what, for example `a / b >= 60%`",
    },
    "rate-with-percent": {
        "vi": "phép chia này không phải là tỷ lệ phần trăm: số bị chia chưa được khai báo là một phần của số chia",
        "en": "this quotient is no percentage: what is divided is not declared as a part of the divisor",
    },
    "rate-with-percent.hint": {
        "vi": "nếu là một phần thì thêm `part_of` vào số liệu bị chia ở mục `inputs`; nếu không thì viết một con số, không có dấu %",
        "en": "if it is a part, add `part_of` to the input that is divided; else write a plain number, without %",
    },
    "sum-of-quotients": {
        "vi": "không cộng, trừ hay lấy `min`, `max`, `sum` của số lượng đã quy ra năm với số lượng chưa quy ra năm",
        "en": "an amount brought to a year cannot be added to one that is not, nor stand beside it in `min`, `max` or `sum`",
    },
    "sum-of-quotients.hint": {
        "vi": "khai báo `per: year` cho cả hai, hoặc không cho cái nào",
        "en": "declare `per: year` for both or for neither",
    },
    "divisor-not-positive": {"vi": "số chia có thể âm hoặc luôn bằng 0", "en": "the divisor can be negative, or is always 0"},
    "divisor-not-positive.hint": {
        "vi": "chia cho một số liệu có khoảng cho phép từ 0 trở lên",
        "en": "divide by a figure whose range starts at 0 or above",
    },
    "date-arithmetic": {"vi": "không tính như vậy với ngày được", "en": "dates cannot be calculated with in this way"},
    "date-arithmetic.hint": {
        "vi": "chỉ dùng ngày trừ ngày (ra số ngày), hoặc ngày cộng, trừ một số ngày",
        "en": "a date less a date gives days; days can be added to or taken from a date",
    },
    "comparison-cancels": {
        "vi": "{names} có ở cả hai bên và triệt tiêu nhau, nên phép so sánh không phụ thuộc vào số liệu này",
        "en": "{names} stands on both sides and cancels out, so the comparison does not depend on it",
    },
    "comparison-cancels.hint": {
        "vi": "viết lại phép so sánh, mỗi số liệu chỉ ở một bên",
        "en": "write the comparison with each figure on one side only",
    },
    "not-of-division": {
        "vi": "sau `not` có phép chia mà số chia có thể bằng 0",
        "en": "`not` is put before a division whose divisor can be 0",
    },
    "not-of-division.hint": {
        "vi": "đổi chiều phép so sánh thay cho `not`, ví dụ `a / b < 60%`",
        "en": "turn the comparison round instead of `not`, for example `a / b < 60%`",
    },
}

EXPRESSIONS: Room = _NAMES | _SIGNS | _KINDS | IN_EXPRESSIONS
