"""Words of what is possible, what is enough and what to ask next."""

from ctlc_rules.words.languages import Room

PROVE_RATING: Room = {
    "enough.title": {
        "vi": "Từng loại, tính chính xác trên mọi khả năng của nội dung chưa rõ:",
        "en": "Each rating, exactly, over all that is not settled:",
    },
    "enough.sure": {"vi": "{rating}: chắc chắn", "en": "{rating}: sure"},
    "enough.fewest": {
        "vi": "{rating}: còn có thể; chắc chắn khi có {count} nội dung, không ít hơn được, chẳng hạn:",
        "en": "{rating}: possible; sure with {count} fact(s), with fewer it cannot be, such as:",
    },
    "enough.possible": {
        "vi": "{rating}: còn có thể; chắc chắn khi có {count} nội dung (chưa rõ có thể ít hơn không), chẳng hạn:",
        "en": "{rating}: possible; sure with {count} fact(s), perhaps with fewer, such as:",
    },
    "enough.impossible": {"vi": "{rating}: không thể, vì {because}", "en": "{rating}: not possible, because {because}"},
    "enough.undecided": {
        "vi": "{rating}: chưa tính được trong giới hạn tính toán",
        "en": "{rating}: not decided within the limit of work",
    },
    "enough.by.unit": {"vi": "{fact}", "en": "{fact}"},
    "enough.by.office": {"vi": "cơ quan thẩm định ghi nhận – {fact}", "en": "for the office to record – {fact}"},
    "enough.by.others": {"vi": "lấy từ hồ sơ khác – {fact}", "en": "from other cases – {fact}"},
    "enough.any": {"vi": "số nào cũng được", "en": "any figure"},
    "enough.up-to": {"vi": "{hi} trở xuống", "en": "{hi} or less"},
    "enough.from-to": {"vi": "từ {lo} đến {hi}", "en": "{lo} to {hi}"},
    "enough.yes": {"vi": "có", "en": "yes"},
    "enough.no": {"vi": "không", "en": "no"},
    "enough.ballots.count": {"vi": "số phiếu hợp lệ {value}", "en": "valid votes {value}"},
    "enough.ballots.sum": {"vi": "tổng các phiếu {value}", "en": "sum of the votes {value}"},
    "enough.ballots.lowest": {"vi": "phiếu thấp nhất {value}", "en": "lowest vote {value}"},
    "enough.ballots.highest": {"vi": "phiếu cao nhất {value}", "en": "highest vote {value}"},
    "enough.ballots.zeros": {"vi": "số phiếu cho 0 {value}", "en": "votes of 0 {value}"},
    "enough.jointly": {"vi": "không thể có cùng lúc: {parts}", "en": "these cannot be together: {parts}"},
    "enough.most": {"vi": "{clause}, tính chung nhiều nhất {most}", "en": "{clause}, at most {most} in all"},
    "enough.criterion.alone": {"vi": "{word} {no} {title}: không thể đạt", "en": "{word} {no} {title}: cannot be met"},
    "enough.criterion.with": {"vi": "{word} {no} {title}: đạt", "en": "{word} {no} {title}: met"},
    "enough.finding.alone": {"vi": "chắc chắn bị khống chế: {says}", "en": "a finding surely holds: {says}"},
    "enough.finding.with": {"vi": "không bị khống chế: {says}", "en": "the finding does not hold: {says}"},
    "enough.better.alone": {"vi": "chắc chắn được {rating} trở lên", "en": "{rating} or better is sure"},
    "enough.better.with": {"vi": "chưa đủ điều kiện của {rating}", "en": "the condition of {rating} does not hold"},
    "enough.broken": {
        "vi": "số liệu đã có mâu thuẫn, không dùng để loại trừ khả năng nào: {says}",
        "en": "the figures given contradict each other, nothing is ruled out by it: {says}",
    },
    "enough.together": {
        "vi": "số liệu đã có không thể cùng lúc hợp với các quan hệ sau, không dùng để loại trừ khả năng nào: {says}",
        "en": "the figures given cannot meet all of these at once, nothing is ruled out by them: {says}",
    },
    "next.title": {"vi": "Nên làm rõ trước:", "en": "To be made clear first:"},
    "next.narrows": {"vi": "{fact} (trả lời thế nào cũng bớt được loại)", "en": "{fact} (every answer rules something out)"},
    "next.most": {
        "vi": "{fact} (chưa có nội dung nào mà trả lời thế nào cũng bớt được loại)",
        "en": "{fact} (there is no fact of which every answer rules something out)",
    },
    "next.answer": {"vi": "{value} → {ratings}", "en": "{value} → {ratings}"},
    "enough.too-wide": {
        "vi": "chưa tính chính xác được: bộ tiêu chí có số quá lớn đối với phần giải",
        "en": "not worked out exactly: the standard has numbers too great for the solver",
    },
    "enough.no-extra": {
        "vi": 'Muốn tính chính xác loại nào còn có thể và cần gì cho chắc chắn: pip install ".[prove]"',
        "en": 'To work out exactly which ratings are possible and what makes them sure: pip install ".[prove]"',
    },
}
