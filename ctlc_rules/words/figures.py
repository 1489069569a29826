"""Words for figures that can be read in more than one way."""

from ctlc_rules.words.languages import Room

FIGURES: Room = {
    "figure.comma-or-thousands": {
        "vi": "dấu phẩy có thể là dấu thập phân hoặc dấu ngăn hàng nghìn",
        "en": "the comma may be a decimal sign or set off the thousands",
    },
    "figure.foreign-point": {
        "vi": "dấu chấm không ngăn đúng ba chữ số: có thể là dấu thập phân kiểu nước ngoài, hoặc dấu chấm thừa",
        "en": "the point does not set off three digits: it may be a foreign decimal point, or too much",
    },
    "figure.broken-groups": {
        "vi": "các nhóm chữ số không đủ ba chữ số: có thể thiếu hoặc thừa một chữ số",
        "en": "the groups are not of three digits: a digit may be lacking or too much",
    },
    "figure.two-or-one": {
        "vi": "có thể là một số viết cách hàng nghìn, hoặc hai số đứng cạnh nhau",
        "en": "it may be one number with a blank at the thousands, or two numbers side by side",
    },
    "figure.scale-too-large": {
        "vi": "không ai viết số lớn như vậy trước chữ chục, trăm, vạn: có thể thừa chữ đó",
        "en": "nobody writes so large a number before the word for ten, a hundred or ten thousand: the word may be too much",
    },
    "figure.rest-of-scale": {
        "vi": "phần sau chữ nghìn, vạn, triệu viết tắt: có thể hiểu hai cách",
        "en": "what follows the word for thousands or more is shortened and can be meant in two ways",
    },
    "figure.letter-in-digits": {
        "vi": "có chữ cái O hoặc l lẫn trong các chữ số",
        "en": "a letter O or l stands among the digits",
    },
    "figure.dash-or-minus": {
        "vi": "dấu gạch đầu có thể là dấu trừ hoặc gạch đầu dòng",
        "en": "the dash in front may be a minus or the mark of a list",
    },
}
