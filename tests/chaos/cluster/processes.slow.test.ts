import { expect, it } from 'vitest';
import { emptyLocation, testStores } from '../../store/test-stores.ts';
import { clusterFaultsOf, runClusterChaos } from './run-cluster.ts';

it('processes that are killed, frozen and cut off deliver each promise exactly once as one bot', {
	timeout: 1_200_000,
}, async ({ skip }) => {
	const postgres = testStores.find(({ name }) => name === 'Postgres');
	const { url = '' } = await emptyLocation(
		postgres ?? { name: 'Postgres', empty: undefined },
		skip,
	);
	const result = await runClusterChaos({
		databaseUrl: url,
		seed: 1,
		processes: 2,
		servers: 16,
		subscriptions: 96,
		hasDigests: false,
		articles: 12,
		faults: ['freeze', 'kill', 'cut network'],
		leaseMs: 3_000,
		nonceWindowMs: 90_000,
	});
	expect(clusterFaultsOf(result)).toEqual([]);
	expect(result.alerts).toBeGreaterThan(0);
	expect(result.asked.inPeace).toBeGreaterThan(0);
});
