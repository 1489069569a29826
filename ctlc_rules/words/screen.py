"""Words of the screen: the table, the sheet, the modes, the outcomes, the columns."""

from ctlc_rules.words.languages import Room

_OUTCOMES: Room = {
    "outcome.undetermined": {"vi": "chưa đủ căn cứ", "en": "undetermined"},
    "outcome.scored": {"vi": "chỉ chấm điểm, không xếp loại", "en": "points only, no rating"},
    "outcome.scored-open": {"vi": "chỉ chấm điểm, chưa đủ căn cứ", "en": "points only, undetermined"},
    "outcome.not_rated": {"vi": "không xếp loại", "en": "not rated"},
    "outcome.not_submitted": {"vi": "chưa nộp báo cáo", "en": "not submitted"},
    "outcome.not_for_this_standard": {"vi": "không thuộc bộ tiêu chí này", "en": "not for this standard"},
    "because.other-unit": {"vi": "bộ tiêu chí dùng cho loại đơn vị khác", "en": "the standard is for another kind of unit"},
    "because.record-only": {"vi": "bộ tiêu chí chỉ ghi nhận số liệu", "en": "the standard only keeps a record"},
    "because.no-report": {"vi": "hồ sơ không có báo cáo của kỳ", "en": "the case holds no report of a period"},
    "because.period-refused": {"vi": "kỳ đánh giá không phù hợp với bộ tiêu chí", "en": "the period is not one of the standard's"},
    "because.applies-open": {
        "vi": "chưa rõ có tiêu chí nào áp dụng hay không: cơ quan thẩm định phải ghi rõ trước khi chốt",
        "en": "whether some criterion applies is not known: the office has to say so before it closes",
    },
    "because.rated-open": {
        "vi": "chưa rõ có thuộc diện không xếp loại hay không: cơ quan thẩm định phải ghi rõ trước khi chốt",
        "en": "whether it is to be rated at all is not known: the office has to say so before it closes",
    },
    "because.finding": {"vi": "có điều kiện không xếp loại", "en": "a finding takes the rating away"},
    "verdict.met": {"vi": "đạt", "en": "met"},
    "verdict.not_met": {"vi": "không đạt", "en": "not met"},
    "verdict.unknown": {"vi": "chưa đủ căn cứ", "en": "not decided"},
    "verdict.not_applicable": {"vi": "không áp dụng", "en": "not applicable"},
    "rating.excellent": {"vi": "Xuất sắc", "en": "Excellent"},
    "rating.good": {"vi": "Tốt", "en": "Good"},
    "rating.fair": {"vi": "Khá", "en": "Fair"},
    "rating.average": {"vi": "Trung bình", "en": "Average"},
    "rating.weak": {"vi": "Yếu", "en": "Weak"},
    "status.draft": {"vi": "dự thảo", "en": "draft"},
    "status.illustrative": {"vi": "minh họa", "en": "illustrative"},
    "status.partial": {"vi": "chưa đầy đủ", "en": "partial"},
    "status.official": {"vi": "chính thức", "en": "official"},
    "status.draft.warning": {"vi": "DỰ THẢO: không dùng để xếp loại chính thức.", "en": "DRAFT: not for official rating."},
    "status.illustrative.warning": {"vi": "MINH HỌA: không dùng để xếp loại chính thức.", "en": "ILLUSTRATIVE: not for official rating."},
    "status.partial.warning": {
        "vi": "CHƯA ĐẦY ĐỦ: chỉ có phần đã đối chiếu với văn bản.",
        "en": "PARTIAL: holds only what was verified.",
    },
    "layer.self": {"vi": "tự đánh giá", "en": "self-assessment"},
    "layer.office": {"vi": "thẩm định", "en": "appraisal"},
    "layer.reaudit": {"vi": "phúc tra", "en": "re-audit"},
}

_MODES: Room = {
    "mode.open.self": {
        "vi": "Tạm tính (tự đánh giá); lời tự nhận xét tính theo quy ước của bộ tiêu chí.",
        "en": "Provisional (self-assessment).",
    },
    "mode.open.office": {"vi": "Tạm tính (thẩm định).", "en": "Provisional (appraisal)."},
    "mode.open.reaudit": {"vi": "Tạm tính (phúc tra).", "en": "Provisional (re-audit)."},
    "mode.closed": {"vi": "Chốt kết quả: {by}, ngày {on}", "en": "Closed by {by} on {on}"},
    "mode.asked": {"vi": "; đã đề nghị bổ sung ngày {on}.", "en": "; supplements were asked for on {on}."},
    "mode.cancelled": {
        "vi": "Kết quả đã chốt trước đây bị hủy: {by}, ngày {on}, vì: {because}",
        "en": "The result closed before was cancelled by {by} on {on}, because: {because}",
    },
    "mode.draft": {
        "vi": "BẢN NHÁP do máy đọc từ báo cáo, chưa ai xác nhận.",
        "en": "DRAFT read from a report by machine, confirmed by nobody.",
    },
    "mode.supposed": {
        "vi": "GIẢ ĐỊNH nếu chốt bây giờ: chưa có ai chốt kết quả, không dùng để ra văn bản.",
        "en": "A SUPPOSITION, if it were closed now: nobody has closed it, no paper is made from this.",
    },
}

