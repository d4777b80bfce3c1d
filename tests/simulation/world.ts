import { createSlots, type Slots } from '#src/schedule/slots.ts';
import { createDice, type Dice } from './dice.ts';
import { createDiscord, type Discord } from './discord/discord.ts';
import { createRoutes } from './discord/routes.ts';
import { noTrouble, type TroubleShares } from './discord/troubles.ts';
import { createDisk, type Disk } from './disk.ts';
import { createJournal, type Journal } from './journal.ts';
import { createNewsSource, type NewsSource } from './news-source.ts';
import type { Endings } from './process.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';
import { drawWeather, type Weather } from './weather.ts';
import { createWitness, type Witness } from './witness.ts';

/** Everything around the program: time, Discord, the disk, the news, and the machine’s clock. */
export type World = {
	readonly time: VirtualTime;
	readonly dice: Dice;
	readonly journal: Journal;
	readonly discord: Discord;
	readonly answer: ReturnType<typeof createRoutes>;
	readonly disk: Disk;
	readonly news: NewsSource;
	readonly witness: Witness;
	readonly slots: Slots;
	readonly weather: Weather;
	/** Words of headlines that are refused now, and by what. */
	readonly refusedWords: Map<string, 'automod' | 'form'>;
	/** How often each kind of trouble happened to the processes of a cluster. */
	readonly troubles: Map<string, number>;
	/** The conditions at this moment. */
	readonly now: Endings & {
		/** How far the machine's clock is ahead of the true time. */
		clockAheadMs: number;
		shares: TroubleShares;
	};
};

const startMs = Date.parse('2026-03-28T12:00:00Z');

/** `endsAfter`: the awaits at which a process ends, counted from 1. */
export function createWorld(
	seed: number,
	weather: Weather | ((dice: Dice) => Weather) = drawWeather,
	endsAfter: ReadonlySet<number> = new Set(),
): World {
	const dice = createDice(seed);
	const time = createVirtualTime(startMs, dice.chance);
	const moment = () => `#${time.steps()} ${new Date(time.nowMs()).toISOString()}`;
	const journal = createJournal(moment);
	const discord = createDiscord(time, dice);
	const disk = createDisk({ time, dice });
	const news = createNewsSource(dice, time.nowMs);
	const witness = createWitness({ disk, journal, time });
	const refusedWords = new Map<string, 'automod' | 'form'>();
	const answer = createRoutes(discord, {
		words: refusedWords,
		onRefused: (words, body) => witness.noteRefused(body, words),
	});
	return {
		time,
		dice,
		journal,
		discord,
		answer,
		disk,
		news,
		witness,
		refusedWords,
		slots: createSlots(),
		weather: typeof weather === 'function' ? weather(dice) : weather,
		troubles: new Map(),
		now: { clockAheadMs: 0, shares: noTrouble, crashes: 0, freezes: 0, awaits: 0, endsAfter },
	};
}
