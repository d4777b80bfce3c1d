import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { aDigest } from '../harness/a-subscription.ts';
import { type Desk, openDesk } from '../harness/open-desk.ts';
import { token } from '../harness/open-flow.ts';
import { startBot } from '../harness/start-bot.ts';
import { openTestLog } from '../harness/test-log.ts';

const rain = { headline: 'Rain floods the old harbor', publishedAt: '2025-06-19T14:00:00Z' };

/** A second bot on the same articles, with its own state that contains the same subscriptions. */
async function openTwin(desk: Desk) {
	const stateFolder = mkdtempSync(join(tmpdir(), 'dateline-twin-'));
	const { clock, discord, dataFolder } = desk;
	const { log, logged } = openTestLog();
	const { now, after } = clock;
	const twin = await startBot({
		dataFolder,
		stateFolder,
		now,
		after,
		log,
		token,
		apiUrl: discord.url,
		homeGuildId: undefined,
		onRefused() {},
	});
	onTestFinished(async () => {
		await twin.close();
		rmSync(stateFolder, { recursive: true });
	});
	const cursor = { slot: now().toISOString(), position: twin.archive.position() };
	for (const subscription of desk.bot().book.all()) {
		await twin.book.add({ ...subscription, cursor });
	}
	return { twin, logged };
}

it('two bots that make the same promise post it once', async () => {
	const desk = await openDesk();
	await desk.subscribe(aDigest());
	const { twin, logged } = await openTwin(desk);
	await desk.arrive('new.json', [rain]);
	await twin.archive.reload('a moderator');
	await Promise.all([desk.settled(), twin.delivery.idle()]);
	desk.clock.set('2025-06-20T08:00:00Z');
	const bots = [desk.bot(), twin];
	await Promise.all(bots.map(({ delivery }) => delivery.tick()));
	await Promise.all(bots.map(({ delivery }) => delivery.idle()));
	expect(desk.texts()).toEqual([expect.stringContaining(rain.headline)]);
	const [message] = desk.posted();
	for (const { book } of bots) {
		const { posted = [] } = book.find('subscribed') ?? {};
		expect(posted.map(({ messageId }) => messageId)).toEqual([message?.id]);
	}
	expect([...desk.logged.errors(), ...logged.errors()]).toEqual([]);
});
