-- Proposals of a source department, as lists show them, and the entries that each is about.
CREATE TABLE proposal_row (id TEXT PRIMARY KEY, phase TEXT NOT NULL, data TEXT NOT NULL, source TEXT NOT NULL, source_name TEXT NOT NULL, proposer TEXT NOT NULL, proposer_name TEXT NOT NULL, proposed_at TEXT NOT NULL, decided_at TEXT NOT NULL, local TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE proposal_entry (entry_id TEXT NOT NULL, proposal_id TEXT NOT NULL, PRIMARY KEY (entry_id, proposal_id)) WITHOUT ROWID;
CREATE INDEX proposal_entry_proposal ON proposal_entry (proposal_id);
