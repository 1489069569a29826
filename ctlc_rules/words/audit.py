"""Words of the audit of a report: {figure} is what is wrong, {second} and {third} what it was held to."""

from ctlc_rules.words.languages import Room

AUDIT: Room = {
    # the case that a report is held against
    "against-other-standard": {
        "vi": "hồ sơ so sánh theo bộ tiêu chí `{name}`, báo cáo đọc theo `{standard}`",
        "en": "the case to compare with is by the standard `{name}`, the report was read by `{standard}`",
    },
    "against-later": {
        "vi": "hồ sơ so sánh có kỳ đến {end}, không trước kỳ của báo cáo (từ {start})",
        "en": "the period of the case to compare with ends on {end}, not before that of the report begins ({start})",
    },
    "against-none": {
        "vi": "không có hồ sơ kỳ trước của đơn vị `{unit}` để so sánh",
        "en": "there is no earlier case of the unit `{unit}` to compare with",
    },
    # where
    "audit.line": {"vi": "dòng {line}", "en": "line {line}"},
    "audit.page": {"vi": "trang {page}", "en": "page {page}"},
    "audit.paragraph": {"vi": "đoạn {paragraph}", "en": "paragraph {paragraph}"},
    "audit.row": {"vi": "dòng “{row}”", "en": "row “{row}”"},
    "audit.column": {"vi": "cột “{column}”", "en": "column “{column}”"},
    "audit.to": {"vi": "từ {lo} đến {hi}", "en": "{lo} to {hi}"},
    "audit.or": {"vi": " hoặc ", "en": " or "},
    "audit.title": {"vi": "Đối chiếu số liệu trong báo cáo {file}", "en": "The figures of the report {file} against each other"},
    "audit.counted": {"vi": "{count} chỗ đối chiếu không khớp", "en": "{count} figures that do not fit"},
    "audit.none": {"vi": "không thấy chỗ nào không khớp", "en": "nothing that does not fit"},
    # sums
    "audit.sum-differs": {
        "vi": "ghi tổng {figure}, cộng {rows} dòng từ {second} đến {third} được {sum}, lệch {difference}",
        "en": "the total says {figure}, the {rows} rows from {second} to {third} add up to {sum}: {difference} apart",
    },
    "audit.sum-counts-twice": {
        "vi": "tổng {figure} đã cộng cả dòng lớn lẫn các dòng nhỏ a, b, c của nó; cộng một lần thì được {sum}",
        "en": "the total {figure} counts rows and their sub-rows a, b, c together; counted once they add up to {sum}",
    },
    "audit.sub-rows-differ": {
        "vi": "ghi {figure}, cộng {rows} dòng nhỏ bên dưới (từ {second} đến {third}) được {sum}",
        "en": "it says {figure}, the {rows} sub-rows under it (from {second} to {third}) add up to {sum}",
    },
    "audit.columns-differ": {
        "vi": "ghi {figure}, cộng nam và nữ ({second}, {third}) được {sum}",
        "en": "it says {figure}, men and women ({second}, {third}) add up to {sum}",
    },
    "audit.list-differs": {
        "vi": "ghi {figure}, cộng {parts} số kể sau đó được {sum}",
        "en": "it says {figure}, the {parts} figures listed after it add up to {sum}",
    },
    "audit.total-differs": {
        "vi": "{label}: ghi {figure}, cộng các dòng trong bảng (từ {second} đến {third}) được {sum}",
        "en": "{label}: it says {figure}, the rows of the table (from {second} to {third}) add up to {sum}",
    },
    # one thing, two figures
    "audit.two-values": {
        "vi": "{label}: chỗ này ghi {figure}, chỗ khác ghi {second}",
        "en": "{label}: {figure} here, elsewhere {second}",
    },
    "audit.unit-changed": {
        "vi": "ghi {figure} tính theo “{wrong}”, đúng bằng số đếm theo “{right}” ở {second}: một {wrong} có thể học nhiều lượt",
        "en": "it says {figure}, counted in “{wrong}”, and equals what is counted in “{right}” at {second}: one may count more than once",
    },
    "audit.unit-of-sum": {
        "vi": "ghi {figure} tính theo “{wrong}”, đúng bằng tổng của cột “{column}” đếm theo “{right}”: một {wrong} có thể học nhiều lượt",
        "en": "it says {figure}, counted in “{wrong}”, the sum of column “{column}” in “{right}”: one may count more than once",
    },
    # percentages
    "audit.percent-differs": {
        "vi": "ghi {figure}, tính lại từ {second}{third} được {exact}",
        "en": "it says {figure}, reckoned again from {second}{third} it is {exact}",
    },
    "audit.more-than-all": {"vi": "{figure}: phần lớn hơn tổng số", "en": "{figure}: the part is more than the whole"},
    "audit.over-hundred": {"vi": "{figure}: tỷ lệ của một tổng số không quá 100%", "en": "{figure}: a share of a whole is at most 100%"},
    # columns and rows
    "audit.part-over-whole": {
        "vi": "ghi {figure}, nhiều hơn tổng số {second}",
        "en": "it says {figure}, more than the whole, {second}",
    },
    "audit.column-shift": {
        "vi": "ghi {figure}, bằng đúng tổng số của dòng sau ({second}): có thể bị lệch cột",
        "en": "it says {figure}, which is the whole of the next row ({second}): the cells may have slipped",
    },
    "audit.cells-unsure": {
        "vi": "các ô của dòng này không xếp như những dòng khác: các số {cells} có thể lệch cột",
        "en": "the cells of this row do not stand like those of other rows: the figures {cells} may be in other columns",
    },
    "audit.table-unsure": {
        "vi": "bảng bắt đầu bằng {figure}: các ô của {rows} dòng không chắc ở cột nào, các số có thể lệch cột",
        "en": "the table that begins with {figure}: in which column the cells of {rows} rows stand is not sure",
    },
    "audit.one-without-other": {
        "vi": "ghi {figure}, nhưng {second}: có lớp mà không có người học, hoặc ngược lại",
        "en": "it says {figure}, but {second}: classes without people, or people without a class",
    },
    "audit.more-classes-than-people": {
        "vi": "ghi {figure}, nhiều hơn {second}: có thể hai ô đổi chỗ cho nhau",
        "en": "it says {figure}, more than {second}: the two cells may have changed places",
    },
    # what cannot be
    "audit.impossible": {
        "vi": "{label}: {figure} nằm ngoài khoảng có thể ({range})",
        "en": "{label}: {figure} is outside what is possible ({range})",
    },
    "audit.unusual": {
        "vi": "{label}: {figure} nằm ngoài khoảng thường gặp ({range})",
        "en": "{label}: {figure} is outside what is usual ({range})",
    },
    "audit.reading-unlikely": {
        "vi": "{label}: {figure} có thể hiểu là {readings}; {reading} nằm ngoài khoảng thường gặp ({range})",
        "en": "{label}: {figure} may mean {readings}; {reading} is outside what is usual ({range})",
    },
    "audit.reading-too-many": {
        "vi": "{figure} có thể hiểu là {readings}; {reading} nhiều hơn dân số của bất kỳ đơn vị nào ({most})",
        "en": "{figure} may mean {readings}; {reading} is more than any unit has ({most})",
    },
    "audit.too-many": {
        "vi": "{figure}: nhiều hơn dân số của bất kỳ đơn vị nào ({most})",
        "en": "{figure}: more people than any unit has ({most})",
    },
    "audit.more-than-population": {
        "vi": "{label}: {figure}, nhiều hơn dân số {second}",
        "en": "{label}: {figure}, more than the population, {second}",
    },
    "audit.ratio": {
        "vi": "{label} ({figure}) gấp {ratio} lần {whole} ({second}); thường không quá {at_most} lần",
        "en": "{label} ({figure}) is {ratio} times {whole} ({second}); usually at most {at_most} times",
    },
    "audit.ratio-yearly": {
        "vi": "{label} ({figure}), tính cho một năm, gấp {ratio} lần {whole} ({second}); thường không quá {at_most} lần",
        "en": "{label} ({figure}), reckoned for a year, is {ratio} times {whole} ({second}); usually at most {at_most} times",
    },
    # headings
    "audit.number-twice": {
        "vi": "đề mục {figure}: số {mark} đã dùng cho {second}",
        "en": "heading {figure}: {mark} already stands at {second}",
    },
    "audit.row-number-twice": {
        "vi": "số thứ tự {mark} đã dùng cho {second}",
        "en": "the number {mark} already stands at {second}",
    },
    "audit.number-left-out": {
        "vi": "{figure}: sau {after} đến ngay {mark}, thiếu một số thứ tự ở giữa",
        "en": "{figure}: {mark} follows {after}, a number between them is left out",
    },
    "audit.section-blank": {
        "vi": "đề mục {figure} để trống: chỉ có lời gợi ý của mẫu, không có nội dung",
        "en": "the section {figure} is blank: nothing stands in it but the labels of the form",
    },
    "audit.table-too-long": {
        "vi": "bảng {figure} có {rows} dòng, nhiều hơn {most}: không đối chiếu bảng này",
        "en": "the table {figure} has {rows} rows, more than {most}: it was not looked over",
    },
    # against the report before
    "audit.jump": {
        "vi": "{label}: {now}{unit}, báo cáo trước ({of}) {before}",
        "en": "{label}: {now}{unit}, the report before ({of}) {before}",
    },
    "audit.jump-yearly": {
        "vi": "{label}: tính theo năm {now}{unit}, báo cáo trước ({of}) {before}",
        "en": "{label}: {now}{unit} a year, the report before ({of}) {before}",
    },
    "audit.copied": {
        "vi": "{same} trong {all} số giống hệt báo cáo trước ({of}), bắt đầu từ “{label}”: có thể chép lại",
        "en": "{same} of {all} figures are the same as in the report before ({of}), the first is “{label}”: they may be copied",
    },
}
