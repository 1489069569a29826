"""The rules about whether a file holds together: slips of a hand that copies a table, told by what the file says elsewhere."""

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.directions import directions, points
from ctlc_rules.criteria.lint.limits import beyond, levels, unused_limits
from ctlc_rules.criteria.lint.order import articles
from ctlc_rules.criteria.lint.rule import Rule

SLIP = Both(
    "Chưa gặp trong các văn bản đã đọc; là lỗi gõ khi chép biểu điểm vào tệp.",
    "Not met in the texts read so far: a slip while a sheet of points is typed.",
)

WORSE = Rule(
    code="worse-asked",
    defect=0,
    title=Both("Đòi ngược chiều tốt hơn", "The worse is asked for"),
    why=Both(
        "Số liệu đã khai nhiều hơn là tốt hơn mà điều kiện lại đòi không quá một mức: dấu so sánh hoặc `better` bị ngược, "
        "và đơn vị làm tốt thì mất điểm. Khoảng có cả hai đầu thì không bị nêu.",
        "More of the input is declared to be better and the condition asks for at most so much: the sign or `better` is the wrong way "
        "round, and whoever does well loses. A range with both ends is left alone.",
    ),
    source=SLIP,
    bad="""
inputs: {classes: {count: 0..99, unit: lớp, better: more, label: Số lớp trong năm}}
criteria: {work.classes: {title: Mở lớp, met: «classes <= 4», points: 10, why: ví dụ}}
""",
    good="""
inputs: {classes: {count: 0..99, unit: lớp, better: more, label: Số lớp trong năm}}
criteria: {work.classes: {title: Mở lớp, met: classes >= 4, points: 10, why: ví dụ}}
""",
    find=directions,
)

POINTS = Rule(
    code="points-out-of-order",
    defect=0,
    title=Both("Bậc tốt hơn được ít điểm hơn", "A better band gives fewer points"),
    why=Both(
        "Điểm của hai bậc cạnh nhau bị đổi chỗ thì tổng điểm tối đa vẫn đúng, nên cộng lại không thấy lỗi.",
        "Where the points of two bands have changed places the maximum is still right, so adding up does not show it.",
    ),
    source=SLIP,
    bad="""
inputs: {classes: {count: 0..99, unit: lớp, better: more, label: Số lớp trong năm}}
criteria: {work.classes: {title: Mở lớp, bands: {of: classes, at_least: {12: «5», 8: 10, 4: 2}}, why: ví dụ}}
""",
    good="""
inputs: {classes: {count: 0..99, unit: lớp, better: more, label: Số lớp trong năm}}
criteria: {work.classes: {title: Mở lớp, bands: {of: classes, at_least: {12: 10, 8: 5, 4: 2}}, why: ví dụ}}
""",
    find=points,
)

LEVELS = Rule(
    code="level-asks-less",
    defect=0,
    title=Both("Mức cao đòi thấp hơn mức dưới", "A better level asks less"),
    why=Both(
        "Ngưỡng của mức tốt hơn dễ đạt hơn ngưỡng của mức dưới, thường vì rơi một chữ số. Mức nào tốt hơn là theo thứ tự xếp loại.",
        "The limit of the better level is easier than that of the one below, mostly because a digit was lost. Which is better, the order "
        "of the ratings says.",
    ),
    source=SLIP,
    bad="""
inputs:
  people: {count: 1..99999, unit: người, label: Số người}
  trained: {count: 0..99999, unit: người, part_of: people, better: more, label: Số người được học}
limits:
  level_1: {trained: 60%}
  level_2: {trained: «8%»}
levels: {all_of: [trained / people >= limit.trained]}
sections: {work: {title: Công việc}}
criteria: {work.trained: {title: Được học, met: trained / people >= limit.trained, why: ví dụ}}
rating:
  - {id: level_2, label: Mức độ 2, when: level_2}
  - {id: rest, label: Mức độ 1 hoặc chưa đạt, when: level_1}
  - {id: none, label: Chưa đạt}
""",
    good="""
inputs:
  people: {count: 1..99999, unit: người, label: Số người}
  trained: {count: 0..99999, unit: người, part_of: people, better: more, label: Số người được học}
limits:
  level_1: {trained: 60%}
  level_2: {trained: 80%}
levels: {all_of: [trained / people >= limit.trained]}
sections: {work: {title: Công việc}}
criteria: {work.trained: {title: Được học, met: trained / people >= limit.trained, why: ví dụ}}
rating:
  - {id: level_2, label: Mức độ 2, when: level_2}
  - {id: level_1, label: Mức độ 1, when: level_1}
  - {id: none, label: Chưa đạt}
""",
    find=levels,
)

