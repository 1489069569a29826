"""The rules about what stands side by side, deadlines, units and bases: what each is, why, where it was found, bad and good."""

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.bases import bases, units
from ctlc_rules.criteria.lint.deadlines import deadlines, deadlines_of_siblings
from ctlc_rules.criteria.lint.rule import Rule
from ctlc_rules.criteria.lint.siblings import clauses_of_siblings, evidence_of_one

CLAUSE = Rule(
    code="clause-missing-here",
    defect=3,
    title=Both("Hai cấp có, một cấp không", "Two tiers have it, one has not"),
    why=Both(
        "Ba bộ tiêu chí của một văn bản (cùng `issued.number`) thường có cùng các điều kiện, hạn và loại. Thiếu ở một "
        "nơi thì hoặc quên, hoặc cố ý; "
        "cố ý thì ghi vào `accepted`.",
        "Three standards of one document (the same `issued.number`) mostly have the same findings, deadlines and "
        "ratings. Where one lacks it, "
        "it was forgotten or meant; if meant, accept it with the reason.",
    ),
    source=Both(
        "TT 25/2023/TT-BGDĐT: nâng mức độ có ở điều 14 khoản 4 (huyện) và điều 19 khoản 3 (tỉnh), không có ở điều 9 khoản 4 (xã).",
        "Circular 25/2023/TT-BGDĐT: the upgrade of a level stands in articles 14(4) (district) and 19(3) (province), "
        "not in 9(4) (commune).",
    ),
    bad="""
«standard»: mau
issued: {number: 25/2023, date: 2023-12-27, by: Bộ}
---
standard: huyen
issued: {number: 25/2023, date: 2023-12-27, by: Bộ}
deadlines: {upgrade: {title: Đề nghị công nhận mức cao hơn, months: 12}}
---
standard: tinh
issued: {number: 25/2023, date: 2023-12-27, by: Bộ}
deadlines: {upgrade: {title: Đề nghị công nhận mức cao hơn, months: 12}}
""",
    good="""
standard: mau
issued: {number: 25/2023, date: 2023-12-27, by: Bộ}
deadlines: {upgrade: {title: Đề nghị công nhận mức cao hơn, months: 12}}
---
standard: huyen
issued: {number: 25/2023, date: 2023-12-27, by: Bộ}
deadlines: {upgrade: {title: Đề nghị công nhận mức cao hơn, months: 12}}
---
standard: tinh
issued: {number: 25/2023, date: 2023-12-27, by: Bộ}
deadlines: {upgrade: {title: Đề nghị công nhận mức cao hơn, months: 12}}
""",
    compare=clauses_of_siblings,
)

PAPERS = "papers: {p: Sổ theo dõi}\ninputs: {plan: {choice: yes_no, label: Có kế hoạch}}\nsections: {work: {title: Công việc}}\n"
PASSED = "rating: [{id: met, label: Đạt, when: every criterion met}, {id: not_met, label: Chưa đạt}]\n"

EVIDENCE = Rule(
    code="evidence-missing-here",
    defect=3,
    title=Both("Chỉ một tiêu chí không cần minh chứng", "The only criterion without evidence"),
    why=Both(
        "Mọi tiêu chí đều nêu minh chứng, trừ một: người thẩm định không biết xem gì, đơn vị không biết nộp gì.",
        "Every criterion names its papers but one: the appraiser does not know what to look at, the unit not what to hand in.",
    ),
    source=Both("Cùng loại với sự lệch giữa các cấp ở TT 25/2023/TT-BGDĐT.", "Of the kind of the asymmetry in circular 25/2023/TT-BGDĐT."),
    bad=f"""
{PAPERS}criteria:
  work.a: {{title: A, met: plan, wanted: [p], why: ví dụ}}
  work.b: {{title: B, met: plan, wanted: [p], why: ví dụ}}
  «work.c»: {{title: C, met: plan, why: ví dụ}}
  work.d: {{title: D, met: plan, wanted: [p], why: ví dụ}}
  work.e: {{title: E, met: plan, wanted: [p], why: ví dụ}}
  work.f: {{title: F, met: plan, wanted: [p], why: ví dụ}}
{PASSED}""",
    good=f"""
{PAPERS}criteria:
  work.a: {{title: A, met: plan, wanted: [p], why: ví dụ}}
  work.b: {{title: B, met: plan, wanted: [p], why: ví dụ}}
  work.c: {{title: C, met: plan, wanted: [p], why: ví dụ}}
  work.d: {{title: D, met: plan, wanted: [p], why: ví dụ}}
  work.e: {{title: E, met: plan, wanted: [p], why: ví dụ}}
  work.f: {{title: F, met: plan, wanted: [p], why: ví dụ}}
{PASSED}""",
    find=evidence_of_one,
)

