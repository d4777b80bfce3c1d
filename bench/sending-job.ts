import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatch } from '#src/bot/dispatch.ts';
import type { Sender } from '#src/delivery/sender.ts';
import { openDiscordBot } from '#src/discord/connect-bot.ts';
import { createLog } from '#src/observe/log.ts';
import { createPhrasebook } from '#src/phrases/phrases.ts';
import { openArrivals, openStage } from './delivery-stage.ts';
import { makeDigests } from './made-subscriptions.ts';
import type { SendingFigures } from './results.ts';
import { makeBenchWorld } from './topics.ts';

const subscriptions = 1_000;
const durationMs = 10_000;

const unusedDispatch: Dispatch = {
	answer: () => Promise.reject(new Error('the bench sends no interactions')),
	complete: () => [],
	deferTarget: () => 'reader',
};

const [folder = '', apiUrl, token = '', ...channels] = process.argv.slice(2);
process.send?.(await measureSending());

/** Sends digests through discord.js to many channels for ten seconds, as fast as Discord allows. */
async function measureSending(): Promise<SendingFigures> {
	const world = makeBenchWorld();
	const { archive, positionBefore, articlesBefore } = await openArrivals(folder, world, 0);
	const bot = openDiscordBot({
		apiUrl,
		token,
		homeGuildId: undefined,
		identifyAtOnce: true,
		elapsedMs: () => performance.now(),
		log: createLog('error'),
		commands: new Map(),
		phrasebook: createPhrasebook(),
		deferAfter: () => () => undefined,
		onRefused: (why) => {
			throw new Error(why);
		},
	});
	await bot.connect(unusedDispatch);
	const counts = { messages: 0, limited: 0 };
	const due = new Date(Date.now() - 60_000);
	const stage = await openStage(join(folder, 'subscriptions.sqlite'), archive, {
		sender: countSends(bot.sender, counts),
		subscriptions: makeDigests({
			count: subscriptions,
			wishes: subscriptions,
			world,
			position: positionBefore,
			posted: articlesBefore,
			due,
			channels,
		}),
	});
	await stage.delivery.tick();
	await wait(durationMs);
	const figures = { ...counts, seconds: durationMs / 1_000, channels: channels.length };
	await stage.close();
	await bot.close();
	await archive.close();
	return figures;
}

function countSends(sender: Sender, counts: { messages: number; limited: number }): Sender {
	return {
		...sender,
		async send(...message) {
			const outcome = await sender.send(...message);
			if (outcome.kind === 'sent') counts.messages += 1;
			if (outcome.kind === 'wait') counts.limited += 1;
			return outcome;
		},
	};
}
