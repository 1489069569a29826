"""Words of what needs other cases: what an input takes, quotas, lists of units, what is lacking and where a figure comes from."""

from ctlc_rules.words.languages import Room

TAKEN: Room = {
    "taken-way": {
        "vi": "`{name}`: phần `taken` phải có đúng một cách lấy số liệu",
        "en": "`{name}`: `taken` has exactly one way of taking it",
    },
    "taken-way.hint": {"vi": "viết đúng một trong các mục: {known}", "en": "write exactly one of {known}"},
    "taken-for-kind": {
        "vi": "`{way}` không dùng được cho loại số liệu của `{name}`",
        "en": "`{way}` cannot give an input of the kind of `{name}`",
    },
    "taken-for-kind.hint": {"vi": "các loại dùng được: {known}", "en": "the kinds that it can give: {known}"},
    "taken-presumed": {
        "vi": "`{name}` lấy từ hồ sơ khác nên không có giá trị mặc định",
        "en": "`{name}` is taken from other cases; nothing can be presumed of it",
    },
    "taken-presumed.hint": {"vi": "xóa `presume`", "en": "delete `presume`"},
    "taken-of-itself": {
        "vi": "`{name}` không thể lấy từ chính nó; số liệu của kỳ này và số liệu lấy sang phải là hai mục",
        "en": "`{name}` cannot be taken from itself; this period's figure and the one taken are two inputs",
    },
    "taken-does-not-fit": {
        "vi": "`{name}` không chứa được mọi giá trị của `{other}`",
        "en": "`{name}` cannot hold every value of `{other}`",
    },
    "taken-does-not-fit.hint": {
        "vi": "khai cùng loại, cùng đơn vị, cùng số chữ số thập phân và khoảng rộng bằng nhau trở lên",
        "en": "declare the same kind, unit and digits, and a range at least as wide",
    },
    "back-of-earlier": {"vi": "`back` chỉ dùng cùng `earlier`", "en": "`back` stands beside `earlier` only"},
    "before-unmerged": {
        "vi": "`{name}` chưa nói số liệu của các đơn vị cũ gộp thế nào",
        "en": "`{name}` does not say how figures of predecessors combine",
    },
    "before-unmerged.hint": {
        "vi": "thêm `merged: sum` (hoặc least, greatest) ở `{name}`",
        "en": "add `merged: sum` (or least, greatest) at `{name}`",
    },
    "merged-of-number": {
        "vi": "`merged` chỉ dùng cho số; `{name}` không phải là số",
        "en": "`merged` is for numbers; `{name}` is none",
    },
    "running-which": {
        "vi": "`years_running` cần đúng một trong hai mục `reach`, `criterion`",
        "en": "`years_running` needs exactly one of `reach` and `criterion`",
    },
    "running-too-far": {
        "vi": "`years_running` chỉ nhìn lại nhiều nhất {most} kỳ",
        "en": "`years_running` looks back over at most {most} periods",
    },
    "running-too-far.hint": {
        "vi": "khai khoảng của số đếm, ví dụ `count: 0..5`",
        "en": "declare the range of the count, such as `count: 0..5`",
    },
    "unknown-reach": {
        "vi": "không có loại hoặc mức độ nào tên là `{name}`",
        "en": "there is no rating or level `{name}`",
    },
    "unknown-criterion": {"vi": "không có tiêu chí nào tên là `{name}`", "en": "there is no criterion `{name}`"},
    "result-asks": {
        "vi": "`{name}`: chưa rõ lấy gì từ kết quả kia",
        "en": "`{name}`: it is not clear what is taken of the result",
    },
    "result-asks.hint": {
        "vi": "số đếm: `criteria`; có/không: `reach` hoặc `criteria`; ngày: `reach` hoặc để trống; lựa chọn khác: để trống",
        "en": "a count: `criteria`; yes/no: `reach` or `criteria`; a date: `reach` or nothing; other choices: nothing",
    },
    "peers-way": {"vi": "`peers` phải có đúng một cách tính", "en": "`peers` has exactly one way"},
    "peers-way.hint": {"vi": "viết đúng một trong các mục: {known}", "en": "write exactly one of {known}"},
    "leader-of-amounts": {
        "vi": "`{name}` không dùng để chọn đơn vị dẫn đầu được: phải là số không âm",
        "en": "`{name}` cannot choose the leader: it must be a number that is never negative",
    },
    "quota-of-last-row": {
        "vi": "loại cuối `{name}` không có điều kiện nên không khống chế tỷ lệ được",
        "en": "the last rating `{name}` has no condition and cannot have a quota",
    },
    "quota-counted": {
        "vi": "chưa rõ gốc của tỷ lệ đếm lúc nào",
        "en": "it is not clear when the base of the quota is counted",
    },
    "quota-counted.hint": {
        "vi": "thêm `counted: before` hoặc `after`; riêng `of: units` thì không ghi",
        "en": "add `counted: before` or `after`; beside `of: units` leave it out",
    },
    "quota-fewer": {"vi": "`fewer_than` và `then` phải đi cùng nhau", "en": "`fewer_than` and `then` stand together"},
    "quota-raised": {"vi": "`raised_to` phải lớn hơn `at_most`", "en": "`raised_to` must be above `at_most`"},
    "quota-no-total": {
        "vi": "bộ tiêu chí không có điểm nên không xét theo `total` được",
        "en": "the standard has no points, so `total` gives no order",
    },
    "quota-order-ballots": {
        "vi": "`{name}` là nhiều phiếu, không xếp thứ tự theo cả tập phiếu được",
        "en": "`{name}` is several votes, and units cannot be ordered by a set of votes",
    },
    "quota-order-ballots.hint": {
        "vi": "đưa trung bình phiếu vào điểm của một tiêu chí rồi xếp theo `total`",
        "en": "let a criterion give points for the mean, and order by `total`",
    },
    "quota-order-way": {
        "vi": "chưa rõ `{name}` lớn hơn hay nhỏ hơn là tốt hơn",
        "en": "it is not clear whether more or less of `{name}` is better",
    },
    "quota-order-way.hint": {"vi": "thêm `better: more` hoặc `fewer` ở `{name}`", "en": "add `better: more` or `fewer` at `{name}`"},
}

