import { type Crash, crashAtEveryAwait, crashAtEveryPair } from './every-await.ts';
import { runMutants } from './mutants.ts';
import { showFailure, simulate } from './simulate.ts';

/** Runs a simulation and prints its result; true if every promise was kept. */
export async function printSimulation(
	settings: { readonly seed: number; readonly steps: number; readonly mutants: boolean },
	print: (line: string) => void,
): Promise<boolean> {
	if (settings.mutants) return runMutants(settings, print);
	if (!printCrashes('awaits', await crashAtAwaits(), print)) return false;
	const startedMs = performance.now();
	const result = await simulate({ ...settings, onProgress: print });
	const { steps, episodes, stories, messages, failed } = result;
	const seconds = Math.round((performance.now() - startedMs) / 1_000);
	print(
		[
			`steps ${steps}`,
			`episodes ${episodes}`,
			`stories ${stories}`,
			`messages ${messages}`,
			`seconds ${seconds}`,
			failed === undefined ? 'every promise was kept once' : 'a promise was broken',
		].join(' · '),
	);
	if (failed !== undefined) {
		print(showFailure(failed));
		return false;
	}
	return printCrashes('pairs of awaits', await crashAtPairs(), print);
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
