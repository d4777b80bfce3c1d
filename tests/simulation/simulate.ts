import { type Episode, runEpisode } from './episode.ts';

/** The result of several episodes, with their totals. */
export type Simulation = {
	readonly steps: number;
	readonly episodes: number;
	readonly stories: number;
	readonly messages: number;
	/** The first episode that failed; it is also the last that ran. */
	readonly failed: Episode | undefined;
};

export type SimulationSettings = {
	/** The seed of the first episode; each next episode adds one. */
	readonly seed: number;
	/** After this many steps no further episode starts. */
	readonly steps: number;
	readonly onProgress?: (line: string) => void;
};

const progressEvery = 25;

/** Runs episodes until one fails or `steps` is reached. */
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
		if (episodes % progressEvery === 0)
			settings.onProgress?.(`${steps} steps, ${episodes} episodes`);
	}
	return { steps, episodes, stories, messages, failed: undefined };
}

/** Describes a failed episode: its seed, its faults, and what led to the first. */
export function showFailure({ seed, steps, faults, trace }: Episode): string {
	return [
		`seed ${seed} fails after ${steps} steps; npm run chaos -- --simulated --seed ${seed} --steps 1`,
		...faults.slice(0, 10).map(({ text }) => `  ${text}`),
		'what led to the first:',
		...trace.map((line) => `  ${line}`),
	].join('\n');
}
