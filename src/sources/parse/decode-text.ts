/**
 * Decodes the bytes of a feed or page: by its byte order mark, the charset of its `Content-Type`, what its XML
 * declaration says, as UTF-8, or by the old encodings of its language, whichever fits the bytes first. Bytes that
 * fit nothing become “\ufffd”.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
	const marked = markedEncoding(bytes);
	if (marked !== undefined) return decode(bytes, marked, false) ?? '';
	const head = latin1.decode(bytes.subarray(0, headMax));
	const declared = [headerCharset.exec(contentType), declaration.exec(head), metaCharset.exec(head)]
		.flatMap((match) => match?.[1] ?? [])
		.flatMap((label) => encodingOf(label) ?? []);
	const [, element, attribute] = languageTag.exec(head) ?? [];
	const language = (element ?? attribute ?? '').toLowerCase().replace('_', '-');
	return decodeAs(bytes, declared, oldEncodings.get(language) ?? []);
}

/** A declaration is within this many bytes of the beginning, as in HTML. */
const headMax = 1_024;

const latin1 = new TextDecoder('latin1');
const headerCharset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i;
const declaration = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i;
const metaCharset = /<meta\s[^>]*?charset\s*=\s*["']?([\w.:-]+)/i;

const languageTag =
	/<(?:\w+:)?language>\s*(zh[-_](?:tw|hk|hant|cn|sg|hans)|[a-z]{2})|\s(?:xml:)?lang\s*=\s*["'](zh[-_](?:tw|hk|hant|cn|sg|hans)|[a-z]{2})/i;

/** What a language was written in before UTF-8; those that refuse wrong bytes first. Of Western ones it is windows-1252. */
const oldEncodings: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		'zh-tw zh-hk zh-hant': ['big5'],
		'zh zh-cn zh-sg zh-hans': ['gb18030'],
		ja: ['euc-jp', 'shift_jis'],
		ko: ['euc-kr'],
		'ru uk bg': ['windows-1251'],
		'pl cs sk hu sl hr ro': ['windows-1250'],
		el: ['windows-1253'],
		tr: ['windows-1254'],
		he: ['windows-1255'],
		ar: ['windows-1256'],
	}).flatMap(([tags, encodings]) => tags.split(' ').map((tag) => [tag, encodings] as const)),
);

/** By a byte order mark, or by how UTF-16 writes `<?`. */
function markedEncoding(bytes: Uint8Array): string | undefined {
	const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
	const [first, second, third] = start;
	if (`${first}${second}${third}` === 'efbbbf') return 'utf-8';
	if (`${first}${second}` === 'fffe' || start.join('') === '3c003f00') return 'utf-16le';
	if (`${first}${second}` === 'feff' || start.join('') === '003c003f') return 'utf-16be';
	return undefined;
}

/** The name of an encoding by any of its labels; undefined if there is none, or if the bytes cannot be in it. */
function encodingOf(label: string): string | undefined {
	try {
		const { encoding } = new TextDecoder(label);
		// Text in UTF-16 would not have let us read the label.
		return encoding.startsWith('utf-16') ? undefined : encoding;
	} catch {
		return undefined;
	}
}

function decodeAs(
	bytes: Uint8Array,
	declared: readonly string[],
	ofLanguage: readonly string[],
): string {
	const [first = 'utf-8'] = declared;
	// Servers and templates often declare a Western alphabet by habit; no text in one happens to be UTF-8.
	const encodings = singleByte.test(first) ? ['utf-8', ...declared] : [...declared, 'utf-8'];
	for (const encoding of encodings) {
		const text = decode(bytes, encoding, true);
		if (text !== undefined) return text;
	}
	const lossy = decode(bytes, first, false) ?? '';
	if (!isMostlyLost(lossy)) return lossy;
	for (const encoding of ofLanguage) {
		const text = decode(bytes, encoding, true);
		if (text !== undefined) return text;
	}
	return decode(bytes, 'windows-1252', false) ?? '';
}

const singleByte = /^(?:windows-125|iso-8859-|macintosh)/;

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Whether more characters beyond ASCII were lost than read: then the encoding is another one. */
function isMostlyLost(text: string): boolean {
	let lost = 0;
	let read = 0;
	for (const [character] of text.matchAll(beyondAscii)) {
		if (character === '\ufffd') lost += 1;
		else read += 1;
	}
	return lost > read;
}

const beyondAscii = /[^\0-\x7f]/gu;
