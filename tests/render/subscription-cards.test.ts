import { describe, expect, it } from 'vitest';
import { composeStoryLine } from '#src/desk/story-list.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderDigestFeed, renderDigestFeedOff } from '#src/render/cards/digest-feed-card.ts';
import { renderImport } from '#src/render/cards/import-card.ts';
import { renderSettings } from '#src/render/cards/settings-card.ts';
import {
	renderEstimate,
	renderRemoval,
	renderSubscription,
	renderSubscriptions,
} from '#src/render/cards/subscription-card.ts';
import { type ShownSubscription, subscriptionEntry } from '#src/render/cards/subscription-entry.ts';
import { anArticle } from '../harness/an-article.ts';
import { english } from '../harness/phrases.ts';
import { now } from './a-page.ts';
import { textsOf } from './broken-limits.ts';
import { golden } from './golden-file.ts';

const digest: ShownSubscription = {
	kind: 'digest',
	wanted: {
		topics: [
			{ kind: 'name', name: 'Taiwan', as: 'place' },
			{ kind: 'words', words: 'chip war' },
		],
		except: [{ kind: 'name', name: 'Expo', as: 'topic' }],
	},
	channelId: '1100000000000001002',
	when: 'weekdays at 07:30 · Europe/Berlin',
	next: now,
	last: now,
	paused: false,
	obstacle: undefined,
	owed: 0,
};
const crowded = { ...digest, arrivesBy: new Date(now.getTime() + 4 * 60_000) };
const alerts: ShownSubscription = {
	...digest,
	kind: 'alert',
	wanted: { topics: [], except: [] },
	when: 'at most 6 an hour · quiet 23:00–07:00 · UTC',
	next: undefined,
	paused: true,
	owed: 2,
};
const blocked: ShownSubscription = {
	...digest,
	next: undefined,
	obstacle: { kind: 'permissions', missing: ['Send Messages'] },
	owed: 1,
};
const rain = anArticle({ headline: 'Rain at last', url: 'https://news.example/rain' });
const sun = anArticle({ id: 'sun', headline: 'Sun again', publishedAt: '2025-06-18' });
const estimateButtons = {
	notes: [],
	start: 'alert?action=resume&which=a',
	discard: 'alert?action=remove&which=a',
};

const problem = saying('entryProblem', { number: 3, problem: saying('whenUnclear') });

describe('cards of subscriptions', () => {
	const offers = [{ label: 'Pause', target: 'digest?action=pause&which=a' }];
	const removalTargets = {
		remove: 'alert?action=remove&which=a&sure=yes',
		cancel: 'alert?action=show&which=a',
	};
	const listed = (shown: ShownSubscription, index: number) => ({
		shown,
		offers: [{ label: 'Pause', target: `digest?action=pause&which=${index}` }],
	});
	const estimate = {
		stories: 12,
		examples: [rain, sun].map((article) => composeStoryLine(article)),
		endsWith: undefined,
		counted: undefined,
	};

	it.each([
		[
			'subscription',
			renderSubscription(digest, { says: 'Added.', runs: [now, now], estimate, offers }, english),
		],
		['subscription-removal', renderRemoval(alerts, removalTargets, english)],
		[
			'subscriptions',
			renderSubscriptions('digest', [crowded, blocked].map(listed), { page: 1, phrases: english }),
		],
		['subscriptions-none', renderSubscriptions('alert', [], { page: 1, phrases: english })],
		['alert-estimate', renderEstimate(alerts, estimate, { ...estimateButtons, phrases: english })],
		['import', renderImport({ added: 2, skipped: 1, problems: [problem] }, english)],
		[
			'settings',
			renderSettings(
				{
					timezone: 'Europe/Berlin',
					time: '14:00',
					language: 'de',
					images: true,
					hasImages: true,
					noticesChannelId: '80351110224678912',
					isZoneChosen: true,
					isAsked: true,
					changed: { timezone: true, language: true, images: false, notices: true },
				},
				english,
			),
		],
	])('the card “%s” matches its golden file', async (name, message) => {
		await golden(message, name);
	});

	it('an estimate says which stories it is based on', () => {
		const some = { ...estimate, stories: 500, endsWith: '2025-06-19', counted: 525 };
		expect(
			textsOf(renderEstimate(alerts, some, { ...estimateButtons, phrases: english }))[0],
		).toContain(
			'In the 7 days up to 19 June 2025, when the newest story here was published, 500 messages would have been posted. Only the newest 525 stories were counted, so it may be more.',
		);
	});
});

describe('a subscription in a list', () => {
	it('a subscription in a tight list shows its obstacle first', () => {
		const text = subscriptionEntry(blocked, english)({ characters: 190, bytes: 600 });
		expect(text).toContain('Dateline is missing **Send Messages** there.');
		expect(text).not.toContain('weekdays');
		expect(text.length).toBeLessThanOrEqual(190);
	});

	it('a member’s own subscription names no channel', () => {
		const entry = subscriptionEntry({ ...digest, channelId: undefined }, english);
		expect(entry({ characters: 500, bytes: 900 })).toContain(
			'“chip war” except **Expo** by direct message',
		);
	});
});

describe('the card of a digest’s feed', () => {
	const shownFeed = {
		wanted: digest.wanted,
		channelId: '1100000000000001002',
		addresses: {
			rss: 'https://news.example/feeds/subscribed-a.xml',
			json: 'https://news.example/feeds/subscribed-a.json',
		},
		isRenewed: false,
		renew: 'digest?action=feed&which=a&change=renew',
		turnOff: 'digest?action=feed&which=a&change=off',
	};

	it('looks as its golden file', () => golden(renderDigestFeed(shownFeed, english), 'digest-feed'));

	it('says that new addresses replace the old ones', () => {
		const renewed = textsOf(renderDigestFeed({ ...shownFeed, isRenewed: true }, english)).join(
			'\n',
		);
		expect(renewed).toContain('The old ones no longer work.\n**RSS**\n`https://news.example');
	});

	it('has a button that turns it on again when it is off', () =>
		golden(renderDigestFeedOff('digest?action=feed&which=a', english), 'digest-feed-off'));
});
