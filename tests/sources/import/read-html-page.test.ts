import { expect, it } from 'vitest';
import { readHtmlPage } from '#src/sources/import/read-html-page.ts';

const page = `<!doctype html><html lang="en-GB"><head><title>Harbor opens - Harbor News</title>
<meta property="og:site_name" content="Harbor News"><meta property="article:published_time" content="2025-06-19T08:30:00+08:00">
<link rel="canonical" href="https://harbor.example/a"></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><main>
<article><header><span class="article-kicker">SHIPPING</span><h1>Harbor opens after repairs</h1><p>By Ann Example</p></header>
<p>The harbor of the town opened again on Wednesday, the port authority said in a long statement.</p>
<figure><img src="a.jpg" alt=""><figcaption>A ship.</figcaption></figure>
<p>Ships had waited outside for a month, and many had turned to other harbors along the coast.</p><h2>What happens next</h2>
<p>The authority plans a second pier, which is to be ready in two years from now.</p></article>
<section><h2>More news</h2>
<div class="teaser"><p class="kicker">CHIP WAR</p><h3><a href="https://harbor.example/b">Ministry lists two firms</a></h3><time datetime="2025-06-18">June 18</time><p>The ministry has listed two firms. Local companies need</p></div>
<div class="teaser"><h3>TRAMS: Council approves a line</h3><p>The council approved a tram li</p></div>
</section></main><footer><p>© 2025 Harbor News</p></footer></body></html>`;

it('a web page gives its report, and those that it only begins to tell', () => {
	const { reports, notes } = readHtmlPage(page);
	expect(reports).toEqual([
		{
			line: 1,
			source: 'Harbor News',
			language: 'en',
			kicker: 'SHIPPING',
			headline: 'Harbor opens after repairs',
			publishedAt: '2025-06-19T00:30:00.000Z',
			url: 'https://harbor.example/a',
			paragraphs: [
				'The harbor of the town opened again on Wednesday, the port authority said in a long statement.',
				'Ships had waited outside for a month, and many had turned to other harbors along the coast.',
				'The authority plans a second pier, which is to be ready in two years from now.',
			],
		},
		{
			line: 2,
			source: 'Harbor News',
			language: 'en',
			kicker: 'CHIP WAR',
			headline: 'Ministry lists two firms',
			publishedAt: '2025-06-18',
			url: 'https://harbor.example/b',
			paragraphs: ['The ministry has listed two firms.'],
		},
	]);
	expect(notes.map(({ reason }) => reason)).toEqual([
		'“Local companies need” is left out: the page cuts the sentence off',
		'“The council approved a tram li” is left out: the page cuts the sentence off',
		'“Council approves a line” is left out: the page shows no whole sentence of it',
	]);
});

it.each(['', 'hello', '<', '<html>', '<p>'.repeat(3_000), '<div>'.repeat(10_000)])(
	'a page without a report gives none',
	(html) => {
		expect(readHtmlPage(html).reports).toEqual([]);
	},
);

it.each([
	['on its own', (report: object) => report],
	['in a list', (report: object) => [{ '@type': 'Organization', name: 'X' }, report]],
	[
		'in the graph of the page',
		(report: object) => ({ '@graph': [{ '@type': 'WebPage' }, report] }),
	],
])(
	'date, source and address of a report come from JSON-LD %s, if nothing else says them',
	(_, within) => {
		const report = {
			'@type': ['NewsArticle'],
			datePublished: '2025-06-19T14:30:00+08:00',
			url: 'https://a.example/1',
			publisher: { '@type': 'Organization', name: 'Harbor News' },
		};
		const paragraph =
			'<p>The harbor of the town opened again on Wednesday, the port authority said.</p>';
		const { reports } = readHtmlPage(
			`<html lang="en"><head><script type="application/ld+json">{</script><script type="application/ld+json">${JSON.stringify(within(report))}</script></head><body><h1>Harbor opens</h1>${paragraph.repeat(3)}</body></html>`,
		);
		expect(reports).toMatchObject([
			{
				publishedAt: '2025-06-19T06:30:00.000Z',
				url: 'https://a.example/1',
				source: 'Harbor News',
			},
		]);
	},
);

it('a page whose language is no language is read without one', () => {
	const html =
		'<html lang="en-a1"><body><article><h1>Harbor opens after repairs</h1><p>The harbor opened on Monday after two years of repairs.</p></article></body></html>';
	const [report] = readHtmlPage(html).reports;
	expect(report).toMatchObject({ headline: 'Harbor opens after repairs', language: undefined });
});

it('a kicker in a paragraph is no sentence that the page cuts off', () => {
	const { reports, notes } = readHtmlPage(
		'<!doctype html><html lang="en"><head><title>x</title></head><body><article><p class="kicker">TRANSIT</p><h1>Night buses run to Tamsui</h1><p>Night buses run between Taipei and Tamsui from Friday. The city pays for them until March.</p></article></body></html>',
	);
	expect(reports).toMatchObject([
		{ kicker: 'TRANSIT', paragraphs: [expect.stringMatching(/^Night buses/)] },
	]);
	expect(notes).toEqual([]);
});
