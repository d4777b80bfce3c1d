import { local } from 'local-discord';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openFlow } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';

const { discord, logged } = await openFlow({
	now: new Date('2025-06-20T12:00:00Z'),
	atEnd: afterAll,
});
const mia = openReader(discord, 'mia');
const omar = openReader(discord, 'omar');

afterEach(() => expect(logged.errors()).toEqual([]));

describe('/brief, on the project’s own articles', () => {
	it('tells a topic’s top story with kicker, summary, source and day, and lists the others by day', async () => {
		const { text, isPrivate } = await mia.asks('brief', { topic: 'taiwan' });
		expect(isPrivate).toBe(false);
		expect(text).toContain(
			'-# Chip war\n**Taiwan quietly puts Huawei and SMIC on its high-tech blacklist**\nTaiwan’s trade',
		);
		expect(text).toContain('-# Taipei Times · 16 June 2025');
		expect(text.match(/\d+ June 2025\*\*\n- /g)).toEqual(
			[16, 15, 13].map((day) => `${day} June 2025**\n- `),
		);
	});

	it('begins a brief with how much there is, and says since when nothing is new', async () => {
		const { text } = await mia.asks('brief', { topic: 'taiwan' });
		expect(text).toMatch(
			/^## Taiwan\n[▁-█]{14} 3 stories from 1 source in 7 days · quiet since Monday\n/,
		);
		expect(text).toContain('\n-# 4 stories from 1 source\n');
	});

	it.each([
		['an alias', 'DPRK', 'North Korea'],
		['another script', 'Шойгу', 'Sergei Shoigu'],
		['a typo', 'shoygu', 'Sergei Shoigu'],
		['the role in README.md', 'the north korean leader', 'Kim Jong-un'],
	])('understands a topic by %s, and says what it understood', async (_, topic, name) => {
		const { text } = await mia.asks('brief', { topic });
		expect(text).toContain(`## ${name}\n`);
		expect(text).toContain(`\n-# Showing **${name}** for “${topic}”`);
	});

	it('searches the texts for a topic that is not a name', async () => {
		const { text } = await mia.asks('brief', { topic: 'deminers' });
		expect(text).toContain('## “deminers”');
		expect(text).toContain('will send deminers and army builders to Kursk');
	});

	it('answers privately when no story mentions a topic', async () => {
		const { text, isPrivate } = await mia.asks('brief', { topic: 'volcano' });
		expect(text).toContain('No story here mentions “volcano”.');
		expect(isPrivate).toBe(true);
	});
});

describe('/who, on the project’s own articles', () => {
	it('shows a person’s names in every script, dated role, dated statements and companions', async () => {
		const { text, menus, isPrivate } = await mia.asks('who', { person: '马英九' });
		expect(isPrivate).toBe(false);
		expect(text).toContain('## Ma Ying-jeou\nformer president');
		expect(text).toContain(
			'-# as reported on 16 June 2025 by Taipei Times\n-# 馬英九 · Ma Yingjiu\n',
		);
		expect(text).toMatch(/> Told the Straits Forum .*\n-# Taipei Times · .* · 16 June 2025/);
		expect(text).toContain('1 story from 1 source since 16 June 2025');
		expect(menus['Open a profile']).toContain('Wang Huning');
	});

	it('answers privately when a person is unknown', async () => {
		const { text, isPrivate } = await mia.asks('who', { person: 'Ada Lovelace' });
		expect(text).toContain('Nobody called “Ada Lovelace” appears in the stories here.');
		expect(isPrivate).toBe(true);
	});
});

describe('the other commands, on the project’s own articles', () => {
	it('shows a full story with everything it names', async () => {
		const { text } = await mia.asks('story', { story: 'blacklist' });
		expect(text).toContain('The list also names the Taliban and al-Qaeda.');
		expect(text).toContain('**Topics** semiconductors, artificial intelligence');
	});

	it('asks privately which story is meant when several match', async () => {
		const { menus, isPrivate } = await mia.asks('story', { story: 'taiwan' });
		expect(menus['Read a story']).toHaveLength(4);
		expect(isPrivate).toBe(true);
	});

	it('lists the newest stories on a topic from one source', async () => {
		const { text } = await mia.asks('latest', { topic: 'chips', source: 'taipei' });
		expect(text).toContain('## Latest on semiconductors from Taipei Times');
		expect(text).toContain('1 story from 1 source');
	});

	it('searches by phrase, excluded word, source and date, and marks the matches', async () => {
		const words = '"war games" -huawei from:taipei since:2025-06-01';
		const { text } = await mia.asks('search', { words });
		expect(text).toContain('US Navy **war-games** a Chinese invasion');
		expect(text).toContain('1 story from 1 source');
	});

	it('links every command in /help as Discord knows it, and names those in the menu of a message', async () => {
		const { text } = await mia.asks('help');
		const links = text.match(/<\/\w+:\d+>/g);
		const inMenu = ['Brief this', 'Who is in this?'];
		for (const name of inMenu) expect(text).toContain(`**${name}**`);
		const offered = discord
			.offered({ as: 'mia', in: 'general' })
			.filter(({ name }) => !inMenu.includes(name))
			.map(({ name, id }) => `</${name}:${id}>`);
		expect([...new Set(links)].sort()).toEqual(offered.sort());
	});

	it('lists moderators’ commands in /help only to moderators', async () => {
		expect((await mia.asks('help')).text).not.toMatch(/reload|status/);
		expect((await omar.asks('help')).text).toMatch(
			/For moderators\*\*\n(?:.*\n)*.*reload.*\n(?:.*\n)*.*status/,
		);
	});

	it('shows moderators the state of the desk privately in /status', async () => {
		const { text, isPrivate } = await omar.asks('status');
		expect(text).toContain('**Articles** 5\n');
		expect(text).toContain('**Newest story** 19 June 2025');
		expect(text).toMatch(/\*\*Last reload\*\* <t:\d+:R> at startup, 0 problems/);
		expect(isPrivate).toBe(true);
	});

	it('answers in direct messages', async () => {
		const id = '1100000000000003000';
		const direct = { id, kind: 'dm', name: '', guildId: undefined, overwrites: [] } as const;
		discord.addChannel({ ...direct, recipientId: local.mia });
		const { text } = await openReader(discord, 'mia', id).asks('who', { person: 'shoigu' });
		expect(text).toContain('## Sergei Shoigu');
	});
});
