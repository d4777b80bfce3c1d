import { expect, it, onTestFinished } from 'vitest';
import { type AnsweringBot, onceLoaded, type RunSettings, runBot } from '#src/program/run-bot.ts';
import { openPatience } from '../delivery/patience.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { neverLate } from '../harness/late.ts';
import { openTestDiscord, token } from '../harness/open-flow.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { openReader } from '../harness/open-reader.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-20T09:00:00Z' };
const commandRoute = 'GET /applications/:application/commands';

/** What starts bots on one local Discord. */
async function openStarts() {
	const patience = openPatience();
	const discord = await openTestDiscord({ after: patience.after });
	onTestFinished(discord.close);
	const { archive, book, sources, nameDecisions, now } = await openNewsroom([rain]);
	const { log, logged } = openTestLog();
	const start = (others: Partial<RunSettings> = {}) =>
		runBot({
			archive,
			book,
			sources,
			nameDecisions,
			log,
			phrasebook,
			now,
			token,
			apiUrl: discord.url,
			articlesLoaded: Promise.resolve(),
			homeGuildId: undefined,
			identifyAtOnce: true,
			startedAt: now(),
			version: '0.0.0',
			memoryBytes: () => 1,
			newCode: () => 'c0de',
			newId: () => 'made000000',
			chance: () => 0,
			startTicking: () => () => {},
			after: () => () => {},
			deferAfter: neverLate,
			elapsedMs: () => now().getTime(),
			onRefused() {},
			...others,
		});
	return { discord, book, logged, start, goOn: patience.end };
}

/** A bot that is starting again, and stops after logging in until `goOn` lets it check its commands. */
async function openStarting(changes: Partial<RunSettings> = {}) {
	const { discord, book, logged, start, goOn } = await openStarts();
	await (await start()).close();
	discord.faults.delayNext(commandRoute, 60_000);
	const starting = start(changes);
	await logged.until('bot-ready', 2);
	return { discord, book, logged, starting, goOn };
}

it('a bot that is closed before it connects stays away from Discord', async () => {
	const { discord, start } = await openStarts();
	await start({ closeAtEnd: (close) => void close() });
	expect(discord.requests()).toEqual([]);
});

it('what answers for other bots is handed out before the articles are loaded', async () => {
	const { book, start } = await openStarts();
	const handedOut = Promise.withResolvers<AnsweringBot>();
	const loaded = Promise.withResolvers<void>();
	const starting = start({ onConnected: handedOut.resolve, articlesLoaded: loaded.promise });
	const { dispatchKnowing } = await handedOut.promise;
	const request = { kind: 'command', command: 'brief', options: { topic: 'harbor' } } as const;
	const { message } = await dispatchKnowing(book).answer(request, aReader);
	expect(JSON.stringify(message)).toContain('Rain floods');
	loaded.resolve();
	await (await starting).close();
});

it('the bot answers commands before the connection is ready, but cannot open direct messages yet', async () => {
	const { discord, book, starting, goOn } = await openStarting();
	const mia = openReader(discord, 'mia');
	expect((await mia.asks('brief', { topic: 'harbor' })).text).toContain('Rain floods');
	const followed = await mia.asks('follow', { topic: 'harbor', as: 'alert' });
	expect(followed.text).toBe('Discord did not answer. Try again.');
	expect([...book.all()]).toEqual([]);
	goOn();
	await (await starting).close();
});

it('a digest can be resumed before the connection is ready, and the bot posts nothing until it is', async () => {
	const { discord, book, starting, goOn } = await openStarting();
	const { position } = aDigest().cursor;
	const cursor = { slot: '2025-06-19T08:00:00.000Z', position };
	const paused = { at: '2025-06-19T12:00:00.000Z', why: 'asked', told: true } as const;
	await book.add(aDigest({ cursor }));
	await book.add(aDigest({ id: 'waiting000', paused, cursor }));
	const resumed = await openReader(discord, 'omar').asks('digest resume', { which: 'waiting000' });
	expect(resumed.text).toContain('Resumed. The next digest includes');
	expect(book.find('waiting000')).not.toHaveProperty('paused');
	expect(book.find('subscribed')).not.toHaveProperty('owed');
	goOn();
	const bot = await starting;
	await bot.delivery.idle();
	expect(book.find('subscribed')?.posted).toHaveLength(1);
	await bot.close();
});

it('the bot can be closed while it connects, and then posts nothing if the connection is established later', async () => {
	let close: (() => Promise<void>) | undefined;
	const { discord, book, logged, starting, goOn } = await openStarting({
		closeAtEnd(closeBot) {
			close = closeBot;
		},
	});
	await book.add(aDigest({ cursor: { ...aDigest().cursor, slot: '2025-06-19T08:00:00.000Z' } }));
	await close?.();
	goOn();
	await starting.catch(() => undefined);
	expect(discord.messages('general').filter(({ author }) => author.bot)).toEqual([]);
	expect(book.find('subscribed')).not.toHaveProperty('owed');
	expect(logged.errors()).toEqual([]);
});

it('the bot starts no ticks if it is closed while it leaves servers that it was removed from', async () => {
	let close: (() => Promise<void>) | undefined;
	let ticking = 0;
	const { book, starting, goOn } = await openStarting({
		closeAtEnd(closeBot) {
			close = closeBot;
		},
		startTicking() {
			ticking += 1;
			return () => {};
		},
	});
	await book.add(aDigest({ guildId: '1100000000000009000' }));
	const { decide } = book;
	let decisions = 0;
	book.decide = async (owner, choose) => {
		decisions += 1;
		await close?.();
		return decide(owner, choose);
	};
	goOn();
	await starting;
	expect([decisions, ticking]).toEqual([1, 0]);
});

it('a command resumes and opens direct messages only when the articles are loaded', async () => {
	const { delivery } = await openNewsroom([]);
	const order: string[] = [];
	let load = () => {};
	const articlesLoaded = new Promise<void>((resolve) => {
		load = resolve;
	});
	const waiting = onceLoaded(
		{
			...delivery,
			async resume(id) {
				order.push('resumes');
				return delivery.resume(id);
			},
			async openDirect(userId) {
				order.push('opens');
				return delivery.openDirect(userId);
			},
		},
		articlesLoaded,
	);
	const asked = [waiting.resume('subscribed'), waiting.openDirect('11')];
	order.push('loaded');
	load();
	await Promise.all(asked);
	expect(order).toEqual(['loaded', 'resumes', 'opens']);
});
