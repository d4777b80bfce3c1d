import { type Crash, crashAtEveryAwait, crashAtEveryPair } from './every-await.ts';
import { runMutants } from './mutants.ts';
import { showFailure, simulate } from './simulate.ts';

/** Says how a simulation went; true when every promise was kept. */
export async function printSimulation(
	settings: { readonly seed: number; readonly steps: number; readonly mutants: boolean },
	say: (line: string) => void,
): Promise<boolean> {
	if (settings.mutants) return runMutants(settings, say);
	if (!printCrashes('awaits', await crashAtAwaits(), say)) return false;
	const begun = performance.now();
	const result = await simulate({ ...settings, onProgress: say });
	const { steps, episodes, stories, messages, failed } = result;
	const seconds = Math.round((performance.now() - begun) / 1_000);
	say(
		[
			`steps ${steps}`,
			`episodes ${episodes}`,
			`stories ${stories}`,
			`messages ${messages}`,
			`seconds ${seconds}`,
			failed === undefined ? 'every promise was kept once' : 'a promise was broken',
		].join(' · '),
	);
	if (failed !== undefined) say(showFailure(failed));
	if (failed !== undefined) return false;
	return printCrashes('pairs of awaits', await crashAtPairs(), say);
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

/** True when nothing was lost or doubled. */
function printCrashes(
	what: string,
	crashes: readonly Crash[],
	say: (line: string) => void,
): boolean {
	const broken = crashes.filter(({ faults }) => faults.length > 0);
	say(`${what} ${crashes.length} · a promise was broken after ${broken.length}`);
	for (const { endsAfter, faults } of broken.slice(0, 10)) {
		say(`ended after await ${endsAfter.join(' and ')}`);
		say(`  ${faults[0]?.text}`);
	}
	return broken.length === 0;
}
