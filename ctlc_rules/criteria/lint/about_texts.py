"""The rules about references, titles and wording: what each is, why, where it was found, and an example of it bad and good."""

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.adjectives import adjectives
from ctlc_rules.criteria.lint.references import references
from ctlc_rules.criteria.lint.rule import Rule
from ctlc_rules.criteria.lint.titles import titles_of_tier, titles_twice
from ctlc_rules.criteria.lint.wording import contradictions, wording_of_levels, wording_of_siblings

NOT_THERE = Rule(
    code="reference-not-there",
    defect=1,
    title=Both("Dẫn điều khoản không có", "A reference to a place that does not exist"),
    why=Both(
        "Người đọc mở văn bản theo chỗ dẫn mà không thấy gì, hoặc thấy điều khác. Khai ở `places` các điều, khoản, "
        "điểm có thật thì máy soát được "
        "cả `cite:` lẫn chữ “điểm b khoản 2 Điều 8” trong tên, nhãn và lời ghi. Đã khai đến khoản hay điểm thì phải đúng đến đó.",
        "A reader opens the document at the place and finds nothing, or something else. With the articles declared "
        "under `places` the engine "
        "checks `cite:` and the words “điểm b khoản 2 Điều 8” in titles, labels and notes. Where clauses or points are "
        "declared, they bind.",
    ),
    source=Both(
        "TT 25/2023/TT-BGDĐT, điều 12 khoản 4 điểm a và điều 17: dẫn “điểm b khoản 2 Điều 8/13” cho mức độ 2; chỗ đúng là điểm b khoản 1.",
        "Circular 25/2023/TT-BGDĐT, article 12(4)(a) and article 17: for level 2 they refer to “point b clause 2 article 8/13”; "
        "the right place is point b of clause 1.",
    ),
    bad="""
citations:
  tt: {title: TT 25/2023/TT-BGDĐT, places: {5-7: tiêu chí, 8.1.a: weak, 8.1.b: good, 8.2.a: thủ tục}}
criteria: {work.plan: {title: Công nhận loại Tốt theo «điểm b khoản 2 Điều 8», met: plan, points: 10, cite: tt:8.1.b}}
""",
    good="""
citations:
  tt: {title: TT 25/2023/TT-BGDĐT, places: {5-7: tiêu chí, 8.1.a: weak, 8.1.b: good, 8.2.a: thủ tục}}
criteria: {work.plan: {title: Công nhận loại Tốt theo điểm b khoản 1 Điều 8, met: plan, points: 10, cite: tt:8.1.b}}
""",
    find=references,
)

ELSEWHERE = Rule(
    code="reference-elsewhere",
    defect=1,
    title=Both("Dẫn nhầm chỗ của mức khác", "A reference to the place of something else"),
    why=Both(
        "Chỗ dẫn có thật nhưng nói về mức độ khác. `places` ghi ở mỗi chỗ là mức nào thì máy so được.",
        "The place exists but is about another level. Where `places` says what stands at each, the engine can compare.",
    ),
    source=Both("Như trên: mức độ 2 dẫn chỗ của mức độ 1.", "As above: level 2 refers to the place of level 1."),
    bad="""
citations: {tt: {title: TT 25/2023/TT-BGDĐT, places: {8.1.a: weak, 8.1.b: good}}}
rating:
  - {id: good, label: Tốt, when: total >= 85%, cite: «tt:8.1.a»}
  - {id: weak, label: Yếu, cite: tt:8.1.a}
""",
    good="""
citations: {tt: {title: TT 25/2023/TT-BGDĐT, places: {8.1.a: weak, 8.1.b: good}}}
rating:
  - {id: good, label: Tốt, when: total >= 85%, cite: tt:8.1.b}
  - {id: weak, label: Yếu, cite: tt:8.1.a}
""",
    find=references,
)

OTHER_TIER = Rule(
    code="title-of-another-tier",
    defect=2,
    title=Both("Tên chép từ cấp khác", "A title copied from another tier"),
    why=Both(
        "Quy định cho ba cấp thường được chép từ một bản. Tên còn ghi “chính quyền cấp xã” trong phần của cấp huyện "
        "thì không rõ ai phải làm.",
        "Rules for three tiers are often copied from one. A title that still says “commune authority” in the "
        "district's part leaves open who must act.",
    ),
    source=Both(
        "TT 25/2023/TT-BGDĐT, điều 12 và 17 (cấp huyện, cấp tỉnh): tên tiêu chí 1 ghi “chính quyền cấp xã”.",
        "Circular 25/2023/TT-BGDĐT, articles 12 and 17 (district, province): the title of criterion 1 says “chính quyền cấp xã”.",
    ),
    bad="""
for: {unit: district}
sections: {work: {title: Lãnh đạo của chính quyền «cấp xã», out_of: 10}}
""",
    good="""
for: {unit: district}
sections: {work: {title: Lãnh đạo của chính quyền cấp huyện, out_of: 10}}
""",
    find=titles_of_tier,
)

TWICE = Rule(
    code="title-twice",
    defect=2,
    title=Both("Hai tên giống nhau", "The same title twice"),
    why=Both(
        "Hai dòng cùng tên thì người báo cáo không biết điền số nào vào đâu; thường là chép dòng trên mà quên sửa.",
        "With two lines of one name nobody knows which figure belongs where; mostly a line was copied and not changed.",
    ),
    source=Both("Cùng loại với tên chép ở TT 25/2023/TT-BGDĐT.", "Of the kind of the copied titles of circular 25/2023/TT-BGDĐT."),
    bad="""
inputs:
  plan: {choice: yes_no, label: Có kế hoạch năm}
  report: {choice: yes_no, label: «Có kế hoạch năm»}
criteria: {work.plan: {title: Kế hoạch và báo cáo, all_of: [plan, report], points: 10, why: ví dụ}}
""",
    good="""
inputs:
  plan: {choice: yes_no, label: Có kế hoạch năm}
  report: {choice: yes_no, label: Có báo cáo năm}
criteria: {work.plan: {title: Kế hoạch và báo cáo, all_of: [plan, report], points: 10, why: ví dụ}}
""",
    find=titles_twice,
)

