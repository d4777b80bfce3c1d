import { local } from 'local-discord';
import { expect, it } from 'vitest';
import { z } from 'zod';
import help from '#commands/help.ts';
import { hourMs } from '../harness/a-clock.ts';
import { openBot } from '../harness/open-bot.ts';
import { openDesk, textOf } from '../harness/open-desk.ts';
import { token } from '../harness/open-flow.ts';

it('the bot answers plain direct messages once with a hint on how to ask, and never answers messages in a server', async () => {
	const { discord, logged } = await openBot([help]);
	const direct = await openDirect(discord.url);
	const answersIn = (channel: string) =>
		discord.messages(channel).filter(({ author }) => author.bot === true);
	for (let n = 0; n < 3; n += 1) discord.say({ as: 'mia', in: direct, content: 'taiwan?' });
	discord.say({ as: 'mia', in: 'general', content: 'taiwan?' });
	await expect.poll(() => answersIn(direct).length, { timeout: 20_000 }).toBe(1);
	expect(JSON.stringify(answersIn(direct))).toContain('Ask with a command');
	expect(answersIn('general')).toEqual([]);
	expect(logged.errors()).toEqual([]);
});

it('the bot answers direct messages in the language in which somebody follows things, else in English', async () => {
	const desk = await openDesk();
	const direct = await openDirect(desk.discord.url);
	const hints = () => desk.posted(direct).map(textOf);
	desk.discord.say({ as: 'mia', in: direct, content: 'taiwan?' });
	await expect.poll(hints, { timeout: 20_000 }).toEqual([expect.stringContaining('Ask with a')]);
	const asking = { as: 'mia', in: 'general', locale: 'fr', command: 'follow' } as const;
	await desk.discord.slash({ ...asking, options: { topic: 'rain', as: 'alert' } });
	desk.clock.advance(2 * hourMs);
	desk.discord.say({ as: 'mia', in: direct, content: 'taiwan?' });
	await expect
		.poll(hints, { timeout: 20_000 })
		.toEqual([expect.anything(), expect.stringContaining('Posez votre question')]);
});

async function openDirect(url: string): Promise<string> {
	const answer = await fetch(`${url}/v10/users/@me/channels`, {
		method: 'POST',
		headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ recipient_id: local.mia }),
	});
	return z.object({ id: z.string() }).parse(await answer.json()).id;
}
