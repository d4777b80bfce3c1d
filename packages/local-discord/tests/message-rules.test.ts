import { describe, expect, it } from 'vitest';
import { local } from '../src/world/default-world.ts';
import { aSender, itKeeps, type MessageRule, text, v2, with2 } from './rules-of-messages.ts';

const rules: readonly MessageRule[] = [
	[
		'content of 2,000 characters',
		{ content: 'x'.repeat(2000) },
		{ content: 'x'.repeat(2001) },
		'content',
	],
	[
		'embeds of 6,000 characters in all',
		{ embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3000) }] },
		{ embeds: [{ description: 'x'.repeat(3000) }, { description: 'x'.repeat(3001) }] },
		'embeds',
	],
	[
		'no empty embed next to another',
		{ embeds: [{ title: 'x' }] },
		{ embeds: [{ title: 'x' }, {}] },
		'embeds.1',
	],
	[
		'only web addresses in embeds',
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
	const { send } = aSender();
	itKeeps(rules, { send });

	it.each([{}, { content: ' ' }, { ...v2, components: [] }, { embeds: [] }])(
		'An empty message is refused with 50006: %j',
		async (body) => {
			expect((await send(body)).body.code).toBe(50006);
		},
	);

	it('A message with more than 10,170 bytes of text fails with HTTP 500, as at Discord', async () => {
		const chinese = (count: number) => with2(text('字'.repeat(count)));
		expect((await send(chinese(3386))).status).toBe(200);
		expect((await send(chinese(3387))).status).toBe(500);
	});
});
