import { local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import follow from '#commands/follow.ts';
import following from '#commands/following.ts';
import privacy from '#commands/privacy.ts';
import type { Reader } from '#src/bot/command.ts';
import { createDispatch } from '#src/bot/dispatch.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { answerWithinMs } from '#src/cluster/questions.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { NothingSaved, PerhapsSaved } from '#src/subscriptions/unsaved-change.ts';
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
	it('asks how to follow a topic, by buttons that repeat what was typed', async () => {
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

	it('refuses to follow in a channel without permissions, and names them', async () => {
		const newsroom = await openNewsroom([]);
		const here = { id: local.general, kind: 'text', name: 'general', botPermissions: 0n } as const;
		const asking = askFollow({ topic: 'rain', as: 'alert', to: 'here' }, newsroom, {
			...omar,
			here,
		});
		await expect(asking).rejects.toThrow('View Channel');
		expect([...newsroom.book.all()]).toEqual([]);
	});

	it('takes the time zone that a moderator sets for the server at the same moment', async () => {
		const newsroom = await openNewsroom([]);
		const { book } = newsroom;
		const botPermissions = 0xffff_ffffn;
		const here = { id: local.general, kind: 'text', name: 'general', botPermissions } as const;
		const settings = { ...book.settingsOf(local.guild), timezone: 'Asia/Taipei' };
		const options = { topic: 'rain', as: 'digest', to: 'here' };
		await Promise.all([
			choose(book, local.guild, settings),
			askFollow(options, newsroom, { ...omar, here }),
		]);
		expect([...book.all()].map(({ wish }) => wish.timezone)).toEqual(['Asia/Taipei']);
	});

	it('lets only moderators follow something in a channel', async () => {
		const newsroom = await openNewsroom([]);
		const options = { topic: 'rain', as: 'alert', to: 'here' };
		await expect(askFollow(options, newsroom)).rejects.toMatchObject({ code: 'moderators-only' });
		await expect(askFollow(options, newsroom, { ...omar, guildId: undefined })).rejects.toThrow();
		expect([...newsroom.book.all()]).toEqual([]);
	});

	it('asks which name to follow if several match', async () => {
		const newsroom = await openNewsroom([{ places: ['Lincoln'], people: ['Lincoln'] }]);
		await expect(askFollow({ topic: 'lincoln' }, newsroom)).rejects.toThrow('place: Lincoln');
	});
});

describe('a followed topic', () => {
	it('says that no story mentions a followed word so far, and offers the most similar name', async () => {
		const newsroom = await openNewsroom([{ places: ['Kursk'] }]);
		const reply = await askFollow({ topic: 'Kurks' }, newsroom);
		expect(shown(reply)).toContain('No story here mentions “Kurks” yet.');
		expect(targets(reply)).toHaveProperty('Follow Kursk');
		expect(shown(await askFollow({ topic: 'Kursk' }, newsroom))).not.toContain('spelling');
	});

	it('shows the hour and zone of a digest before it is followed', async () => {
		const newsroom = await openNewsroom([]);
		const settings = newsroom.book.settingsOf(local.guild);
		await choose(newsroom.book, local.guild, { ...settings, timezone: 'Asia/Taipei' });
		const text = shown(await askFollow({ topic: 'rain' }, newsroom));
		expect(text).toContain('once a day at 08:00 (Asia/Taipei)');
		expect(text).toContain('`/following`');
	});

	it('changes the times of digests by /following, and keeps alerts as they are', async () => {
		const newsroom = await openNewsroom([]);
		await newsroom.book.add(anAlert({ ...own, id: 'mineminem1' }, { topics: rain }));
		await newsroom.book.add(aDigest({ ...own, id: 'mineminem2' }));
		const times = { when: 'weekdays at 18:30', timezone: 'Asia/Taipei' };
		expect(shown(await askFollowing(times, newsroom))).toContain('Asia/Taipei');
		expect(newsroom.book.find('mineminem2')?.wish).toMatchObject({
			schedule: { days: [1, 2, 3, 4, 5], times: ['18:30'] },
			timezone: 'Asia/Taipei',
		});
		await expect(askFollowing({ when: 'soon' }, newsroom)).rejects.toThrow();
		await expect(askFollowing(times, newsroom, omar)).rejects.toMatchObject({
			code: 'no-digest-followed',
		});
	});

	it('switches what a member follows to the current language of their Discord', async () => {
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
			elapsedMs: () => 0,
		});
		const request = { kind: 'command', command: 'help', options: {} } as const;
		await dispatch.answer(request, { ...mia, locale: 'de' });
		expect(newsroom.book.find('mineminem1')?.language).toBe('de');
		expect(newsroom.book.find('omarsomars')?.language).toBe('fr');
	});
});

