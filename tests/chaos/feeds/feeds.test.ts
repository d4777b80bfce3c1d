import { expect, it } from 'vitest';
import { runFeedChaos } from './run-feeds.ts';

it('every item of a feed becomes one article and is alerted once, however its publisher and server behave', {
	timeout: 1_200_000,
}, async () => {
	const result = await runFeedChaos({ seed: 1, feeds: 20, polls: 40 });
	expect(result.lost).toEqual([]);
	expect(result.doubled).toEqual([]);
	expect(result.wrong).toEqual([]);
	expect(result.kills).toBeGreaterThan(4);
	expect(result.wantedArticles).toBeGreaterThan(100);
	expect(result.wantedAlerts).toBeGreaterThan(20);
});
