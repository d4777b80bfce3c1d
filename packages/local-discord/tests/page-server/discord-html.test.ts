import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collections } from '../../../../tests/conformance/outcome.ts';
import { naughtyStrings } from '../../../../tests/render/hostile.ts';
import { discordHtml } from '../../src/page-server/discord-html.ts';
import { findStrayMarkup } from './find-stray-markup.ts';

const payloadFile = `${collections}/security/dompurify-expect.json`;
const Payloads = z.array(z.object({ payload: z.string() }));

const names = {
	person: (id: string) => (id === '1' ? 'Mia <b>' : undefined),
	channel: (id: string) => (id === '2' ? 'news' : undefined),
	role: (id: string) => (id === '3' ? 'Moderators' : undefined),
};
const html = (markdown: string) => discordHtml(markdown, names);

describe('Discord’s Markdown', () => {
	it.each([
		['# One\n## Two\n### Three\n#### four', '<h1>One</h1><h2>Two</h2><h3>Three</h3>#### four'],
		['-# small **bold**\nnext', '<small>small <strong>bold</strong></small>next'],
		['a\n-# b\n# c', 'a<br><small>b</small><h1>c</h1>'],
		['> q\n# h', '<blockquote>q<br></blockquote><h1>h</h1>'],
		['a # b -# c', 'a # b -# c'],
		['\\# a', '# a'],
		['*a* _b_ **c** __d__ ~~e~~', '<em>a</em> <em>b</em> <strong>c</strong> <u>d</u> <del>e</del>'],
		['***a***', '<em><strong>a</strong></em>'],
		['\\*a\\* \\_b\\_ \\[c\\]', '*a* _b_ [c]'],
		['- a\n- b\n  - c', '<ul><li>a</li><li>b<br><ul><li>c</li></ul></li></ul>'],
		['**18. June** _- a_', '<strong>18. June</strong> <em>- a</em>'],
		['1. a\n2. b', '<ol start="1"><li>a</li><li>b</li></ol>'],
		['> a\n> b\nc', '<blockquote>a<br>b<br></blockquote>c'],
		['>>> a\nb', '<blockquote>a<br>b</blockquote>'],
		['`a<b` ``c`d``', '<code>a&lt;b</code> <code>c`d</code>'],
		['```js\nlet a = 1\n```', '<pre><code>let a = 1</code></pre>'],
		['||a *b*||', '<button type="button" class="spoiler">a <em>b</em></button>'],
		['a\nb', 'a<br>b'],
		['<b>&amp;', '&lt;b&gt;&amp;amp;'],
	])('Discord’s Markdown becomes HTML: %j', (markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});
});

describe('Discord’s angle brackets', () => {
	const mention = (text: string) => `<span class="mention">${text}</span>`;

	it.each([
		['<@1> <@!1>', `${mention('@Mia &lt;b&gt;')} ${mention('@Mia &lt;b&gt;')}`],
		['<#2> <@&3>', `${mention('#news')} ${mention('@Moderators')}`],
		['<@9> <#9>', `${mention('@unknown-user')} ${mention('#unknown')}`],
		['<@&9>', mention('@unknown-role')],
		['@everyone @here', `${mention('@everyone')} ${mention('@here')}`],
		['<id:customize> <id:nowhere>', `${mention('Channels &amp; Roles')} &lt;id:nowhere&gt;`],
		['<:sad:12> <a:happy:34>', ':sad: :happy:'],
		['<>', '&lt;&gt;'],
		[
			'</digest add:12>',
			'<button type="button" class="mention" data-command="digest add">/digest add</button>',
		],
		['||</brief:1>||', `<button type="button" class="spoiler">${mention('/brief')}</button>`],
	])('Angle brackets become the names that they stand for: %j', (markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});

	it.each([...'tTdDfFsSR'])('A timestamp keeps its style %s', (style) => {
		expect(html(`<t:1750320000:${style}>`)).toBe(
			`<time data-at="1750320000" data-style="${style}">2025-06-19T08:00:00.000Z</time>`,
		);
	});

	it.each([
		['<t:0>', '<time data-at="0" data-style="f">1970-01-01T00:00:00.000Z</time>'],
		['<t:-1:R>', '<time data-at="-1" data-style="R">1969-12-31T23:59:59.000Z</time>'],
		['<t:1:x>', '&lt;t:1:x&gt;'],
		['<t:9999999999999>', '&lt;t:9999999999999&gt;'],
	])('A timestamp must have Discord’s range and styles: %s', (markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});
});

