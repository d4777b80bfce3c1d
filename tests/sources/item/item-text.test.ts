import { describe, expect, it } from 'vitest';
import { readItem, visibleText } from '#src/sources/item/item-text.ts';
import { leadMax } from '#src/sources/item/summary.ts';

const html = (text: string) => ({ text, form: 'html' }) as const;
const plain = (text: string) => ({ text, form: 'plain' }) as const;

describe('the text of a feed', () => {
	it.each([
		['AT&amp;T &#8211; deal', 'AT&T – deal'],
		['AT&amp;amp;T', 'AT&T'],
		['&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'One\nTwo'],
		['<p>One<br>two</p><script>x()</script><style>p{}</style>', 'One\ntwo'],
		['a <b>bold</b> word', 'a bold word'],
		['4 < 5 and 6 > 5', '4 < 5 and 6 > 5'],
		['caf\u00ade\u200b \u0007news', 'cafe news'],
		['<figure><img src="a"><figcaption>Photo: AP</figcaption></figure>Text', 'Text'],
		[
			'<p class="wp-caption-text">A pier.</p><p style="display: none">Ad.</p><p hidden>Ad.</p>Text',
			'Text',
		],
		['<span class="screen-reader-text">Skip to content</span>Text', 'Text'],
		['<p>One paragraph\nin two lines</p>\n<p>Two</p>', 'One paragraph in two lines\nTwo'],
		[
			'A line that was broken at a width, as in a mail to\nPeru is one.\nTwo',
			'A line that was broken at a width, as in a mail to Peru is one.\nTwo',
		],
		['&lt;![CDATA[Lima summit]]&gt;', 'Lima summit'],
		['10<sup>6</sup> litres', '10⁶ litres'],
		['10<sup>&minus;12</sup> m', '10⁻¹² m'],
		['40 km<sup>2</sup> of CO<sub>2</sub>', '40 km² of CO2'],
		['1<sup>1</sup>&frasl;<sub>2</sub> percent', '1¹⁄₂ percent'],
		['the 21<sup>st</sup> of May', 'the 21st of May'],
		[
			'He left.<sup>3</sup> She came<sup><a href="#n">[4]</a></sup> later*',
			'He left. She came later*',
		],
		['rose to <del>15</del> <ins>5</ins>', 'rose to 5'],
		['<s>stole</s> <strike>took</strike> returned', 'returned'],
		['<span style="text-decoration: line-through">stole</span> returned', 'returned'],
		['<ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>都', '東京都'],
		['It was <q>done</q>.', 'It was “done”.'],
	])('of %s is %s', (written, shown) => {
		expect(visibleText(html(written))).toBe(shown);
	});

	it('keeps what looks like an element, but is none, where a title is plain', () => {
		expect(visibleText(plain('Why List<String> is slow'))).toBe('Why List<String> is slow');
	});
});

describe('the summary of an item', () => {
	const summary = (description: string, content = '', title = 'Lima summit opens') =>
		readItem({
			title: plain(title),
			description: html(description),
			content: html(content),
			images: [],
		})?.text.summary;
	const lead = 'Ministers met in Lima on Friday.';

	it.each([
		['its description', `<p>${lead}</p>`, '', lead],
		['the lead of its content, if it has no description', '', `<p>${lead}</p>`, lead],
		[
			'without a byline and a dateline',
			`<p>By Jane Doe</p><p>LIMA (Reuters) - ${lead}</p>`,
			'',
			lead,
		],
		['without a note of the feed', `${lead} The post Summit appeared first on Example.`, '', lead],
		['without a call to read on', `${lead} <a href="x">Read more</a>`, '', lead],
		['without its headline', `Lima summit opens. ${lead}`, '', lead],
		['without a sentence that is cut off', `${lead} They agreed on a pl…`, '', lead],
		['without a sentence that has no end', `${lead} They agreed on a`, '', lead],
		[
			'its cut-off description, if it has no more',
			'Ministers met in Lima on […]',
			'',
			'Ministers met in Lima on…',
		],
		[
			'the lead of its content, if its description is cut from it',
			'Ministers met in L…',
			lead,
			lead,
		],
		['nothing, if the description only repeats the headline', 'Lima summit opens', '', undefined],
		['nothing, if the description only links', '<a href="x">Comments</a>', '', undefined],
		['without a name in a line of its own', `<p>Jane Doe</p><p>${lead}</p>`, '', lead],
		['without a date in a line of its own', `<p>November 28, 2026</p><p>${lead}</p>`, '', lead],
		['without a subheading', `<h2>Background of the talks</h2><p>${lead}</p>`, '', lead],
		['without its headline in a line of its own', `<b>Lima summit opens</b><br>${lead}`, '', lead],
		['without a table', `<table><tr><td>GDP</td><td>3.2</td></tr></table>${lead}`, '', lead],
		['without lists', `<ul><li>Talks in Lima</li><li>Copper</li></ul><p>${lead}</p>`, '', lead],
		['without a mark behind its end', `${lead} &raquo;`, '', lead],
		[
			'in one line, if its lines are only broken',
			'Ministers met\nin Lima.',
			'',
			'Ministers met in Lima.',
		],
		[
			'all lines, if none has an end',
			'<p>Ministers met</p><p>in Lima</p>',
			'',
			'Ministers met in Lima',
		],
		[
			'the lead of its content behind a byline, if its description is cut from it',
			'Ministers met in Lima on Frid',
			`<p>By Jane Doe</p><p>${lead}</p>`,
			lead,
		],
		[
			'nothing, if its first sentence is longer than a summary',
			`They met ${'and met '.repeat(80)}again.`,
			'',
			undefined,
		],
		[
			'nothing, if the description only lists links',
			'Article URL: https://a.org/x\n<br>Points: 12',
			'',
			undefined,
		],
	])('is %s', (_, description, content, expected) => {
		expect(summary(description, content)).toBe(expected);
	});

	it.each([
		`Taipei, Nov. 28 (CNA) ${lead}`,
		`MOSCOW, November 28. /TASS/. ${lead}`,
		`(CNN)${lead}`,
		`${lead} Click to read more.`,
		`${lead} The post Summit first appeared on Example.`,
		`<p>${lead}</p><p>This article was originally published by Example.</p>`,
		`<p>${lead}</p><p>L'articolo Vertice proviene da Example.</p>`,
		`<p>${lead}</p><p>O post Cúpula apareceu primeiro em Example.</p>`,
	])('is the report alone in %s', (description) => {
		expect(summary(description)).toBe(lead);
	});

	it.each([
		['［リマ 28日 ロイター］ - 閣僚は金曜日にリマで会談した。', '閣僚は金曜日にリマで会談した。'],
		['【ロンドン＝山田太郎】閣僚は金曜日に会談した。続きを読む', '閣僚は金曜日に会談した。'],
		[
			'(서울=연합뉴스) 홍길동 기자 = 장관들은 금요일 리마에서 만났다.',
			'장관들은 금요일 리마에서 만났다.',
		],
		['政治中心／綜合報導 部長們週五在利馬會面。點擊看更多', '部長們週五在利馬會面。'],
	])('is the report alone in %s, whose script is another one', (description, expected) => {
		expect(summary(description)).toBe(expected);
	});

	it.each([
		[
			`<p>${lead}</p><p>These claims are false:</p><ul><li>They left.</li><li>It rained.</li></ul><p>Police denied both.</p>`,
			`${lead} These claims are false: They left.`,
		],
		[
			`<p>These claims are false:</p><ul><li>Ministers left</li><li>It rained</li></ul><p>Police denied both.</p>`,
			'These claims are false: Ministers left.',
		],
		[
			'<p>An anonymous post on Facebook:</p><blockquote>It kills. It did before.</blockquote>',
			'An anonymous post on Facebook: It kills.',
		],
		[
			`<p>The minister told reporters:</p><p>“We agree. We sign.”</p><p>${lead}</p>`,
			'The minister told reporters: “We agree. We sign.”',
		],
		[
			'<p>Folgende Behauptungen sind falsch:</p><p>Die Bank schloss. Es regnete.</p>',
			'Folgende Behauptungen sind falsch: Die Bank schloss.',
		],
		[
			'<p>以下傳言都不是真的：</p><p>市長週五遭到逮捕。他認罪。</p>',
			'以下傳言都不是真的： 市長週五遭到逮捕。',
		],
		[`<p>Satire</p><p>${lead} It rained.</p>`, `Satire: ${lead}`],
		[`<p>Rumors:</p><p>${lead} It rained.</p>`, `Rumors: ${lead}`],
		[`<p>Key points:</p><p>${lead}</p>`, lead],
		[`<p>${lead}</p><p>The minister said:</p>`, lead],
	])('has of %s only what is true without the rest: %s', (description, expected) => {
		expect(summary(description)).toBe(expected);
	});

	it('has an end behind each entry of a list', () => {
		expect(
			summary(
				'<ul><li>Mayor resigns</li><li>Storm kills 5</li><li>Bank denies loss of 3 million</li></ul>',
			),
		).toBe('Mayor resigns. Storm kills 5. Bank denies loss of 3 million.');
		expect(summary('<ul><li>市長宣布週五辭職</li><li>颱風造成五人死亡</li></ul>')).toBe(
			'市長宣布週五辭職。 颱風造成五人死亡。',
		);
	});

	it('is not cut behind the number of a day or round', () => {
		const text =
			'Es beginnt heute. Es endet bald. Dann folgt am 5. Oktober die 3. Runde in Lima. Ende.';
		expect(summary(text)).toBe(text.replace(' Ende.', ''));
	});

	it('has at most three sentences', () => {
		expect(summary(`${lead} `.repeat(9))).toBe(`${lead} ${lead} ${lead}`);
	});

	it('never ends within a sentence', () => {
		const long = `They talked about ${'copper and '.repeat(48)}tin.`;
		expect(long.length).toBeLessThan(leadMax.characters);
		expect(summary(`${lead} ${long} ${lead}`)).toBe(`${lead} ${long}`);
		expect(summary(`${long} ${long} ${lead}`)).toBe(long);
	});

	it('begins a message without a title', () => {
		const item = {
			description: html(`<p>${lead} ${'They agreed on a plan for copper. '.repeat(9)}</p>`),
		};
		expect(readItem({ ...item, images: [] })?.text).toEqual({
			headline: `${lead} They agreed on a plan for copper.`,
			summary: `${lead} They agreed on a plan for copper. They agreed on a plan for copper.`,
		});
	});

	it('does not repeat the source that an aggregator writes behind the headline', () => {
		const item = {
			title: plain('Lima summit opens - Example News'),
			source: { name: 'Example News' },
		};
		expect(readItem({ ...item, images: [] })?.text).toEqual({ headline: 'Lima summit opens' });
	});

	it.each([
		['Lima summit opens - Example News', 'Lima summit opens'],
		['Lima summit opens | EXAMPLE NEWS', 'Lima summit opens'],
		['Lima summit opens - Other News', 'Lima summit opens - Other News'],
		['Ministers are lost: Example News', 'Ministers are lost: Example News'],
	])('has of the title %s the headline %s in a feed of Example News', (title, headline) => {
		const item = { title: plain(title), images: [] };
		expect(readItem(item, ['Example News'])?.text).toEqual({ headline });
	});

	it('leaves out the headlines that an aggregator lists', () => {
		const item = {
			title: plain('Lima summit opens - Example News'),
			description: html(
				'<ol><li><a href="a">Lima summit opens</a>&nbsp;<font>Example News</font></li><li><a href="b">Copper falls</a>&nbsp;<font>Other News</font></li></ol>',
			),
			source: { name: 'Example News' },
			images: [],
		};
		expect(readItem(item)?.text).toEqual({ headline: 'Lima summit opens' });
	});

	it.each(['Untitled', '(no title)', 'https://example.com/1'])(
		'takes the headline from the text instead of %s',
		(title) => {
			const item = { title: plain(title), description: html(lead), images: [] };
			expect(readItem(item)?.text).toEqual({ headline: lead });
		},
	);
});
