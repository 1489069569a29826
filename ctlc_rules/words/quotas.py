"""Words of the sheet of points for quotas and votes."""

from ctlc_rules.words.languages import Room

QUOTAS: Room = {
    "scale.when-no-votes": {"vi": "không có phiếu hợp lệ: {points} điểm", "en": "without a valid vote: {points} points"},
    "scale.quota": {
        "vi": "{condition}; nhiều nhất {share} {base}, số suất {rounding}{few}{raised}; xét theo thứ tự: {order}",
        "en": "{condition}; at most {share} of {base}, the places {rounding}{few}{raised}; in the order of {order}",
    },
    "scale.quota.units": {"vi": "số đơn vị trong danh sách", "en": "the units of the list"},
    "scale.quota.ratings": {"vi": "số đơn vị xếp loại {ratings}", "en": "the units rated {ratings}"},
    "scale.quota.before": {"vi": " (đếm trước khi áp tỷ lệ)", "en": " (counted before the quota)"},
    "scale.quota.after": {"vi": " (đếm sau khi áp tỷ lệ)", "en": " (counted after the quota)"},
    "scale.quota.down": {"vi": "làm tròn xuống", "en": "rounded down"},
    "scale.quota.up": {"vi": "làm tròn lên", "en": "rounded up"},
    "scale.quota.half_up": {"vi": "làm tròn, nửa thì lên", "en": "rounded, a half goes up"},
    "scale.quota.few": {
        "vi": "; danh sách dưới {fewer} đơn vị thì nhiều nhất {then}",
        "en": "; {then} at most in a list of fewer than {fewer}",
    },
    "scale.quota.raised": {"vi": "; danh sách có nêu lý do thì đến {raised}", "en": "; up to {raised} where the list says why"},
}
