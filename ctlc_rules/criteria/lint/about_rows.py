"""The rules about rating scales: what each is, why, where it was found, and an example of it bad and good."""

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.rows import falls, gaps, outside, overlaps, untaken
from ctlc_rules.criteria.lint.rule import Rule

GAP = Rule(
    code="rating-gap",
    defect=5,
    title=Both("Khoảng trống giữa hai loại", "A gap between two ratings"),
    why=Both(
        "Hai khoảng đóng như 8,0 đến 8,9 và 9,0 đến 10 chỉ nối liền khi điểm được làm tròn đến một chữ số trước khi xếp loại. "
        "Không nói làm tròn thì 8,95 không vào loại nào, và rơi xuống dòng cuối.",
        "Two closed ranges such as 8.0 to 8.9 and 9.0 to 10 meet only if the points are rounded to one decimal before they are rated. "
        "Without it 8.95 fits neither, and falls to the last row.",
    ),
    source=Both(
        "TT 04/2022 (thi tốt nghiệp, giáo dục nghề nghiệp): 8,0 đến 8,9 rồi 9,0 đến 10.",
        "Circular 04/2022: 8.0 to 8.9, then 9.0 to 10.",
    ),
    bad="""
inputs: {mark: {decimal: 0..10, digits: 2, unit: điểm, better: more, label: Điểm trung bình}}
rating:
  - {id: excellent, label: Xuất sắc, when: mark >= 9}
  - {id: good, label: Giỏi, when: «mark >= 8 and mark <= 8.9»}
  - {id: rest, label: Còn lại}
criteria: {work.mark: {title: Điểm, formula: {of: mark, at_most: 10}, why: ví dụ}}
""",
    good="""
inputs: {mark: {decimal: 0..10, digits: 2, unit: điểm, better: more, label: Điểm trung bình}}
rating:
  - {id: excellent, label: Xuất sắc, when: mark >= 9}
  - {id: good, label: Giỏi, when: mark >= 8 and mark < 9}
  - {id: rest, label: Còn lại}
criteria: {work.mark: {title: Điểm, formula: {of: mark, at_most: 10}, why: ví dụ}}
""",
    find=gaps,
)

OVERLAP = Rule(
    code="rating-overlap",
    defect=4,
    title=Both("Hai loại chồng nhau", "Two ratings overlap"),
    why=Both(
        "Một giá trị nằm trong hai loại thì kết quả tùy người chấm đọc dòng nào trước. Ở đây máy lấy dòng trên, nhưng "
        "văn bản không nói vậy.",
        "A value in two ratings is rated by whichever row is read first. The engine takes the upper one; the document does not say so.",
    ),
    source=Both(
        "Kiểm định PAUD của Indonesia: loại C từ 392 đến 523, không công nhận “≤ 392”.",
        "Indonesia, PAUD accreditation: C is 392 to 523, not accredited is “≤ 392”.",
    ),
    bad="""
inputs: {score: {count: 0..660, unit: điểm, better: more, label: Số điểm}}
rating:
  - {id: c, label: Loại C, when: score >= 392 and score <= 523}
  - {id: failed, label: Không công nhận, when: «score <= 392»}
  - {id: higher, label: Loại cao hơn}
criteria: {work.mark: {title: Điểm, formula: {of: score / 66, at_most: 10, round: {step: 1, mode: half_up}}, why: ví dụ}}
""",
    good="""
inputs: {score: {count: 0..660, unit: điểm, better: more, label: Số điểm}}
rating:
  - {id: higher, label: Loại cao hơn, when: score > 523}
  - {id: c, label: Loại C, when: score >= 392}
  - {id: failed, label: Không công nhận}
criteria: {work.mark: {title: Điểm, formula: {of: score / 66, at_most: 10, round: {step: 1, mode: half_up}}, why: ví dụ}}
""",
    find=overlaps,
)

