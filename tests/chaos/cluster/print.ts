import { type FaultKind, faultKinds } from './faults.ts';
import { startPostgres } from './own-postgres.ts';
import { type ClusterChaosSettings, clusterFaultsOf, runClusterChaos } from './run-cluster.ts';
import type { Takeover } from './takeovers.ts';

export type PrintedSettings = Omit<
	ClusterChaosSettings,
	'databaseUrl' | 'hasDigests' | 'restartPostgres' | 'faults' | 'nonceWindowMs' | 'onProgress'
> & {
	/** How often each fault happens; killing and freezing twice as often. */
	readonly rounds: number;
};

/** Shorter than Discord’s, so that a message that another process sends again is a second one. */
const nonceWindowMs = 90_000;

/** Runs it on a Postgres of its own, and prints what it found; returns whether nothing was wrong. */
export async function printClusterChaos(
	{ rounds, ...settings }: PrintedSettings,
	print: (line: string) => void,
): Promise<boolean> {
	const round: readonly FaultKind[] = ['kill', 'freeze', ...faultKinds];
	const postgres = startPostgres();
	try {
		const result = await runClusterChaos({
			...settings,
			databaseUrl: postgres.url,
			hasDigests: true,
			restartPostgres: postgres.restart,
			faults: Array.from({ length: rounds }, () => round).flat(),
			nonceWindowMs,
			onProgress: print,
		});
		const { asked } = result;
		print(
			[
				`processes ${settings.processes}`,
				`servers ${settings.servers}`,
				`articles ${result.articles}`,
				`slots ${result.slots}`,
				`alerts ${result.alerts}`,
				`lost ${result.lost.length}`,
				`duplicated ${result.duplicated.length}`,
				`undone ${result.undone.length}`,
				`wrong ${result.wrong.length}`,
				`foreign writes ${result.foreign.length}`,
				`${Math.round(result.tookMs / 1_000)} s`,
			].join(' · '),
		);
		print(
			[
				`asked in peace ${asked.inPeace}, wrongly answered ${asked.faults.length}`,
				`asked in trouble ${asked.inTrouble}, unanswered ${asked.unanswered}, refused a second answer ${asked.triedTwice}`,
			].join(' · '),
		);
		for (const [kind, times] of result.faults) print(`  ${kind}: ${times}`);
		for (const kind of ['kill', 'freeze'] as const) print(describe(kind, result.takeovers));
		const faults = clusterFaultsOf(result);
		for (const one of faults.slice(0, 40)) print(`  ${one}`);
		for (const [what, times] of result.exits) print(`  ${times} processes ${what}`);
		for (const [what, times] of result.logged) print(`  logged ${times} times: ${what}`);
		return faults.length === 0;
	} finally {
		postgres.end();
	}
}

function describe(wanted: Takeover['kind'], takeovers: readonly Takeover[]): string {
	const leases = takeovers
		.flatMap(({ kind, leases: count }) => (kind === wanted ? [count] : []))
		.sort((one, other) => one - other);
	const [median, most] = [leases[Math.floor(leases.length / 2)], leases.at(-1)];
	const shown = (count: number | undefined) => count?.toFixed(2) ?? 'none';
	return `  takeovers after ${wanted}: ${leases.length} shards, median ${shown(median)} leases, most ${shown(most)}`;
}
