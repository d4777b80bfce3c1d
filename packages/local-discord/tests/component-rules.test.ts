import { describe, expect, it } from 'vitest';
import {
	aSender,
	box,
	button,
	gallery,
	itKeeps,
	link,
	type MessageRule,
	row,
	select,
	text,
	texts,
	with2,
} from './rules-of-messages.ts';

const rules: readonly MessageRule[] = [
	[
		'version 2 components only with their flag',
		with2(text()),
		{ components: [text()] },
		'components.0.type',
	],
	['no content with that flag', with2(text()), { ...with2(text()), content: 'x' }, 'content'],
	[
		'no embeds with that flag',
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
		'40 components, including nested ones',
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
		'each custom_id only once',
		with2(row(button('a'), button('b'))),
		with2(row(button('a'), button('a'))),
		'components.0.components.1.custom_id',
	],
	[
		'each id only once',
		with2(text('x', { id: 7 }), text('x', { id: 8 })),
		with2(text('x', { id: 7 }), text('x', { id: 7 })),
		'components.1.id',
	],
	[
		'each id only once, even inside a container',
		with2({ ...box(text('x', { id: 8 })), id: 7 }),
		with2({ ...box(text('x', { id: 7 })), id: 7 }),
		'components.0.components.0.id',
	],
	[
		'a link button has no custom_id',
		with2(row(link('https://a.example'))),
		with2(row(link('https://a.example', { custom_id: 'a' }))),
		'components.0.components.0.custom_id',
	],
	[
		'a link button has an address',
		with2(row(link('https://a.example'))),
		with2(row({ type: 2, style: 5, label: 'Go' })),
		'components.0.components.0.url',
	],
	[
		'a button has a custom_id',
		with2(row(button('a'))),
		with2(row({ type: 2, style: 2, label: 'Go' })),
		'components.0.components.0.custom_id',
	],
	[
		'a button has a label or an emoji',
		with2(row(button('a'))),
		with2(row({ type: 2, style: 2, custom_id: 'a' })),
		'components.0.components.0',
	],
	[
		'only web addresses in buttons',
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
		'no more choices than options',
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
];

describe('a message', () => {
	const { send, edit, read } = aSender();
	itKeeps(rules, { send });

	it('A message with more than 64 media fails with HTTP 500', async () => {
		const galleries = (last: number) =>
			with2(...Array.from({ length: 6 }, () => gallery(10)), gallery(last));
		expect((await send(galleries(4))).status).toBe(200);
		expect((await send(galleries(5))).status).toBe(500);
	});

	it('A message keeps Components V2 when it is edited', async () => {
		const sent = await send(with2(text()));
		const edited = await edit(sent.body.id, { flags: 0, content: 'x' });
		expect(edited.body.code).toBe(50035);
	});

	it('Components keep the ids that the bot chose, in answers and in edits', async () => {
		const card = with2({ ...box(text('a', { id: 8 }), text('b')), id: 2_000_000_000 });
		const shown = [{ id: 2_000_000_000, components: [{ id: 8 }, { id: 1 }] }];
		const sent = await send(card);
		const got = (await read(sent.body.id)).body;
		expect([sent.body.components, got.components]).toMatchObject([shown, shown]);
		const other = { components: [{ ...box(text('c', { id: 9 })), id: 7 }] };
		expect((await edit(sent.body.id, { allowed_mentions: { parse: [] } })).body.components).toEqual(
			got.components,
		);
		await edit(sent.body.id, other);
		expect((await read(sent.body.id)).body.components).toMatchObject([
			{ id: 7, components: [{ id: 9, content: 'c' }] },
		]);
	});

	it('Components without an id get the lowest free numbers', async () => {
		const sent = await send(with2(text('a', { id: 2 }), text('b'), text('c')));
		expect(sent.body.components.map(({ id }: { id: number }) => id)).toEqual([2, 1, 3]);
	});
});