_TABLE: Room = {
    "column.no": {"vi": "TT", "en": "No."},
    "column.unit": {"vi": "Đơn vị", "en": "Unit"},
    "column.period": {"vi": "Kỳ", "en": "Period"},
    "column.score": {"vi": "Điểm", "en": "Points"},
    "column.rating": {"vi": "Xếp loại", "en": "Rating"},
    "column.on_claims": {"vi": "Dựa vào lời", "en": "On words"},
    "column.first": {"vi": "Việc đầu tiên cần làm", "en": "What to do first"},
    "column.verdict": {"vi": "Kết quả", "en": "Verdict"},
    "column.reason": {"vi": "Căn cứ", "en": "Reason"},
    "column.out_of": {"vi": "Điểm tối đa", "en": "Out of"},
    "report.standard": {"vi": "Bộ tiêu chí: {id}, bản {edition}.", "en": "Standard: {id}, edition {edition}."},
    "report.framework": {
        "vi": "Theo khung {id}, bản {edition} (mã {code}); {count} chỗ địa phương sửa, do {by}.",
        "en": "By the framework {id}, edition {edition} (hash {code}); {count} local change(s), by {by}.",
    },
    "report.issued": {"vi": "Ban hành: {number}, ngày {date}, {by}.", "en": "Issued: {number}, {date}, {by}."},
    "report.points": {"vi": "{points} điểm", "en": "{points} points"},
    "report.no-period": {"vi": "không nêu", "en": "not stated"},
    "report.record-only": {"vi": "không chấm", "en": "not graded"},
    "report.reference-only": {"vi": "chỉ để tham khảo", "en": "for reference only"},
    "report.supposed": {"vi": "giả định: {rating}", "en": "supposed: {rating}"},
    "report.unused.office": {
        "vi": "Có lớp thẩm định chưa dùng ở {count} hồ sơ: --stage office",
        "en": "Appraisals not used here, of {count} case(s): --stage office",
    },
    "report.unused.reaudit": {
        "vi": "Có lớp phúc tra chưa dùng ở {count} hồ sơ: --stage reaudit",
        "en": "Re-audits not used here, of {count} case(s): --stage reaudit",
    },
    "report.lacking.office": {
        "vi": "Chưa có lớp thẩm định ở {count} hồ sơ: chỉ có bản tự đánh giá",
        "en": "Without an appraisal: {count} case(s), there is the self-assessment only",
    },
    "report.lacking.reaudit": {
        "vi": "Chưa có lớp phúc tra ở {count} hồ sơ: chỉ có các lớp trước",
        "en": "Without a re-audit: {count} case(s), there are the earlier layers only",
    },
    "report.doubtful": {
        "vi": "Chỉ hiện {shown} trong {of} hồ sơ: chưa đủ căn cứ hoặc có cảnh báo.",
        "en": "Only {shown} of {of} cases are shown: undetermined, or with warnings.",
    },
    "report.published": {"vi": "công bố: {listed} trong {of}", "en": "published: {listed} of {of}"},
    "report.sums-agree": {"vi": "các tổng đều khớp", "en": "all sums agree"},
    "report.no-report": {"vi": "chưa có báo cáo của kỳ", "en": "there is no report of a period"},
    "report.counted": {"vi": "Tính vào tổng hợp: {count} đơn vị.", "en": "Counted: {count} units."},
    "report.counted-periods": {
        "vi": "Tính vào tổng hợp: {count} kết quả của {units} đơn vị qua nhiều kỳ.",
        "en": "Counted: {count} results of {units} units over several periods.",
    },
    "report.mode-of": {"vi": "{mode} ({count} hồ sơ)", "en": "{mode} ({count} cases)"},
    "report.refused": {"vi": "Tệp có lỗi, chưa dùng được: {files}", "en": "Files with faults, not used: {files}"},
    "report.not-counted": {"vi": "Không tính {case}: {why}.", "en": "Not counted, {case}: {why}."},
    "not-counted.reference": {
        "vi": "kỳ đánh giá khác kỳ của bộ tiêu chí, chỉ để tham khảo",
        "en": "not the standard's period, for reference only",
    },
    "not-counted.supposed": {
        "vi": "giả định, chưa có ai chốt kết quả",
        "en": "a supposition, nobody has closed it",
    },
    "not-counted.no-period": {"vi": "chưa có báo cáo của kỳ", "en": "no report of a period"},
    "not-counted.not-graded": {"vi": "không chấm", "en": "not graded"},
    "not-counted.superseded": {
        "vi": "đã có hồ sơ khác của cùng kỳ (lần nộp sau hoặc trùng)",
        "en": "another case of the same period stands",
    },
    "not-counted.duplicate": {
        "vi": "có hai hồ sơ cùng kỳ, cùng lần nộp: không biết hồ sơ nào được tính",
        "en": "two cases of one period and revision: which of them counts is not known",
    },
    "not-counted.overlap": {"vi": "kỳ chồng lên kỳ khác của cùng đơn vị", "en": "its period overlaps another of the same unit"},
}

