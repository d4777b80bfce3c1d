import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { local } from '../src/world/default-world.ts';
import { aDiscord, request } from './a-bot.ts';

const path = `/applications/${local.application}/commands`;
const command = (more = {}) => ({ name: 'brief', description: 'What is new', ...more });
const option = (name: string, more = {}) => ({ type: 3, name, description: 'A word', ...more });
const filledOptions = (valueLength: number) =>
	Array.from({ length: 4 }, (_, index) =>
		option(`o${index}`, {
			choices: Array.from({ length: 10 }, (_, choice) => ({
				name: `${choice}`.padEnd(100, 'n'),
				value: 'v'.repeat(valueLength),
			})),
		}),
	);

const rules: readonly [string, object, object, string][] = [
	['a lower-case name', command(), command({ name: 'Brief' }), '0.name'],
	['a name without spaces', command({ name: 'na-me' }), command({ name: 'na me' }), '0.name'],
	['a name in any script', command({ name: '新聞' }), command({ name: '新聞!' }), '0.name'],
	['a description', command(), { name: 'brief' }, '0.description'],
	[
		'a description of 100 characters',
		command({ description: 'x'.repeat(100) }),
		command({ description: 'x'.repeat(101) }),
		'0.description',
	],
	[
		'required options first',
		command({ options: [option('a', { required: true }), option('b')] }),
		command({ options: [option('a'), option('b', { required: true })] }),
		'0.options.1',
	],
	[
		'choices or autocomplete',
		command({ options: [option('a', { autocomplete: true })] }),
		command({
			options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })],
		}),
		'0.options.0.choices',
	],
	[
		'known locales',
		command({ name_localizations: { 'zh-TW': '新聞' } }),
		command({ name_localizations: { 'zh-HK': '新聞' } }),
		'0.name_localizations.zh-HK',
	],
	[
		'options of different names',
		command({ options: [option('a'), option('b')] }),
		command({ options: [option('a'), option('a')] }),
		'0.options.1.name',
	],
	[
		'25 options',
		command({ options: [...'abcdefghijklmnopqrstuvwxy'].map((name) => option(name)) }),
		command({ options: [...'abcdefghijklmnopqrstuvwxyz'].map((name) => option(name)) }),
		'0.options',
	],
	[
		'8,000 characters in all',
		command({ options: filledOptions(98) }),
		command({ options: filledOptions(100) }),
		'0',
	],
];

describe('registering commands', () => {
	const opened: { discord?: LocalDiscord } = {};
	beforeAll(async () => {
		opened.discord = await aDiscord();
	});
	afterAll(() => opened.discord?.close());
	const put = (...bodies: object[]) => {
		if (opened.discord === undefined) throw new Error('not open');
		return request(opened.discord, 'PUT', path, bodies);
	};

	it.each(rules)('A command that keeps the rule is accepted: %s', async (_, accepted) => {
		expect((await put(accepted)).status).toBe(200);
	});

	it.each(rules)(
		'A command that breaks the rule is refused: %s',
		async (_, __, refused, issuePath) => {
			const answer = await put(refused);
			expect([answer.status, answer.body.code]).toEqual([400, 50035]);
			expect(JSON.stringify(at(answer.body.errors, issuePath.split('.')))).toContain('_errors');
		},
	);

	it('Two commands with the same name are refused', async () => {
		expect((await put(command(), command())).body.code).toBe(50035);
	});

	it('Permissions of a command are a string, both sent and returned', async () => {
		const answer = await put(command({ default_member_permissions: '32' }));
		expect(answer.body[0].default_member_permissions).toBe('32');
	});

	it('A command that did not change keeps its id and version', async () => {
		const [first, second] = [await put(command()), await put(command())];
		expect(second.body[0]).toEqual(first.body[0]);
	});

	it('A command that changed keeps its id and gets a new version', async () => {
		const first = await put(command());
		const second = await put(command({ description: 'Something else' }));
		expect(second.body[0].id).toBe(first.body[0].id);
		expect(second.body[0].version).not.toBe(first.body[0].version);
	});
});

function at(errors: unknown, keys: readonly string[]): unknown {
	return keys.reduce<unknown>(
		(inner, key) => Object.entries(inner ?? {}).find(([name]) => name === key)?.[1],
		errors,
	);
}
