import { expect, it } from 'vitest';
import { faultsOf, runChaos } from './run-chaos.ts';

it('the bot delivers each promise exactly once, however often the bot is killed', {
	timeout: 1_200_000,
}, async () => {
	const kills = 10;
	const result = await runChaos({ kills, seed: 1, subscriptions: 100 });
	expect(faultsOf(result)).toEqual([]);
	expect(result.welcomed.once).toBeGreaterThan(0);
	expect(result.promises).toBeGreaterThan(kills);
});
