import { describe, expect, it } from 'vitest';
import { linkTarget, maskedLink } from '#src/render/message/controls.ts';

describe('masked links', () => {
	it('a label becomes a link to an https address', () => {
		expect(maskedLink('Harbor', 'https://news.example/a')).toBe('[Harbor](https://news.example/a)');
	});

	it('characters that would end a link early are encoded', () => {
		expect(maskedLink('Harbor', 'https://news.example/a_(b) <c>')).toBe(
			'[Harbor](https://news.example/a_%28b%29%20%3Cc%3E)',
		);
	});

	it.each([
		'javascript:alert(1)',
		'ftp://news.example',
		'https://',
		`https://news.example/${'a'.repeat(500)}`,
	])('the label is shown without a link for %s', (url) => {
		expect(maskedLink('Harbor', url)).toBe('Harbor');
	});

	it.each([
		'https://bank.com@evil.example/',
		'https://user:secret@evil.example/',
		'https://@evil.example/',
		'https://bank.com\\@evil.example/',
		'https://bank.com\\.evil.example/',
		'https:\\\\evil.example/',
		'https://bank.com%2Fevil.example/',
		'https://bank.com%40evil.example/',
		'https://b%61nk.example/',
		'https://bank.com\t.evil.example/',
		'https://bank.com\n/',
		'https://news.example/a\u0000b',
		'https://news.exam\u00adple/',
		'https://аpple.com/',
		'https://аррӏе.com/',
		'https://xn--pple-43d.com/',
		'https://bank.comノevil.example/',
		'https://bank.com∕evil.example/',
		'https://ｂank.example/',
		'https://bank。example/',
		'https://3232235777/',
		'https://0x7f.1/',
		'https://a(b).example/',
		'java\nscript:alert(1)',
		' https://news.example/',
		'//news.example/',
		'news.example',
	])('%j is never linked, because readers could mistake its host', (url) => {
		expect(maskedLink('Harbor', url)).toBe('Harbor');
		expect(linkTarget(url)).toBeUndefined();
	});

	it.each([
		['https://NEWS.example:443/a', 'https://NEWS.example:443/a'],
		['http://news.example:8080?a=b@c#d', 'http://news.example:8080?a=b@c#d'],
		['https://192.0.2.1/', 'https://192.0.2.1/'],
		['https://bücher.example/ä', 'https://xn--bcher-kva.example/ä'],
		['https://台灣.example', 'https://xn--kpry57d.example'],
		['https://news.example/a\u202eb', 'https://news.example/a%E2%80%AEb'],
	])('%j is linked as %s', (url, target) => {
		expect(linkTarget(url)).toBe(target);
	});

	it('a label with paired brackets can be linked', () => {
		expect(maskedLink('\\[Update\\] Harbor', 'https://news.example')).toContain(
			'](https://news.example)',
		);
	});

	it('a label with an unpaired bracket is not linked, because Discord would show the Markdown', () => {
		expect(maskedLink('Harbor \\[', 'https://news.example')).toBe('Harbor \\[');
	});
});