_SHEET: Room = {
    "sheet.unit": {"vi": "Đơn vị: {unit} (hồ sơ {case})", "en": "Unit: {unit} (case {case})"},
    "sheet.period": {"vi": "Kỳ đánh giá: {period}{counted}", "en": "Period: {period}{counted}"},
    "sheet.months": {"vi": " (tính {months} tháng)", "en": " (counted as {months} months)"},
    "sheet.hashes": {
        "vi": "Mã kiểm chứng: bộ tiêu chí (ý nghĩa) {core}, (văn bản) {text}; hồ sơ {case}",
        "en": "Hashes: standard (meaning) {core}, (text) {text}; case {case}",
    },
    "sheet.record": {"vi": "Chỉ ghi nhận, không chấm; {published}", "en": "A record, not graded; {published}"},
    "sheet.result": {"vi": "Xếp loại: {rating}{score}", "en": "Rating: {rating}{score}"},
    "sheet.result-points": {"vi": "Kết quả: {rating}{score}", "en": "Result: {rating}{score}"},
    "sheet.score": {"vi": "{score} điểm", "en": "{score} points"},
    "sheet.on-claims": {
        "vi": "{points} điểm dựa vào lời tự nhận xét, chưa có số liệu hoặc minh chứng",
        "en": "{points} points rest on claims in words, without figures or evidence",
    },
    "sheet.why-not": {"vi": "Vì sao chưa chắc chắn {rating}:", "en": "Why not (surely) {rating}:"},
    "sheet.why-not-closed": {"vi": "Vì sao chưa đạt {rating}:", "en": "Why not {rating}:"},
    "sheet.paper": {"vi": "Minh chứng: {paper}", "en": "Evidence: {paper}"},
    "sheet.source": {"vi": "Căn cứ: {cites} [{at}]", "en": "Source: {cites} [{at}]"},
    "sheet.no-source": {"vi": "không nêu", "en": "none"},
    "sheet.why": {"vi": "Lý do chọn: {why}", "en": "Why: {why}"},
    "sheet.changed": {
        "vi": "Địa phương sửa: {at}, khung {old}, nay {new} ({because})",
        "en": "Changed locally: {at}, framework {old}, now {new} ({because})",
    },
    "sheet.lost": {
        "vi": "Điểm chưa đạt: {figures} do số liệu; {want} do chưa báo cáo hoặc chưa có minh chứng.",
        "en": "Points lost: {figures} by the figures; {want} for want of a fact or proof.",
    },
    "sheet.lost-line": {"vi": "số liệu {figures}; chưa có căn cứ {want}", "en": "figures {figures}; want {want}"},
    "sheet.lost-bonus": {"vi": "điểm thưởng, bù được {points}", "en": "a bonus, makes up {points}"},
    "sheet.findings": {"vi": "Điều kiện khống chế và ghi chú đã xét:", "en": "Findings looked at:"},
    "sheet.none": {"vi": "không có", "en": "none"},
    "sheet.missing": {"vi": "Nội dung đề nghị bổ sung, làm rõ:", "en": "To be supplied or made clear:"},
    "sheet.missing-closed": {"vi": "Không tính điểm vì chưa có căn cứ:", "en": "Not counted for want of a fact or proof:"},
    "sheet.missing-closed-verdicts": {
        "vi": "Coi là không đạt vì chưa có căn cứ:",
        "en": "Taken as not met for want of a fact or proof:",
    },
    "sheet.worthless": {"vi": "không ảnh hưởng đến điểm: {items}", "en": "no points hang on: {items}"},
    "sheet.worth": {"vi": " — liên quan đến {points} điểm", "en": " — {points} points hang on it"},
    "sheet.warnings": {"vi": "Cảnh báo về số liệu:", "en": "Warnings about the data:"},
}

_CHECK: Room = {
    "check.ratings": {"vi": "Xếp loại còn có thể: {ratings}.", "en": "Ratings still possible: {ratings}."},
    "check.points-only": {"vi": "Bộ tiêu chí chỉ chấm điểm, không xếp loại.", "en": "The standard gives points only, no rating."},
    "check.bounds": {
        "vi": "Chắc chắn được {lo} điểm, còn có thể được {hi} điểm trên {out_of}.",
        "en": "Sure of {lo} points, {hi} still possible, out of {out_of}.",
    },
    "check.evidence": {"vi": "Minh chứng cần có:", "en": "Evidence wanted:"},
    "check.doubtful": {"vi": "Số liệu cần xác nhận:", "en": "Figures to confirm:"},
    "check.office": {"vi": "Do cơ quan thẩm định ghi nhận:", "en": "For the office to record:"},
    "check.complete": {"vi": "Hồ sơ không thiếu nội dung nào.", "en": "Nothing is missing."},
}

SCREEN: Room = {**_OUTCOMES, **_MODES, **_TABLE, **_SHEET, **_CHECK}
