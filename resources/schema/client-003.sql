-- The earliest limit that runs for an entry, and the published versions that later ones have replaced.
ALTER TABLE entry_row ADD COLUMN due_rule TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_row ADD COLUMN due_on TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_row ADD COLUMN due_provisional INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entry_row_due ON entry_row (due_on) WHERE due_on <> '';
CREATE TABLE entry_version (id TEXT NOT NULL, version INTEGER NOT NULL, published_on TEXT NOT NULL, by_name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, version)) WITHOUT ROWID;
-- The rows are computed anew when the store is opened.
DELETE FROM meta WHERE key='office_data';