BEYOND = Rule(
    code="beyond-the-whole",
    defect=0,
    title=Both("Một phần lớn hơn toàn bộ", "A part larger than its whole"),
    why=Both(
        "Tỷ lệ của một phần trên toàn bộ không quá 100%, nên ngưỡng 600% không ai đạt được: thừa một chữ số.",
        "A share of a whole is at most 100 %, so nobody reaches a limit of 600 %: a digit too many.",
    ),
    source=SLIP,
    bad="""
inputs:
  people: {count: 1..99999, unit: người, label: Số người}
  trained: {count: 0..99999, unit: người, part_of: people, better: more, label: Số người được học}
criteria: {work.trained: {title: Được học, met: «trained / people >= 600%», points: 10, why: ví dụ}}
""",
    good="""
inputs:
  people: {count: 1..99999, unit: người, label: Số người}
  trained: {count: 0..99999, unit: người, part_of: people, better: more, label: Số người được học}
criteria: {work.trained: {title: Được học, met: trained / people >= 60%, points: 10, why: ví dụ}}
""",
    find=beyond,
)

UNUSED = Rule(
    code="limit-unused",
    defect=0,
    title=Both("Ngưỡng không dùng đến", "A limit that nothing asks"),
    why=Both(
        "Một ngưỡng có trong bảng mà không tiêu chí nào hỏi: tiêu chí bị bỏ sót khi chép, hoặc ngưỡng thừa.",
        "A limit stands in the table and no criterion asks it: a criterion was lost while copying, or the limit is left over.",
    ),
    source=SLIP,
    bad="""
inputs: {classes: {count: 0..99, unit: lớp, better: more, label: Số lớp trong năm}}
limits: {level_1: {classes: 4, «clubs»: 2}}
criteria: {work.classes: {title: Mở lớp, met: classes >= limit.classes, points: 10, why: ví dụ}}
""",
    good="""
inputs: {classes: {count: 0..99, unit: lớp, better: more, label: Số lớp trong năm}}
limits: {level_1: {classes: 4}}
criteria: {work.classes: {title: Mở lớp, met: classes >= limit.classes, points: 10, why: ví dụ}}
""",
    find=unused_limits,
)

ARTICLES = Rule(
    code="article-out-of-order",
    defect=1,
    title=Both("Điều khoản dẫn không theo thứ tự", "An article out of order"),
    why=Both(
        "Các tiêu chí theo đúng thứ tự của văn bản, trừ một chỗ dẫn nhảy ra ngoài: thường là gõ sai số điều.",
        "The criteria follow the document in order but for one whose article jumps out: mostly a number typed wrongly.",
    ),
    source=SLIP,
    bad="""
citations: {vb: {title: Văn bản mẫu}}
inputs:
  room: {choice: yes_no, label: Có phòng}
  desk: {choice: yes_no, label: Có bàn ghế}
  books: {choice: yes_no, label: Có tủ sách}
  rules: {choice: yes_no, label: Có quy chế}
  notice: {choice: yes_no, label: Có bảng tin}
criteria:
  work.room: {title: Có phòng, met: room, points: 2, cite: vb:6.1}
  work.desk: {title: Có bàn ghế, met: desk, points: 2, cite: vb:6.2}
  work.books: {title: Có tủ sách, met: books, points: 2, cite: «vb:66.3»}
  work.rules: {title: Có quy chế, met: rules, points: 2, cite: vb:6.4}
  work.notice: {title: Có bảng tin, met: notice, points: 2, cite: vb:7.1}
""",
    good="""
citations: {vb: {title: Văn bản mẫu}}
inputs:
  room: {choice: yes_no, label: Có phòng}
  desk: {choice: yes_no, label: Có bàn ghế}
  books: {choice: yes_no, label: Có tủ sách}
  rules: {choice: yes_no, label: Có quy chế}
  notice: {choice: yes_no, label: Có bảng tin}
criteria:
  work.room: {title: Có phòng, met: room, points: 2, cite: vb:6.1}
  work.desk: {title: Có bàn ghế, met: desk, points: 2, cite: vb:6.2}
  work.books: {title: Có tủ sách, met: books, points: 2, cite: vb:6.3}
  work.rules: {title: Có quy chế, met: rules, points: 2, cite: vb:6.4}
  work.notice: {title: Có bảng tin, met: notice, points: 2, cite: vb:7.1}
""",
    find=articles,
)

RULES = (WORSE, POINTS, LEVELS, BEYOND, UNUSED, ARTICLES)
