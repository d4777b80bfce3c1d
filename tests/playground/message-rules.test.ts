import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '#src/playground/local-discord.ts';
import { local } from '#src/playground/world-plan.ts';
import { aDiscord, request } from './a-bot.ts';

const v2 = { flags: 1 << 15 };
const text = (content = 'x', more = {}) => ({ type: 10, content, ...more });
const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more = {}) => ({
	type: 2,
	style: 2,
	label: 'Go',
	custom_id,
	...more,
});
const link = (url: string, more = {}) => ({ type: 2, style: 5, label: 'Go', url, ...more });
const select = (custom_id: string, values: string[], more = {}) => ({
	type: 3,
	custom_id,
	options: values.map((value) => ({ label: value, value })),
	...more,
});
const box = (...components: object[]) => ({ type: 17, components });
const texts = (count: number) => Array.from({ length: count }, () => text());
const gallery = (count: number) => ({
	type: 12,
	items: Array.from({ length: count }, () => ({ media: { url: 'https://example.com/a.png' } })),
});
const with2 = (...components: object[]) => ({ ...v2, components });

/** What a message may be, beside what it may not: the rule, a body that passes, one that does not, and where it says so. */
const rules: readonly [string, object, object, string][] = [
	[
		'content of 2,000 characters',
		{ content: 'x'.repeat(2000) },
		{ content: 'x'.repeat(2001) },
		'content',
	],
	[
		'components of version 2 under their flag',
		with2(text()),
		{ components: [text()] },
		'components.0.type',
	],
	['no content under the flag', with2(text()), { ...with2(text()), content: 'x' }, 'content'],
	[
		'no embeds under the flag',
		with2(text()),
		{ ...with2(text()), embeds: [{ title: 'x' }] },
		'embeds',
	],
	[
		'4,000 characters of text',
		with2(text('x'.repeat(2000)), text('x'.repeat(2000))),
		with2(text('x'.repeat(2000)), text('x'.repeat(2001))),
		'components',
	],
	[
		'40 components, nested ones counted',
		with2(box(...texts(39))),
		with2(box(...texts(39)), text()),
		'components',
	],
	[
		'a menu alone in its row',
		with2(row(select('s', ['a']))),
		with2(row(select('s', ['a']), button('b'))),
		'components.0.components',
	],
	[
		'five buttons a row',
		with2(row(...'abcde'.split('').map((id) => button(id)))),
		with2(row(...'abcdef'.split('').map((id) => button(id)))),
		'components.0.components',
	],
	[
		'a custom_id once',
		with2(row(button('a'), button('b'))),
		with2(row(button('a'), button('a'))),
		'components.0.components.1.custom_id',
	],
	[
		'an id once',
		with2(text('x', { id: 7 }), text('x', { id: 8 })),
		with2(text('x', { id: 7 }), text('x', { id: 7 })),
		'components.1.id',
	],
	[
		'a link button without custom_id',
		with2(row(link('https://a.example'))),
		with2(row(link('https://a.example', { custom_id: 'a' }))),
		'components.0.components.0.custom_id',
	],
	[
		'a link button with an address',
		with2(row(link('https://a.example'))),
		with2(row({ type: 2, style: 5, label: 'Go' })),
		'components.0.components.0.url',
	],
	[
		'a button with custom_id',
		with2(row(button('a'))),
		with2(row({ type: 2, style: 2, label: 'Go' })),
		'components.0.components.0.custom_id',
	],
	[
		'a button with a label or emoji',
		with2(row(button('a'))),
		with2(row({ type: 2, style: 2, custom_id: 'a' })),
		'components.0.components.0',
	],
	[
		'web addresses only',
		with2(row(link('https://a.example'))),
		with2(row(link('javascript:alert(1)'))),
		'components.0.components.0.url',
	],
	[
		'labels of 80 characters',
		with2(row(button('a', { label: 'x'.repeat(80) }))),
		with2(row(button('a', { label: 'x'.repeat(81) }))),
		'components.0.components.0.label',
	],
	[
		'different values in a menu',
		with2(row(select('s', ['a', 'b']))),
		with2(row(select('s', ['a', 'a']))),
		'components.0.components.0.options.1.value',
	],
	[
		'25 options in a menu',
		with2(row(select('s', [...'abcdefghijklmnopqrstuvwxy']))),
		with2(row(select('s', [...'abcdefghijklmnopqrstuvwxyz']))),
		'components.0.components.0.options',
	],
	[
		'no more to choose than there is',
		with2(row(select('s', ['a']))),
		with2(row(select('s', ['a'], { max_values: 2 }))),
		'components.0.components.0.max_values',
	],
	['ten items in a gallery', with2(gallery(10)), with2(gallery(11)), 'components.0.items'],
	[
		'media that came with the message',
		with2(gallery(1)),
		with2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
		'components.0.items.0.media.url',
	],
	[
		'three texts in a section',
		with2({ type: 9, components: texts(3), accessory: button('a') }),
		with2({ type: 9, components: texts(4), accessory: button('a') }),
		'components.0.components',
	],
	[
		'embeds of 6,000 characters in all',
		{ embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3000) }] },
		{ embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
		'embeds',
	],
	[
		'no empty embed beside another',
		{ embeds: [{ title: 'x' }] },
		{ embeds: [{ title: 'x' }, {}] },
		'embeds.1',
	],
	[
		'web addresses in embeds',
		{ embeds: [{ title: 'x', url: 'https://a.example' }] },
		{ embeds: [{ title: 'x', url: 'javascript:x' }] },
		'embeds.0.url',
	],
	[
		'a nonce of 25 characters',
		{ content: 'x', nonce: 'n'.repeat(25) },
		{ content: 'x', nonce: 'n'.repeat(26) },
		'nonce',
	],
	[
		'parse or ids, not both',
		{ content: 'x', allowed_mentions: { parse: [], users: [local.mia] } },
		{ content: 'x', allowed_mentions: { parse: ['users'], users: [local.mia] } },
		'allowed_mentions',
	],
];

