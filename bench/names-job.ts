import { buildNameIndex } from '#src/names/build-name-index.ts';
import { type Name, type NameIndex, type NameKind, nameKinds } from '#src/names/name.ts';
import { createNameIndex } from '#src/names/name-index.ts';
import { rankedNames } from '#src/names/ranked-names.ts';
import { type Timing, timeCalls } from './measure.ts';
import type { NamesFigures } from './results.ts';
import { often, type SyntheticWorld, seededRandom } from './synthetic-news.ts';
import { makeBenchWorld } from './topics.ts';

const lettersMax = 6;
const offered = 25;
const [calls] = process.argv.slice(2);

process.send?.(measureNames(Number(calls)));

function measureNames(calls: number): NamesFigures {
	const names = namesOf(makeBenchWorld());
	const buildStarted = performance.now();
	const bytes = buildNameIndex(names);
	const openStarted = performance.now();
	const index = createNameIndex(rankedNames(bytes));
	const done = performance.now();
	return {
		names: index.size,
		indexBytes: bytes.byteLength,
		buildMs: openStarted - buildStarted,
		openMs: done - openStarted,
		calls: timeLookUps(
			index,
			names.map(({ name }) => name),
			calls,
		),
	};
}

/** Every fifth name has an alias; names early in their list are mentioned more often. */
function namesOf(world: SyntheticWorld): Name[] {
	const random = seededRandom(3);
	const listed: Record<NameKind, readonly string[]> = {
		person: world.people,
		organization: world.organizations,
		place: world.places,
		topic: world.topics,
	};
	const anAlias = () => `${often(world.words, random)} ${often(world.words, random)}`;
	return nameKinds
		.flatMap((kind) => listed[kind].map((name, index) => ({ kind, name, index })))
		.map(({ kind, name, index }, number) => ({
			id: number + 1,
			kind,
			name,
			aliases: number % 5 === 0 ? [anAlias()] : [],
			mentions: 1 + Math.floor(100_000 / (index + 1)),
		}));
}

function timeLookUps(
	index: NameIndex,
	names: readonly string[],
	calls: number,
): Record<string, Timing> {
	const random = seededRandom(5);
	const name = () => often(names, random);
	const typed = () => name().slice(0, 1 + Math.floor(random() * lettersMax));
	const time = (run: () => unknown) => timeCalls(calls, run);
	const timeSlow = (run: () => unknown) => timeCalls(calls / 5, run);
	return {
		'suggest for 1 to 6 letters': time(() => index.suggest(typed(), offered)),
		'suggest for a beginning with a typo': time(() =>
			index.suggest(withTypo(name().slice(0, lettersMax), random), offered),
		),
		'find a whole name': time(() => index.find(name())),
		'find by the last word': time(() => index.find(name().split(' ').at(-1) ?? '')),
		'find a name with a typo': timeSlow(() => index.find(withTypo(name(), random))),
		'find nothing near': timeSlow(() => index.find(`qx${typed()}qxw`)),
	};
}

/** Replaces one letter. */
function withTypo(text: string, random: () => number): string {
	const index = Math.floor(random() * text.length);
	return `${text.slice(0, index)}q${text.slice(index + 1)}`;
}
