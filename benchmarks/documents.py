"""Reading reports: pages a second and peak memory by form. Run: `python benchmarks/documents.py [REPORTS]` (200 unless told).

The reports are made up, ten pages each, all different; each form is read by a process of its own, one report after the other. Linux only.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from pypdf import PdfReader
from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from ctlc_rules.exchange.documents.document import Document
from tests.exchange.make_documents import FORMS, Grid, described

ROOT = Path(__file__).parents[1]
REPORTS, PAGES = 200, 10
READ = ("docx", "docx in .VnTime", "html", "text", "text in TCVN3", "pdf")
SENTENCES = (
    "Trung tâm học tập cộng đồng phường đã phối hợp với các ban, ngành, đoàn thể mở {} lớp, chuyên đề cho nhân dân trên địa bàn.",
    "Có {} lượt người tham gia học tập, trong đó có {} lượt người là phụ nữ và người cao tuổi ở các khu phố.",
    "Ban giám đốc họp mỗi quý một lần, có sổ ghi biên bản; kinh phí hoạt động trong năm là {} đồng, chi đúng quy định.",
)
ROWS = ("Xóa mù chữ và giáo dục tiếp tục", "Chuyên đề giáo dục pháp luật", "Chăm sóc sức khỏe", "Học nghề ngắn hạn", "Văn hóa, văn nghệ")


def report(seed: int) -> Document:
    random = Random(seed)
    blocks: list[str | Grid] = ["**BÁO CÁO TỰ ĐÁNH GIÁ, XẾP LOẠI TRUNG TÂM HỌC TẬP CỘNG ĐỒNG"]
    for number in range(1, 14):
        blocks.append(f"**{number}. Kết quả thực hiện nội dung {number}")
        blocks += [" ".join(said.format(random.randint(1, 99), random.randint(100, 9999)) for said in SENTENCES * 2) for _ in range(2)]
        rows = [
            [str(at), name, *(f"{random.randint(1, 9)}.{random.randint(100, 999)}" for _ in range(3))] for at, name in enumerate(ROWS, 1)
        ]
        head = [["TT", "Nội dung", "Số lớp", "Số lượt người", ""], ["", "", "", "Tổng số", "Nữ"]]
        blocks.append(Grid([*head, *rows], 2, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4)]))
    return described(blocks)


READER = """
import sys
from pathlib import Path
from time import perf_counter
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.source import Problems
start, blocks = perf_counter(), 0
for path in sorted(Path(sys.argv[1]).iterdir()):
    document = read_document(path.name, path.read_bytes(), Problems())
    blocks += len(document.blocks) if document else 0
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(perf_counter() - start, int(peak) // 1024, blocks)
"""
"""Seconds, peak megabytes, and the blocks that were read: in a process that holds nothing else."""


def main(count: int) -> int:
    pages = len(PdfReader(io.BytesIO(FORMS["pdf"][1](report(0)))).pages)
    table = []
    for form in READ:
        name, make = FORMS[form]
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(count):
                (Path(folder) / f"{seed:04}-{name}").write_bytes(make(report(seed)))
            run = subprocess.run([sys.executable, "-c", READER, folder], check=True, capture_output=True, text=True, cwd=ROOT)
        seconds, megabytes, blocks = run.stdout.split()
        speed = round(count * pages / float(seconds))
        table.append((form, count, count * pages, int(blocks), round(float(seconds), 1), speed, int(megabytes)))
    print(tabulate(table, ("form", "reports", "pages", "blocks", "seconds", "pages a second", "peak MB"), intfmt=","))
    return int(pages != PAGES)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS))
