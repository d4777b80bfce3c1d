import { createSlots, type Slots } from '#src/schedule/slots.ts';
import { type Dice, openDice } from './dice.ts';
import { type Discord, openDiscord } from './discord/discord.ts';
import { openRoutes } from './discord/routes.ts';
import { noTrouble, type TroubleShares } from './discord/troubles.ts';
import { type Disk, openDisk } from './disk.ts';
import { type Journal, openJournal } from './journal.ts';
import { type NewsSource, openNewsSource } from './news-source.ts';
import { openVirtualTime, type VirtualTime } from './virtual-time.ts';
import { drawWeather, type Weather } from './weather.ts';
import { openWitness, type Witness } from './witness.ts';

/** Everything that there is beside the program: time, Discord, the disk, the news, and the machine’s clock. */
export type World = {
	readonly time: VirtualTime;
	readonly dice: Dice;
	readonly journal: Journal;
	readonly discord: Discord;
	readonly answer: ReturnType<typeof openRoutes>;
	readonly disk: Disk;
	readonly news: NewsSource;
	readonly witness: Witness;
	readonly slots: Slots;
	readonly weather: Weather;
	/** Headlines that are refused now, by their words. */
	readonly refusedWords: Map<string, 'automod' | 'form'>;
	/** As they are at this moment. */
	readonly now: {
		/** How far the machine's clock is ahead. */
		clockAheadMs: number;
		shares: TroubleShares;
		/** How likely each await is the last of its process. */
		crashes: number;
		/** How many awaits there were, and after which of them a process ends. */
		awaits: number;
		readonly endsAfter: ReadonlySet<number>;
	};
};

const startMs = Date.parse('2026-03-28T12:00:00Z');

/** `endsAfter`: the awaits that a process does not outlive, counted from 1. */
export function openWorld(
	seed: number,
	weather?: Weather,
	endsAfter: ReadonlySet<number> = new Set(),
): World {
	const dice = openDice(seed);
	const time = openVirtualTime(startMs, dice.chance);
	const moment = () => `#${time.steps()} ${new Date(time.nowMs()).toISOString()}`;
	const journal = openJournal(moment);
	const discord = openDiscord(time, dice);
	const disk = openDisk({ time, dice });
	const news = openNewsSource(dice, time.nowMs);
	const witness = openWitness({ disk, journal, time });
	const refusedWords = new Map<string, 'automod' | 'form'>();
	const answer = openRoutes(discord, {
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
		weather: weather ?? drawWeather(dice),
		now: { clockAheadMs: 0, shares: noTrouble, crashes: 0, awaits: 0, endsAfter },
	};
}
