-- For finding a code by its beginning, however its letters are written.
CREATE INDEX entry_row_code_any ON entry_row (code COLLATE NOCASE);
