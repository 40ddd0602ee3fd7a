"""The tables of `library.sqlite`. What each table and column means stands in `db/README.md`."""

APPLICATION_ID = 0x4C414D49
"""The letters LAMI, in the header of every library file."""

SCHEMA_VERSION = 2
"""Raised when a table changes so that an older program could not read it (`PRAGMA user_version`)."""

PAGE_SIZE = 4096

TABLES = """
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE categories (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    parent TEXT REFERENCES categories(id),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE category_texts (
    category TEXT NOT NULL REFERENCES categories(id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (category, language)
) STRICT;

CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    citation TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER,
    url TEXT NOT NULL,
    doi TEXT NOT NULL,
    pmid TEXT NOT NULL
) STRICT;

CREATE TABLE facts (
    id TEXT PRIMARY KEY,
    about TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES sources(id),
    date TEXT NOT NULL
) STRICT;

CREATE TABLE fact_texts (
    fact TEXT NOT NULL REFERENCES facts(id),
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (fact, language)
) STRICT;

CREATE TABLE fact_disagreements (
    fact TEXT NOT NULL REFERENCES facts(id),
    other TEXT NOT NULL REFERENCES facts(id),
    PRIMARY KEY (fact, other)
) STRICT;

CREATE TABLE glossary (
    id TEXT PRIMARY KEY
) STRICT;

CREATE TABLE glossary_texts (
    term TEXT NOT NULL REFERENCES glossary(id),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (term, language)
) STRICT;

CREATE TABLE illustrations (
    id TEXT PRIMARY KEY
) STRICT;

CREATE TABLE illustration_texts (
    illustration TEXT NOT NULL REFERENCES illustrations(id),
    language TEXT NOT NULL,
    svg TEXT NOT NULL,
    alt TEXT NOT NULL,
    PRIMARY KEY (illustration, language)
) STRICT;

CREATE TABLE topics (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    category TEXT NOT NULL REFERENCES categories(id),
    code TEXT NOT NULL UNIQUE,
    version TEXT NOT NULL,
    written TEXT NOT NULL,
    checked TEXT NOT NULL,
    check_again_by TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    translation_checked_by TEXT NOT NULL,
    who TEXT NOT NULL,
    regions TEXT NOT NULL,
    no_picture TEXT NOT NULL
) STRICT;
CREATE INDEX topics_by_category ON topics(category);

CREATE TABLE changes (
    topic TEXT NOT NULL REFERENCES topics(id),
    position INTEGER NOT NULL,
    version TEXT NOT NULL,
    date TEXT NOT NULL,
    PRIMARY KEY (topic, position)
) STRICT;

CREATE TABLE change_texts (
    topic TEXT NOT NULL,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (topic, position, language),
    FOREIGN KEY (topic, position) REFERENCES changes(topic, position)
) STRICT;

CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL REFERENCES topics(id),
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    clinical_name TEXT NOT NULL,
    sort_title TEXT NOT NULL,
    first_name TEXT NOT NULL,
    first REAL NOT NULL,
    second_name TEXT NOT NULL,
    second REAL NOT NULL,
    sentences INTEGER NOT NULL,
    longest_sentence_words INTEGER NOT NULL,
    is_short_sample INTEGER NOT NULL,
    claims_checked INTEGER NOT NULL,
    advice_without_source INTEGER NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (topic, language)
) STRICT;

CREATE TABLE sections (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES texts(id),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    heading TEXT NOT NULL,
    UNIQUE (text, position)
) STRICT;

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    section INTEGER NOT NULL REFERENCES sections(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    plain TEXT NOT NULL,
    UNIQUE (section, position)
) STRICT;

CREATE TABLE aliases (
    text INTEGER NOT NULL REFERENCES texts(id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_ambiguous INTEGER NOT NULL,
    PRIMARY KEY (text, position)
) STRICT;

CREATE TABLE look_alikes (
    text INTEGER NOT NULL REFERENCES texts(id),
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (text, position)
) STRICT;

CREATE TABLE codes (
    topic TEXT NOT NULL REFERENCES topics(id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    nodot TEXT NOT NULL,
    PRIMARY KEY (topic, position)
) STRICT;
CREATE INDEX codes_by_nodot ON codes(nodot);

CREATE TABLE related (
    topic TEXT NOT NULL REFERENCES topics(id),
    position INTEGER NOT NULL,
    other TEXT NOT NULL REFERENCES topics(id),
    PRIMARY KEY (topic, position)
) STRICT;

CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    cause TEXT NOT NULL REFERENCES topics(id),
    position INTEGER NOT NULL,
    treatment TEXT REFERENCES topics(id),
    role TEXT NOT NULL,
    evidence TEXT NOT NULL,
    UNIQUE (cause, position)
) STRICT;
CREATE INDEX links_by_treatment ON links(treatment);

CREATE TABLE link_texts (
    link INTEGER NOT NULL REFERENCES links(id),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (link, language)
) STRICT;

CREATE TABLE link_sources (
    link INTEGER NOT NULL REFERENCES links(id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES sources(id),
    PRIMARY KEY (link, position)
) STRICT;

CREATE TABLE citations (
    text INTEGER NOT NULL REFERENCES texts(id),
    position INTEGER NOT NULL,
    section INTEGER REFERENCES sections(id),
    source TEXT NOT NULL REFERENCES sources(id),
    PRIMARY KEY (text, position)
) STRICT;
CREATE INDEX citations_by_source ON citations(source);

CREATE TABLE fact_uses (
    section INTEGER NOT NULL REFERENCES sections(id),
    fact TEXT NOT NULL REFERENCES facts(id),
    PRIMARY KEY (section, fact)
) STRICT;

CREATE TABLE term_uses (
    text INTEGER NOT NULL REFERENCES texts(id),
    position INTEGER NOT NULL,
    term TEXT NOT NULL REFERENCES glossary(id),
    PRIMARY KEY (text, position)
) STRICT;

CREATE TABLE figures (
    text INTEGER NOT NULL REFERENCES texts(id),
    position INTEGER NOT NULL,
    illustration TEXT NOT NULL REFERENCES illustrations(id),
    PRIMARY KEY (text, position)
) STRICT;

CREATE TABLE checks (
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL REFERENCES topics(id),
    claim TEXT NOT NULL,
    section TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES sources(id),
    fact TEXT REFERENCES facts(id),
    seen TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    place TEXT NOT NULL,
    says TEXT NOT NULL,
    date TEXT NOT NULL,
    verdict TEXT NOT NULL
) STRICT;
CREATE INDEX checks_by_topic ON checks(topic);

CREATE TABLE emergency_notices (
    language TEXT PRIMARY KEY,
    notice TEXT NOT NULL
) STRICT;

CREATE TABLE emergency_wordings (
    meaning TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (meaning, language, position)
) STRICT;

CREATE TABLE emergency_signs (
    id INTEGER PRIMARY KEY,
    topic TEXT REFERENCES topics(id)
) STRICT;

CREATE TABLE emergency_sign_notices (
    sign INTEGER NOT NULL REFERENCES emergency_signs(id),
    language TEXT NOT NULL,
    notice TEXT NOT NULL,
    PRIMARY KEY (sign, language)
) STRICT;

CREATE TABLE emergency_sign_meanings (
    sign INTEGER NOT NULL REFERENCES emergency_signs(id),
    meaning TEXT NOT NULL,
    PRIMARY KEY (sign, meaning)
) STRICT;

CREATE TABLE tell_apart (
    id TEXT NOT NULL,
    language TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (id, language)
) STRICT;

CREATE TABLE tell_apart_words (
    tell_apart TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (tell_apart, language, position),
    FOREIGN KEY (tell_apart, language) REFERENCES tell_apart(id, language)
) STRICT;

CREATE TABLE same_words (
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (name, language, position)
) STRICT;

CREATE TABLE near_codes (
    nodot TEXT NOT NULL,
    language TEXT NOT NULL,
    code TEXT NOT NULL,
    topic TEXT NOT NULL REFERENCES topics(id),
    line TEXT NOT NULL,
    PRIMARY KEY (nodot, language)
) STRICT;

CREATE TABLE searchable (
    text INTEGER PRIMARY KEY REFERENCES texts(id),
    title TEXT NOT NULL,
    aliases TEXT NOT NULL,
    stems TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE vocabulary (
    word TEXT NOT NULL,
    language TEXT NOT NULL,
    in_name INTEGER NOT NULL,
    frequency INTEGER NOT NULL,
    PRIMARY KEY (word, language)
) STRICT;
"""

SEARCH_TABLES = """
CREATE VIRTUAL TABLE names USING fts5(
    title, aliases, stems,
    content='searchable', content_rowid='text',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO names(names) VALUES ('rebuild');
INSERT INTO names(names, rank) VALUES ('rank', 'bm25(10.0, 7.0, 4.0)');
INSERT INTO names(names) VALUES ('optimize');

CREATE VIRTUAL TABLE "full" USING fts5(
    title, aliases, body,
    content='searchable', content_rowid='text',
    tokenize='unicode61 remove_diacritics 2', prefix='3'
);
INSERT INTO "full"("full") VALUES ('rebuild');
INSERT INTO "full"("full", rank) VALUES ('rank', 'bm25(10.0, 7.0, 1.0)');
INSERT INTO "full"("full") VALUES ('optimize');
"""
