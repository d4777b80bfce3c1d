import { pageWorld } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { openFlow } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';

const wish = { topics: 'everything', when: 'every day at 8' };

describe('the server that the page shows', () => {
	it('posts to the page’s forum and thread, and says what is missing in the closed channel', async () => {
		const { discord } = await openFlow({ discord: { world: pageWorld } });
		const omar = openReader(discord, 'omar');
		for (const channel of ['news', 'reports', 'weekend']) {
			expect((await omar.asks('digest add', { ...wish, channel })).text).toContain('Added.');
		}
		const refused = await omar.asks('digest add', { ...wish, channel: 'closed-to-the-bot' });
		expect(refused.isPrivate).toBe(true);
		expect(refused.text).toContain('View Channel');
	});

	it('answers commands in the channel that is closed to the bot', async () => {
		const { discord } = await openFlow({ discord: { world: pageWorld } });
		const answer = await openReader(discord, 'mia', 'closed-to-the-bot').asks('help');
		expect(answer.text).toContain('/brief');
	});
});
