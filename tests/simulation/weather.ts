import type { Dice } from './dice.ts';
import { noTrouble, type TroubleShares } from './discord/troubles.ts';

/** What can happen in one episode. Few things at a time: what one trouble hides, another episode shows. */
export type Weather = {
	/** While it storms. */
	readonly shares: TroubleShares;
	readonly storeFails: number;
	/** How likely each await of the program is its last. */
	readonly crashes: number;
	/** By the name of what happens, how often it does, in minutes between. */
	readonly every: Readonly<Record<Happening, number | undefined>>;
	/** Two processes on one store for a while; nothing else goes wrong then. */
	readonly isTwofold: boolean;
};

const happenings = {
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
	ledger: 400,
	flood: 700,
} as const;
export type Happening = keyof typeof happenings;

const isRare: ReadonlySet<Happening> = new Set(['ledger', 'flood', 'crowd']);

/** Draws what can happen. */
export function drawWeather(dice: Dice): Weather {
	if (dice.is(0.06)) return twofold;
	const share = (most: number) => (dice.is(0.5) ? dice.chance() * most : 0);
	const names = Object.keys(happenings) as Happening[];
	const every = names.map((name) => {
		const isOn = dice.is(isRare.has(name) ? 0.15 : 0.4);
		return [name, isOn ? happenings[name] : undefined] as const;
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
		isTwofold: false,
	};
}

/** Those that are not named do not happen. */
function everyOf(some: Partial<Weather['every']>): Weather['every'] {
	const none = Object.fromEntries(Object.keys(happenings).map((name) => [name, undefined]));
	// Every happening is a key of `none`.
	return { ...none, ...some } as Weather['every'];
}

/** Nothing goes wrong. */
export const stillness: Weather = {
	shares: noTrouble,
	storeFails: 0,
	crashes: 0,
	every: everyOf({}),
	isTwofold: false,
};

const twofold: Weather = {
	shares: noTrouble,
	storeFails: 0,
	crashes: 0,
	every: everyOf({ chatter: 30 }),
	isTwofold: true,
};
