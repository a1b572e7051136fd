-- The log of acts: each row carries the hash of the one before it. audit_head: how many rows, and the hash of the last.
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    user_name TEXT NOT NULL,
    department TEXT NOT NULL,
    department_name TEXT NOT NULL,
    role TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_subject ON audit (subject);
CREATE TABLE audit_head (records INTEGER NOT NULL, hash TEXT NOT NULL);
INSERT INTO audit_head (records, hash) VALUES (0, '');
