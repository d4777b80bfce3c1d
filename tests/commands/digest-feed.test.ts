import { describe, expect, it } from 'vitest';
import digest from '#commands/digest.ts';
import { anotherModerator, askingOf, firstSubscription, idOf, news } from '../harness/asking.ts';
import { openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';

const every8 = { channel: news, topics: 'rain', when: 'every day at 8' };
const { ask, press } = askingOf(digest);

/** A newsroom with a public address, where each new secret is a row of one letter: a, then b, then c. */
async function openPublicNewsroom() {
	const letters = ['a', 'b', 'c'];
	const newsroom = await openNewsroom([]);
	await ask('add', every8, newsroom);
	const digestFeeds = {
		publicUrl: 'https://news.example/desk',
		newSecret: () => (letters.shift() ?? 'z').repeat(32),
	};
	return { ...newsroom, digestFeeds };
}

describe('/digest feed', () => {
	it('shows the addresses of a digest’s feed to its own moderators only', async () => {
		const newsroom = await openPublicNewsroom();
		const reply = await ask('feed', { which: 'rain' }, newsroom);
		expect(reply.seenBy).toBe('reader');
		const address = `https://news.example/desk/feeds/${idOf(newsroom)}-${'a'.repeat(32)}`;
		expect(shown(reply)).toContain(`\`${address}.xml\``);
		expect(shown(reply)).toContain(`\`${address}.json\``);
		expect(Object.keys(targets(reply))).toEqual(['New address', 'Turn off']);
		for (const change of [undefined, 'renew', 'off'] as const) {
			const asked = ask('feed', { which: idOf(newsroom), change }, newsroom, anotherModerator);
			await expect(asked).rejects.toThrow('no such digest');
		}
		expect(firstSubscription(newsroom)?.feed).toEqual({ secret: 'a'.repeat(32) });
	});

	it('gives two moderators who turn the feed on at the same time the same addresses', async () => {
		const newsroom = await openPublicNewsroom();
		const both = [1, 2].map(() => ask('feed', { which: 'rain' }, newsroom));
		const [first, second] = (await Promise.all(both)).map(shown);
		expect(first).toBe(second);
		expect(first).toContain('a'.repeat(32));
	});

	it('keeps the secret out of everything but its own answer', async () => {
		const newsroom = await openPublicNewsroom();
		const card = await ask('feed', { which: 'rain' }, newsroom);
		expect(JSON.stringify(targets(card))).not.toContain('aaaa');
		const others = await Promise.all([
			ask('list', {}, newsroom),
			ask('export', {}, newsroom),
			ask('pause', { which: 'rain' }, newsroom),
			press(card, 'Turn off', newsroom),
		]);
		expect(JSON.stringify(others)).not.toContain('aaaa');
	});
});
