-- What lint found in each entry (only entries in which it found something), and the quality score day by day.
-- findings: "|rule|rule|". recheck: the day on which time alone adds a finding.
CREATE TABLE entry_quality (row INTEGER PRIMARY KEY, findings TEXT NOT NULL, recheck TEXT NOT NULL);
CREATE INDEX entry_quality_recheck ON entry_quality (recheck) WHERE recheck <> '';
CREATE TABLE quality_snapshot (department TEXT NOT NULL, day TEXT NOT NULL, entries INTEGER NOT NULL, score REAL NOT NULL, complete REAL NOT NULL, accurate REAL NOT NULL, usable REAL NOT NULL, timely REAL NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL, hints INTEGER NOT NULL, PRIMARY KEY (department, day)) WITHOUT ROWID;
-- The rows are computed anew when the store is opened.
DELETE FROM meta WHERE key='office_data';
