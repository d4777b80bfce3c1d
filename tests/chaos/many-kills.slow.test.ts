import { expect, it } from 'vitest';
import { emptyLocation, testStores } from '../store/test-stores.ts';
import { faultsOf, runChaos } from './run-chaos.ts';

/** Most people use the file store, so it gets the most kills. */
const killsOn = (store: string): number => (store === 'a file' ? 50 : 15);

it.for(testStores)(
	'the bot delivers each promise exactly once through dozens of kills, with its state in $name',
	{ timeout: 3_600_000 },
	async (store, { skip }) => {
		const { url } = await emptyLocation(store, skip);
		const kills = killsOn(store.name);
		const result = await runChaos({ kills, seed: 1, subscriptions: 300, stateUrl: url });
		expect(faultsOf(result)).toEqual([]);
		expect(result.welcomed.once).toBeGreaterThan(0);
		expect(result.promises).toBeGreaterThan(kills);
	},
);
