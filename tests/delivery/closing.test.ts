import { describe, expect, it } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { openNewsstand, rain } from '../harness/open-newsstand.ts';
import { openPatience } from './patience.ts';

const due = '2025-06-20T08:00:00Z';
const post = 'POST /channels/:channel/messages';

/** A digest whose message has reached Discord, which stores and answers it only when `slowness` ends. */
async function openOnItsWay(...others: readonly string[]) {
	const [patience, slowness] = [openPatience(), openPatience()];
	const stand = await openNewsstand({
		after: patience.after,
		discord: { after: slowness.after },
	});
	const bot = await stand.start();
	for (const id of ['subscribed', ...others]) await bot.book.add(aDigest({ id }));
	stand.discord.faults.delayNext(post, 60_000);
	stand.clock.set(due);
	await bot.delivery.tick();
	await slowness.begun();
	return { ...stand, bot, patience, slowness };
}

describe('closing while a message is on its way', () => {
	it('closing waits for a message that is being sent, and records it', async () => {
		const { bot, slowness, patience, written, texts, start } = await openOnItsWay();
		const closing = bot.close();
		expect(patience.waiting()).toEqual([3_000]);
		slowness.end();
		await closing;
		const { owed, posted } = (await written('subscribed')) ?? {};
		expect(owed).toBeUndefined();
		expect(posted?.map(({ messageId }) => messageId)).toEqual([expect.stringMatching(/^\d+$/)]);
		const next = await start();
		await next.delivery.idle();
		expect(texts()).toEqual([expect.stringContaining(rain)]);
		expect(next.book.find('subscribed')?.posted).toHaveLength(1);
	});

	it('closing sends no other message: one that waits for its turn in the channel stays owed', async () => {
		const { bot, slowness, written, texts, start } = await openOnItsWay('alsohere00');
		const closing = bot.close();
		slowness.end();
		await closing;
		expect(texts()).toHaveLength(1);
		expect((await written('alsohere00'))?.owed?.parts[0]).not.toHaveProperty('messageId');
		const next = await start();
		await next.delivery.idle();
		expect(texts()).toHaveLength(2);
	});

	it('closing stops waiting after three seconds: the promise stays owed, and the next start keeps it once', async () => {
		const { bot, slowness, patience, written, texts, start, clock } = await openOnItsWay();
		const closing = bot.close();
		patience.end();
		await closing;
		const { owed } = (await written('subscribed')) ?? {};
		expect(owed?.parts.map(({ messageId }) => messageId)).toEqual([undefined]);
		expect(texts()).toEqual([]);
		// Discord completes the request even though nobody waits for the answer.
		slowness.end();
		await expect.poll(texts).toHaveLength(1);
		const next = await start({ after: clock.after });
		await next.delivery.idle();
		expect(texts()).toEqual([expect.stringContaining(rain)]);
		expect(next.book.find('subscribed')?.posted).toHaveLength(1);
	});
});

describe('closing while a message waits', () => {
	it('closing ends the wait of a message at once, and the promise stays owed', async () => {
		const patience = openPatience();
		const { start, discord, clock, written } = await openNewsstand({ after: patience.after });
		const bot = await start();
		await bot.book.add(aDigest());
		discord.faults.rateLimitNext(post, 3_600_000);
		clock.set(due);
		await bot.delivery.tick();
		await patience.begun();
		expect(patience.waiting()[0]).toBeGreaterThanOrEqual(3_600_000);
		await bot.close();
		expect((await written('subscribed'))?.owed).toBeDefined();
	});
});

describe('a closed delivery', () => {
	it('a closed delivery starts nothing more: what it was checking is posted after the next start', async () => {
		const { start, clock, texts, logged } = await openNewsstand();
		const bot = await start();
		const ids = Array.from({ length: 120 }, (_, n) => `closing${String(n).padStart(3, '0')}`);
		await Promise.all(ids.map((id) => bot.book.add(aDigest({ id }))));
		clock.set(due);
		const ticking = bot.delivery.tick();
		await bot.close();
		await ticking;
		expect(logged.errors()).toEqual([]);
		const next = await start();
		await next.delivery.idle();
		expect(texts()).toHaveLength(ids.length);
	});
});