CONTRADICTS = Rule(
    code="wording-contradicts",
    defect=7,
    title=Both("Lời tự mâu thuẫn", "Words that contradict themselves"),
    why=Both(
        "“Trên 80” không kể 80; “từ 80 trở lên” kể cả 80. Viết cả hai thì không biết đúng 80 xếp vào đâu.",
        "“Trên 80” leaves 80 out, “80 trở lên” takes it in. With both nobody knows where 80 itself belongs.",
    ),
    source=Both("TT 27/2017/TT-BTNMT: “> 80 điểm trở lên”.", "Circular 27/2017/TT-BTNMT: “> 80 điểm trở lên”."),
    bad="""
inputs: {plan: {choice: yes_no, label: "Đạt «trên 80 điểm trở lên» ở kỳ trước"}}
""",
    good="""
inputs: {plan: {choice: yes_no, label: Đạt từ 80 điểm trở lên ở kỳ trước}}
""",
    find=contradictions,
)

DIFFERS = Rule(
    code="wording-differs",
    defect=9,
    title=Both("Một chỉ tiêu, hai cách gọi", "One indicator, two wordings"),
    why=Both(
        "Mức 1 hỏi “chứng nhận hoặc chứng chỉ”, mức 2 hỏi “trình độ”: có đếm cùng một thứ không? Người đạt mức 2 có thể không đạt mức 1.",
        "Level 1 asks for a certificate, level 2 for a qualification: is the same thing counted? Who reaches level 2 may miss level 1.",
    ),
    source=Both("TT 24/2023/TT-BGDĐT, chỉ tiêu 2.4.", "Circular 24/2023/TT-BGDĐT, indicator 2.4."),
    bad="""
inputs:
  people: {count: 1..9999, unit: người, label: Số người}
  language_1: {count: 0..9999, unit: người, part_of: people, label: Số người có chứng nhận hoặc chứng chỉ ngoại ngữ}
  language_2: {count: 0..9999, unit: người, part_of: people, label: «Số người có trình độ ngoại ngữ»}
limits: {level_1: {share: 50%}, level_2: {share: 70%}}
levels: {all_of: [language_1 / people >= limit.share, language_2 / people >= limit.share]}
sections: {work: {title: Công việc}}
criteria: {work.plan: {title: Ngoại ngữ, met: language_1 / people >= limit.share, why: ví dụ}}
rating: [{id: level_2, label: Mức độ 2, when: level_2}, {id: level_1, label: Mức độ 1, when: level_1}, {id: none, label: Chưa đạt}]
""",
    good="""
inputs:
  people: {count: 1..9999, unit: người, label: Số người}
  language_1: {count: 0..9999, unit: người, part_of: people, label: Số người có chứng chỉ ngoại ngữ bậc 1}
  language_2: {count: 0..9999, unit: người, part_of: people, label: Số người có chứng chỉ ngoại ngữ bậc 2}
limits: {level_1: {share: 50%}, level_2: {share: 70%}}
levels: {all_of: [language_1 / people >= limit.share, language_2 / people >= limit.share]}
sections: {work: {title: Công việc}}
criteria: {work.plan: {title: Ngoại ngữ, met: language_1 / people >= limit.share, why: ví dụ}}
rating: [{id: level_2, label: Mức độ 2, when: level_2}, {id: level_1, label: Mức độ 1, when: level_1}, {id: none, label: Chưa đạt}]
""",
    find=wording_of_levels,
    compare=wording_of_siblings,
)

ADJECTIVE = Rule(
    code="adjective-without-anchor",
    defect=10,
    title=Both("Tính từ không có mức", "An adjective that nothing pins down"),
    why=Both(
        "“Đầy đủ”, “phù hợp”, “tích cực”, “thường xuyên”, “tốt” quyết định đạt hay không đạt; mỗi người hiểu một khác. "
        "Nói ở `means` khi nào trả lời có, hoặc dùng thang từ mà mỗi từ có `means`, hoặc ghi vào `accepted` vì sao để ngỏ.",
        "“Full”, “suitable”, “positive”, “regular”, “good” decide whether it is met, and everybody reads them differently. "
        "Say in `means` when the answer is yes, or use a scale each word of which has `means`, or accept it with a reason.",
    ),
    source=Both(
        "TT 25/2023/TT-BGDĐT, điều 6: thực hiện đầy đủ, kết quả tích cực, thiết bị phù hợp.",
        "Circular 25/2023/TT-BGDĐT, article 6: fully carried out, positive results, suitable equipment.",
    ),
    bad="""
inputs: {plan: {choice: yes_no, label: Thực hiện «đầy đủ» kế hoạch năm}}
""",
    good="""
inputs: {plan: {choice: yes_no, label: Thực hiện đầy đủ kế hoạch năm, means: Mỗi việc trong kế hoạch có kết quả ghi trong báo cáo năm}}
""",
    find=adjectives,
)

RULES = (NOT_THERE, ELSEWHERE, OTHER_TIER, TWICE, CONTRADICTS, DIFFERS, ADJECTIVE)
