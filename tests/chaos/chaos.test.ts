import { expect, it } from 'vitest';
import { emptyFile } from '../store/stores-at-hand.ts';
import { runChaos } from './run-chaos.ts';

it('each promise is in its channel once, however often the bot is killed', {
	timeout: 1_200_000,
}, async () => {
	const { url } = await emptyFile();
	const kills = 10;
	const result = await runChaos({ kills, seed: 1, subscriptions: 100, stateUrl: url });
	expect(result.lost).toEqual([]);
	expect(result.duplicated).toEqual([]);
	expect(result.promises).toBeGreaterThan(kills);
});
