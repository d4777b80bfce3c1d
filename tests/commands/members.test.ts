import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import follow from '#commands/follow.ts';
import following from '#commands/following.ts';
import privacy from '#commands/privacy.ts';
import type { Reader } from '#src/bot/command.ts';
import { createDispatch } from '#src/bot/dispatch.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { aReader, openNewsroom } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';
import { openTestLog } from '../harness/test-log.ts';
import { choose } from '../subscriptions/choose.ts';

/** Mia in #general, where the bot may do anything. */
const mia: Reader = {
	...aReader,
	userId: local.mia,
	guildId: local.guild,
	here: { id: local.general, kind: 'text', name: 'general', botPermissions: 8n },
};
const omar: Reader = { ...mia, userId: local.omar, isModerator: true };
const own = { guildId: undefined, place: 'dm', madeBy: local.mia } as const;
const rain = [{ kind: 'words', words: 'rain' } as const];

async function askFollow(options: object, newsroom: Newsroom, reader = mia) {
	return follow.run(follow.options.parse(options), newsroom, reader);
}

async function askFollowing(options: object, newsroom: Newsroom, reader = mia) {
	return following.run(following.options.parse(options), newsroom, reader);
}

async function askPrivacy(options: object, newsroom: Newsroom, reader = mia) {
	return privacy.run(privacy.options.parse(options), newsroom, reader);
}

describe('/follow', () => {
	it('asks, by buttons that carry what was typed, how it is to be followed', async () => {
		const newsroom = await openNewsroom([]);
		const topic = 'rain, words: a\\, b';
		expect(targets(await askFollow({ topic }, newsroom))).toEqual({
			'Alerts for me': `follow?topic=${topic}&as=alert`,
			'Daily digest for me': `follow?topic=${topic}&as=digest`,
		});
		expect(targets(await askFollow({ topic }, newsroom, omar))).toMatchObject({
			'Alerts in this channel': `follow?topic=${topic}&as=alert&to=here`,
			'Daily digest in this channel': `follow?topic=${topic}&as=digest&to=here`,
		});
	});

	it('names what the bot lacks in a channel, and then makes nothing', async () => {
		const newsroom = await openNewsroom([]);
		const here = { id: local.general, kind: 'text', name: 'general', botPermissions: 0n } as const;
		const asked = askFollow({ topic: 'rain', as: 'alert', to: 'here' }, newsroom, {
			...omar,
			here,
		});
		await expect(asked).rejects.toThrow('**View Channel**');
		expect([...newsroom.book.all()]).toEqual([]);
	});

	it('lets nobody but a moderator have a channel follow something', async () => {
		const newsroom = await openNewsroom([]);
		const asked = { topic: 'rain', as: 'alert', to: 'here' };
		await expect(askFollow(asked, newsroom)).rejects.toMatchObject({ code: 'moderators-only' });
		await expect(askFollow(asked, newsroom, { ...omar, guildId: undefined })).rejects.toThrow();
		expect([...newsroom.book.all()]).toEqual([]);
	});

	it('asks which one is meant when several have the name', async () => {
		const newsroom = await openNewsroom([{ places: ['Lincoln'], people: ['Lincoln'] }]);
		await expect(askFollow({ topic: 'lincoln' }, newsroom)).rejects.toThrow('place: Lincoln');
	});
});

describe('what is followed', () => {
	it('is said to be in no story so far, with the nearest name to follow', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }]);
		const reply = await askFollow({ topic: 'Kurks' }, newsroom);
		expect(shown(reply)).toContain('No story here mentions “Kurks” yet.');
		expect(targets(reply)).toHaveProperty('Follow Kursk');
		expect(shown(await askFollow({ topic: 'Kursk' }, newsroom))).not.toContain('spelling');
	});

	it('is asked about with the hour and the zone of a digest', async () => {
		const newsroom = await openNewsroom([]);
		const settings = newsroom.book.settingsOf(local.guild);
		await choose(newsroom.book, local.guild, { ...settings, timezone: 'Asia/Taipei' });
		const text = shown(await askFollow({ topic: 'rain' }, newsroom));
		expect(text).toContain('once a day at 08:00 (Asia/Taipei)');
		expect(text).toContain('`/following`');
	});

	it('comes at other times by /following, and alerts stay as they are', async () => {
		const newsroom = await openNewsroom([]);
		await newsroom.book.add(anAlert({ ...own, id: 'mineminem1' }, { topics: rain }));
		await newsroom.book.add(aDigest({ ...own, id: 'mineminem2' }));
		const asked = { when: 'weekdays at 18:30', timezone: 'Asia/Taipei' };
		expect(shown(await askFollowing(asked, newsroom))).toContain('Asia/Taipei');
		expect(newsroom.book.find('mineminem2')?.wish).toMatchObject({
			schedule: { days: [1, 2, 3, 4, 5], times: ['18:30'] },
			timezone: 'Asia/Taipei',
		});
		await expect(askFollowing({ when: 'soon' }, newsroom)).rejects.toThrow();
		await expect(askFollowing(asked, newsroom, omar)).rejects.toMatchObject({
			code: 'no-digest-followed',
		});
	});

	it('is told in the language that the member’s Discord has now', async () => {
		const newsroom = await openNewsroom([]);
		await newsroom.book.add(anAlert({ ...own, id: 'mineminem1', language: 'en' }));
		await newsroom.book.add(
			anAlert({ ...own, madeBy: local.omar, id: 'omarsomars', language: 'fr' }),
		);
		const dispatch = createDispatch({
			commands: new Map(),
			newsroom,
			homeGuildId: undefined,
			log: openTestLog().log,
			newCode: () => 'code',
		});
		const asked = { kind: 'command', command: 'help', options: {} } as const;
		await dispatch.answer(asked, { ...mia, locale: 'de' });
		expect(newsroom.book.find('mineminem1')?.language).toBe('de');
		expect(newsroom.book.find('omarsomars')?.language).toBe('fr');
	});
});

