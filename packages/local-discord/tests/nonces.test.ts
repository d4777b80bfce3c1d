import { describe, expect, it } from 'vitest';
import { aClock, request } from './a-bot.ts';
import { creating, openDiscord, openSending, path, statusesOf } from './open-discord.ts';

describe('sending messages', () => {
	it('A second message under the same nonce is answered with the first', async () => {
		const { discord, general } = await openSending();
		const message = { content: 'one', nonce: 'n1', enforceNonce: true };
		const [first, second] = [await general.send(message), await general.send(message)];
		expect(second.id).toBe(first.id);
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('A nonce is forgotten after its window', async () => {
		const clock = aClock();
		const { discord, general } = await openSending({ now: clock.now, nonceWindowMs: 1_000 });
		const message = { content: 'one', nonce: 'n1', enforceNonce: true };
		await general.send(message);
		clock.pass(1_000);
		await general.send(message);
		expect(discord.messages('general')).toHaveLength(2);
	});

	it('The oldest nonce is forgotten when there are too many', async () => {
		const discord = await openDiscord({ noncesMax: 1 });
		const send = (nonce: string) =>
			request(discord, 'POST', path, { content: 'x', nonce, enforce_nonce: true });
		for (const nonce of ['n1', 'n1', 'n2', 'n1']) await send(nonce);
		expect(discord.messages('general').map(({ nonce }) => nonce)).toEqual(['n1', 'n2', 'n1']);
	});

	it('A nonce whose message was deleted is answered with Unknown Message', async () => {
		const discord = await openDiscord();
		const body = { content: 'x', nonce: 'n1', enforce_nonce: true };
		const first = await request(discord, 'POST', path, body);
		await request(discord, 'DELETE', `${path}/${first.body.id}`);
		expect((await request(discord, 'POST', path, body)).body.code).toBe(10008);
	});

	it('A message without a nonce is posted twice after a lost answer', async () => {
		const { discord, general } = await openSending();
		discord.faults.loseNextAnswer(creating);
		await general.send({ content: 'one' });
		expect(discord.messages('general')).toHaveLength(2);
	});

	it('A message under an enforced nonce is posted once after a lost answer', async () => {
		const { discord, general } = await openSending();
		discord.faults.loseNextAnswer(creating);
		await general.send({ content: 'one', nonce: 'n1', enforceNonce: true });
		expect(discord.messages('general')).toHaveLength(1);
	});

	it('A message that discord.js repeats after an HTTP 5xx is posted once', async () => {
		const { discord, general } = await openSending();
		discord.faults.failNext(creating, 502, 2);
		await general.send({ content: 'one', nonce: 'n1', enforceNonce: true });
		expect(statusesOf(discord, creating)).toEqual([502, 502, 200]);
		expect(discord.messages('general')).toHaveLength(1);
	});
});
