import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contract, type ContractTarget, entries, openContract } from '../contract/contract.ts';
import type { PersonStep } from '../contract/entry.ts';
import { openInteractionListener } from '../contract/interaction-listener.ts';
import type { LocalDiscord } from '../src/local-discord.ts';
import { defaultWorld, local } from '../src/world/default-world.ts';
import { permission } from '../src/world/world-plan.ts';
import { aClock, aDiscord, token } from './a-bot.ts';

describe('the local Discord keeps the contract of Discord', () => {
	const opened: { target?: ContractTarget; contract?: Contract; close?: () => Promise<void> } = {};
	beforeAll(async () => {
		const clock = aClock();
		const discord = await aDiscord({ now: clock.now, world, rateLimits: 'as Discord' });
		const gateway = discord.pageUrl.replace('http', 'ws');
		const listener = await openInteractionListener(gateway, token);
		const target: ContractTarget = {
			api: `${discord.url}/v10`,
			token,
			guild: local.guild,
			run: 'test',
			wait: async (ms) => clock.pass(ms),
			ask: (person, channel) => {
				const next = listener.next(new Promise(() => undefined));
				return Promise.race([next, act(discord, person, channel).then(() => next)]);
			},
		};
		const contract = await openContract(target);
		const close = async () => {
			await contract.close();
			listener.close();
			expect(discord.findings()).toEqual([]);
			expect([discord.commands(), discord.commands(local.guild)]).toEqual([[], []]);
			expect(() => discord.messages('contract')).toThrow('no channel');
			await discord.close();
		};
		Object.assign(opened, { target, contract, close });
	});
	afterAll(() => opened.close?.());

	it.each(entries)('$name', async (entry) => {
		const outcome = await opened.contract?.run(entry);
		expect(outcome).toEqual({ differences: [], isComplete: true });
	});

	it('A difference from the contract is one line with what was expected, what came and the source', async () => {
		const outcome = await opened.contract?.run({
			name: 'The bot is called Robot.',
			source: 'https://example.com/bots',
			steps: [{ request: 'GET /users/{bot}', expected: { status: 200, body: { id: '7' } } }],
		});
		expect(outcome?.differences).toEqual([
			`The bot is called Robot. GET /users/{bot}: expected body.id to be "7", got "${local.application}" (https://example.com/bots)`,
		]);
	});

	it('A contract entry ends early when nobody does what only a person can', async () => {
		if (opened.target === undefined) throw new Error('There is no local Discord');
		const contract = await openContract({ ...opened.target, ask: async () => undefined });
		const outcome = await contract.run({
			name: 'A person is needed.',
			source: 'https://example.com/people',
			steps: [
				{ person: { does: 'sends', command: 'contract' } },
				{ request: 'GET /users/@me', expected: { status: 500 } },
			],
		});
		await contract.close();
		expect(outcome).toEqual({ differences: [], isComplete: false });
	});
});

describe('npm run contract', () => {
	it('npm run contract says in one sentence what it needs when there is no token', async () => {
		const file = join(import.meta.dirname, '../contract/main.ts');
		const flags = ['--disable-warning=ExperimentalWarning'];
		const { stdout } = await promisify(execFile)(process.execPath, [...flags, file], { env: {} });
		expect(stdout).toMatch(/^Skipped: .*CONTRACT_TOKEN.*CONTRACT_GUILD.*\.\n$/);
	});
});

/** The default world, whose bot may also manage channels. */
const world = {
	...defaultWorld,
	guilds: defaultWorld.guilds.map((guild) => ({
		...guild,
		roles: guild.roles.map((role) =>
			role.id === local.botRole
				? { ...role, permissions: role.permissions | permission.manageChannels }
				: role,
		),
	})),
};

/** Does in the local Discord what a person would do in a browser. */
function act(
	discord: LocalDiscord,
	person: PersonStep['person'],
	channel: string,
): Promise<unknown> {
	const where = { as: 'mia', in: channel };
	switch (person.does) {
		case 'sends':
			return discord.slash({ ...where, command: person.command });
		case 'types': {
			const { command, option } = person;
			return discord.autocomplete({ ...where, command, options: {}, typing: option });
		}
		case 'presses': {
			const message = { id: person.message, channel_id: channel };
			return discord.press({ as: 'mia', message, customId: person.customId });
		}
		case 'uses': {
			const message = { id: person.message, channel_id: channel };
			return discord.messageCommand({ as: 'mia', message, command: person.command });
		}
		case 'submits':
			return discord.submitModal({ as: 'mia', values: { [person.field]: person.text } });
	}
}