describe('/following', () => {
	it('lists what one follows oneself, and nothing else', async () => {
		const newsroom = await openNewsroom([]);
		expect(shown(await askFollowing({}, newsroom))).toContain('You are not following anything.');
		await newsroom.book.add(anAlert({ ...own, id: 'mineminem1' }, { topics: rain }));
		await newsroom.book.add(aDigest({ madeBy: local.mia, id: 'theservers' }));
		const reply = await askFollowing({}, newsroom);
		expect(shown(reply)).toContain('**Alerts** · “rain” by direct message');
		expect(targets(reply)).toEqual({ rain: 'following?which=mineminem1' });
		expect(shown(await askFollowing({}, newsroom, omar))).toContain('You are not following anything.');
	});

	it.each(['pause', 'resume', 'remove', undefined])('lets nobody else %s it', async (action) => {
		const newsroom = await openNewsroom([]);
		await newsroom.book.add(anAlert({ ...own, id: 'mineminem1' }));
		await newsroom.book.add(aDigest({ madeBy: local.omar, id: 'theservers' }));
		for (const which of ['mineminem1', 'theservers', 'nothing123']) {
			const asked = askFollowing({ action, which }, newsroom, omar);
			await expect(asked).rejects.toMatchObject({ code: 'follow-gone' });
		}
		expect([...newsroom.book.all()].map(({ paused }) => paused)).toEqual([undefined, undefined]);
	});
});

describe('/privacy', () => {
	it('says what is stored, and for how long', async () => {
		const text = shown(await askPrivacy({}, await openNewsroom([])));
		expect(text).toContain('0 topics followed, 0 digests and alerts created for servers');
		expect(text).toContain('kept for 30 days');
	});

	it('erases what is stored of a member once they confirm it, and of nobody else', async () => {
		const newsroom = await openNewsroom([]);
		const { book } = newsroom;
		await book.add(anAlert({ ...own, id: 'mineminem1' }));
		await book.add(anAlert({ ...own, madeBy: local.omar, id: 'omarsomars' }));
		await book.add(aDigest({ madeBy: local.mia, id: 'theservers' }));
		const page = await askPrivacy({}, newsroom);
		expect(targets(page)).toEqual({ 'Erase what is stored about me': 'privacy?erase=ask' });
		const question = await askPrivacy({ erase: 'ask' }, newsroom);
		expect(shown(question)).toContain('1 topic followed, 1 digest or alert created for servers');
		expect(targets(question)).toEqual({ Erase: 'privacy?erase=yes', Keep: 'privacy' });
		expect(book.find('mineminem1')).toBeDefined();
		await askPrivacy({ erase: 'yes' }, newsroom);
		expect(JSON.stringify([...book.all()])).not.toContain(local.mia);
		expect([...book.all()].map(({ id }) => id).sort()).toEqual(['omarsomars', 'theservers']);
	});

	it('forgets in whose direct messages moderators were told', async () => {
		const newsroom = await openNewsroom([]);
		const direct = '1100000000000007001';
		const part = {
			nonce: 'n',
			message: renderNotice('Word.'),
			title: 'Dateline',
			entries: [],
			messageId: direct,
		};
		const why = { kind: 'forbidden' } as const;
		const notice = { channelId: direct, part };
		const blocked = { code: 50013, why, since: '2025-06-20T08:00:00.000Z', notice };
		await newsroom.book.add(aDigest({ madeBy: local.mia, blocked }));
		await askPrivacy({ erase: 'yes' }, newsroom);
		expect(JSON.stringify(newsroom.book.find('subscribed'))).not.toContain(direct);
		expect(newsroom.book.find('subscribed')?.blocked).toMatchObject({ code: 50013 });
	});
});