LINKS: Room = {
    "link-standard": {
        "vi": "`{name}` lấy kết quả của bộ `{standard}`, nhưng không có bộ nào mang mã đó",
        "en": "`{name}` takes a result of `{standard}`, and there is no such standard",
    },
    "link-name": {
        "vi": "`{name}`: bộ `{standard}` không có tiêu chí, loại hoặc mức độ nào tên là `{asked}`",
        "en": "`{name}`: the standard `{standard}` has no criterion, rating or level `{asked}`",
    },
    "link-words": {
        "vi": "`{name}`: bộ `{standard}` có loại `{asked}`, không có trong các từ của `{name}`",
        "en": "`{name}`: the standard `{standard}` has the rating `{asked}`, which is no word of `{name}`",
    },
    "link-kind": {
        "vi": "`{name}`: bộ `{standard}` dùng cho loại đơn vị `{kind}`, không phải `{wanted}`",
        "en": "`{name}`: the standard `{standard}` is for the kind of unit `{kind}`, not `{wanted}`",
    },
    "link-outside": {
        "vi": "`{name}`: hồ sơ `{case}` cho giá trị {value}, ngoài khoảng của `{name}`",
        "en": "`{name}`: the case `{case}` gives {value}, outside the range of `{name}`",
    },
}

LISTS: Room = {
    "list-twice": {"vi": "mã danh sách `{name}` đã dùng cho tệp {other}", "en": "the id `{name}` is already that of the list in {other}"},
    "lists-overlap": {
        "vi": "danh sách này và danh sách `{other}` cùng nêu các đơn vị của một nơi, một loại, trong thời gian trùng nhau",
        "en": "this list and the list `{other}` name the units of one parent and kind for times that overlap",
    },
    "lists-overlap.hint": {
        "vi": "giữ một danh sách đầy đủ; các kết quả dùng hai danh sách này chưa tính được",
        "en": "keep one complete list; what needs either of them is not worked out",
    },
    "unit-listed-twice": {"vi": "đơn vị `{name}` được ghi hai lần", "en": "the unit `{name}` is listed twice"},
    "list-half": {
        "vi": "thời gian của danh sách phải có cả ngày đầu (`from`) và ngày cuối (`to`), ngày cuối không sớm hơn",
        "en": "a list has both its first day (`from`) and its last (`to`), in this order",
    },
    "raised-because": {
        "vi": "danh sách được nâng tỷ lệ thì phải ghi lý do (because:)",
        "en": "a list that raises a quota says why (because:)",
    },
    "unit-in-two-lists": {
        "vi": "đơn vị `{unit}` đứng trong hai danh sách `{one}` và `{other}` cùng thời gian: chưa rõ so với danh sách nào",
        "en": "the unit `{unit}` stands in the lists `{one}` and `{other}` at one time: it is not clear which one is meant",
    },
    "taken-in-a-circle": {
        "vi": "hồ sơ `{case}` chưa chấm được: số liệu lấy từ hồ sơ khác đi thành vòng tròn, hồ sơ này cần kết quả của hồ sơ kia",
        "en": "the case `{case}` cannot be graded: what it takes from other cases runs in a circle, each needs the result of the other",
    },
    "taken-in-a-circle.hint": {
        "vi": "sửa `taken` của một trong các bộ tiêu chí, hoặc bỏ đơn vị liên quan (`related`) ở một hồ sơ",
        "en": "mend the `taken` of one of the standards, or leave the `related` unit out of one case",
    },
}

