import { expect, it } from 'vitest';
import { runFeedChaos } from './run-feeds.ts';

it('every item of a feed becomes one article and is alerted once, however its publisher and server behave', {
	timeout: 1_200_000,
}, async () => {
	const result = await runFeedChaos({ seed: 2, feeds: 8, polls: 18, killShare: 0.35 });
	expect(result.lost).toEqual([]);
	expect(result.doubled).toEqual([]);
	expect(result.wrong).toEqual([]);
	expect(result.kills).toBeGreaterThan(3);
	expect(result.wantedArticles).toBeGreaterThan(50);
	expect(result.wantedAlerts).toBeGreaterThan(10);
});
