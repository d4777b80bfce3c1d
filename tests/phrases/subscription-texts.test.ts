import { describe, expect, it } from 'vitest';
import { Language, type Saying, saying } from '#src/phrases/catalogue.ts';
import { createPhrasebook, dictionaries, type Phrases } from '#src/phrases/phrases.ts';
import { renderBlocked, renderDirectClosed } from '#src/render/cards/blocked-card.ts';
import {
	howToChangeTimes,
	renderFollow,
	renderFollowChoice,
	renderFollowing,
	type ShownFollow,
} from '#src/render/cards/follow-card.ts';
import { renderSettings, type ShownSettings } from '#src/render/cards/settings-card.ts';
import { renderSubscriptions } from '#src/render/cards/subscription-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { describeSchedule } from '#src/schedule/schedule.ts';
import { anArticle } from '../harness/an-article.ts';
import { phrasebook } from '../harness/phrases.ts';
import { brokenLimits } from '../render/broken-limits.ts';
import { everySubscriptionCard } from '../render/every-subscription-card.ts';

const permissions = ['View Channel', 'Read Message History', 'Create Posts'];

/** Every card about what is subscribed to, with this text wherever it shows one from outside. */
function subscriptionCards(text: string, phrases: Phrases): Record<string, Message> {
	const topic = { kind: 'name', name: text, as: 'place' } as const;
	const wanted = { topics: [topic, { kind: 'words', words: text } as const], except: [topic] };
	const schedule = { days: [1, 3, 5], times: ['07:30', '18:00'] };
	const follow: ShownFollow = {
		id: 'followed10',
		kind: 'digest',
		wanted,
		channelId: undefined,
		when: phrases.text(describeSchedule(schedule)),
		next: undefined,
		last: undefined,
		paused: true,
		obstacle: { kind: 'permissions', missing: permissions },
		owed: 2,
	};
	const settings: ShownSettings = {
		timezone: 'UTC',
		time: '12:00',
		language: 'en',
		images: false,
		hasImages: true,
		noticesChannelId: undefined,
		isZoneChosen: true,
		isAsked: false,
		changed: { timezone: true, language: true, images: true, notices: true },
	};
	const unmatched = { words: [text, text], offers: [{ label: text, target: 'follow?topic=a' }] };
	const short = text.slice(0, 100);
	const article = anArticle({ headline: short, source: { name: short } });
	return {
		...everySubscriptionCard(text, article, phrases),
		none: renderSubscriptions('alert', [], { page: 1, phrases }),
		choice: renderFollowChoice(wanted, { written: text, mayPostHere: true, unmatched, phrases }),
		following: renderFollowing([follow, { ...follow, kind: 'alert' }], phrases),
		follow: renderFollow(follow, phrases, howToChangeTimes(phrases)),
		unasked: renderSettings(settings, phrases),
		changed: renderSettings({ ...settings, isAsked: true }, phrases),
		directClosed: renderDirectClosed(phrases),
		blocked: renderBlocked(
			{ channelId: '80351110224678912', wish: { ...wanted, kind: 'alert' } },
			{ kind: 'permissions', missing: permissions },
			phrases,
		),
	};
}

describe.each(Language.options)('the cards of subscriptions in %s', (language) => {
	it(`all of them keep Discord’s limits in ${language}, however long a text is`, () => {
		for (const text of ['Harbor', 'ein langer Text '.repeat(80), '港口\u{1f6a2}'.repeat(400)]) {
			const cards = subscriptionCards(text, phrasebook[language]);
			const broken = Object.entries(cards).flatMap(([card, message]) =>
				brokenLimits(message).map((limit) => `${card}: ${limit}`),
			);
			expect(broken).toEqual([]);
		}
	});
});

describe('a language that nobody speaks', () => {
	it('shows no word on the cards of subscriptions that is not from the catalogue', () => {
		const cards = subscriptionCards('⟦own⟧', pseudo);
		const words = Object.entries(cards).flatMap(([card, message]) =>
			textsIn(message)
				.map(outsideBrackets)
				.filter((text) => /\p{L}/u.test(text))
				.map((text) => `${card}: ${text}`),
		);
		expect(words).toEqual([]);
	});

	it('finds a word that is not from the catalogue', () => {
		expect(outsideBrackets('⟦Paused⟧ · next <t:1:R> in UTC')).toBe(' · next  in ');
	});
});

describe('a problem with a permission', () => {
	it.each([
		['en', 'View Channel and Create Posts'],
		['de', 'Kanal ansehen und Beiträge erstellen'],
		['ja', 'チャンネルを見る、投稿を作成'],
	] as const)('names it in %s as Discord’s settings do', (language, names) => {
		const says: Saying = saying('permissionsMissing', {
			permissions: {
				items: [saying('mayViewChannel'), saying('mayCreatePosts')],
				type: 'conjunction',
			},
			channel: '#news',
		});
		expect(phrasebook[language].text(says)).toContain(names);
	});
});

/** English in brackets and half as long again, so that whatever is not in the catalogue stands out. */
const pseudo = createPhrasebook({ ...dictionaries, en: bracketed(dictionaries.en) }).en;

function bracketed(texts: Readonly<Record<string, string>>): Record<string, string> {
	const longer = (text: string) => `⟦${text}${'~'.repeat(text.length / 2)}⟧`;
	return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, longer(text)]));
}

/** Every text of a message that a reader sees. */
function textsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		typeof inner === 'string' && shownFields.has(name) ? [inner] : textsIn(inner),
	);
}

const shownFields = new Set(['content', 'label', 'placeholder', 'description']);

/** What is left of a text without what is in brackets, Discord’s marks, zones and days. */
function outsideBrackets(text: string): string {
	let depth = 0;
	let outside = '';
	for (const character of text.replace(/<[#@t][^>]*>|\bUTC\b|19 June 2025|https?:\S+/g, '')) {
		if (character === '⟦') depth += 1;
		if (depth === 0) outside += character;
		if (character === '⟧') depth -= 1;
	}
	return outside;
}
