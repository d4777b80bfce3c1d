import type { Log } from '#src/observe/log.ts';
import { languageOf, type Phrasebook } from '#src/phrases/phrases.ts';
import { renderWelcome } from '#src/render/cards/welcome-card.ts';
import { mentionCommands, type RegisteredCommand } from '#src/render/message/mention-commands.ts';
import type { Book } from '#src/subscriptions/book.ts';
import { defaultSettings, type OwedWelcome } from '#src/subscriptions/settings.ts';
import { createRerunnableTask } from './concurrency.ts';
import { containerIdOf, earlier, nonceOf, withContainerId } from './owed-message.ts';
import type { Sender } from './sender.ts';

/** A server that the bot is in, as far as its welcome is concerned. */
export type EnteredServer = {
	readonly guildId: string;
	/** When the bot joined it. */
	readonly joinedAt: Date;
	/** Discord’s code of its language. */
	readonly locale: string;
	/** Where the bot can introduce itself; undefined if it may write nowhere. */
	readonly channelId: string | undefined;
};

export type WelcomesSettings = {
	/** The servers’ settings, which know whether a server was welcomed. */
	readonly book: Book;
	readonly sender: Pick<Sender, 'discordNow' | 'send' | 'find'>;
	readonly phrasebook: Phrasebook;
	readonly commands: () => readonly RegisteredCommand[];
	readonly log: Log;
	readonly now: () => Date;
};

/** Introduces the bot in servers that it joins. Nothing here rejects: what fails is logged and tried again. */
export type Welcomes = {
	/** The bot is in this server: after an invitation, but also at each start and after an outage. */
	enter(server: EnteredServer): Promise<void>;
	/** Posts what is owed; resolves when everything was tried once. */
	tick(): Promise<void>;
	/** Starts nothing new, and waits for a message that is being sent. */
	close(): Promise<void>;
};

/** Later a welcome would only be odd: it is no longer owed, and a server that is older gets none. */
const welcomedWithinMs = 24 * 60 * 60_000;

/** A welcome is owed from before it is sent, and done for good once it was sent or can be no more. */
export function createWelcomes(settings: WelcomesSettings): Welcomes {
	const { book, log } = settings;
	const stopping = new AbortController();
	/** New servers of which it is not yet written what they are owed, by id. */
	const entered = new Map<string, NewServer>();
	const task = createRerunnableTask(async () => {
		for (const [guildId, server] of entered) {
			if (stopping.signal.aborted) return;
			await orLog(guildId, async () => {
				await owe(server, settings);
				entered.delete(guildId);
			});
		}
		for (const [guildId, { welcome, leftAt }] of [...book.allSettings()]) {
			if (stopping.signal.aborted) return;
			if (welcome?.kind !== 'owed' || leftAt !== undefined) continue;
			await orLog(guildId, () => welcomeTo(guildId, welcome, settings));
		}
	});

	return {
		async enter(server) {
			const { channelId } = server;
			if (stopping.signal.aborted || channelId === undefined || !isNew(server, settings)) return;
			entered.set(server.guildId, { ...server, channelId });
			await task.run();
		},
		tick: async () => (stopping.signal.aborted ? undefined : task.run()),
		async close() {
			stopping.abort();
			await task.idle();
		},
	};

	async function orLog(guildId: string, run: () => Promise<void>): Promise<void> {
		try {
			await run();
		} catch (error) {
			log.error({ err: error, guild: guildId }, 'welcome-failed');
		}
	}
}

/** Whether the bot joined lately, by a clock that can be wrong: joining in the far future is not lately. */
function isNew({ joinedAt }: EnteredServer, settings: WelcomesSettings): boolean {
	return Math.abs(earlierNow(settings).getTime() - joinedAt.getTime()) <= welcomedWithinMs;
}

type NewServer = EnteredServer & { readonly channelId: string };

/** Writes the welcome, unless there is something stored about the server: then it knows the bot. */
async function owe(server: NewServer, settings: WelcomesSettings): Promise<void> {
	const { guildId, joinedAt, channelId, locale } = server;
	const { book, phrasebook, commands } = settings;
	// From when it joined, so that the message is found even if all that was stored is lost.
	const since = earlier(earlierNow(settings), joinedAt).toISOString();
	const phrases = phrasebook[languageOf(locale)];
	const card = mentionCommands(renderWelcome(phrases), commands, phrases);
	const content = { notice: guildId, after: undefined };
	const nonce = nonceOf({ subscriptionId: welcomeId, channelId, content }, 0);
	const message = withContainerId(card, containerIdOf(nonce));
	const part = { nonce, message, title: 'Dateline', entries: [] };
	await book.decide({ guildId }, ({ settings: chosen, subscriptions }) => {
		const isKnown = chosen !== defaultSettings || subscriptions.length > 0;
		const welcome = { kind: 'owed', channelId, since, part } as const;
		return { outcome: undefined, settings: isKnown ? undefined : { ...chosen, welcome } };
	});
}

/** In the nonce, where those of subscriptions have an id of ten characters too. */
const welcomeId = 'welcomenew';

/** Posts a welcome that is not there yet. */
async function welcomeTo(
	guildId: string,
	owed: OwedWelcome,
	settings: WelcomesSettings,
): Promise<void> {
	const { sender, log } = settings;
	const { channelId, part, since } = owed;
	const destination = { channelId, as: 'message' } as const;
	const isLate = earlierNow(settings).getTime() - Date.parse(since) > welcomedWithinMs;
	const found = isLate
		? { kind: 'late' as const }
		: await sender.find(destination, part, new Date(since));
	const outcome = found.kind === 'absent' ? await sender.send(destination, part) : found;
	if (outcome.kind === 'wait') {
		log.warn({ guild: guildId, why: outcome.why }, 'welcome-waits');
		return;
	}
	await settle(guildId, settings);
	log.info({ guild: guildId, outcome: outcome.kind }, 'server-welcomed');
}

async function settle(guildId: string, { book }: WelcomesSettings): Promise<void> {
	await book.decide({ guildId }, ({ settings: chosen }) => ({
		outcome: undefined,
		settings:
			chosen.welcome?.kind === 'owed' ? { ...chosen, welcome: { kind: 'done' } } : undefined,
	}));
}

function earlierNow({ now, sender }: WelcomesSettings): Date {
	return earlier(now(), sender.discordNow());
}
