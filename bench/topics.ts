import { makeWorld, type SyntheticWorld } from './synthetic-news.ts';

/** Questions for /brief and /who: common and rare names, and words. */
export type Topics = { readonly brief: readonly string[]; readonly who: readonly string[] };

/** Questions about the project's own five articles. */
export const projectTopics: Topics = {
	brief: [
		'taiwan',
		'William Lai',
		'賴清德',
		'shoigu',
		'Kim Jong-un',
		'North Korea',
		'DPRK',
		'Kursk',
		'Huawei',
		'chips',
		'Straits Forum',
		'expo',
		'navy',
	],
	who: ['William Lai', '賴清德', 'shoigu', 'Kim Jong-un', 'Ma Ying-jeou', 'Wang Huning', 'kilby'],
};

const worldNames = 100_000;
const worldSeed = 1;

/** The words and names of all synthetic news in the bench. */
export function makeBenchWorld(): SyntheticWorld {
	return makeWorld(worldNames, worldSeed);
}

/** Questions about synthetic news; names early in a list are common, late ones rare. */
export function syntheticTopics(world: SyntheticWorld): Topics {
	const { people, organizations, places, topics, words } = world;
	const someRarePeople = everyNth(people.slice(3_000, 15_000), 800);
	const pairs = words.slice(0, 10).map((word, index) => `${word} ${words[index + 10]}`);
	return {
		brief: [
			...people.slice(0, 15),
			...someRarePeople,
			...[organizations, places, topics].flatMap((names) => names.slice(0, 5)),
			...words.slice(0, 10),
			...everyNth(words.slice(20_000), 2_000),
			...pairs,
		],
		who: [...people.slice(0, 15), ...someRarePeople],
	};
}

function everyNth(list: readonly string[], step: number): string[] {
	return list.filter((_, index) => index % step === 0);
}
