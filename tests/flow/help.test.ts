import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { fillWith } from '../harness/fill-with.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader, type ShownMessage, shownMessage } from '../harness/open-reader.ts';

const { discord, logged } = await openFlow({
	now: new Date('2025-06-20T12:00:00Z'),
	atEnd: afterAll,
});
const mia = openReader(discord, 'mia');
const omar = openReader(discord, 'omar');

afterEach(() => expect(logged.errors()).toEqual([]));

async function helpIn(locale: string, as = 'mia'): Promise<ShownMessage> {
	const answer = await discord.slash({ as, in: 'general', command: 'help', locale });
	if (answer.kind === 'failed') throw new Error('Discord gave up waiting for an answer');
	return shownMessage(await answer.settled());
}

describe('/help', () => {
	it('is in the order of what people want', async () => {
		const { text } = await mia.asks('help');
		const wants = ['What is happening', 'Who somebody is', 'Find', 'Follow', 'Elsewhere'];
		const places = wants.map((want) => text.indexOf(`**${want}**`));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});

	it('shows each of its examples with something in the answer', async () => {
		const help = await mia.asks('help');
		const [examples = []] = Object.values(help.menus);
		expect(examples.map((example) => example.split(' ')[0])).toEqual(
			expect.arrayContaining(['/brief', '/who', '/search', '/follow']),
		);
		for (const example of examples) {
			const answer = await mia.chooses(await mia.asks('help'), example);
			expect(answer.isPrivate).toBe(true);
			expect(answer.text).not.toMatch(/No story|Nobody|no longer works/);
			expect(answer.text).toContain(example.split(' ').slice(1).join(' '));
		}
	});

	it('is in the reader’s language, with the commands as their Discord shows them', async () => {
		const { text, menus } = await helpIn('de');
		expect(text).toContain('## Was du fragen kannst');
		expect(text).toContain('**Was ist dazu bekannt?** und **Wer kommt hier vor?**');
		const [examples = []] = Object.values(menus);
		expect(examples[0]).toMatch(/^\/kurz /);
	});

	it('shows what is for moderators apart, and only to them', async () => {
		expect((await mia.asks('help')).text).not.toContain('For moderators');
		const [before = '', after = ''] = (await omar.asks('help')).text.split('**For moderators**');
		expect(before).not.toMatch(/<\/(?:digest|alert|settings)/);
		expect(after).toMatch(/<\/digest add:\d+> Post a digest.*\n-# list · edit · preview · /);
	});

	it('leads to what the desk covers: names, sources, and how new it is', async () => {
		const coverage = await mia.presses(await mia.asks('help'), 'What this desk covers');
		expect(coverage.text).toContain('5 reports from 1 source · newest from 19 June 2025');
		expect(coverage.text).toMatch(/\*\*Places\*\* .*Taiwan/);
		expect(coverage.text).toContain('**Sources** Taipei Times');
	});
});

it('/help of a desk without articles has no examples, and says that there are none', async () => {
	const empty = await openFlow({ fill: fillWith({}) });
	const reader = openReader(empty.discord, 'mia');
	const help = await reader.asks('help');
	expect(help.menus).toEqual({});
	const coverage = await reader.presses(help, 'What this desk covers');
	expect(coverage.text).toContain('There are no articles here yet.');
});
