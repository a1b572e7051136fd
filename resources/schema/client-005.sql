-- What each import did, so that it can be undone as one step: the state of every entry before it (empty: it was not
-- there) and a hash of the state that it left. And the mappings of columns that are remembered for templates.
CREATE TABLE import_run (run INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, user TEXT NOT NULL, by_name TEXT NOT NULL, department TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL, undone_at TEXT NOT NULL DEFAULT '');
CREATE TABLE import_change (run INTEGER NOT NULL, place INTEGER NOT NULL, record_id TEXT NOT NULL, name TEXT NOT NULL, before TEXT NOT NULL, after_hash TEXT NOT NULL, PRIMARY KEY (run, place)) WITHOUT ROWID;
CREATE TABLE column_mapping (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, content TEXT NOT NULL, used_at TEXT NOT NULL) WITHOUT ROWID;
