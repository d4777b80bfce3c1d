import { describe, expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { watchPage } from './watch-page.ts';

const { visit } = openLocalPage({});

/** Every test of the page relies on these. */
describe('a fault in the page', () => {
	it('is recorded, and a request to another machine is blocked', async ({ skip }) => {
		const browser = (await visit(skip)).context().browser();
		const context = await browser?.newContext();
		if (context === undefined) throw new Error('The page has no browser.');
		const faults = await watchPage(context, 'http://127.0.0.1:1');
		const page = await context.newPage();
		const asked = page.waitForEvent('requestfailed');
		await page.setContent('<img src="http://news.example/"><script>missing()</script>');
		await asked;
		await context.close();
		expect(faults).toContain('error: missing is not defined');
		expect(faults).toContain('request: http://news.example/');
		expect(faults).toContainEqual(expect.stringMatching(/^console: .*ERR_FAILED/));
	});

	it('cannot reach another machine, by the page’s own policy', async ({ skip }) => {
		const page = await visit(skip);
		const answer = await page.request.get(page.url());
		const policy = answer.headers()['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
	});
});
