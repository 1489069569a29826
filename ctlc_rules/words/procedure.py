"""What is wrong about votes, evidence dates, decisions, cancelled results, data windows and elapsed months."""

from ctlc_rules.words.languages import Room

IN_EXPRESSIONS: Room = {
    "ballots-ask": {
        "vi": "trong ngoặc của `{function}` phải là tên một số liệu có nhiều phiếu",
        "en": "`{function}` takes the name of one input that has several votes",
    },
    "ballots-ask.hint": {
        "vi": "viết `mean(x)`, `lowest(x)`, `highest(x)`, `ballots(x)` hoặc `ballots(x = 0)` (số phiếu cho 0)",
        "en": "write `mean(x)`, `lowest(x)`, `highest(x)`, `ballots(x)` or `ballots(x = 0)` (votes that give 0)",
    },
    "ballots-of-one": {
        "vi": "`{name}` chỉ có một giá trị, không dùng `{function}` được",
        "en": "`{name}` has one value only; `{function}` is for votes",
    },
    "ballots-of-one.hint": {
        "vi": "nếu có nhiều phiếu hay nhiều người chấm thì thêm `ballots: số phiếu nhiều nhất` cho `{name}`",
        "en": "where there are several votes or raters add `ballots: most` to `{name}`",
    },
    "ballots-never-zero": {"vi": "không phiếu nào của `{name}` có thể là 0", "en": "no vote on `{name}` can be 0"},
    "ballots-alone": {
        "vi": "`{name}` có nhiều phiếu, đứng một mình thì chưa rõ lấy giá trị nào",
        "en": "`{name}` has several votes; alone it is no value",
    },
    "ballots-alone.hint": {
        "vi": "viết `mean({name})` (bình quân), `lowest({name})`, `highest({name})` hoặc `ballots({name})` (số phiếu hợp lệ)",
        "en": "write `mean({name})`, `lowest({name})`, `highest({name})` or `ballots({name})` (valid votes)",
    },
}

IN_STANDARDS: Room = {
    "ballots-kind": {
        "vi": "`ballots` (nhiều phiếu) không dùng với `{kind}`",
        "en": "`ballots` is not for `{kind}`",
    },
    "ballots-kind.hint": {
        "vi": "phiếu là số đếm (`count`), số thập phân (`decimal`) hoặc từ đánh giá (`judged`)",
        "en": "votes are counts, decimals or judged words",
    },
    "key-of-one-value": {
        "vi": "`{name}` không đi cùng `ballots` (nhiều phiếu)",
        "en": "`{name}` does not go with `ballots`",
    },
}

IN_CASES: Room = {
    "ballots-of-one-value": {
        "vi": "`{name}` là một giá trị, không phải nhiều phiếu",
        "en": "`{name}` is one value, not several votes",
    },
    "ballots-of-one-value.hint": {"vi": "ghi giá trị ở `value`", "en": "state it by `value`"},
    "ballots-wanted": {"vi": "`{name}` gồm nhiều phiếu, phải ghi ở `ballots`", "en": "`{name}` is of several votes, stated by `ballots`"},
    "ballots-wanted.hint": {
        "vi": "ghi từng phiếu `ballots: [9, 8, 7]`, hoặc mỗi mức bao nhiêu phiếu `ballots: {{9: 12, 8: 30}}`",
        "en": "state each vote, `ballots: [9, 8, 7]`, or how many gave each, `ballots: {{9: 12, 8: 30}}`",
    },
    "invalid-alone": {"vi": "`invalid` (số phiếu không hợp lệ) chỉ đi với `ballots`", "en": "`invalid` goes with `ballots` only"},
    "ballots-too-many": {
        "vi": "`{name}` có {count} phiếu kể cả không hợp lệ, nhiều nhất được {most}",
        "en": "`{name}` has {count} votes, invalid ones included; at most {most}",
    },
}
