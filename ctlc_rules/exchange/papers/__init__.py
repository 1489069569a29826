"""Papers out: the page of a paper (`report`) becomes blocks, and blocks become Word, PDF, a picture; a result becomes a workbook."""
