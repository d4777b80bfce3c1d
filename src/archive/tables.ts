/** Counts up whenever the tables below, or what is written into them, change their meaning. */
export const schemaVersion = 4;

export const tables = `
	-- Where articles come from: a file of the data folder. set_aside: its content was undone.
	CREATE TABLE files (
		n INTEGER PRIMARY KEY,
		path TEXT NOT NULL UNIQUE,
		size INTEGER NOT NULL,
		modified REAL NOT NULL,
		hash TEXT NOT NULL,
		problems INTEGER NOT NULL,
		set_aside INTEGER NOT NULL
	) STRICT;

	CREATE TABLE sources (
		n INTEGER PRIMARY KEY,
		name TEXT NOT NULL UNIQUE,
		articles INTEGER NOT NULL
	) STRICT;

	-- key: the time key. seq: the order in which articles first arrived, as the log of arrivals gives it. people: ids of the people it names, ' ' between.
	CREATE TABLE articles (
		key INTEGER PRIMARY KEY,
		seq INTEGER NOT NULL UNIQUE,
		id TEXT NOT NULL UNIQUE,
		file INTEGER NOT NULL,
		source INTEGER,
		published TEXT NOT NULL,
		people TEXT NOT NULL
	) STRICT;
	CREATE INDEX articles_of_file ON articles (file);

	-- Apart from the above, so that counting and dating many articles reads few pages.
	-- sum: a checksum of json, as SQLite does not notice a changed letter.
	CREATE TABLE texts (
		key INTEGER PRIMARY KEY, sum INTEGER NOT NULL, json TEXT NOT NULL
	) STRICT;

	-- What is put in is terms that are folded already; the tokenizer only parts them at the spaces.
	CREATE VIRTUAL TABLE terms USING fts5(
		text, content = '', columnsize = 0, tokenize = 'ascii'
	);
	-- What FTS5 gathers in memory before it writes a segment; with its own 1 MiB that is a fifth slower.
	INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216);

	CREATE TABLE names (
		n INTEGER PRIMARY KEY,
		kind TEXT NOT NULL,
		folded TEXT NOT NULL,
		name TEXT NOT NULL,
		mentions INTEGER NOT NULL,
		UNIQUE (kind, folded)
	) STRICT;

	-- uses: how many articles give this alias.
	CREATE TABLE aliases (
		name INTEGER NOT NULL,
		alias TEXT NOT NULL,
		uses INTEGER NOT NULL,
		PRIMARY KEY (name, alias)
	) STRICT, WITHOUT ROWID;

	CREATE TABLE role_texts (n INTEGER PRIMARY KEY, role TEXT NOT NULL UNIQUE) STRICT;

	CREATE TABLE mentions (
		name INTEGER NOT NULL,
		key INTEGER NOT NULL,
		source INTEGER,
		role INTEGER,
		PRIMARY KEY (name, key)
	) STRICT, WITHOUT ROWID;

	-- first and last: time keys of the oldest and newest article that give this person this role.
	CREATE TABLE roles (
		name INTEGER NOT NULL,
		role INTEGER NOT NULL,
		first INTEGER NOT NULL,
		last INTEGER NOT NULL,
		PRIMARY KEY (name, role)
	) STRICT, WITHOUT ROWID;

	-- place: which of the article's statements it is.
	CREATE TABLE statements (
		name INTEGER NOT NULL,
		key INTEGER NOT NULL,
		place INTEGER NOT NULL,
		PRIMARY KEY (name, key, place)
	) STRICT, WITHOUT ROWID;

	-- The editors' own names, as last read without fault: one row a file.
	CREATE TABLE curated (file TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;

	-- What takes the last reload back: each changed article as it was, json NULL for a new one.
	CREATE TABLE undo (id TEXT PRIMARY KEY, file INTEGER, json TEXT, sum INTEGER) STRICT;
	CREATE TABLE undo_curated (file TEXT PRIMARY KEY, json TEXT) STRICT;

	-- One row: the name of the log that seqs are numbers of, counters, the last reload, the index of
	-- names as it was built, and a checksum of that, of the name and of last_seq.
	CREATE TABLE state (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		archive TEXT NOT NULL,
		articles INTEGER NOT NULL,
		last_seq INTEGER NOT NULL,
		reloaded_at TEXT,
		reloaded_by TEXT,
		problems INTEGER NOT NULL,
		name_index BLOB NOT NULL,
		sum INTEGER NOT NULL
	) STRICT;
`;