OTHERS: Room = {
    "basis.taken": {"vi": "lấy từ hồ sơ khác", "en": "taken from other cases"},
    "missing.other_cases": {"vi": "cần kết quả của hồ sơ khác", "en": "needs other cases"},
    "lack": {"vi": "cần kết quả của hồ sơ khác: {lacks}", "en": "needs other cases: {lacks}"},
    "lack.alone": {"vi": "hồ sơ được chấm riêng", "en": "the case is graded alone"},
    "lack.no-period": {"vi": "hồ sơ không nêu kỳ", "en": "the case states no period"},
    "lack.no-list": {"vi": "chưa có danh sách {kind}", "en": "there is no list of {kind}"},
    "kind": {"vi": "các đơn vị loại `{kind}`", "en": "the units of the kind `{kind}`"},
    "kind.centre": {"vi": "các trung tâm", "en": "the centres"},
    "kind.commune": {"vi": "các xã", "en": "the communes"},
    "kind.district": {"vi": "các huyện", "en": "the districts"},
    "kind.province": {"vi": "các tỉnh", "en": "the provinces"},
    "lack.doubtful-list": {"vi": "danh sách đơn vị chưa rõ", "en": "the list of units is in doubt"},
    "lack.in-no-list": {"vi": "đơn vị chưa có trong danh sách nào của kỳ", "en": "the unit stands in no list of the period"},
    "lack.members": {
        "vi": "{count} trên {of} đơn vị chưa có kết quả rõ ({units})",
        "en": "{count} of {of} units have no clear result ({units})",
    },
    "lack.no-case": {"vi": "chưa có hồ sơ của `{unit}`, kỳ kết thúc {when}", "en": "no case of `{unit}` for the period ending {when}"},
    "lack.several-cases": {
        "vi": "`{unit}` có nhiều hồ sơ cho cùng một kỳ",
        "en": "`{unit}` has several cases for one period",
    },
    "lack.not-reported": {"vi": "hồ sơ `{case}` chưa có số liệu này", "en": "the case `{case}` does not report it"},
    "lack.open-result": {"vi": "hồ sơ `{case}` chưa có kết quả rõ", "en": "the case `{case}` has no clear result"},
    "lack.not-closed": {"vi": "hồ sơ `{case}` chưa chốt kết quả", "en": "the case `{case}` is not closed"},
    "lack.not-graded": {"vi": "hồ sơ `{case}` không chấm được", "en": "the case `{case}` cannot be graded"},
    "lack.no-edition": {
        "vi": "kỳ của hồ sơ {case} không có bản nào của bộ tiêu chí `{standard}` có hiệu lực",
        "en": "no edition of `{standard}` is in force for the period of {case}",
    },
    "lack.no-standard": {"vi": "chưa có bộ tiêu chí `{standard}`", "en": "the standard `{standard}` is not at hand"},
    "lack.no-related": {"vi": "hồ sơ chưa ghi đơn vị liên quan (`{kind}`)", "en": "the case names no related unit (`{kind}`)"},
    "lack.unmerged": {
        "vi": "bộ tiêu chí chưa nói số liệu các đơn vị cũ gộp thế nào",
        "en": "how figures of predecessors combine is not said",
    },
    "lack.leader": {"vi": "chưa rõ đơn vị dẫn đầu", "en": "the leader is not known"},
    "lack.circle": {"vi": "kết quả của các hồ sơ đi thành vòng tròn", "en": "the results run in a circle"},
    "lack.edge": {
        "vi": "bằng điểm hoặc chưa rõ kết quả ở ranh giới {places} suất",
        "en": "a tie or an open result at the edge of {places} places",
    },
    "name.quota": {"vi": "Trong tỷ lệ được xếp loại {rating}", "en": "Within the quota of {rating}"},
    "from.list": {"vi": "danh sách `{list}`, {count} đơn vị", "en": "list `{list}`, {count} units"},
    "from.case": {
        "vi": "hồ sơ `{case}` ({standard}, bản {edition}, đến {to}): {gave}",
        "en": "case `{case}` ({standard}, edition {edition}, to {to}): {gave}",
    },
    "from.cases": {
        "vi": "{count} hồ sơ ({standard}, bản {edition}): {gave}",
        "en": "{count} cases ({standard}, edition {edition}): {gave}",
    },
    "from.founded": {"vi": "đơn vị chưa thành lập trước đó", "en": "the unit did not exist before"},
    "from.no-predecessors": {"vi": "đơn vị không có đơn vị cũ sáp nhập", "en": "the unit has no predecessors"},
    "from.quota": {"vi": "{places} suất; xếp thứ {rank}", "en": "{places} places; ranked {rank}"},
    "sheet.from": {"vi": "lấy từ", "en": "taken from"},
    "sheet.taken": {"vi": "Số liệu lấy từ hồ sơ khác", "en": "Taken from other cases"},
    "because.quota-open": {
        "vi": "tỷ lệ khống chế chưa quyết được (bằng nhau hoặc chưa đủ kết quả ở ranh giới): cơ quan quyết định",
        "en": "the quota does not decide it (a tie or open results at its edge): the office decides",
    },
    "warn.taken-differs": {
        "vi": "{label}: hồ sơ ghi {typed}, lấy từ hồ sơ khác được {computed}; tính theo số lấy được",
        "en": "{label}: the case says {typed}, other cases give {computed}; what they give counts",
    },
    "short.taken-differs": {
        "vi": "{label}: ghi {typed}, hồ sơ khác cho {computed}",
        "en": "{label}: says {typed}, other cases give {computed}",
    },
}

FOUNDED: Room = {
    "period-before-founding": {
        "vi": "kỳ đánh giá bắt đầu trước ngày thành lập đơn vị ({founded})",
        "en": "the period starts before the unit was founded ({founded})",
    },
    "period-before-founding.hint": {
        "vi": "đơn vị mới được đánh giá từ ngày thành lập: ghi `from: {founded}`; đơn vị do sáp nhập thì ghi `predecessors`",
        "en": "a new unit is graded from its founding: write `from: {founded}`; for a merged one name its `predecessors`",
    },
    "predecessor-after": {
        "vi": "đơn vị cũ `{name}` còn hoạt động sau ngày thành lập đơn vị này",
        "en": "the predecessor `{name}` goes on after this unit was founded",
    },
}
