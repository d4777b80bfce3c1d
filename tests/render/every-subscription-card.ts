import type { Article } from '#src/articles/article.ts';
import { composeStoryLine } from '#src/desk/story-list.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderDigestFeed, renderDigestFeedOff } from '#src/render/cards/digest-feed-card.ts';
import { renderImport } from '#src/render/cards/import-card.ts';
import { renderSettings, type ShownSettings } from '#src/render/cards/settings-card.ts';
import {
	renderEstimate,
	renderRemoval,
	renderSubscription,
	renderSubscriptions,
} from '#src/render/cards/subscription-card.ts';
import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import type { Message } from '#src/render/message/card.ts';
import { shorten } from '#src/render/text/plain-text.ts';
import { now } from './a-page.ts';

/** Every card of `/digest`, `/alert` and `/settings`, with this text wherever it shows text from outside. */
export function everySubscriptionCard(
	text: string,
	article: Article,
	phrases: Phrases,
): Record<string, Message> {
	const shown = shownOf(text);
	const offers = [{ label: text, target: 'digest?action=list' }];
	const examples = [0, 1, 2].map((n) => composeStoryLine({ ...article, id: `a-${n}` }));
	const estimate = { stories: 1_204, examples, endsWith: '2025-06-19', counted: 525 };
	const notes = Array.from({ length: 4 }, () => shorten(text, { characters: 300, bytes: 900 }));
	const targets = {
		notes,
		start: 'alert?action=resume&which=a',
		discard: 'alert?action=remove&which=a',
	};
	const all = Array.from({ length: 24 }, (_, n) => ({
		shown,
		offers: ['preview', 'edit', 'pause', 'remove'].map((action) => ({
			label: text,
			target: `digest?action=${action}&which=${n}`,
		})),
	}));
	const problems = Array.from({ length: 24 }, (_, number) =>
		saying('entryProblem', { number, problem: text }),
	);
	return {
		subscription: renderSubscription(
			shown,
			{
				says: phrases.say('subscriptionAdded'),
				notes,
				runs: [now, now, now],
				estimate,
				offers,
			},
			phrases,
		),
		removal: renderRemoval(
			shown,
			{
				remove: 'digest?action=remove&which=a&sure=yes',
				cancel: 'digest?action=show&which=a',
			},
			phrases,
		),
		digestFeed: renderDigestFeed(
			{
				wanted: shown.wanted,
				channelId: '80351110224678912',
				addresses: { rss: longestAddress('xml'), json: longestAddress('json') },
				isRenewed: true,
				renew: 'digest?action=feed&which=a&change=renew',
				turnOff: 'digest?action=feed&which=a&change=off',
			},
			phrases,
		),
		digestFeedOff: renderDigestFeedOff('digest?action=feed&which=a', phrases),
		digests: renderSubscriptions('digest', all, { page: 2, phrases }),
		alerts: renderSubscriptions('alert', all, { page: 3, phrases }),
		noAlerts: renderSubscriptions('alert', [], { page: 1, phrases }),
		noDigests: renderSubscriptions('digest', [], { page: 1, phrases }),
		estimate: renderEstimate(shown, estimate, { ...targets, phrases }),
		imported: renderImport({ added: 1, skipped: 2, problems }, phrases),
		...everySettingsCard(text, phrases),
	};
}

function everySettingsCard(text: string, phrases: Phrases): Record<string, Message> {
	const changed: ShownSettings = {
		timezone: text.slice(0, 100),
		time: '12:00',
		language: 'zh-TW',
		images: true,
		hasImages: false,
		noticesChannelId: '80351110224678912',
		isZoneChosen: false,
		isAsked: true,
		changed: { timezone: true, language: true, images: true, notices: true },
	};
	const none = { timezone: false, language: false, images: false, notices: false };
	const calm: ShownSettings = {
		...changed,
		hasImages: true,
		noticesChannelId: undefined,
		isZoneChosen: true,
	};
	return {
		settings: renderSettings(changed, phrases),
		settingsNoNotices: renderSettings(calm, phrases),
		settingsSame: renderSettings({ ...calm, images: false, changed: none }, phrases),
		settingsAsked: renderSettings({ ...calm, isAsked: false }, phrases),
	};
}

/** As long as the longest public address makes it. */
function longestAddress(ending: string): string {
	const path = `/feeds/subscribed-${'s'.repeat(32)}.${ending}`;
	return `${'https://news.example/'.padEnd(200, 'p')}${path}`;
}

function shownOf(text: string): ShownSubscription {
	const topics = Array.from(
		{ length: 25 },
		(_, n) => ({ kind: 'words', words: text + n }) as const,
	);
	return {
		kind: 'digest',
		wanted: { topics: [{ kind: 'name', name: text, as: 'place' }, ...topics], except: topics },
		channelId: '80351110224678912',
		when: text,
		losses: [shorten(text, { characters: 300, bytes: 900 })],
		next: now,
		arrivesBy: now,
		last: now,
		paused: true,
		obstacle: { kind: 'permissions', missing: [text, text] },
		owed: 3,
	};
}
