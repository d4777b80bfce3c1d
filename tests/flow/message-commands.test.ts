import { local, type StoredMessage } from 'local-discord';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openFlow, token } from '../harness/open-flow.ts';
import { type ShownMessage, shownMessage } from '../harness/open-reader.ts';

const { discord, logged } = await openFlow({
	now: new Date('2025-06-20T12:00:00Z'),
	atEnd: afterAll,
});

afterEach(() => expect(logged.errors()).toEqual([]));

/** Uses a command from the menu of a message. */
async function use(
	command: 'Brief this' | 'Who is in this?',
	message: StoredMessage,
	locale = 'en-US',
): Promise<ShownMessage> {
	const answer = await discord.messageCommand({ as: 'mia', message, command, locale });
	if (answer.kind === 'failed') throw new Error('Discord gave up waiting for an answer');
	return shownMessage(await answer.settled());
}

const say = (content: string) => discord.say({ as: 'omar', in: 'general', content });

/** A message of a bot, which can have embeds and components. */
async function post(body: object): Promise<StoredMessage> {
	await fetch(`${discord.url}/v10/channels/${local.general}/messages`, {
		method: 'POST',
		headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const posted = discord.messages('general').findLast(({ author }) => author.bot);
	if (posted === undefined) throw new Error('the message was not posted');
	return posted;
}

describe('commands in the menu of a message', () => {
	it('answer whoever uses them privately, in their own language', async () => {
		const message = say('Ma Ying-jeou met Wang Huning in Xiamen.');
		const topics = await use('Brief this', message, 'de');
		expect(topics.isPrivate).toBe(true);
		expect(topics.text).toBe(
			'In dieser Nachricht geht es um mehreres. Worüber möchtest du mehr wissen?',
		);
		expect(topics.menus).toMatchObject({
			'Wähle eins aus': ['Ma Ying-jeou', 'Wang Huning', 'Xiamen'],
		});
		const people = await use('Who is in this?', message, 'de');
		expect(people.isPrivate).toBe(true);
		expect(people.text).toContain('## In dieser Nachricht\n**Ma Ying-jeou** · former president');
		expect(people.text).toContain('16. Juni 2025');
		expect(Object.keys(people.menus)).toEqual(['Profil öffnen']);
	});

	it('read the embeds of a message', async () => {
		const message = await post({
			embeds: [{ title: 'Builders for Kursk', description: 'Said **Sergei Shoigu**.' }],
		});
		expect((await use('Who is in this?', message)).text).toContain('## Sergei Shoigu');
		expect(Object.values((await use('Brief this', message)).menus)).toEqual([
			['Sergei Shoigu', 'Kursk'],
		]);
	});

	it('read the components of a message, of whatever depth', async () => {
		const text = (content: string) => ({ type: 10, content });
		const message = await post({
			flags: 1 << 15,
			components: [
				{
					type: 17,
					components: [
						text('-# Today'),
						{
							type: 9,
							components: [text('> **Wang Huning** spoke')],
							accessory: { type: 2, style: 5, label: 'Sergei Shoigu', url: 'https://news.example' },
						},
					],
				},
			],
		});
		expect((await use('Who is in this?', message)).text).toContain('## Wang Huning');
	});

	it('say so if a message has no text', async () => {
		const message = await post({ embeds: [{ image: { url: 'https://news.example/a.png' } }] });
		expect((await use('Brief this', message, 'ja')).text).toContain('テキストがありません');
		expect((await use('Who is in this?', message, 'ja')).text).toContain('テキストがありません');
	});

	it('say so if a message has only emojis', async () => {
		expect((await use('Brief this', say('🐈‍⬛👩‍👩‍👧 !'), 'de')).text).toContain('keinen Text');
	});

	it.each([
		{ what: 'markup without end', text: '```||**__~~> [x](<@&1> `'.repeat(80) },
		{ what: 'only mentions', text: '<@1100000000000000001> <#1> <@&2> </brief:3> @everyone' },
		{ what: 'only emoji', text: '🐈‍⬛👩‍👩‍👧🏳️‍🌈'.repeat(60) },
		{ what: 'search operators', text: '-from:x since:yesterday OR "unclosed said:' },
		{ what: 'only what is left out', text: '-kursk -taiwan' },
		{ what: 'control characters', text: 'Kursk\u202E\u0000\uFFFE\u200B?\uD800' },
		{ what: 'one long word', text: 'a'.repeat(2_000) },
		{ what: 'a page of brackets', text: '[('.repeat(1_000) },
		{ what: 'a page of Chinese', text: '台灣中國'.repeat(500) },
	])('answer a message of $what', async ({ text }) => {
		const message = say(text);
		for (const command of ['Brief this', 'Who is in this?'] as const) {
			const answer = await use(command, message);
			expect(answer.isPrivate).toBe(true);
			expect(answer.text).not.toBe('');
			expect(answer.text).not.toContain('Something went wrong');
		}
	});

	it('answer a message that names a hundred things with the most mentioned of them', async () => {
		const message = await post({
			embeds: [{ description: 'Xiamen, Ma Ying-jeou, Kursk, Huawei, SMIC. '.repeat(95) }],
		});
		const { menus } = await use('Brief this', message);
		expect(Object.values(menus)[0]).toHaveLength(5);
	});
});
