import { describe, expect, it } from 'vitest';
import { openLocalPage } from './open-local-page.ts';
import { watchPage } from './watch-page.ts';

const { visit } = openLocalPage({});

/** Every other test of the page relies on these. */
describe('watching the page', () => {
	it('records faults in the page, and blocks requests to other machines', async ({ skip }) => {
		const browser = (await visit(skip)).context().browser();
		const context = await browser?.newContext();
		if (context === undefined) throw new Error('The page has no browser.');
		const faults = await watchPage(context, 'http://127.0.0.1:1');
		const page = await context.newPage();
		const requestFailed = page.waitForEvent('requestfailed');
		await page.setContent('<img src="http://news.example/"><script>missing()</script>');
		await requestFailed;
		await context.close();
		expect(faults).toContain('error: missing is not defined');
		expect(faults).toContain('request: http://news.example/');
		expect(faults).toContainEqual(expect.stringMatching(/^console: .*ERR_FAILED/));
	});

	it('forbids requests to other machines in the page’s own policy', async ({ skip }) => {
		const page = await visit(skip);
		const response = await page.request.get(page.url());
		const policy = response.headers()['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe|https?:|\*/);
	});
});
