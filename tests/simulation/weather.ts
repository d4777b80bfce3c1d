import type { Dice } from './dice.ts';
import { noTrouble, type TroubleShares } from './discord/troubles.ts';

/** What can happen in one episode. Only a few kinds at a time, because one kind of trouble can hide another. */
export type Weather = {
	/** During a storm. */
	readonly shares: TroubleShares;
	readonly storeFails: number;
	/** The chance that a process ends at an await. */
	readonly crashes: number;
	/** Average minutes between events of each kind; undefined: never. */
	readonly every: Readonly<Record<WorldEvent, number | undefined>>;
	/** Two processes share a store for a while, and nothing else goes wrong. */
	readonly hasTwoProcesses: boolean;
	/** Several processes have servers of their own; digests come every half hour, because much happens in little time. */
	readonly isOfCluster: boolean;
};

const minutesBetween = {
	close: 120,
	clock: 90,
	permissions: 40,
	channelGone: 600,
	thread: 60,
	server: 400,
	direct: 120,
	automod: 40,
	channelRefuses: 240,
	deletes: 45,
	chatter: 30,
	crowd: 400,
	commands: 20,
	corrections: 25,
	withdrawals: 90,
	renames: 60,
	rebuild: 400,
	flood: 700,
} as const;
export type WorldEvent = keyof typeof minutesBetween;

const rareEvents: ReadonlySet<WorldEvent> = new Set(['rebuild', 'flood', 'crowd']);

/** Draws the weather of an episode. */
export function drawWeather(dice: Dice): Weather {
	if (dice.is(0.06)) return twoProcesses;
	const share = (most: number) => (dice.is(0.5) ? dice.chance() * most : 0);
	const names = Object.keys(minutesBetween) as WorldEvent[];
	const every = names.map((name) => {
		const isOn = dice.is(rareEvents.has(name) ? 0.15 : 0.4);
		return [name, isOn ? minutesBetween[name] : undefined] as const;
	});
	return {
		shares: {
			lost: share(0.3),
			proxy: share(0.2),
			server: share(0.2),
			limit: share(0.15),
			globalLimit: share(0.1),
			odd: dice.is(0.3) ? share(0.1) : 0,
		},
		storeFails: dice.is(0.3) ? dice.chance() * 0.2 : 0,
		crashes: dice.is(0.6) ? dice.chance() * 0.1 : 0,
		every: everyOf(Object.fromEntries(every)),
		hasTwoProcesses: false,
		isOfCluster: false,
	};
}

/** Draws the weather of an episode with several processes; what happens to them is drawn elsewhere. */
export function drawClusterWeather(dice: Dice): Weather {
	const { every, crashes, ...weather } = drawWeather(dice);
	const none = { close: undefined, clock: undefined, rebuild: undefined };
	return {
		...weather,
		crashes: crashes / 10,
		every: { ...every, ...none },
		hasTwoProcesses: false,
		isOfCluster: true,
	};
}

/** Events that are not named never happen. */
function everyOf(some: Partial<Weather['every']>): Weather['every'] {
	const none = Object.fromEntries(Object.keys(minutesBetween).map((name) => [name, undefined]));
	// `none` has a key for every event.
	return { ...none, ...some } as Weather['every'];
}

/** Nothing goes wrong. */
export const calmWeather: Weather = {
	shares: noTrouble,
	storeFails: 0,
	crashes: 0,
	every: everyOf({}),
	hasTwoProcesses: false,
	isOfCluster: false,
};

const twoProcesses: Weather = {
	shares: noTrouble,
	storeFails: 0,
	crashes: 0,
	every: everyOf({ chatter: 30 }),
	hasTwoProcesses: true,
	isOfCluster: false,
};
