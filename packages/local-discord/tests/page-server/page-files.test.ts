import { describe, expect, it } from 'vitest';
import { openDiscord } from '../open-discord.ts';
import { ask } from './open-page.ts';

const open = async () => (await openDiscord()).pageUrl;

describe('the page', () => {
	it('The page opens at the root of the address', async () => {
		const { status, headers, text } = await ask(await open(), { path: '/' });
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(text).toMatch(/^<!doctype html>/);
	});

	it('Every file that the page’s HTML names is served', async () => {
		const pageUrl = await open();
		const { text } = await ask(pageUrl, { path: '/' });
		const paths = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
		expect(paths.length).toBeGreaterThan(2);
		for (const path of paths)
			expect([path, (await ask(pageUrl, { path })).status]).toEqual([path, 200]);
	});

	it('The page’s scripts are served without types, with everything that they import', async () => {
		const pageUrl = await open();
		const seen = new Set<string>();
		const read = async (path: string): Promise<void> => {
			if (seen.has(path)) return;
			seen.add(path);
			const { status, headers, text } = await ask(pageUrl, { path });
			expect([path, status]).toEqual([path, 200]);
			expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
			expect(text).not.toMatch(/^(?:import|export) type /m);
			for (const [, name = ''] of text.matchAll(/^(?:import|\}).* from '(\.[^']+)'/gm)) {
				await read(new URL(name, `${pageUrl}${path}`).pathname);
			}
		};
		await read('/page/page.ts');
		expect(seen.size).toBeGreaterThan(10);
	});

	it.each([
		'/page/',
		'/page/nothing.css',
		'/page/tsconfig.json',
		'/page/../src/index.ts',
		'/page/./page.ts',
		'/page/..%2fsrc%2findex.ts',
		'/page/%2e%2e/src/index.ts',
		'/page/composer/../page.ts',
		'/page//page.ts',
		'/page/page.ts%00.css',
		'/page//etc/hostname',
		'/page/..\\src\\index.ts',
		'/page/constructor',
		'/page/__proto__',
	])('Nothing is served at %s', async (path) => {
		const { status, text } = await ask(await open(), { path });
		expect([status, text]).toEqual([404, 'There is nothing here.']);
	});

	it('The page loads only from its own server, and nothing can frame, sniff or cache it', async () => {
		const pageUrl = await open();
		for (const path of ['/', '/page/page.ts', '/page/state', '/page/nothing']) {
			const { headers } = await ask(pageUrl, { path });
			expect(`${headers['content-security-policy']}`.split('; ')).toEqual([
				"default-src 'none'",
				"script-src 'self'",
				"style-src 'self'",
				"connect-src 'self'",
				"img-src 'self' data:",
				"form-action 'none'",
				"base-uri 'none'",
				"frame-ancestors 'none'",
			]);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-resource-policy': 'same-origin',
				'cache-control': 'no-store',
			});
		}
	});
});
