"""Words of what a council and its agency issue over many units: minutes, the decision, the list of results."""

from ctlc_rules.words.languages import Room

_LIST: Room = {
    "list.title": {"vi": "Danh sách kết quả đánh giá, xếp loại", "en": "List of results"},
    "list.section": {"vi": "{word} {no}", "en": "{word} {no}"},
    "list.adjusted": {"vi": "Điều chỉnh", "en": "Adjusted"},
    "list.on-words": {"vi": "theo lời: {points} điểm", "en": "on words: {points} points"},
    "list.draft": {"vi": "bản nháp do máy đọc, chưa ai xác nhận", "en": "a draft read by machine, confirmed by nobody"},
    "list.open": {"vi": "còn {count} nội dung chưa đủ căn cứ", "en": "{count} items not decided"},
    "list.warnings": {"vi": "{count} số liệu cần xem lại", "en": "{count} figures to look at again"},
    "list.decided": {"vi": "có quyết định riêng, xem phiếu", "en": "with a decision of its own, see the sheet"},
    "list.left-out": {"vi": "Không đưa vào danh sách", "en": "Not in the list"},
    "list.not-counted": {"vi": "{unit}, {period}: {why}", "en": "{unit}, {period}: {why}"},
    "list.ratings": {"vi": "Kết quả chung", "en": "Results together"},
    "list.units": {"vi": "Số đơn vị", "en": "Units"},
    "list.share": {"vi": "Tỷ lệ", "en": "Share"},
    "list.all": {"vi": "Cộng", "en": "All"},
    "list.chart-ratings": {"vi": "Số đơn vị theo xếp loại", "en": "Units by rating"},
    "list.chart-totals": {"vi": "Tổng điểm từng đơn vị so với mức của từng loại", "en": "Totals against what the ratings ask"},
    "list.chart-tenths": {
        "vi": "Số đơn vị theo điểm chắc chắn được (phần trăm điểm tối đa)",
        "en": "Units by sure points (per cent of the most)",
    },
    "list.tenth": {"vi": "từ {lo} đến {hi}%: {count}", "en": "{lo} to {hi}%: {count}"},
}

_DECIDE: Room = {
    "decide.title": {"vi": "Quyết định", "en": "Decision"},
    "decide.about": {
        "vi": "Về việc công nhận kết quả đánh giá, xếp loại {kind}, {period}",
        "en": "On the results of {kind}, {period}",
    },
    "decide.decides": {"vi": "QUYẾT ĐỊNH:", "en": "DECIDES:"},
    "decide.ground": {"vi": "Căn cứ {text};", "en": "On the ground of {text};"},
    "decide.minutes": {"vi": "Biên bản số {number} {date} của {council}", "en": "minutes no. {number}, {date}, of {council}"},
    "decide.proposal": {"vi": "Theo đề nghị của {by}.", "en": "On the proposal of {by}."},
    "decide.article": {"vi": "Điều {no}.", "en": "Article {no}."},
    "decide.recognise": {
        "vi": "Công nhận kết quả đánh giá, xếp loại {period} đối với {count} {kind} ({ratings}), theo danh sách kèm theo.",
        "en": "The results of {count} {kind}, {period}, are recognised ({ratings}), as listed in the annex.",
    },
    "decide.rest": {
        "vi": "{count} đơn vị chưa đủ căn cứ xếp loại hoặc chưa chốt kết quả, có trong danh sách, chưa được công nhận tại Quyết định này.",
        "en": "{count} units in the list are not rated, or not closed, and are not recognised by this decision.",
    },
    "decide.force": {"vi": "Quyết định này có hiệu lực kể từ ngày ký.", "en": "This decision is in force from the day it is signed."},
    "decide.carry": {
        "vi": "Các cơ quan, đơn vị có liên quan và các đơn vị có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./.",
        "en": "Those whom it is about carry it out.",
    },
}

_MINUTES: Room = {
    "minutes.title": {"vi": "Biên bản", "en": "Minutes"},
    "minutes.about": {
        "vi": "Họp {council} về kết quả đánh giá, xếp loại {kind}, {period}",
        "en": "Meeting of {council} on the results of {kind}, {period}",
    },
    "minutes.when": {
        "vi": "Thời gian: ……… giờ ………, ngày …… tháng …… năm ………. Địa điểm: ………………………………",
        "en": "When: …………………… Where: ……………………",
    },
    "minutes.present": {"vi": "I. Thành phần", "en": "I. Present"},
    "minutes.name": {"vi": "Họ và tên", "en": "Name"},
    "minutes.post": {"vi": "Chức vụ", "en": "Post"},
    "minutes.here": {"vi": "Có mặt hoặc vắng mặt (lý do)", "en": "Present or absent (why)"},
    "minutes.sum-present": {"vi": "Tổng số: …… ; có mặt: …… ; vắng mặt: ……", "en": "In all: …… ; present: …… ; absent: ……"},
    "minutes.content": {"vi": "II. Nội dung", "en": "II. What was discussed"},
    "minutes.laid-before": {"vi": "1. Kết quả thẩm định {count} hồ sơ", "en": "1. Results of {count} cases"},
    "minutes.computed": {"vi": "Xếp loại tính theo số liệu", "en": "Rating by the figures"},
    "minutes.decided": {"vi": "Quyết định kèm lý do", "en": "Decisions with reasons"},
    "minutes.changes": {"vi": "2. Kết quả thẩm định khác tự đánh giá và lý do", "en": "2. Where the appraisal differs, and why"},
    "minutes.why": {"vi": "Lý do", "en": "Why"},
    "minutes.doubts": {"vi": "3. Số liệu cần xem lại", "en": "3. Figures to look at again"},
    "minutes.votes": {"vi": "4. Biểu quyết", "en": "4. Votes"},
    "minutes.proposed": {"vi": "Xếp loại đề nghị", "en": "Proposed"},
    "minutes.for": {"vi": "Đồng ý", "en": "For"},
    "minutes.against": {"vi": "Không đồng ý", "en": "Against"},
    "minutes.else": {"vi": "Ý kiến khác", "en": "Other"},
    "minutes.other-result": {
        "vi": "Kết quả hội đồng quyết nghị khác với kết quả tính theo số liệu, kèm lý do (nếu có):",
        "en": "Where the council resolved otherwise than the figures say, and why (if it did):",
    },
    "minutes.conclusion": {"vi": "III. Kết luận", "en": "III. Conclusion"},
    "minutes.concluded": {
        "vi": "Theo kết quả tính: {counts}. Kết luận của hội đồng về kết quả tại mục II và đề nghị công nhận: ……………………",
        "en": "By the figures: {counts}. What the council concludes on the results in part II and on recognition: ……………………",
    },
    "minutes.end": {
        "vi": "Biên bản lập xong hồi …… giờ …… cùng ngày, đã đọc cho những người dự họp nghe và thống nhất, lập thành …… bản.",
        "en": "Closed at ……, read to those present and agreed on, in …… copies.",
    },
    "minutes.chair": {"vi": "Chủ tọa", "en": "Chair"},
}

_COMMAND: Room = {
    "paper-name.minutes": {"vi": "Biên bản", "en": "Minutes"},
    "paper-name.decision": {"vi": "Dự thảo quyết định", "en": "Draft decision"},
    "report-nothing-to-list": {
        "vi": "không có hồ sơ nào được chấm theo bộ tiêu chí để lập {paper}",
        "en": "no case is graded by a standard, so there is no {paper}",
    },
}

COUNCIL: Room = {**_LIST, **_DECIDE, **_MINUTES, **_COMMAND}
