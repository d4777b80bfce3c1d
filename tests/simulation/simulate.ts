import { runClusterEpisode } from './cluster/cluster-episode.ts';
import { type Episode, runEpisode } from './episode.ts';

/** What an episode is about: one process, or several that share the servers. */
export type EpisodeKind = 'single' | 'cluster';

/** The result of several episodes, with their totals. */
export type Simulation = {
	readonly kind: EpisodeKind;
	readonly steps: number;
	readonly episodes: number;
	readonly stories: number;
	readonly messages: number;
	/** How often each kind of trouble happened to the processes of a cluster. */
	readonly troubles: ReadonlyMap<string, number>;
	/** The first episode that failed; it is also the last that ran. */
	readonly failed: Episode | undefined;
};

export type SimulationSettings = {
	readonly kind?: EpisodeKind;
	/** The seed of the first episode; each next episode adds one. */
	readonly seed: number;
	/** After this many steps no further episode starts. */
	readonly steps: number;
	/** Which faults let an episode fail; by default all. */
	readonly shows?: RegExp | undefined;
	readonly onProgress?: (line: string) => void;
};

const progressEvery = 25;

/** Runs episodes until one fails or `steps` is reached. */
export async function simulate(settings: SimulationSettings): Promise<Simulation> {
	const { kind = 'single', seed, shows = /^/, onProgress } = settings;
	const troubles = new Map<string, number>();
	let [steps, episodes, stories, messages] = [0, 0, 0, 0];
	let failed: Episode | undefined;
	while (steps < settings.steps && failed === undefined) {
		const next = seed + episodes;
		const episode = await (kind === 'cluster'
			? runClusterEpisode(next)
			: runEpisode({ seed: next }));
		steps += episode.steps;
		episodes += 1;
		stories += episode.stories;
		messages += episode.messages;
		for (const [name, count] of episode.troubles) {
			troubles.set(name, (troubles.get(name) ?? 0) + count);
		}
		if (episode.faults.some(({ text }) => shows.test(text))) failed = episode;
		if (episodes % progressEvery === 0) onProgress?.(`${steps} steps, ${episodes} episodes`);
	}
	return { kind, steps, episodes, stories, messages, troubles, failed };
}

/** Describes a failed episode: its seed, its faults, and what led to the first. */
export function showFailure({ seed, steps, faults, trace }: Episode, kind: EpisodeKind): string {
	const options = `--simulated${kind === 'cluster' ? ' --cluster' : ''} --seed ${seed} --steps 1`;
	return [
		`seed ${seed} fails after ${steps} steps; npm run chaos -- ${options}`,
		...faults.slice(0, 10).map(({ text }) => `  ${text}`),
		'what led to the first:',
		...trace.map((line) => `  ${line}`),
	].join('\n');
}
