import { describe, it } from 'vitest';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import { composeWhy } from '#src/desk/match-topics.ts';
import type { Topic } from '#src/desk/topics.ts';
import { renderDirectClosed } from '#src/render/cards/blocked-card.ts';
import { renderCatchUp } from '#src/render/cards/catch-up-card.ts';
import {
	renderFollow,
	renderFollowChoice,
	renderFollowing,
} from '#src/render/cards/follow-card.ts';
import { renderEraseQuestion, renderPrivacy } from '#src/render/cards/privacy-card.ts';
import { renderStatus } from '#src/render/cards/status-card.ts';
import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import { renderWhyHere } from '#src/render/cards/why-card.ts';
import { anArticle } from '../harness/an-article.ts';
import { noFeeds } from '../harness/no-feeds.ts';
import { english } from '../harness/phrases.ts';
import { now } from './a-page.ts';
import { golden } from './golden-file.ts';

const taiwan: Topic = { kind: 'name', name: 'Taiwan', as: 'place' };
const chips: Topic = { kind: 'words', words: 'chip war' };
const wanted = { topics: [taiwan, chips], except: [] };

const digest: ShownSubscription & { id: string } = {
	id: 'followed01',
	kind: 'digest',
	wanted,
	channelId: undefined,
	when: 'every day at 08:00 · UTC',
	next: new Date('2025-06-21T08:00:00Z'),
	last: new Date('2025-06-20T08:00:00Z'),
	paused: false,
	obstacle: undefined,
	owed: 0,
};
const alerts = {
	...digest,
	id: 'followed02',
	kind: 'alert',
	when: 'at most 6 an hour',
	next: undefined,
	paused: true,
	obstacle: { kind: 'dm closed' },
} as const;

const entries = [
	composeDigestEntry([
		anArticle({ id: 'bridge', headline: 'Old bridge closed' }),
		anArticle({ id: 'other', source: 'Evening Post' }),
	]),
	composeDigestEntry([anArticle({ id: 'ferry', headline: 'A ferry may follow' })]),
];

const facts = {
	articles: 1_204,
	names: 12,
	newest: '2025-06-19',
	databaseBytes: 1_234_567,
	lastReload: undefined,
	undoable: false,
};
const running = { version: '0.1.0', startedAt: now, memoryBytes: 1, gatewayLatencyMs: 21 };
const posting = {
	subscriptions: [
		{
			...digest,
			channelId: '80351110224678912',
			next: undefined,
			obstacle: { kind: 'permissions', missing: ['Send Messages'] },
			owed: 1,
			leftOut: [],
		} as const,
		{
			...alerts,
			channelId: '80351110224678912',
			paused: false,
			obstacle: undefined,
			leftOut: [{ articleId: 'old-bridge-closed', code: 50035 }],
		},
	],
	setAside: 1,
};

describe('cards about what members follow', () => {
	it.each([
		[
			'follow-choice',
			renderFollowChoice(wanted, { written: 'taiwan', mayPostHere: true, phrases: english }),
		],
		['following', renderFollowing([digest, alerts], english)],
		['following-nothing', renderFollowing([], english, 'You no longer follow that.')],
		['followed', renderFollow(alerts, english)],
		['direct-closed', renderDirectClosed(english)],
		[
			'why-here',
			renderWhyHere(
				[
					{
						wish: { kind: 'alert', ...wanted },
						times: 'at most 6 an hour',
						isPaused: false,
						why: composeWhy({ topic: taiwan, where: 'place', text: '臺灣', isWhole: true }),
					},
					{
						wish: { kind: 'digest', topics: [], except: [] },
						times: 'every day at 08:00 · UTC',
						isPaused: true,
						why: composeWhy({
							topic: undefined,
							where: 'headline',
							text: 'Old bridge',
							isWhole: true,
						}),
					},
				],
				english,
			),
		],
		[
			'catch-up',
			renderCatchUp(
				{ wanted, entries, stories: 12, skipped: 10, page: 2, pages: 3, at: now },
				{ id: 'subscribed', from: '1', to: '40', of: 'archive0', skip: '10' },
				english,
			),
		],
		[
			'privacy',
			renderPrivacy(
				{ follows: 2, made: 1 },
				{ keptDays: 30, postedDays: 14, asksModel: false, passesOn: false },
				english,
			),
		],
		['erase-question', renderEraseQuestion({ follows: 2, made: 1 }, english)],
		[
			'status-posting',
			renderStatus({ facts, running, posting, feeds: noFeeds, alike: [] }, english),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});
});
