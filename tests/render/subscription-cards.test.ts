import { describe, expect, it } from 'vitest';
import { composeStoryLine } from '#src/desk/story-list.ts';
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
import { now } from './a-brief.ts';
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
const pressed = {
	notes: [],
	start: 'alert?action=resume&which=a',
	discard: 'alert?action=remove&which=a',
};

describe('the cards of subscriptions', () => {
	const offers = [{ label: 'Pause', target: 'digest?action=pause&which=a' }];
	const asked = {
		remove: 'alert?action=remove&which=a&sure=yes',
		cancel: 'alert?action=show&which=a',
	};
	const listed = (shown: ShownSubscription, place: number) => ({
		shown,
		offers: [{ label: 'Pause', target: `digest?action=pause&which=${place}` }],
	});
	const estimate = {
		stories: 12,
		examples: [rain, sun].map(composeStoryLine),
		endsWith: undefined,
		articles: undefined,
	};

	it.each([
		[
			'subscription',
			renderSubscription(digest, { says: 'Added.', runs: [now, now], estimate, offers }, english),
		],
		['subscription-removal', renderRemoval(alerts, asked, english)],
		[
			'subscriptions',
			renderSubscriptions('digest', [digest, blocked].map(listed), { page: 1, phrases: english }),
		],
		['subscriptions-none', renderSubscriptions('alert', [], { page: 1, phrases: english })],
		['alert-estimate', renderEstimate(alerts, estimate, { ...pressed, phrases: english })],
		['import', renderImport({ added: 2, skipped: 1, problems: ['3: when cannot be read.'] })],
		[
			'settings',
			renderSettings({
				timezone: 'Europe/Berlin',
				time: '14:00',
				language: 'de',
				isZoneChosen: true,
				isAsked: true,
				changed: { timezone: true, language: true },
			}),
		],
	])('%s looks as it was agreed', async (name, message) => {
		await golden(message, name);
	});

	it('say of an estimate what it rests on', () => {
		const some = { ...estimate, stories: 500, endsWith: '2025-06-19', articles: 525 };
		expect(textsOf(renderEstimate(alerts, some, { ...pressed, phrases: english }))[0]).toContain(
			'In the 7 days up to 19 June 2025, when the newest story here was published, at least 500 messages would have come, of the newest 525 stories alone.',
		);
	});
});

describe('a subscription in a list', () => {
	it('says why it is stuck before anything else, where there is little room', () => {
		const text = subscriptionEntry(blocked, english)({ characters: 180, bytes: 600 });
		expect(text).toContain('Dateline lacks **Send Messages** there.');
		expect(text).not.toContain('weekdays');
		expect(text.length).toBeLessThanOrEqual(180);
	});

	it('that is somebody’s own names no channel', () => {
		const own = subscriptionEntry({ ...digest, channelId: undefined }, english);
		expect(own({ characters: 500, bytes: 900 })).toContain(
			'“chip war” except **Expo** by direct message',
		);
	});
});
