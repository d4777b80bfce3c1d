import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatch } from '#src/bot/dispatch.ts';
import type { Sender } from '#src/delivery/sender.ts';
import { openDiscordBot } from '#src/discord/connect-bot.ts';
import { createLog } from '#src/observe/log.ts';
import { openArrived, openStage } from './delivery-stage.ts';
import { makeDigests } from './made-subscriptions.ts';
import type { SendingFigures } from './results.ts';
import { makeBenchWorld } from './topics.ts';

const subscriptions = 1_000;
const forMs = 10_000;

const nobodyAsks: Dispatch = {
	answer: () => Promise.reject(new Error('nobody asks anything here')),
	complete: () => [],
	deferTarget: () => 'reader',
};

const [folder = '', apiUrl, token = '', ...channels] = process.argv.slice(2);
process.send?.(await measureSending());

/** Sends digests through discord.js to many channels, as fast as Discord lets, for a while. */
async function measureSending(): Promise<SendingFigures> {
	const world = makeBenchWorld();
	const { archive, before, told } = await openArrived(folder, world, 0);
	const bot = openDiscordBot({
		apiUrl,
		token,
		homeGuildId: undefined,
		identifyAtOnce: true,
		elapsedMs: () => performance.now(),
		log: createLog('error'),
		commands: new Map(),
		deferAfter: () => () => undefined,
		onRefused: (why) => {
			throw new Error(why);
		},
	});
	await bot.connect(nobodyAsks);
	const counts = { messages: 0, limited: 0 };
	const due = new Date(Date.now() - 60_000);
	const stage = await openStage(join(folder, 'subscriptions.sqlite'), archive, {
		sender: counting(bot.sender, counts),
		subscriptions: makeDigests({
			count: subscriptions,
			wishes: subscriptions,
			world,
			position: before,
			told,
			due,
			channels,
		}),
	});
	await stage.delivery.tick();
	await wait(forMs);
	const figures = { ...counts, seconds: forMs / 1_000, channels: channels.length };
	await stage.close();
	await bot.close();
	await archive.close();
	return figures;
}

function counting(sender: Sender, counts: { messages: number; limited: number }): Sender {
	return {
		...sender,
		async send(...asked) {
			const outcome = await sender.send(...asked);
			if (outcome.kind === 'sent') counts.messages += 1;
			if (outcome.kind === 'wait') counts.limited += 1;
			return outcome;
		},
	};
}
