"""Reports to draft cases, whole: pages a second and peak memory. Run: `python benchmarks/reading_speed.py [REPORTS]` (200 unless told).

The reports are made-up Word files of ten pages, all different; one process reads them all, `ctlc read FOLDER -o FOLDER`. Linux only.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from tests.exchange.make_documents import Grid, as_docx, described

ROOT = Path(__file__).parents[1]
REPORTS, PAGES = 200, 10
CHAPTERS = (
    "Đặc điểm tình hình địa phương",
    "Bộ máy quản lý",
    "Tổ chức hoạt động",
    "Công tác huy động sự tham gia của xã hội",
    "Hiệu quả hoạt động",
)
SENTENCES = (
    "Xã có {} thôn, dân số {} người; trung tâm đã phối hợp với các ban, ngành, đoàn thể mở lớp cho nhân dân trên địa bàn.",
    "Ban giám đốc gồm 01 giám đốc, 02 phó giám đốc, họp mỗi quý một lần, có ghi biên bản; kinh phí trong năm là {} triệu đồng, chi {} lần.",
    "Số hộ nghèo còn {} hộ; công tác vệ sinh môi trường, phòng chống dịch bệnh được {} đoàn thể cùng làm, không có điểm nóng.",
)
ROWS = ("Xóa mù chữ", "Giáo dục pháp luật", "Giáo dục sức khỏe", "Học nghề ngắn hạn", "Hoạt động văn nghệ, thể thao", "Khuyến nông")


def report(seed: int) -> bytes:
    """Some 3,500 words, five chapters, a table in each."""
    random = Random(seed)
    blocks: list[str | Grid] = [f"**BÁO CÁO TỰ ĐÁNH GIÁ NĂM 2024 CỦA TTHTCĐ XÃ SỐ {seed}"]
    for number, title in enumerate(CHAPTERS, 1):
        blocks.append(f"**{'I' * number if number < 4 else ('IV', 'V')[number - 4]}. {title}")
        blocks += [" ".join(said.format(random.randint(1, 99), random.randint(100, 9999)) for said in SENTENCES * 2) for _ in range(6)]
        rows = [
            [str(at), name, str(random.randint(1, 40)), f"{random.randint(1, 9)}.{random.randint(100, 999)}"]
            for at, name in enumerate(ROWS, 1)
        ]
        blocks.append(Grid([["TT", "Nội dung", "Số lớp", "Số lượt người tham gia"], *rows], 1))
    return as_docx(described(blocks))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "reports").mkdir()
        for seed in range(count):
            (folder / "reports" / f"{seed:04}.docx").write_bytes(report(seed))
        run = [
            sys.executable,
            "-m",
            "ctlc_rules",
            "read",
            str(folder / "reports"),
            "--standard",
            "clc-illustrative",
            "-o",
            str(folder / "cases"),
        ]
        start, before = perf_counter(), getrusage(RUSAGE_CHILDREN)
        done = subprocess.run(run, cwd=ROOT, capture_output=True, check=False)
        wall, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
        cases = len(list((folder / "cases").glob("*.yaml")))
    assert cases == count, done.stderr.decode()[-2000:]
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    row = [count, PAGES, f"{wall:.1f}", f"{processor:.1f}", f"{count * PAGES / processor:.0f}", after.ru_maxrss // 1024]
    headers = ("reports", "pages each", "seconds", "of the processor", "pages a second of it", "peak MB")
    print(tabulate([row], headers, tablefmt="github", disable_numparse=True))


if __name__ == "__main__":
    main()