describe('a message', () => {
	const opened: { discord?: LocalDiscord } = {};
	beforeAll(async () => {
		opened.discord = await aDiscord();
	});
	afterAll(() => opened.discord?.close());
	const send = (body: object) => {
		if (opened.discord === undefined) throw new Error('not open');
		return request(opened.discord, 'POST', `/channels/${local.general}/messages`, body);
	};

	it.each(rules)('may have %s', async (_, accepted) => {
		expect((await send(accepted)).body).toMatchObject({ id: expect.any(String) });
	});

	it.each(rules)('may have no more than %s', async (_, __, refused, path) => {
		const answer = await send(refused);
		expect([answer.status, answer.body.code]).toEqual([400, 50035]);
		expect(complaintAt(answer.body.errors, path.split('.'))).toBeDefined();
	});

	it.each([{}, { content: ' ' }, { ...v2, components: [] }, { embeds: [] }])(
		'may not be empty: %j',
		async (body) => {
			expect((await send(body)).body.code).toBe(50006);
		},
	);

	it('fails with HTTP 500 above 10,170 bytes of text, as at Discord', async () => {
		const chinese = (count: number) => with2(text('字'.repeat(count)));
		expect((await send(chinese(3386))).status).toBe(200);
		expect((await send(chinese(3387))).status).toBe(500);
	});

	it('fails with HTTP 500 above 64 media', async () => {
		const galleries = (last: number) =>
			with2(...Array.from({ length: 6 }, () => gallery(10)), gallery(last));
		expect((await send(galleries(4))).status).toBe(200);
		expect((await send(galleries(5))).status).toBe(500);
	});

	it('keeps Components V2 when it is edited', async () => {
		const sent = await send(with2(text()));
		const path = `/channels/${local.general}/messages/${sent.body.id}`;
		if (opened.discord === undefined) throw new Error('not open');
		const edited = await request(opened.discord, 'PATCH', path, { flags: 0, content: 'x' });
		expect(edited.body.code).toBe(50035);
	});

	it('numbers its components, leaving out the numbers that are taken', async () => {
		const sent = await send(with2(text('a', { id: 2 }), text('b'), text('c')));
		expect(sent.body.components.map(({ id }: { id: number }) => id)).toEqual([2, 1, 3]);
	});
});

/** The complaints at a place of a 50035's nested errors. */
function complaintAt(errors: unknown, [key, ...rest]: readonly string[]): unknown {
	const inner = Object.entries(errors ?? {}).find(([name]) => name === (key ?? '_errors'))?.[1];
	return key === undefined ? inner : complaintAt(inner, rest);
}
