"""Words of letters: the request for supplements, the refusal."""

from ctlc_rules.words.languages import Room

_ASK: Room = {
    "issue.to": {"vi": "Kính gửi: {unit}", "en": "To: {unit}"},
    "issue.points": {"vi": "{points} điểm (tối đa {out_of}); ", "en": "{points} points (at most {out_of}); "},
    "issue.code-of-standard": {"vi": "Mã kiểm chứng: bộ tiêu chí {core}", "en": "Check codes: standard {core}"},
    "ask.regarding": {
        "vi": "V/v đề nghị bổ sung, làm rõ hồ sơ đánh giá, xếp loại {period}",
        "en": "Request for supplements to the case of {period}",
    },
    "ask.opening": {
        "vi": "{agency} đã xem xét hồ sơ đánh giá, xếp loại {period} của {unit} theo {standard}, bản {edition}. "
        "Kết quả tạm tính: {result}. Để có đủ căn cứ, đề nghị đơn vị bổ sung, làm rõ các nội dung sau, gửi về trước {by}:",
        "en": "{agency} has looked at the case of {unit}, {period}, by {standard}, edition {edition}. Provisional result: {result}. "
        "So that there are grounds enough, please supply or make clear what follows, before {by}:",
    },
    "ask.deciding": {"vi": "Nội dung chưa có hoặc chưa rõ, còn ảnh hưởng kết quả", "en": "Wanting or unclear, and the result hangs on it"},
    "ask.unclear": {"vi": "Số liệu cần xác nhận lại", "en": "Figures to be confirmed"},
    "ask.papers": {"vi": "Minh chứng đề nghị nêu hoặc gửi kèm", "en": "Evidence to be listed or sent"},
    "ask.idle": {
        "vi": "Nội dung chưa báo cáo, hiện không còn điểm phụ thuộc (bổ sung nếu có)",
        "en": "Not reported, and no points hang on it now (to be supplied if there is any)",
    },
    "ask.office": {
        "vi": "Nội dung do cơ quan thẩm định ghi nhận (đơn vị không phải bổ sung)",
        "en": "For the office to record, not for the unit",
    },
    "ask.others": {
        "vi": "Số liệu lấy từ kết quả của hồ sơ khác (đơn vị không phải bổ sung)",
        "en": "From results of other cases, not for the unit",
    },
    "ask.where": {"vi": "Mục của báo cáo", "en": "Where in the report"},
    "ask.paper": {"vi": "{paper} (tiêu chí {criteria})", "en": "{paper} ({criteria})"},
    "ask.paper-required": {
        "vi": "{paper} (tiêu chí {criteria}): bắt buộc, không có thì không tính điểm",
        "en": "{paper} ({criteria}): required, without it no points",
    },
    "ask.nothing": {"vi": "Không có nội dung nào phải bổ sung.", "en": "Nothing is to be supplied."},
    "ask.after.not_met": {
        "vi": "Khi chốt kết quả, nội dung chưa báo cáo hoặc chưa có minh chứng theo quy định của bộ tiêu chí được coi là chưa đạt.",
        "en": "When the result is closed, what is not reported or not proved as the standard asks counts as not met.",
    },
    "ask.after.undetermined": {
        "vi": "Nội dung chưa báo cáo không được coi là bằng 0; thiếu nội dung quyết định xếp loại thì hồ sơ chưa đủ căn cứ để xếp loại.",
        "en": "What is not reported is not taken as 0; where what decides the rating is wanting, there are no grounds for one.",
    },
    "ask.please": {"vi": "Đề nghị đơn vị quan tâm thực hiện./.", "en": "Please see to it."},
}

_REFUSE: Room = {
    "refuse.regarding-open": {
        "vi": "V/v điều kiện chưa đủ căn cứ để đạt “{rating}”",
        "en": "Re: conditions of {rating} that are not decided",
    },
    "refuse.regarding": {"vi": "V/v lý do không đạt “{rating}”", "en": "Why {rating} is not given"},
    "refuse.opening": {
        "vi": "{agency} thông báo kết quả đánh giá, xếp loại {period} của {unit} theo {standard}, bản {edition}: {result}. {mode}",
        "en": "{agency} tells {unit} the result of {period} by {standard}, edition {edition}: {result}. {mode}",
    },
    "refuse.not": {"vi": "Điều kiện không đạt của “{rating}”", "en": "Conditions of {rating} that are not met"},
    "refuse.not-sure": {"vi": "Điều kiện chưa đủ căn cứ của “{rating}”", "en": "Conditions of {rating} that are not decided"},
    "refuse.criteria": {
        "vi": "Chi tiết các {criterion} chưa đạt hoặc chưa đủ điểm",
        "en": "Each {criterion} that is not met, or not in full",
    },
    "refuse.has": {"vi": "Kết quả", "en": "Result"},
    "refuse.article": {"vi": "Căn cứ, điều khoản", "en": "Article"},
    "refuse.again": {
        "vi": "Khi khắc phục được các nội dung trên, đơn vị lập hồ sơ đề nghị đánh giá lại theo quy định.",
        "en": "When these are mended, the unit may ask to be assessed again as the rules say.",
    },
    "report-nothing-to-refuse": {
        "vi": "hồ sơ {case} không có xếp loại nào bị từ chối: đã đạt loại cao nhất, hoặc bộ tiêu chí không xếp loại",
        "en": "case {case} is refused nothing: it has the best rating, or the standard gives none",
    },
    "report-reached": {
        "vi": "hồ sơ {case} đã đạt {rating}: không có gì để từ chối",
        "en": "case {case} has reached {rating}: there is nothing to refuse",
    },
    "report-no-table": {
        "vi": "dạng xlsx chỉ có cho phiếu (sheet) và danh sách (decision, --summary)",
        "en": "the form xlsx is for the sheet and for the list (decision, --summary) only",
    },
    "report-summary-paper": {
        "vi": "--summary là một giấy riêng, không dùng cùng --paper",
        "en": "--summary is a paper of its own, not one with --paper",
    },
    "paper-name.supplements": {"vi": "Đề nghị bổ sung", "en": "Request for supplements"},
    "paper-name.refusal": {"vi": "Lý do chưa công nhận", "en": "Refusal"},
    "paper-name.card": {"vi": "Kết quả", "en": "Result"},
    "report-to-form": {"vi": "--to chỉ dùng với --paper refusal", "en": "--to is for --paper refusal only"},
}

_CARD: Room = {
    "card.open": {"vi": "Còn {count} nội dung chưa đủ căn cứ; trước hết:", "en": "{count} items are not decided; first of all:"},
    "card.worth": {"vi": ": {points} điểm", "en": ": {points} points"},
}

LETTERS: Room = {**_ASK, **_REFUSE, **_CARD}