DEADLINE = Rule(
    code="deadline-conflict",
    defect=11,
    title=Both("Hai hạn khác nhau cho một việc", "Two deadlines for one step"),
    why=Both(
        "Bản đăng lại (cổng dịch vụ, hướng dẫn của tỉnh) ghi hạn khác với văn bản gốc thì đơn vị nộp đúng hạn này lại trễ hạn kia. "
        "Ghi hạn gốc ở `deadlines`, các bản sao ở `copies`; các bộ của một văn bản cũng được so với nhau.",
        "A copy (a portal, a province's guide) that states another date than the document makes a unit late by one and "
        "in time by the other. "
        "The original stands under `deadlines`, its copies under `copies`; standards of one document are compared too.",
    ),
    source=Both(
        "TT 25/2023/TT-BGDĐT: hoàn thành trước 31/3; cổng thông tin Lai Châu ghi 31/5 cho thủ tục của xã.",
        "Circular 25/2023/TT-BGDĐT: to be completed by 31 March; the portal of Lai Châu says 31 May for the procedure of communes.",
    ),
    bad="""
citations: {tt: {title: TT 25/2023/TT-BGDĐT}, portal: {title: Cổng thông tin của tỉnh}}
deadlines:
  completion: {title: Hoàn thành công nhận, by: 31/3, cite: tt, copies: [{«by»: 31/5, cite: portal}]}
""",
    good="""
citations: {tt: {title: TT 25/2023/TT-BGDĐT}, portal: {title: Cổng thông tin của tỉnh}}
deadlines:
  completion: {title: Hoàn thành công nhận, by: 31/3, cite: tt, copies: [{by: 31/3, cite: portal}]}
""",
    find=deadlines,
    compare=deadlines_of_siblings,
)

UNIT = Rule(
    code="unit-missing",
    defect=12,
    title=Both("Số liệu không có đơn vị", "A figure without a unit"),
    why=Both(
        "Lượt hay người, triệu hay nghìn đồng: không ghi đơn vị thì mỗi nơi báo cáo một kiểu và các số không so được.",
        "Attendances or persons, millions or thousands: without a unit everybody reports in another way and the "
        "figures cannot be compared.",
    ),
    source=Both(
        "Báo cáo của các trung tâm: “5780 vạn” dân, lượt ghi thành người.",
        "Reports of centres: a population of “5780 vạn”, attendances written as persons.",
    ),
    bad="""
inputs: {«funding»: {money: 0..99999, label: Kinh phí xã hội hóa}}
criteria: {work.plan: {title: Kinh phí, met: funding >= 10, points: 10, why: ví dụ}}
""",
    good="""
inputs: {funding: {money: 0..99999, unit: triệu đồng, label: Kinh phí xã hội hóa}}
criteria: {work.plan: {title: Kinh phí, met: funding >= 10, points: 10, why: ví dụ}}
""",
    find=units,
)

PEOPLE = """people: {count: 1..9999, unit: người, label: Số công dân}
  trained: {count: 0..9999, unit: người, part_of: people, label: Số người có nghề}"""

BASE = Rule(
    code="base-not-said",
    defect=12,
    title=Both("“Trong đó” tính trên số nào", "“Of which”: of what?"),
    why=Both(
        "50 % có trình độ, trong đó 12 % đại học: 12 % của cả xã hay 12 % của số có trình độ? Hai cách tính khác nhau nhiều lần.",
        "50 % qualified, of which 12 % with a degree: 12 % of all or 12 % of the qualified? The two differ several times over.",
    ),
    source=Both("TT 25/2023/TT-BGDĐT, chỉ tiêu 5.2.", "Circular 25/2023/TT-BGDĐT, indicator 5.2."),
    bad=f"""
inputs:
  {PEOPLE}
  degree: {{count: 0..9999, unit: người, part_of: people, label: "«Trong đó», số có bằng đại học"}}
criteria: {{work.plan: {{title: Trình độ, all_of: [trained / people >= 50%, degree / people >= 12%], points: 10, cite: tt}}}}
citations: {{tt: {{title: TT 25/2023/TT-BGDĐT}}}}
""",
    good=f"""
inputs:
  {PEOPLE}
  degree: {{count: 0..9999, unit: người, part_of: people, label: "Trong đó, số có bằng đại học (tính trên số công dân)"}}
criteria: {{work.plan: {{title: Trình độ, all_of: [trained / people >= 50%, degree / people >= 12%], points: 10, cite: tt}}}}
citations: {{tt: {{title: TT 25/2023/TT-BGDĐT}}}}
""",
    find=bases,
)

RULES = (CLAUSE, EVIDENCE, DEADLINE, UNIT, BASE)
