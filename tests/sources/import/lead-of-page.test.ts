import { expect, it } from 'vitest';
import { leadOfPage } from '#src/sources/import/lead-of-page.ts';

const headline = 'Harbor tunnel reopens after repairs';

function pageOf(title: string, ...paragraphs: readonly string[]): string {
	const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
	return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>
		<nav><ul><li><a href="/">Home</a></li><li><a href="/sports">Sports</a></li></ul></nav>
		<main><article><h1>${title}</h1>${text}</article></main></body></html>`;
}

function lead(html: string, contentType = 'text/html; charset=utf-8'): string | undefined {
	return leadOfPage({ bytes: Buffer.from(html), contentType, headline });
}

const report = [
	'The harbor tunnel opened to traffic again on Monday, three months after a barge had damaged its northern wall.',
	'Engineers replaced forty segments and tested the pumps for two weeks, the port authority said.',
	'The first bus crossed at six in the morning.',
	'Drivers had to take the bridge upstream, which added half an hour to their way.',
];

it('a page gives the first three sentences of its report', () => {
	expect(lead(pageOf(headline, ...report))).toBe(report.slice(0, 3).join(' '));
});

it('a page may word the headline a little differently', () => {
	const titles = [
		'Harbor tunnel reopens after months of repairs | The Tide',
		'Traffic: Harbor tunnel reopens',
	];
	for (const title of titles) expect(lead(pageOf(title, ...report))).toContain('opened to traffic');
});

it.each([
	[
		'consent',
		'Before you continue',
		'We use cookies to keep our services running and to measure how they are used.',
	],
	[
		'money',
		'Subscribe to read on',
		'This report is for subscribers, who pay four dollars a month for all of them.',
	],
	[
		'something else',
		'Ferry to the islands starts again',
		'The ferry to the islands starts again in May, its operator said.',
	],
])('a page that asks for or tells of %s gives nothing', (_, title, text) => {
	expect(lead(pageOf(title, text, text, text))).toBeUndefined();
});

it('a page in another charset is read in it', () => {
	const html = pageOf(headline, ...report.map((sentence) => sentence.replace('harbor', 'Häfen')));
	const bytes = Buffer.from(html, 'latin1');
	expect(leadOfPage({ bytes, contentType: 'text/html; charset=iso-8859-1', headline })).toContain(
		'The Häfen',
	);
});

it.each([
	['nothing', ''],
	['no page', '\u0000\u0001 %PDF-1.7'],
	['a page without a report', '<html><body><div></div></body></html>'],
])('%s gives nothing', (_, text) => {
	expect(lead(text)).toBeUndefined();
});