describe('links', () => {
	const link = (href: string, text = href) =>
		`<a href="${href}" rel="noreferrer noopener" target="_blank">${text}</a>`;

	it.each([
		['[a *b*](https://c.example/d)', link('https://c.example/d', 'a <em>b</em>')],
		['[a](<http://b.example> "c")', link('http://b.example', 'a')],
		['https://a.example/b_c_d.', `${link('https://a.example/b_c_d')}.`],
		['<https://a.example>', link('https://a.example')],
		['[a](https://b.example/"x=\'y)', link('https://b.example/&quot;x=&#x27;y', 'a')],
		['[https://a.example](https://b.example)', link('https://b.example', 'https://a.example')],
		['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
		['[a](data:text/html,b)', '[a](data:text/html,b)'],
		['[a](/page/act)', '[a](/page/act)'],
		['[a](//b.example)', '[a](//b.example)'],
		['<javascript:/alert(1)>', '&lt;javascript:/alert(1)&gt;'],
		['<\u0000https://a.example/<:a:1>', `&lt;\u0000${link('https://a.example/')}:a:`],
		['[a](\u0001https://b.example)', `[a](\u0001${link('https://b.example')})`],
		['![a](https://b.example/c.png)', `!${link('https://b.example/c.png', 'a')}`],
	])('Links lead only to the web: %j', (markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});
});

describe('a hostile text', () => {
	const pieces = fc.constantFrom(
		'*',
		'**',
		'_',
		'__',
		'~~',
		'`',
		'```',
		'||',
		'[',
		'](',
		')',
		'<',
		'>',
		'\n',
		'> ',
		'# ',
		'- ',
		'1. ',
		'-# ',
		'\\',
		'"',
		"'",
		'&',
		'https://a.example',
		'javascript:',
		'<@1>',
		'<#2>',
		'<t:1:R>',
		'</brief:1>',
		'<:a:1>',
		'<script>',
		'<img src=x onerror=y>',
		'&lt;',
		'\u0000',
		'a',
		' ',
		'\t',
		'\r',
		'漢',
		'🙂',
		'\u202e',
	);
	const text = fc
		.array(fc.oneof(pieces, fc.string()), { maxLength: 60 })
		.map((all) => all.join(''));

	it('Hostile text yields only the tags and attributes that the protocol names', () => {
		fc.assert(
			fc.property(text, (markdown) => {
				expect(findStrayMarkup(html(markdown))).toEqual([]);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('Hostile text from published collections yields only the tags and attributes that the protocol names', ({
		skip,
	}) => {
		const texts = publishedTexts();
		if (texts === undefined) return skip('There is no ../shared/conformance here.');
		expect(texts.length).toBeGreaterThan(500);
		for (const one of texts) expect([one, findStrayMarkup(html(one))]).toEqual([one, []]);
	});

	it('Text nested too deeply for the parser is shown as typed', () => {
		const deep = '- '.repeat(2_000);
		expect(html(`${deep}<b>`)).toBe(`${deep}&lt;b&gt;`);
	});

	it.each([
		['<script>', '<b>', 'tag'],
		['an attribute', '<a onclick="x" href="https://a.example">b</a>', 'onclick'],
		['an address', '<a href="javascript:x">b</a>', 'javascript'],
		['an open tag', '<em>a', 'open'],
		['an unescaped sign', 'a < b', 'unescaped'],
		['a button in a button', '<button><button></button></button>', 'inside'],
	])('The check for stray markup notices %s', (_, markup, what) => {
		expect(findStrayMarkup(markup).join()).toContain(what);
	});
});

/** Published texts that break programs and pages; undefined where ../shared is missing. */
function publishedTexts(): readonly string[] | undefined {
	if (!existsSync(payloadFile)) return undefined;
	const payloads = Payloads.parse(JSON.parse(readFileSync(payloadFile, 'utf8')));
	return [...naughtyStrings, ...payloads.map(({ payload }) => payload)];
}
