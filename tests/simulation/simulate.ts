import { type Episode, runEpisode } from './episode.ts';

export type Simulation = {
	readonly steps: number;
	readonly episodes: number;
	readonly stories: number;
	readonly messages: number;
	/** The first that failed; nothing is run after it. */
	readonly failed: Episode | undefined;
};

export type SimulationSettings = {
	/** Of the first episode; the next has the next number. */
	readonly seed: number;
	/** No episode begins after so many. */
	readonly steps: number;
	readonly onProgress?: (line: string) => void;
};

const tellEvery = 25;

/** Runs one episode after the other until one fails, or until it was enough. */
export async function simulate(settings: SimulationSettings): Promise<Simulation> {
	let [steps, episodes, stories, messages] = [0, 0, 0, 0];
	while (steps < settings.steps) {
		const episode = await runEpisode({ seed: settings.seed + episodes });
		steps += episode.steps;
		episodes += 1;
		stories += episode.stories;
		messages += episode.messages;
		const failed = episode.faults.length > 0 ? episode : undefined;
		if (failed !== undefined) return { steps, episodes, stories, messages, failed };
		if (episodes % tellEvery === 0) settings.onProgress?.(`${steps} steps, ${episodes} episodes`);
	}
	return { steps, episodes, stories, messages, failed: undefined };
}

/** What a failed episode says: its seed, what is wrong, and what led to it. */
export function showFailure({ seed, steps, faults, trace }: Episode): string {
	return [
		`seed ${seed} fails after ${steps} steps; npm run chaos -- --simulated --seed ${seed} --steps 1`,
		...faults.slice(0, 10).map(({ text }) => `  ${text}`),
		'what led to the first:',
		...trace.map((line) => `  ${line}`),
	].join('\n');
}
