-- What searching needs: the format and the theme of an entry, which rows changed since the index last looked (rows of
-- entry_touched are forgotten once the index has them), and the searches a user keeps.
ALTER TABLE entry_row ADD COLUMN format TEXT NOT NULL DEFAULT '';
ALTER TABLE entry_row ADD COLUMN theme TEXT NOT NULL DEFAULT '';
CREATE TABLE entry_touched (n INTEGER PRIMARY KEY AUTOINCREMENT, row INTEGER NOT NULL);
CREATE TRIGGER entry_row_new AFTER INSERT ON entry_row BEGIN INSERT INTO entry_touched (row) VALUES (new.row); END;
CREATE TRIGGER entry_row_gone AFTER DELETE ON entry_row BEGIN INSERT INTO entry_touched (row) VALUES (old.row); END;
CREATE TRIGGER entry_row_changed_text AFTER UPDATE ON entry_row WHEN new.search<>old.search OR new.department<>old.department OR new.sharing_type<>old.sharing_type OR new.format<>old.format OR new.frequency<>old.frequency OR new.theme<>old.theme OR new.status<>old.status BEGIN INSERT INTO entry_touched (row) VALUES (new.row); END;
CREATE TABLE saved_search (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL) WITHOUT ROWID;
-- The rows are computed anew when the store is opened.
DELETE FROM meta WHERE key='office_data';
