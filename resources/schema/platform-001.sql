-- The reference platform: who may come in, the records, what each audience sees of them, and one history.
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE department (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    region TEXT NOT NULL,
    is_authority INTEGER NOT NULL
) WITHOUT ROWID;

-- Passwords are kept as PBKDF2-SHA256 only.
CREATE TABLE account (
    user_id TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id),
    role TEXT NOT NULL,
    salt BLOB NOT NULL,
    iterations INTEGER NOT NULL,
    hash BLOB NOT NULL
) WITHOUT ROWID;

-- Bearer tokens, hashed: a copy of the database opens no door. expires_at: milliseconds since 1970, UTC.
CREATE TABLE token (
    hash BLOB NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES account (user_id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX token_expiry ON token (expires_at);

-- One row per committed write. The nonce tells a restored copy of this database from the original.
CREATE TABLE history (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    nonce TEXT NOT NULL,
    record_id TEXT NOT NULL,
    op_id TEXT NOT NULL,
    at TEXT NOT NULL
);

-- department_id: owner of an entry, requester of a request; other_department_id: provider of a request.
-- published_body: the last published body while a later version is being worked on; NULL otherwise.
CREATE TABLE record (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    department_id TEXT NOT NULL,
    other_department_id TEXT NOT NULL,
    status TEXT NOT NULL,
    seq INTEGER NOT NULL,
    rev TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    name_key TEXT NOT NULL,
    code TEXT NOT NULL,
    body BLOB NOT NULL,
    published_body BLOB
);
CREATE INDEX record_name ON record (department_id, name_key);
CREATE INDEX record_code ON record (code) WHERE code <> '';

-- What an audience (0 owner, 1 provider, 2 public, 3 supervisor) sees of a record, and since which change.
-- content: 0 the current body, 1 the last published body, 2 nothing any more (gone says why).
CREATE TABLE view (
    audience INTEGER NOT NULL,
    record_id TEXT NOT NULL REFERENCES record (id),
    department_id TEXT NOT NULL,
    other_department_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    rev TEXT NOT NULL,
    op_id TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    content INTEGER NOT NULL,
    gone TEXT NOT NULL,
    PRIMARY KEY (audience, record_id)
) WITHOUT ROWID;
CREATE INDEX view_order ON view (audience, seq);
CREATE INDEX view_department ON view (audience, department_id, seq);

-- Every op that was applied, with the answer it got: sent again, it is answered again and never applied again.
CREATE TABLE op_result (
    user_id TEXT NOT NULL,
    op_id TEXT NOT NULL,
    payload_hash BLOB NOT NULL,
    result BLOB NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (user_id, op_id)
) WITHOUT ROWID;

-- The last number given per classification, for codes made on submission.
CREATE TABLE code_sequence (
    classification TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;