OUTSIDE = Rule(
    code="scale-has-gap",
    defect=6,
    title=Both("Trường hợp không vào loại nào", "A case that fits no rating"),
    why=Both(
        "Khi một loại đòi hai thước đo, hoặc thêm điều kiện ngoài điểm, thì có trường hợp đủ cái này mà thiếu cái kia, "
        "và không dòng nào nhận. "
        "Máy dò các mốc của từng thước đo và nêu một trường hợp như vậy.",
        "Where a rating asks two measures, or a condition beside the points, some case has the one and not the other, and no row takes it. "
        "The engine goes through the edges of each measure and names such a case.",
    ),
    source=Both(
        "TT 17/2019/TT-BKHCN: tổng 62 điểm với hệ số 0,4 không vào loại nào; NĐ 233/2026: từ 70 % đến dưới 100 % nhiệm "
        "vụ với 50 đến 69 điểm.",
        "Circular 17/2019/TT-BKHCN: 62 points with a coefficient of 0.4 fit no class; decree 233/2026: 70 % to below 100 % of the tasks "
        "with 50 to 69 points.",
    ),
    bad="""
inputs:
  mark: {decimal: 0..100, digits: 1, unit: điểm, better: more, label: Điểm chấm}
  coefficient: {decimal: 0..1, digits: 2, better: more, label: Hệ số đồng bộ}
rating:
  - {id: high, label: Tiên tiến, when: mark >= 60 and coefficient >= 0.5}
  - {id: average, label: Trung bình, when: mark >= 35 and mark < 60 and coefficient >= 0.3}
  - {id: low, label: Lạc hậu, when: mark < 35 and coefficient < 0.3}
  - «{»id: not_rated, label: Không loại nào nhận}
criteria: {work.mark: {title: Điểm, formula: {of: mark / 10, at_most: 10, round: {step: 1, mode: half_up}}, why: ví dụ}}
""",
    good="""
inputs:
  mark: {decimal: 0..100, digits: 1, unit: điểm, better: more, label: Điểm chấm}
  coefficient: {decimal: 0..1, digits: 2, better: more, label: Hệ số đồng bộ}
rating:
  - {id: high, label: Tiên tiến, when: mark >= 60 and coefficient >= 0.5}
  - {id: average, label: Trung bình, when: mark >= 35 and coefficient >= 0.3}
  - {id: low, label: Lạc hậu}
criteria: {work.mark: {title: Điểm, formula: {of: mark / 10, at_most: 10, round: {step: 1, mode: half_up}}, why: ví dụ}}
""",
    find=outside,
)

FALLS = Rule(
    code="rating-falls",
    defect=5,
    title=Both("Nhiều điểm hơn mà xếp thấp hơn", "More points, lower rating"),
    why=Both(
        "Một loại có giới hạn trên, nhưng loại trên nó còn đòi điều kiện khác. Ai vượt giới hạn mà chưa đủ điều kiện "
        "kia thì rơi xuống dưới cả hai.",
        "A row has an upper limit while the row above it asks something more. Whoever passes the limit without that falls below both.",
    ),
    source=Both(
        "Cùng loại với NĐ 233/2026: khoảng điểm 70 đến dưới 90, và điều kiện ngoài điểm của loại trên.",
        "Of the kind of decree 233/2026: 70 to below 90 points, and conditions beside the points for the rating above.",
    ),
    bad="""
inputs:
  mark: {count: 0..100, unit: điểm, better: more, label: Điểm chấm}
  plan: {choice: yes_no, label: Có kế hoạch}
rating:
  - {id: good, label: Tốt, when: mark >= 85 and plan}
  - {id: fair, label: Khá, when: «mark >= 70 and mark < 85»}
  - {id: average, label: Trung bình, when: mark >= 50}
  - {id: weak, label: Yếu}
criteria: {work.mark: {title: Điểm, formula: {of: mark / 10, at_most: 10, round: {step: 1, mode: half_up}}, why: ví dụ}}
""",
    good="""
inputs:
  mark: {count: 0..100, unit: điểm, better: more, label: Điểm chấm}
  plan: {choice: yes_no, label: Có kế hoạch}
rating:
  - {id: good, label: Tốt, when: mark >= 85 and plan}
  - {id: fair, label: Khá, when: mark >= 70}
  - {id: average, label: Trung bình, when: mark >= 50}
  - {id: weak, label: Yếu}
criteria: {work.mark: {title: Điểm, formula: {of: mark / 10, at_most: 10, round: {step: 1, mode: half_up}}, why: ví dụ}}
""",
    find=falls,
)

NEVER_TAKEN = Rule(
    code="rating-never-taken",
    defect=4,
    title=Both("Loại không bao giờ được xếp", "A rating that nobody gets"),
    why=Both(
        "Dòng đầu tiên đúng thì được lấy. Dòng đòi hỏi ít mà đứng trên sẽ nhận hết, và dòng dưới thành thừa.",
        "The first row that holds is taken. One that asks less, written above, takes all, and the row below is never used.",
    ),
    source=Both("Lỗi khi chép bảng xếp loại từ thấp đến cao.", "A mistake of copying a scale from the lowest up."),
    bad="""
inputs: {mark: {count: 0..10, unit: điểm, label: Điểm chấm}}
criteria: {work.mark: {title: Điểm, formula: {of: mark, at_most: 10}, why: ví dụ}}
rating:
  - {id: fair, label: Khá, when: total >= 50%}
  - {id: good, label: Tốt, when: «total >= 85%»}
  - {id: weak, label: Yếu}
""",
    good="""
inputs: {mark: {count: 0..10, unit: điểm, label: Điểm chấm}}
criteria: {work.mark: {title: Điểm, formula: {of: mark, at_most: 10}, why: ví dụ}}
rating:
  - {id: good, label: Tốt, when: total >= 85%}
  - {id: fair, label: Khá, when: total >= 50%}
  - {id: weak, label: Yếu}
""",
    find=untaken,
)

RULES = (OVERLAP, GAP, FALLS, NEVER_TAKEN, OUTSIDE)
