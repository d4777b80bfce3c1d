import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { importAddress } from '#src/program/import-articles.ts';
import { aFolder } from '../articles/a-folder.ts';
import { type FeedAnswer, openFeedServer } from '../harness/feed-server.ts';
import { openFetch } from '../harness/open-fetch.ts';
import { root } from '../harness/start-program.ts';

const page = `<!doctype html><html lang="en"><head><title>Harbor opens</title>
<meta property="article:published_time" content="2025-06-19T08:00:00Z"></head><body>
<article><h1>Harbor opens after long repairs</h1>
<p>The harbor of the town opened again on Thursday. Ships had waited for a month.</p></article>
<ul><li><h3><a href="/pier">Pier stays closed for the summer</a></h3><time datetime="2025-06-18"></time>
<p>The old pier of the town stays closed until the autumn.</p></li></ul></body></html>`;

const table =
	'title,description,link,pubDate\nThe quay of the town opens after repairs,The quay of the town opened.,,2025-06-19\n';

/** Imports from a server that answers these paths; shown without its address and the folder’s path. */
async function importFrom(answers: Readonly<Record<string, FeedAnswer>>, path: string) {
	const server = await openFeedServer(onTestFinished);
	for (const [at, answer] of Object.entries(answers)) server.answer(at, answer);
	const dataFolder = aFolder({});
	const fetchFeed = openFetch(server);
	const imported = await importAddress(/^http/.test(path) ? path : server.url(path), {
		dataFolder,
		given: {},
		map: '',
		now: new Date('2026-02-12T00:00:00Z'),
		onlyShow: false,
		fetchFeed: (request, signal) => fetchFeed(request, signal),
	});
	const shown = imported.text.replaceAll(server.url(''), '').replaceAll(`${dataFolder}/`, '');
	return { ...imported, lines: shown.trimEnd().split('\n'), dataFolder, url: server.url };
}

function writtenIn(dataFolder: string): unknown[] {
	const folder = join(dataFolder, 'articles');
	return readdirSync(folder)
		.sort()
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

const html = (body: string | Uint8Array, type = 'text/html'): FeedAnswer => ({
	headers: { 'content-type': type },
	body,
});

it('makes drafts of a page on the web, with addresses', async () => {
	const { lines, isComplete, dataFolder, url } = await importFrom({ '/news': html(page) }, '/news');
	expect(isComplete).toBe(true);
	expect(lines).toContain('/news: reports found: 2, written: 2');
	expect(writtenIn(dataFolder)).toMatchObject([
		{ headline: 'Harbor opens after long repairs', url: url('/news') },
		{ headline: 'Pier stays closed for the summer', url: url('/pier') },
	]);
});

it('takes the address at which redirects end, and reads the page in the encoding that the server names', async () => {
	const answers = {
		'/old': { status: 302, headers: { location: '/neu' } },
		'/neu': html(
			Buffer.from(page.replace('Ships', 'Wäsche und Schiffe'), 'latin1'),
			'text/html; charset=ISO-8859-1',
		),
	};
	const { dataFolder, url } = await importFrom(answers, '/old');
	expect(writtenIn(dataFolder)[0]).toMatchObject({
		url: url('/neu'),
		summary: expect.stringContaining('Wäsche und Schiffe'),
	});
});

it.each([
	['/news', 'text/csv', table],
	['/news.csv', 'text/plain; charset=utf-8', table],
	[
		'/news',
		'application/json',
		'[{"title":"The quay of the town opens after repairs","date":"2025-06-19"}]',
	],
	[
		'/news.jsonl?all=1',
		'application/octet-stream',
		'{"title":"The quay of the town opens after repairs","date":"2025-06-19"}\n',
	],
])('reads %s, sent as %s, as a table', async (path, type, body) => {
	const { lines, dataFolder } = await importFrom({ [path]: html(body, type) }, path);
	expect(lines.at(-1)).toBe(`${path}: rows: 1, written: 1`);
	expect(readdirSync(join(dataFolder, 'articles'))).toEqual([
		expect.stringMatching(/^news-\w+\.jsonl$/),
	]);
});

it.each([
	[
		{ status: 503 },
		'Its server has a fault. (HTTP 503) Save the page in a browser, and name its file.',
	],
	[{ status: 404 }, 'There is nothing at its address. (HTTP 404) Check the address.'],
	[html(''), 'Its server sent nothing. Save the page in a browser, and name its file.'],
	[html('<rss></rss>', 'text/xml'), 'this is a feed. Add it with /source add, or to feeds.json.'],
	[
		html('%PDF-1.7', 'application/pdf'),
		'what came is application/pdf, and neither a page nor a table. Save it as one of these, and name its file.',
	],
	[
		{ status: 302, headers: { location: 'http://10.0.0.5/' } },
		'Its address leads into a private network, which is not read. If it is your own, list it in ALLOWED_PRIVATE_HOSTS.',
	],
])('says in one line why there is nothing to import: %j', async (answer, reason) => {
	const { lines, isComplete } = await importFrom({ '/news': answer }, '/news');
	expect(lines).toEqual([`/news: ${reason}`]);
	expect(isComplete).toBe(false);
});

it('npm run import reads only private hosts that are listed, and explains its options', async () => {
	const server = await openFeedServer(onTestFinished);
	server.answer('/news', html(page));
	const run = async (names: readonly string[], listed: string) => {
		const script = join(root, 'src/program/import-articles.ts');
		const program = spawn(process.execPath, [script, ...names], {
			cwd: aFolder({}),
			env: { DATA_DIR: aFolder({}), ALLOWED_PRIVATE_HOSTS: listed },
		});
		const [output, complaint, [code]] = await Promise.all([
			text(program.stdout),
			text(program.stderr),
			once(program, 'exit'),
		]);
		return { output, complaint, code };
	};
	const address = server.url('/news', '127.0.0.1');
	const refused = await run([address], '');
	expect(refused.output).toContain('leads into a private network, which is not read.');
	expect(server.requests).toEqual([]);
	const read = await run([address], `127.0.0.1:${server.port}`);
	expect(read).toMatchObject({ complaint: '', code: 0 });
	expect(read.output).toContain(`${address}: reports found: 2, written: 2`);
	const mistyped = await run(['--sorce', 'x', address], '');
	expect(mistyped.complaint).toMatch(/^Name files or addresses: npm run import -- /);
});
