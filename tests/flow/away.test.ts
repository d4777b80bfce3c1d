import { local, permission } from 'local-discord';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { datelineWorld } from '../harness/dateline-world.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader, shownMessage } from '../harness/open-reader.ts';

const id = '1100000000000003000';
const hall = '1100000000000003001';
const group = '1100000000000004001';

/** A server and a conversation without the bot, which Mia has installed for herself. */
const { discord, logged, bot } = await openFlow({
	now: new Date('2025-06-20T12:00:00Z'),
	atEnd: afterAll,
	discord: {
		world: {
			...datelineWorld,
			otherGuilds: [
				{
					id,
					name: 'Elsewhere',
					ownerId: local.mia,
					locale: 'fr',
					roles: [{ id, name: '@everyone', permissions: permission.everyoneDefault }],
					members: [local.mia, local.omar].map((userId) => ({ userId, roleIds: [] })),
				},
			],
			installedBy: [local.mia],
			channels: [
				...datelineWorld.channels,
				{ id: hall, kind: 'text', name: 'hall', guildId: id, overwrites: [] },
				{
					id: group,
					kind: 'group',
					name: 'The weekend',
					guildId: undefined,
					overwrites: [],
					recipientIds: [local.mia, local.omar],
				},
			],
		},
	},
});

afterEach(() => expect(logged.errors()).toEqual([]));

describe.each([
	{ where: 'another server', at: hall },
	{ where: 'a group', at: group },
])('in $where, without the bot', ({ at }) => {
	const mia = openReader(discord, 'mia', at);

	it('whoever installed it is answered privately', async () => {
		for (const [command, options] of [
			['brief', { topic: 'taiwan' }],
			['who', { person: 'shoigu' }],
			['search', { words: 'kursk' }],
		] as const) {
			const answer = await mia.asks(command, options);
			expect({ command, isPrivate: answer.isPrivate }).toEqual({ command, isPrivate: true });
			expect(answer.text).toMatch(/Taiwan|Shoigu|Kursk/);
		}
	});

	it('only what makes sense there is offered, and only to them', () => {
		const offered = discord.offered({ as: 'mia', in: at }).map(({ name }) => name);
		expect(offered).toEqual(
			expect.arrayContaining(['Brief this', 'Who is in this?', 'brief', 'search', 'who']),
		);
		for (const name of ['digest', 'alert', 'settings', 'source', 'follow', 'catchup'])
			expect(offered).not.toContain(name);
		expect(discord.offered({ as: 'omar', in: at })).toEqual([]);
	});

	it('the buttons of an answer work, and are answered privately', async () => {
		const brief = await mia.asks('brief', { topic: 'taiwan' });
		const [menu] = Object.values(brief.menus);
		const story = await mia.chooses(brief, menu?.[0] ?? '');
		expect(story.isPrivate).toBe(true);
		const profile = await mia.asks('who', { person: 'shoigu' });
		for (const label of profile.buttons.filter((one) => one !== 'Read')) {
			const next = await mia.presses(await mia.asks('who', { person: 'shoigu' }), label);
			expect(next.isPrivate).toBe(true);
			expect(next.text).not.toContain('no longer works');
		}
	});

	it('Follow says that news can only be sent by direct message, and follows', async () => {
		const brief = await mia.asks('brief', { topic: 'kursk' });
		const choice = await mia.presses(brief, 'Follow this');
		expect(choice.text).toContain('it can send you news only by direct message');
		expect(choice.buttons).toEqual(['Alerts for me', 'Daily digest for me']);
		const followed = await mia.presses(choice, 'Alerts for me');
		expect(followed.isPrivate).toBe(true);
		const [own] = bot().book.ofMember(local.mia);
		expect(own).toMatchObject({ place: 'dm', wish: { kind: 'alert' } });
		await bot().book.remove(own?.id ?? '');
	});

	it('the commands on messages work there', async () => {
		const message = discord.say({ as: 'omar', in: at, content: 'What of Kursk?' });
		const answer = await discord.messageCommand({ as: 'mia', message, command: 'Brief this' });
		if (answer.kind === 'failed') throw new Error('Discord gave up waiting for an answer');
		const shown = shownMessage(await answer.settled());
		expect(shown.isPrivate).toBe(true);
		expect(shown.text).toContain('## Kursk');
	});
});

it('in the bot’s own server, Follow says nothing about direct messages only', async () => {
	const mia = openReader(discord, 'mia');
	const choice = await mia.presses(await mia.asks('brief', { topic: 'kursk' }), 'Follow this');
	expect(choice.text).not.toContain('only by direct message');
});
