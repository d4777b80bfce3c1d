import { describe, expect, it } from 'vitest';
import { decodeText } from '#src/sources/parse/decode-text.ts';

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('decoding', () => {
	it.each([
		['UTF-8 by default', Buffer.from('Café 新聞'), undefined, 'Café 新聞'],
		[
			'a UTF-8 mark, which it removes',
			Buffer.from('\ufeffCafé'),
			'text/xml; charset=latin1',
			'Café',
		],
		['a UTF-16 mark', Buffer.from('\ufeffCafé', 'utf16le'), undefined, 'Café'],
		['UTF-16 without a mark', Buffer.from('<?xml?>é', 'utf16le'), undefined, '<?xml?>é'],
		['the header', latin('Café'), 'text/xml; charset="ISO-8859-1"', 'Café'],
		['the header, in Big5', Uint8Array.of(0xb7, 0x73), 'text/xml; charset=big5', '新'],
		['a header without quotes', Buffer.from('Café'), 'text/xml;charset=utf-8', 'Café'],
		['an unknown charset', Buffer.from('Café'), 'text/xml; charset=nonsense', 'Café'],
		['a Western charset by habit', Buffer.from('Café'), 'text/xml; charset=iso-8859-1', 'Café'],
		['a wrong UTF-8', latin('Café, crème'), 'text/xml; charset=utf-8', 'Café, crème'],
		[
			'one broken byte',
			Buffer.concat([Buffer.from('Café, crème '), latin('é')]),
			undefined,
			'Café, crème \ufffd',
		],
	])('reads %s', (_, bytes, contentType, text) => {
		expect(decodeText(bytes, contentType)).toBe(text);
	});

	it('reads the XML declaration', () => {
		expect(decodeText(latin(`${declared('windows-1252')}Café`))).toBe(
			`${declared('windows-1252')}Café`,
		);
	});
});
