import { expect, it } from 'vitest';
import type { Sender } from '#src/delivery/sender.ts';
import { createWelcomes } from '#src/delivery/welcomes.ts';
import { createBook } from '#src/subscriptions/book.ts';
import { aClock, hourMs } from '../harness/a-clock.ts';
import { type Held, openMemoryStore } from '../harness/memory-store.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

const guildId = '1100000000000001000';
const channelId = '1100000000000001002';
const joinedAt = aClock('2025-06-20T12:00:00.000Z').now();

type Connection = Pick<Sender, 'send' | 'find' | 'discordNow'>;

/** A Discord that never recognizes a nonce, so that whatever is sent twice is there twice. */
function openChannel() {
	const nonces: string[] = [];
	const sender: Connection = {
		discordNow: () => undefined,
		async send(_, { nonce }) {
			return { kind: 'sent', messageId: `${nonces.push(nonce)}`.padStart(18, '1') };
		},
		find: async (_, { nonce }) =>
			nonces.includes(nonce) ? { kind: 'found', messageId: '1'.repeat(18) } : { kind: 'absent' },
	};
	return { nonces, sender };
}

/** Runs a program on what is stored, which finds itself in a server and is killed after so many steps. */
async function run(
	held: Held,
	{ sender, steps, now }: { sender: Connection; steps: number; now: Date },
) {
	let left = steps;
	const step = async () => {
		left -= 1;
		if (left < 0) throw new Error('the program was killed');
	};
	const { store, held: stored } = openMemoryStore(held, step);
	const { log } = openTestLog();
	const book = await createBook({ store, log });
	const welcomes = createWelcomes({
		book,
		phrasebook,
		commands: () => [],
		log,
		now: () => now,
		sender: {
			discordNow: () => undefined,
			async send(destination, message) {
				await step();
				const sent = await sender.send(destination, message);
				await step();
				return sent;
			},
			async find(destination, message, since) {
				await step();
				return sender.find(destination, message, since);
			},
		},
	});
	await welcomes.enter({ guildId, joinedAt, locale: 'fr', channelId });
	return { held: stored(), stepsTaken: steps - left };
}

/** The steps after which a program can be killed, until it is done. */
async function stepsOfWelcome(): Promise<number> {
	const { nonces, sender } = openChannel();
	const whole = await run({}, { sender, steps: 1_000, now: joinedAt });
	expect(nonces).toHaveLength(1);
	return whole.stepsTaken;
}

it('a welcome is posted once, wherever the program is killed and started again within a day', async () => {
	const stepsTaken = await stepsOfWelcome();
	expect(stepsTaken).toBeGreaterThan(3);
	for (let steps = 0; steps <= stepsTaken; steps += 1) {
		const { nonces, sender } = openChannel();
		const killed = await run({}, { sender, steps, now: joinedAt });
		const later = new Date(joinedAt.getTime() + 2 * hourMs);
		const again = await run(killed.held, { sender, steps: 1_000, now: later });
		await run(again.held, { sender, steps: 1_000, now: later });
		expect(nonces, `killed after ${steps} steps`).toHaveLength(1);
		expect(again.held[`settings:${guildId}`]).toContain('"welcome":{"kind":"done"}');
	}
});

it('a welcome that nobody got within a day is never posted, and is owed no more', async () => {
	const stepsTaken = await stepsOfWelcome();
	for (let steps = 0; steps <= stepsTaken; steps += 1) {
		const { nonces, sender } = openChannel();
		const killed = await run({}, { sender, steps, now: joinedAt });
		const sent = nonces.length;
		const later = new Date(joinedAt.getTime() + 25 * hourMs);
		const { store } = openMemoryStore(killed.held, async () => {});
		const { log } = openTestLog();
		const book = await createBook({ store, log });
		const commands = () => [];
		const now = () => later;
		await createWelcomes({ book, phrasebook, commands, log, now, sender }).tick();
		expect(nonces, `killed after ${steps} steps`).toHaveLength(sent);
		expect(book.settingsOf(guildId).welcome?.kind).not.toBe('owed');
	}
});

it('what is stored of a welcome and cannot be read counts as done', async () => {
	const { nonces, sender } = openChannel();
	const held = { [`settings:${guildId}`]: JSON.stringify({ timezone: 'UTC', welcome: 'soon' }) };
	await run(held, { sender, steps: 1_000, now: joinedAt });
	expect(nonces).toEqual([]);
});
