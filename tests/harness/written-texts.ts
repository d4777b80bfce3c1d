import fc from 'fast-check';

/** Different ways to write the same text; each must find all the others. */
export const alike = [
	['東京・大阪', '東京、大阪', '東京大阪', '東京 大阪。'],
	['ΣΑΣ', 'σας', 'σασ', 'Σας'],
	['мой', 'мои', 'МОЙ', 'мо\u0438\u0306'],
	['ёлка', 'елка', 'ЁЛКА'],
	['U.S.', 'US', 'u.s', 'Us'],
	['café', 'CAFE', 'cafe\u0301', 'Café'],
	['Đà Nẵng', 'da nang', 'ĐÀ NẴNG'],
	['Straße', 'STRASSE', 'strasse', 'STRAẞE'],
	['İstanbul', 'istanbul', 'ISTANBUL', 'ıstanbul'],
	['ﬁne', 'fine', 'ｆｉｎｅ', 'FINE'],
	['２０', '20', '٢٠', '२०', '๒๐'],
	['ｶﾞﾗｽ', 'ガラス', 'カ\u3099ラス'],
	['서울', '서울'.normalize('NFD')],
	['الْعَرَبِيَّة', 'العربية', 'العربيه', 'العـربية'],
	['שָׁלוֹם', 'שלום'],
	['ไทย', 'ไทย'.normalize('NFKD')],
	['हिन्दी', 'हिन्दी'.normalize('NFD')],
	['कि़ताब', 'कि़ताब'.normalize('NFC')],
	['don’t', "don't", 'donʼt', 'don t'],
	['chip-war', 'chip war', 'Chip–War', 'chip_war'],
	['賴清德', '赖清德'],
	['臺南', '台南'],
	['so\u00adft', 'soft', 'SO\u200bFT'],
	['1\ufe0f\u20e3', '1', '①'],
	['H₂O', 'h2o', 'H2O'],
	['𝐁old', 'bold'],
] as const;

/** A word, texts that contain it, and texts that only seem to. */
export const within = [
	['China', ['China’s', "CHINA'S", 'Chinaʼs', 'China-based', 'US–China'], ['Chinatown']],
	['US', ['the U.S. Navy', 'U.S.-led', 'U.S.’s', 'US’'], ['USA', 'U.S.A.', 'bus', 'u s']],
	['J.K.', ['J.K. Rowling', 'JK Rowling', 'j.k'], ['J. K. Rowling', 'K', 'JKX']],
	['Brien', ['O’Brien', "O'Brien", 'O‘Brien'], ['OBrien']],
	['war', ['post-war', 'the war’s end', 'War/peace'], ['Warsaw', 'wars']],
	['Jose', ['José’s', 'JOSÉ', 'Jose\u0301-Luis'], ['Joseph']],
	['王毅', ['外交部長王毅', '王毅の発言', 'AI王毅'], ['王 國毅', '毅王']],
	['ニュース', ['速報ニュース', 'ニュースです', 'ﾆｭｰｽ'], ['ニュス']],
	['한국', ['한국은행이', '대한국', 'a한국'], ['한 번 국']],
	['ไทย', ['ประเทศไทย', 'ไทยแลนด์'], ['ไท']],
	['ລາວ', ['ປະເທດລາວ'], ['ລາ']],
	['ខ្មែរ', ['ភាសាខ្មែរ'], ['ខ្មែ']],
	['မြန်မာ', ['မြန်မာနိုင်ငံ'], ['မြန်']],
	['Київ', ['Київ-Схід', 'КИЇВ’'], ['київський']],
] as const;

/** The first letter of each Unicode block; the next thirty are tried too. */
const blocks = {
	Latin: 0xc0,
	Greek: 0x3b1,
	Cyrillic: 0x410,
	Armenian: 0x531,
	Hebrew: 0x5d0,
	Arabic: 0x620,
	Devanagari: 0x905,
	Bengali: 0x985,
	Tamil: 0xb85,
	Thai: 0xe01,
	Lao: 0xe81,
	Tibetan: 0xf40,
	Myanmar: 0x1000,
	Georgian: 0x10d0,
	Jamo: 0x1100,
	Ethiopic: 0x1200,
	Khmer: 0x1780,
	Mongolian: 0x1820,
	'modifier letters': 0x2b0,
	accents: 0x300,
	punctuation: 0x2010,
	'Roman numerals': 0x2160,
	Hiragana: 0x3041,
	Katakana: 0x30a1,
	Han: 0x842c,
	Hangul: 0xac00,
	'half-width forms': 0xff66,
	'mathematical letters': 0x1d400,
} as const;

const inScripts = fc
	.constantFrom(...Object.values(blocks))
	.chain((from) =>
		fc.array(
			fc.integer({ min: from, max: from + 30 }).map((code) => String.fromCodePoint(code)),
			{ minLength: 1, maxLength: 3 },
		),
	)
	.map((letters) => letters.join(''));

const pieces = [
	...alike.flat(),
	...within.flatMap(([word, matching, others]) => [word, ...matching, ...others]),
	'ай',
	'и',
	'AI芯片',
	'ประเทศไทย',
	'က',
	'ㄱ',
	'ᄀ',
	'½',
	'ﷺ',
	'ゟ',
	'ー',
	'々',
	'〇',
	'ª',
	'№5',
	'℃',
	'J.K.',
	'a.b.com',
	'e.g.',
	'3.5',
	'A.',
	'.',
	'x.y',
	'ʿ',
	'Saʿid',
	'об’єкт',
	'ـ',
	'\u0301',
	'👍🏽',
	'👨‍👩‍👧',
	'C++',
	'C#',
	'AT&T',
	'@mia',
	'#rain',
	'\u200d',
	'\ue000',
	'\ue0001',
	'\ufffd',
	'𠮷',
	'“',
	'·',
	'/',
];
/** A word, a symbol or a few letters. */
export const piece = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...pieces) },
	{ weight: 3, arbitrary: inScripts },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);
const separator = fc.constantFrom(' ', '', '-', '·', '.', ', ', '\u00a0', '’');
/** Pieces with or without something between them. */
export const line = fc
	.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 5 })
	.map((pairs) => pairs.flat().join(''));
