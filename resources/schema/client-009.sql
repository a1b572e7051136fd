-- The numbers of letters: a letter is told by its request, the event that it tells, and its kind.
CREATE TABLE letter (request TEXT NOT NULL, event TEXT NOT NULL, kind TEXT NOT NULL, department TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL, by_name TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (request, event, kind)) WITHOUT ROWID;
CREATE UNIQUE INDEX letter_serial ON letter (department, year, serial);
