import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LocalDiscord } from '../src/local-discord.ts';
import { aDiscord, request } from './a-bot.ts';
import { path as messages } from './open-discord.ts';

/** A rule: its name, a body that is accepted, one that is refused, and the path of the issue. */
export type MessageRule = readonly [
	title: string,
	accepted: object,
	refused: object,
	issuePath: string,
];

/** Sends, reads and edits messages in a local Discord shared by all tests of a file. */
export function aSender() {
	const opened: { discord?: LocalDiscord } = {};
	beforeAll(async () => {
		opened.discord = await aDiscord();
	});
	afterAll(() => opened.discord?.close());
	const ask = (method: string, path: string, body?: object) => {
		if (opened.discord === undefined) throw new Error('not open');
		return request(opened.discord, method, path, body);
	};
	return {
		send: (body: object) => ask('POST', messages, body),
		read: (id: string) => ask('GET', `${messages}/${id}`),
		edit: (id: string, body: object) => ask('PATCH', `${messages}/${id}`, body),
	};
}

/** Tests each rule with both of its bodies. */
export function itKeeps(
	rules: readonly MessageRule[],
	{ send }: Pick<ReturnType<typeof aSender>, 'send'>,
): void {
	it.each(rules)('A message that keeps the rule is accepted: %s', async (_, accepted) => {
		expect((await send(accepted)).body).toMatchObject({ id: expect.any(String) });
	});

	it.each(rules)(
		'A message that breaks the rule is refused: %s',
		async (_, __, refused, issuePath) => {
			const answer = await send(refused);
			expect([answer.status, answer.body.code]).toEqual([400, 50035]);
			expect(issuesAt(answer.body.errors, issuePath.split('.'))).toBeDefined();
		},
	);
}

/** The issues at a path in the nested errors of a 50035. */
function issuesAt(errors: unknown, [key, ...rest]: readonly string[]): unknown {
	const inner = Object.entries(errors ?? {}).find(([name]) => name === (key ?? '_errors'))?.[1];
	return key === undefined ? inner : issuesAt(inner, rest);
}

// Parts of messages.

export const v2 = { flags: 1 << 15 };
export const text = (content = 'x', more = {}) => ({ type: 10, content, ...more });
export const row = (...components: object[]) => ({ type: 1, components });
export const button = (custom_id: string, more = {}) => ({
	type: 2,
	style: 2,
	label: 'Go',
	custom_id,
	...more,
});
export const link = (url: string, more = {}) => ({ type: 2, style: 5, label: 'Go', url, ...more });
export const select = (custom_id: string, values: string[], more = {}) => ({
	type: 3,
	custom_id,
	options: values.map((value) => ({ label: value, value })),
	...more,
});
export const box = (...components: object[]) => ({ type: 17, components });
export const texts = (count: number) => Array.from({ length: count }, () => text());
export const gallery = (count: number) => ({
	type: 12,
	items: Array.from({ length: count }, () => ({ media: { url: 'https://example.com/a.png' } })),
});
export const with2 = (...components: object[]) => ({ ...v2, components });
