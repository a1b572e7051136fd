-- What waits for the office head, or was decided: one row for each agreement, for lists.
CREATE TABLE agreement_row (id TEXT PRIMARY KEY, request TEXT NOT NULL, command TEXT NOT NULL, entry_name TEXT NOT NULL, phase TEXT NOT NULL, proposer_name TEXT NOT NULL, proposed_at TEXT NOT NULL, decided_at TEXT NOT NULL, remark TEXT NOT NULL, local TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX agreement_row_request ON agreement_row (request);
