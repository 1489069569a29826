"""Workbooks: the centre's, which it fills in and which shows its score; the office's, for the appraisal of several centres."""
