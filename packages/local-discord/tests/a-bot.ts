import { Client, GatewayIntentBits, type Interaction } from 'discord.js';
import {
	type LocalDiscord,
	type LocalDiscordOptions,
	openLocalDiscord,
} from '../src/local-discord.ts';
import type { After } from '../src/world/interactions.ts';

export const token = 'a-token';

/** A clock that only a test moves. */
export function aClock(start = '2026-01-05T12:00:00Z') {
	const state = { at: new Date(start).getTime() };
	return {
		now: () => new Date(state.at),
		pass: (ms: number) => {
			state.at += ms;
		},
	};
}

/** A local Discord whose clock stands still and whose answers are checked. */
export function aDiscord(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
	const { now } = aClock();
	return openLocalDiscord({
		port: 0,
		now,
		token,
		rateLimits: 'off',
		checkAnswers: true,
		after: patientTimer,
		...options,
	});
}

/** Real timers that allow a busy machine twenty times as long. */
const patientTimer: After = (ms, run) => {
	const timer = setTimeout(run, ms * 20).unref();
	return () => clearTimeout(timer);
};

/** The real discord.js, not yet logged in. */
export function aClient(
	discord: LocalDiscord,
	intents: number[] = [GatewayIntentBits.Guilds],
): Client {
	const client = new Client({
		intents,
		rest: { api: discord.url },
		ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
	});
	client.on('error', () => undefined);
	return client;
}

/** A bot that is ready, has `/brief topic` and `/reload` registered, and answers with the given function. */
export async function aBot(
	discord: LocalDiscord,
	answer: (interaction: Interaction) => Promise<unknown> = async () => undefined,
	intents?: number[],
): Promise<Client<true>> {
	const client = aClient(discord, intents);
	client.on('interactionCreate', async (interaction) => {
		await answer(interaction);
	});
	const { promise, resolve } = Promise.withResolvers<Client<true>>();
	client.once('clientReady', (ready) => resolve(ready));
	await client.login(token);
	const ready = await promise;
	await ready.application.commands.set([brief, reload]);
	return ready;
}

const brief = {
	name: 'brief',
	description: 'What is new about a topic',
	options: [
		{
			type: 3,
			name: 'topic',
			description: 'A name or any text',
			required: true,
			autocomplete: true,
		},
	],
};
const reload = {
	name: 'reload',
	description: 'Read the articles again',
	defaultMemberPermissions: '32',
};

export const asking = { as: 'mia', in: 'general', command: 'brief', options: { topic: 'taiwan' } };

/** Sends a request as a bot would, without discord.js. */
export async function request(
	discord: LocalDiscord,
	method: string,
	path: string,
	body?: unknown,
	authorization = `Bot ${token}`,
) {
	const response = await fetch(`${discord.url}/v10${path}`, {
		method,
		headers: { authorization, 'content-type': 'application/json' },
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	return {
		status: response.status,
		headers: response.headers,
		body: text === '' ? undefined : JSON.parse(text),
	};
}

/** A value that a bot’s handler keeps, for the test to wait for. */
export function aNote<Value>() {
	const { promise, resolve } = Promise.withResolvers<Value>();
	return { promise, keep: resolve };
}
