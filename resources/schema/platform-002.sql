-- Attachments by the hash of their content, each department's apart: who only knows a hash reaches nothing by it.
-- size: what was announced; complete once all of it is here and has that hash. started_at: UTC.
CREATE TABLE blob (
    department_id TEXT NOT NULL REFERENCES department (id),
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    PRIMARY KEY (department_id, sha256)
) WITHOUT ROWID;
CREATE INDEX blob_incomplete ON blob (started_at) WHERE complete = 0;

CREATE TABLE blob_part (
    department_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    start INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (department_id, sha256, start),
    FOREIGN KEY (department_id, sha256) REFERENCES blob (department_id, sha256) ON DELETE CASCADE
);
