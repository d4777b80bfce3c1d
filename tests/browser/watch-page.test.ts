import { describe, expect, it } from 'vitest';
import { openPlayground } from './open-playground.ts';
import { watchPage } from './watch-page.ts';

const { visit } = openPlayground({});

/** Every test of the page relies on this: what goes wrong in it does not go unseen. */
describe('what goes wrong in a page', () => {
	it('is noted, and nothing is asked of another machine', async ({ skip }) => {
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

	it('is refused by the page’s own policy, were it to ask', async ({ skip }) => {
		const page = await visit(skip);
		const answer = await page.request.get(page.url());
		const policy = answer.headers()['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
	});
});
