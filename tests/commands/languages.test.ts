import { describe, expect, it } from 'vitest';
import alert from '#commands/alert.ts';
import digest from '#commands/digest.ts';
import follow from '#commands/follow.ts';
import type { Reader } from '#src/bot/command.ts';
import { aModerator, openNewsroom, type TestNewsroom } from '../harness/open-newsroom.ts';
import { choose } from '../subscriptions/choose.ts';

const inLyon: Reader = {
	...aModerator,
	guildLocale: 'fr',
	here: { id: '1100000000000002000', kind: 'text', name: 'nouvelles' },
};

const channel = { id: '1100000000000002000', kind: 'text', name: 'nouvelles' } as const;

const firstSubscriptions: readonly (readonly [
	what: string,
	make: (newsroom: TestNewsroom, reader: Reader) => unknown,
])[] = [
	[
		'digest',
		(newsroom, reader) => {
			const options = { action: 'add', channel, topics: 'rain', when: 'hourly' };
			return digest.run(digest.options.parse(options), newsroom, reader);
		},
	],
	[
		'alert',
		(newsroom, reader) => {
			const options = { action: 'add', channel, topics: 'rain' };
			return alert.run(alert.options.parse(options), newsroom, reader);
		},
	],
	[
		'topic that a channel follows',
		(newsroom, reader) => {
			const options = { topic: 'rain', as: 'alert', to: 'here' };
			return follow.run(follow.options.parse(options), newsroom, reader);
		},
	],
	[
		'import',
		(newsroom, reader) => {
			const file = { name: 'a.json', text: '{"dateline":1,"subscriptions":[]}' };
			const options = { action: 'import', file };
			return digest.run(digest.options.parse(options), newsroom, reader);
		},
	],
];

describe.each(firstSubscriptions)('the first %s of a server', (_, make) => {
	it('sets the server’s language to that of its Discord', async () => {
		const newsroom = await openNewsroom([]);
		await make(newsroom, inLyon);
		const { guildId = '' } = inLyon;
		expect(newsroom.book.settingsOf(guildId)).toEqual({ timezone: 'UTC', language: 'fr' });
	});

	it('keeps the language that the server’s moderators chose', async () => {
		const newsroom = await openNewsroom([]);
		const { guildId = '' } = inLyon;
		const chosen = { timezone: 'Europe/Paris', language: 'es' } as const;
		await choose(newsroom.book, guildId, chosen);
		await make(newsroom, inLyon);
		expect(newsroom.book.settingsOf(guildId)).toEqual(chosen);
	});
});