describe('/following', () => {
	it('lists only what the member follows', async () => {
		const newsroom = await openNewsroom([]);
		expect(shown(await askFollowing({}, newsroom))).toContain('You are not following anything.');
		await newsroom.book.add(anAlert({ ...own, id: 'mineminem1' }, { topics: rain }));
		await newsroom.book.add(aDigest({ madeBy: local.mia, id: 'theservers' }));
		const reply = await askFollowing({}, newsroom);
		expect(shown(reply)).toContain('**Alerts** · “rain” by direct message');
		expect(targets(reply)).toEqual({ rain: 'following?which=mineminem1' });
		expect(shown(await askFollowing({}, newsroom, omar))).toContain(
			'You are not following anything.',
		);
	});

	it.each(['pause', 'resume', 'remove', undefined])(
		'finds nothing of other members (%s)',
		async (action) => {
			const newsroom = await openNewsroom([]);
			await newsroom.book.add(anAlert({ ...own, id: 'mineminem1' }));
			await newsroom.book.add(aDigest({ madeBy: local.omar, id: 'theservers' }));
			for (const which of ['mineminem1', 'theservers', 'nothing123']) {
				const asking = askFollowing({ action, which }, newsroom, omar);
				await expect(asking).rejects.toMatchObject({ code: 'follow-gone' });
			}
			expect([...newsroom.book.all()].map(({ paused }) => paused)).toEqual([undefined, undefined]);
		},
	);
});

describe('/privacy', () => {
	it('shows what is stored about a member, and for how long', async () => {
		const text = shown(await askPrivacy({}, await openNewsroom([])));
		expect(text).toContain('0 topics followed, 0 digests and alerts created for servers');
		expect(text).toContain('keeps all of this for 30 days');
	});

	it('says that texts of articles go to a language model only if one is configured', async () => {
		const newsroom = await openNewsroom([]);
		const says = 'go to a language model';
		expect(shown(await askPrivacy({}, newsroom))).not.toContain(says);
		const summaries = { of: async () => undefined, close: async () => {} };
		expect(shown(await askPrivacy({}, { ...newsroom, summaries }))).toContain(says);
	});

	it('says that commands are in the database for a while only if another process may answer them', async () => {
		const newsroom = await openNewsroom([]);
		const says = 'for at most a quarter of an hour';
		expect(answerWithinMs).toBeLessThanOrEqual(15 * 60_000);
		expect(shown(await askPrivacy({}, newsroom))).not.toContain(says);
		const cluster = {
			lag: () => ({ behind: 0, total: 0 }),
			processes: async () => [],
			madeElsewhere: async () => 0,
			forgetMakerElsewhere: async () => {},
		};
		expect(shown(await askPrivacy({}, { ...newsroom, cluster }))).toContain(says);
	});

	it('erases what is stored about a member once they confirm it, and about nobody else', async () => {
		const newsroom = await openNewsroom([]);
		const { book } = newsroom;
		await book.add(anAlert({ ...own, id: 'mineminem1' }));
		await book.add(anAlert({ ...own, madeBy: local.omar, id: 'omarsomars' }));
		await book.add(aDigest({ madeBy: local.mia, id: 'theservers' }));
		const card = await askPrivacy({}, newsroom);
		expect(targets(card)).toEqual({ 'Erase what is stored about me': 'privacy?erase=ask' });
		const question = await askPrivacy({ erase: 'ask' }, newsroom);
		expect(shown(question)).toContain('1 topic followed, 1 digest or alert created for servers');
		expect(targets(question)).toEqual({ Erase: 'privacy?erase=yes', Keep: 'privacy' });
		expect(book.find('mineminem1')).toBeDefined();
		await askPrivacy({ erase: 'yes' }, newsroom);
		expect(JSON.stringify([...book.all()])).not.toContain(local.mia);
		expect([...book.all()].map(({ id }) => id).sort()).toEqual(['omarsomars', 'theservers']);
	});

	it('does not say that nothing was erased if only some of it could be', async () => {
		const newsroom = await openNewsroom([]);
		const { book } = newsroom;
		await book.add(anAlert({ ...own, id: 'mineminem1' }));
		await book.add(aDigest({ madeBy: local.mia, id: 'theservers' }));
		const decide: typeof book.decide = (owner, decideOn) =>
			'guildId' in owner
				? Promise.reject(new NothingSaved('ECONNREFUSED'))
				: book.decide(owner, decideOn);
		const erasing = askPrivacy({ erase: 'yes' }, { ...newsroom, book: { ...book, decide } });
		await expect(erasing).rejects.toThrow(PerhapsSaved);
		expect(book.ofMember(local.mia)).toEqual([]);
	});

	it('erases the direct message in which a member was notified', async () => {
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
