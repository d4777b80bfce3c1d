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

	it.each([
		['zh-TW', Uint8Array.of(0xb7, 0x73, 0xbb, 0x44), '新聞'],
		['zh-cn', Uint8Array.of(0xd0, 0xc2, 0xce, 0xc5), '新闻'],
		['ja', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), '日本'],
		['ja-JP', Uint8Array.of(0xc6, 0xfc, 0xcb, 0xdc), '日本'],
		['ko', Uint8Array.of(0xc7, 0xd1, 0xb1, 0xb9), '한국'],
		['ru', Uint8Array.of(0xcd, 0xee, 0xe2, 0xee), 'Ново'],
		['fr', latin('été'), 'été'],
	])('takes an old encoding of %s where none is declared', (language, bytes, text) => {
		const head = `<rss><channel><language>${language}</language><title>`;
		expect(decodeText(Buffer.concat([Buffer.from(head), bytes]))).toBe(`${head}${text}`);
	});

	it('reads the XML declaration', () => {
		expect(decodeText(latin(`${declared('windows-1252')}Café`))).toBe(
			`${declared('windows-1252')}Café`,
		);
	});
});
