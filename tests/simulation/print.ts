import { type Crash, crashAtEveryAwait, crashAtEveryPair } from './every-await.ts';
import { runMutants } from './mutants.ts';
import { type SimulationSettings, showFailure, simulate } from './simulate.ts';

export type PrintedSimulation = Pick<SimulationSettings, 'seed' | 'steps' | 'shows'> & {
	readonly mutants: boolean;
	/** Only episodes of several processes. */
	readonly cluster: boolean;
};

/** Runs a simulation and prints its result; true if every promise was kept. */
export async function printSimulation(
	{ mutants, cluster, ...settings }: PrintedSimulation,
	print: (line: string) => void,
): Promise<boolean> {
	if (mutants) return runMutants({ ...settings, cluster }, print);
	if (cluster) return printEpisodes({ ...settings, kind: 'cluster' }, print);
	return (
		printCrashes('awaits', await crashAtAwaits(), print) &&
		(await printEpisodes(settings, print)) &&
		(await printEpisodes({ ...settings, kind: 'cluster' }, print)) &&
		printCrashes('pairs of awaits', await crashAtPairs(), print)
	);
}

async function printEpisodes(
	settings: SimulationSettings,
	print: (line: string) => void,
): Promise<boolean> {
	const startedMs = performance.now();
	const result = await simulate({ ...settings, onProgress: print });
	const { kind, steps, episodes, stories, messages, troubles, failed } = result;
	const seconds = Math.round((performance.now() - startedMs) / 1_000);
	print(
		[
			...(kind === 'cluster' ? ['several processes'] : []),
			`steps ${steps}`,
			`episodes ${episodes}`,
			`stories ${stories}`,
			`messages ${messages}`,
			...Array.from(troubles, ([name, count]) => `${name} ${count}`),
			`seconds ${seconds}`,
			failed === undefined ? 'every promise was kept once' : 'a promise was broken',
		].join(' · '),
	);
	if (failed !== undefined) print(showFailure(failed, kind));
	return failed === undefined;
}

async function crashAtAwaits(): Promise<readonly Crash[]> {
	return [
		...(await crashAtEveryAwait({ downMs: 1_000 })),
		...(await crashAtEveryAwait({ downMs: 600_000 })),
		...(await crashAtEveryAwait({ downMs: 600_000, crowd: 5_200 })),
	];
}

async function crashAtPairs(): Promise<readonly Crash[]> {
	return [
		...(await crashAtEveryPair({ downMs: 1_000 })),
		...(await crashAtEveryPair({ downMs: 600_000 })),
	];
}

/** True if nothing was lost or posted twice. */
function printCrashes(
	what: string,
	crashes: readonly Crash[],
	print: (line: string) => void,
): boolean {
	const broken = crashes.filter(({ faults }) => faults.length > 0);
	print(`${what} ${crashes.length} · a promise was broken after ${broken.length}`);
	for (const { endsAfter, faults } of broken.slice(0, 10)) {
		print(`ended after await ${endsAfter.join(' and ')}`);
		print(`  ${faults[0]?.text}`);
	}
	return broken.length === 0;
}
