/** Increase it whenever the tables below, or what is written into them, change their meaning; also when articles are read differently. */
export const schemaVersion = 14;

/** The SQL that creates an empty archive, all but its one row of state. */
export const tables = `
	-- The files of the data folder. set_aside: its content was undone.
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

	-- key: the time key. seq: the article’s number in the order of arrival.
	-- file: 0 if it did not come from the folder, -1 if it is not known from which file of it.
	-- listed, found: the ids, separated by spaces, of the names that its editors list, and of those that only its text writes.
	CREATE TABLE articles (
		key INTEGER PRIMARY KEY,
		seq INTEGER NOT NULL UNIQUE,
		id TEXT NOT NULL UNIQUE,
		file INTEGER NOT NULL,
		source INTEGER,
		published TEXT NOT NULL,
		listed TEXT NOT NULL,
		found TEXT NOT NULL
	) STRICT;
	CREATE INDEX articles_of_file ON articles (file);

	-- Separate, so that counting and dating many articles reads few pages.
	-- sum: a checksum of json, because SQLite does not notice a changed letter. origin: as in the log of articles.
	CREATE TABLE texts (
		key INTEGER PRIMARY KEY, sum INTEGER NOT NULL, origin TEXT NOT NULL, json TEXT NOT NULL
	) STRICT;

	-- Reports that were removed lately. They have no row in articles or texts, but stay in stories and links.
	CREATE TABLE removed (
		key INTEGER PRIMARY KEY,
		id TEXT NOT NULL UNIQUE,
		published TEXT NOT NULL,
		at TEXT NOT NULL,
		sum INTEGER NOT NULL,
		json TEXT NOT NULL
	) STRICT;

	-- story: the number in the order of arrival of the story’s first report; if all its reports were removed, minus the first one’s key.
	CREATE TABLE stories (key INTEGER PRIMARY KEY, story INTEGER NOT NULL) STRICT;
	CREATE INDEX reports_of_story ON stories (story);

	-- What stories are made of: how many articles contain a term, the most telling terms of each article, and
	-- how similar articles are, once in each direction, in thirty-thousandths. Terms are hashes.
	CREATE TABLE words (word INTEGER PRIMARY KEY, articles INTEGER NOT NULL) STRICT;
	CREATE TABLE clues (
		term INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (term, key)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE links (
		key INTEGER NOT NULL, other INTEGER NOT NULL, similarity INTEGER NOT NULL,
		PRIMARY KEY (key, other)
	) STRICT, WITHOUT ROWID;
	-- Reports that say the same as an earlier one; they have neither clues nor links of their own.
	CREATE TABLE copies (key INTEGER PRIMARY KEY, original INTEGER NOT NULL) STRICT;
	CREATE INDEX copies_of_original ON copies (original);
	-- Reports to be linked with others again, because words weigh differently by now; see story-writer.ts.
	CREATE TABLE relinks (key INTEGER PRIMARY KEY) STRICT;

	-- The text is folded terms already; the tokenizer only splits it at spaces.
	CREATE VIRTUAL TABLE terms USING fts5(
		text, content = '', columnsize = 0, tokenize = 'ascii'
	);
	-- FTS5’s buffer before it writes a segment; with the default 1 MiB loading is a fifth slower.
	INSERT INTO terms (terms, rank) VALUES ('hashsize', 16777216);

	-- language: of the articles that use the term; '' if its words are not stemmed.
	CREATE TABLE vocabulary (
		language TEXT NOT NULL,
		stem TEXT NOT NULL,
		term TEXT NOT NULL,
		uses INTEGER NOT NULL,
		PRIMARY KEY (language, stem, term)
	) STRICT, WITHOUT ROWID;

	-- mentions: how many articles list or write it. listed: how many list it. curated: whether an editors' file has it.
	-- read: 0, or 1 or 2 if the program has read it in articles that are enough, 1 if only because its surname is known.
	-- hidden: whether moderators decided that it is no name. surname: of a person, folded, as the name alone tells.
	-- A row that is neither listed, curated nor read is no longer a name; it stays until no article is filed under it.
	CREATE TABLE names (
		n INTEGER PRIMARY KEY,
		kind TEXT NOT NULL,
		folded TEXT NOT NULL,
		name TEXT NOT NULL,
		mentions INTEGER NOT NULL,
		listed INTEGER NOT NULL,
		curated INTEGER NOT NULL,
		read INTEGER NOT NULL,
		hidden INTEGER NOT NULL,
		surname TEXT,
		UNIQUE (kind, folded)
	) STRICT;
	CREATE INDEX names_of_surname ON names (surname)
		WHERE surname IS NOT NULL AND hidden = 0 AND (listed > 0 OR curated = 1 OR read = 2);

	-- What the program read in articles in which editors list nobody; see readings-writer.ts. sum: as in texts.
	-- meant: for each name of the reading the number of the name that it means here, 0 for nobody.
	CREATE TABLE readings (
		key INTEGER PRIMARY KEY, sum INTEGER NOT NULL, json TEXT NOT NULL, meant TEXT NOT NULL
	) STRICT;
	-- Articles still to be read.
	CREATE TABLE unread (key INTEGER PRIMARY KEY) STRICT;

	-- Spellings that readings have; see admission.ts. uses, sure: in how many articles, and how many of them are enough alone.
	-- surname: as in names. means: the number of the name that it is now, 0 for none.
	CREATE TABLE candidates (
		n INTEGER PRIMARY KEY,
		kind TEXT NOT NULL,
		folded TEXT NOT NULL,
		surname TEXT,
		uses INTEGER NOT NULL,
		sure INTEGER NOT NULL,
		means INTEGER NOT NULL,
		UNIQUE (kind, folded)
	) STRICT;
	CREATE INDEX candidates_of_surname ON candidates (surname) WHERE surname IS NOT NULL AND uses = 2;
	CREATE INDEX candidates_of_name ON candidates (means) WHERE means > 0;
	CREATE TABLE candidate_uses (
		candidate INTEGER NOT NULL,
		key INTEGER NOT NULL,
		source INTEGER,
		written TEXT NOT NULL,
		sure INTEGER NOT NULL,
		PRIMARY KEY (candidate, key)
	) STRICT, WITHOUT ROWID;
	-- In how many articles the text ties another spelling to a name.
	CREATE TABLE candidate_ties (
		alias INTEGER NOT NULL,
		head INTEGER NOT NULL,
		articles INTEGER NOT NULL,
		PRIMARY KEY (alias, head)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX ties_of_head ON candidate_ties (head);

	-- Texts whose articles are to be searched for names again, down from a time key; see rescan-articles.ts.
	CREATE TABLE rescans (text TEXT PRIMARY KEY, below INTEGER NOT NULL) STRICT;

	-- uses: how many articles list this alias. read: whether the texts of articles tie it to the name.
	CREATE TABLE aliases (
		name INTEGER NOT NULL,
		alias TEXT NOT NULL,
		folded TEXT NOT NULL,
		uses INTEGER NOT NULL,
		read INTEGER NOT NULL,
		PRIMARY KEY (name, alias)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX aliases_by_spelling ON aliases (folded);

	CREATE TABLE role_texts (n INTEGER PRIMARY KEY, role TEXT NOT NULL UNIQUE) STRICT;

	-- listed: 1 if the article's editors list the name, 0 if only its text writes it.
	CREATE TABLE mentions (
		name INTEGER NOT NULL,
		key INTEGER NOT NULL,
		source INTEGER,
		role INTEGER,
		listed INTEGER NOT NULL,
		PRIMARY KEY (name, key)
	) STRICT, WITHOUT ROWID;
	CREATE INDEX mentions_with_role ON mentions (name, role, listed, key) WHERE role IS NOT NULL;

	-- first, last: the time keys of the oldest and the newest article with this role. listed: 1 if editors ever wrote it, 0 if only the program read it.
	CREATE TABLE roles (
		name INTEGER NOT NULL,
		role INTEGER NOT NULL,
		first INTEGER NOT NULL,
		last INTEGER NOT NULL,
		listed INTEGER NOT NULL,
		PRIMARY KEY (name, role)
	) STRICT, WITHOUT ROWID;

	-- place: the index in the article's statements; from 1,000 on, that in its reading.
	CREATE TABLE statements (
		name INTEGER NOT NULL,
		key INTEGER NOT NULL,
		place INTEGER NOT NULL,
		PRIMARY KEY (name, key, place)
	) STRICT, WITHOUT ROWID;

	-- The editors' own names as last read without problems, one row per file, and what moderators decided about names.
	CREATE TABLE curated (file TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;

	-- For undoing the last reload: each changed article as it was; json is NULL for a new one.
	CREATE TABLE undo (id TEXT PRIMARY KEY, file INTEGER, origin TEXT, json TEXT, sum INTEGER) STRICT;
	CREATE TABLE undo_curated (file TEXT PRIMARY KEY, json TEXT) STRICT;

	-- The name index, one row, its checksum first, because SQLite reads all bytes before a later column; and the names that changed since it was written: json is null for one that is gone.
	CREATE TABLE name_index (
		one INTEGER PRIMARY KEY CHECK (one = 1), sum INTEGER NOT NULL, bytes BLOB NOT NULL
	) STRICT;
	CREATE TABLE name_changes (n INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;

	-- One row. archive: the name of the log of articles. gathered: how many articles did not come from the folder.
	-- last_seq: the last arrival. applied: the last entry of the log that this archive has. sum: a checksum of archive, last_seq and the names.
	CREATE TABLE state (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		archive TEXT NOT NULL,
		articles INTEGER NOT NULL,
		gathered INTEGER NOT NULL,
		stories INTEGER NOT NULL,
		last_seq INTEGER NOT NULL,
		applied INTEGER NOT NULL,
		reloaded_at TEXT,
		reloaded_by TEXT,
		problems INTEGER NOT NULL,
		sum INTEGER NOT NULL
	) STRICT;
`;
