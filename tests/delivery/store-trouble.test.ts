import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '#src/store/document-store.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { type NewsstandSettings, openNewsstand, rain } from '../harness/open-newsstand.ts';

const due = '2025-06-20T08:00:00Z';
const post = 'POST /channels/:channel/messages';

/** A bot whose store fails to write as many times as `disk.refuses` says. */
async function openFailing(settings: NewsstandSettings = {}) {
	const disk = { refuses: 0 };
	const between = (store: DocumentStore): DocumentStore => ({
		...store,
		async put(key, document) {
			if (disk.refuses > 0) {
				disk.refuses -= 1;
				throw new Error('the disk is full');
			}
			await store.put(key, document);
		},
	});
	const stand = await openNewsstand({ ...settings, between });
	const bot = await stand.start();
	await bot.book.add(aDigest());
	const tickAt = async (at: string) => {
		stand.clock.set(at);
		await bot.delivery.tick();
		await bot.delivery.idle();
	};
	return { ...stand, bot, disk, tickAt };
}

describe('a promise that could not be written', () => {
	it('a promise that could not be written is not sent, and is made and sent once when it can be', async () => {
		const { tickAt, disk, texts, bot, logged, discord } = await openFailing();
		disk.refuses = 1;
		await tickAt(due);
		expect(texts()).toEqual([]);
		expect(discord.requests().filter(({ route }) => route === post)).toEqual([]);
		expect(bot.book.find('subscribed')?.owed).toBeUndefined();
		expect(logged.errors().join()).toContain('the disk is full');
		await tickAt('2025-06-20T08:01:00Z');
		expect(texts()).toEqual([expect.stringContaining(rain)]);
		await tickAt('2025-06-20T08:02:00Z');
		expect(texts()).toHaveLength(1);
	});
});

describe('a message whose id could not be written', () => {
	it('a message whose id could not be written is sent again under its nonce and posted once', async () => {
		const { tickAt, disk, texts, bot, discord } = await openFailing();
		discord.onEvent(({ kind }) => {
			if (kind === 'message-created') disk.refuses = 3;
		});
		await tickAt(due);
		expect(texts()).toHaveLength(1);
		expect(discord.requests().filter(({ route }) => route === post)).toHaveLength(4);
		expect(bot.book.find('subscribed')?.posted).toHaveLength(1);
	});

	it('a message whose id could not be written is searched for once Discord may have forgotten its nonce', async () => {
		const { tickAt, disk, texts, bot, discord } = await openFailing({
			discord: { nonceWindowMs: 61_000 },
		});
		discord.onEvent(({ kind }) => {
			if (kind === 'message-created') disk.refuses = 9;
		});
		await tickAt(due);
		expect(texts()).toHaveLength(1);
		expect(bot.book.find('subscribed')?.posted).toHaveLength(1);
		const searches = discord
			.requests()
			.filter(({ route }) => route === post.replace('POST', 'GET'));
		expect(searches.length).toBeGreaterThan(0);
	});
});
