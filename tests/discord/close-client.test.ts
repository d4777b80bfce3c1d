import { expect, it } from 'vitest';
import type { Bot } from '#src/discord/connect-bot.ts';
import { openBot } from '../harness/open-bot.ts';

it('a bot that is closed while Discord has yet to answer it closes for good', async () => {
	let opened: Bot | undefined;
	const identifying = Promise.withResolvers<void>();
	const closing = identifying.promise.then(() => opened?.close());
	const { discord } = await openBot([], {
		identifyAtOnce: false,
		onOpened: (bot) => {
			opened = bot;
		},
		shards: {
			from: 0,
			to: 0,
			total: 1,
			identifyTurn: async () => void setImmediate(identifying.resolve),
		},
	});
	await closing;
	expect(discord.connected()).toBe(0);
});
