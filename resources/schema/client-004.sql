-- Likely duplicate collection as last computed (derived: the search fills it anew), and what people said is none.
CREATE TABLE duplicate_group (id TEXT PRIMARY KEY, score INTEGER NOT NULL, entries INTEGER NOT NULL, departments INTEGER NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX duplicate_group_score ON duplicate_group (score);
CREATE TABLE duplicate_member (group_id TEXT NOT NULL, entry_id TEXT NOT NULL, department TEXT NOT NULL, PRIMARY KEY (group_id, entry_id)) WITHOUT ROWID;
CREATE INDEX duplicate_member_department ON duplicate_member (department, group_id);
CREATE TABLE not_duplicate (first TEXT NOT NULL, second TEXT NOT NULL, by_name TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (first, second)) WITHOUT ROWID;
CREATE INDEX not_duplicate_second ON not_duplicate (second);
