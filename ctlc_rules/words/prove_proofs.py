"""Words of proofs about a standard: what is not so, and what was proved."""

from ctlc_rules.words.languages import Room

FOUND: Room = {
    "rating-unreachable": {
        "vi": "đã chứng minh: không hồ sơ nào có thể được xếp `{name}`",
        "en": "proved: no case can be rated `{name}`",
    },
    "rating-unreachable.hint": {
        "vi": "xem lại điều kiện của loại này, các loại đứng trên và các quy định khống chế",
        "en": "look at the condition of this rating, those above it and the findings that cap",
    },
    "criterion-idle": {
        "vi": "đã chứng minh: tiêu chí `{name}` không làm đổi kết quả của hồ sơ nào, được hay mất điểm cũng vậy",
        "en": "proved: criterion `{name}` changes the result of no case, whether it is earned or lost",
    },
    "criterion-idle.hint": {
        "vi": "xem lại điểm, điều kiện áp dụng, hoặc chỗ xếp loại chưa hỏi đến tiêu chí này",
        "en": "look at its points, when it applies, or whether the rating asks for it at all",
    },
    "finding-idle": {
        "vi": "đã chứng minh: quy định `{name}` không làm đổi kết quả của hồ sơ nào",
        "en": "proved: finding `{name}` changes the result of no case",
    },
    "finding-idle.hint": {
        "vi": "điều kiện không bao giờ xảy ra, hoặc hồ sơ như vậy vốn đã không được loại cao hơn",
        "en": "its condition never holds, or such a case never reaches a better rating anyway",
    },
    "finding-taken": {
        "vi": "đã chứng minh: quy định `{name}` không làm đổi kết quả của hồ sơ nào vì đã có `{other}`",
        "en": "proved: finding `{name}` changes the result of no case, because `{other}` already does",
    },
    "condition-idle": {
        "vi": "đã chứng minh: ở loại `{name}`, điều kiện “{says_vi}” thừa, bỏ đi không hồ sơ nào đổi loại",
        "en": "proved: in `{name}` the condition “{says_en}” is idle; without it no case is rated otherwise",
    },
    "band-unreachable": {
        "vi": "đã chứng minh: tiêu chí `{name}`, không hồ sơ nào rơi vào bậc “{row_vi}”",
        "en": "proved: criterion `{name}`: no case falls into the band “{row_en}”",
    },
    "better-lowers": {
        "vi": "`{name}` tốt lên mà kết quả kém đi, các số liệu khác giữ nguyên: {seen_vi}",
        "en": "a better `{name}` gives a lower result, all else alike: {seen_en}",
    },
    "better-lowers.hint": {
        "vi": "xem lại bậc điểm, giới hạn trên của loại, hoặc `better` của số liệu",
        "en": "look at the bands, the upper limit of a rating, or `better` of the input",
    },
    "silence-gains": {
        "vi": "khi chốt, bỏ trống `{name}` lại được kết quả tốt hơn ghi ra: {seen_vi}",
        "en": "closed, leaving `{name}` out gives a better result than stating it: {seen_en}",
    },
    "proof-undecided": {
        "vi": "chưa chứng minh được trong giới hạn tính toán: {about_vi} (`{name}`)",
        "en": "not settled within the limit of work: {about_en} (`{name}`)",
    },
}

_SAID: Room = {
    "prove.applies": {"vi": "áp dụng “{name}”", "en": "“{name}” applies"},
    "prove.moved": {"vi": "{before}; {after}", "en": "{before}; {after}"},
    "prove.silent": {"vi": "ghi {value} thì {result}", "en": "stated as {value} it is {result}"},
    "prove.about.rating": {"vi": "có hồ sơ đạt được loại này", "en": "that some case is rated so"},
    "prove.about.criterion": {"vi": "tiêu chí này làm đổi được kết quả", "en": "that this criterion can change a result"},
    "prove.about.finding": {"vi": "quy định này làm đổi được kết quả", "en": "that this finding can change a result"},
    "prove.about.condition": {"vi": "mọi điều kiện của loại này đều cần", "en": "that every condition of this rating counts"},
    "prove.about.band": {"vi": "mọi bậc điểm đều có hồ sơ rơi vào", "en": "that some case falls into every band"},
    "prove.about.better": {"vi": "tốt lên không làm kết quả kém đi", "en": "that a better value never lowers the result"},
    "prove.about.silence": {"vi": "bỏ trống không có lợi khi chốt", "en": "that leaving it out never gains when closed"},
    "prove.title": {"vi": "{standard}, bản {edition}: đã chứng minh", "en": "{standard}, edition {edition}: proved"},
    "prove.rating": {"vi": "{held}/{all} loại có hồ sơ đạt được", "en": "{held} of {all} ratings are reached by some case"},
    "prove.criterion": {"vi": "{held}/{all} tiêu chí làm đổi được kết quả", "en": "{held} of {all} criteria can change a result"},
    "prove.finding": {"vi": "{held}/{all} quy định khống chế làm đổi được kết quả", "en": "{held} of {all} findings can change a result"},
    "prove.condition": {"vi": "{held}/{all} điều kiện xếp loại đều cần", "en": "{held} of {all} conditions of ratings count"},
    "prove.band": {"vi": "{held}/{all} bậc điểm có hồ sơ rơi vào", "en": "{held} of {all} bands are reached by some case"},
    "prove.better": {
        "vi": "{held}/{all} số liệu tốt lên không bao giờ làm kết quả kém đi",
        "en": "{held} of {all} inputs: a better value never lowers the result",
    },
    "prove.silence": {
        "vi": "{held}/{all} số liệu của đơn vị: bỏ trống không có lợi khi chốt",
        "en": "{held} of {all} facts of the unit: leaving it out never gains when closed",
    },
    "prove.example": {"vi": "ví dụ xếp loại {rating}: {facts}", "en": "an example rated {rating}: {facts}"},
    "prove.plain": {"vi": "mọi số liệu ở mức thấp nhất", "en": "every figure at its lowest"},
}

PROOFS: Room = {**FOUND, **_SAID}
