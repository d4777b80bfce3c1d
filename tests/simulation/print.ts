import { crashAtEveryPair } from './every-await.ts';
import { runMutants } from './mutants.ts';
import { showFailure, simulate } from './simulate.ts';

/** Says how a simulation went; true when every promise was kept. */
export async function printSimulation(
	settings: { readonly seed: number; readonly steps: number; readonly mutants: boolean },
	say: (line: string) => void,
): Promise<boolean> {
	if (settings.mutants) return runMutants(settings, say);
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
	return failed === undefined && (await printPairs(say));
}

/** Ends two processes in a row, at each pair of awaits. */
async function printPairs(say: (line: string) => void): Promise<boolean> {
	const crashes = [...(await crashAtEveryPair(1_000)), ...(await crashAtEveryPair(600_000))];
	const broken = crashes.filter(({ faults }) => faults.length > 0);
	say(`pairs of awaits ${crashes.length} · a promise was broken after ${broken.length}`);
	for (const { endsAfter, faults } of broken.slice(0, 10)) {
		say(`  ended after awaits ${endsAfter.join(' and ')}: ${faults[0]?.text}`);
	}
	return broken.length === 0;
}
