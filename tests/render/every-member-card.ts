import type { Article } from '#src/articles/article.ts';
import { composeDigestEntry } from '#src/desk/digest-entry.ts';
import type { Topic } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderDirectClosed } from '#src/render/cards/blocked-card.ts';
import { renderCatchUp } from '#src/render/cards/catch-up-card.ts';
import {
	howToChangeTimes,
	renderFollow,
	renderFollowChoice,
	renderFollowing,
} from '#src/render/cards/follow-card.ts';
import { renderEraseQuestion, renderPrivacy } from '#src/render/cards/privacy-card.ts';
import type { PostingStatus } from '#src/render/cards/status-card.ts';
import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import type { Message } from '#src/render/message/card.ts';
import { now } from './a-page.ts';

/** Every card about what members follow, with this text wherever it shows text from outside. */
export function everyMemberCard(
	text: string,
	article: Article,
	phrases: Phrases,
): Record<string, Message> {
	const shown = aFollowOf(text);
	const followed = Array.from({ length: 25 }, (_, n) => ({
		...shown,
		...(n % 2 === 1 && { kind: 'alert' as const, obstacle: { kind: 'dm closed' as const } }),
		...(n % 4 > 1 && { paused: false }),
		id: `followed${n + 10}`,
	}));
	const paused = { ...shown, id: 'followed10' };
	const running = { ...paused, paused: false, obstacle: undefined };
	const short = text.slice(0, 100);
	const unmatched = {
		words: [short, short],
		offers: [{ label: short, target: 'follow?topic=a' }],
	};
	const entries = Array.from({ length: 5 }, (_, n) =>
		composeDigestEntry([{ ...article, id: `lead-${n}` }, article]),
	);
	return {
		followChoice: renderFollowChoice(shown.wanted, { written: text, mayPostHere: true, phrases }),
		followChoiceAway: renderFollowChoice(
			{ ...shown.wanted, except: [] },
			{ written: text, mayPostHere: false, isAway: true, unmatched, phrases },
		),
		following: renderFollowing(followed, phrases, phrases.say('followingResumed')),
		followingNothing: renderFollowing([], phrases, phrases.say('followingRemoved')),
		followed: renderFollow(paused, phrases),
		followedNow: renderFollow(running, phrases, howToChangeTimes(phrases)),
		directClosed: renderDirectClosed(phrases),
		catchUp: renderCatchUp(
			{ wanted: shown.wanted, entries, stories: 1_204, skipped: 10, page: 2, pages: 241, at: now },
			{ id: 'subscribed', from: '1', to: '2', of: 'archive0', skip: '10' },
			phrases,
		),
		privacy: renderPrivacy(
			{ follows: 25, made: 1_204 },
			{ keptDays: 30, postedDays: 14, asksModel: true, passesOn: true },
			phrases,
		),
		eraseQuestion: renderEraseQuestion({ follows: 25, made: 1_204 }, phrases),
	};
}

/** Fifty subscriptions with every possible problem. */
export function fullPosting(text: string): PostingStatus {
	const leftOut = Array.from({ length: 5 }, () => ({ articleId: text, code: 50035 }));
	const one = { ...aFollowOf(text), channelId: '80351110224678912', leftOut };
	return { subscriptions: Array.from({ length: 50 }, () => one), setAside: 2 };
}

function aFollowOf(text: string): ShownSubscription {
	const topics: Topic[] = [
		{ kind: 'name', name: text, as: 'person' },
		{ kind: 'words', words: text },
	];
	return {
		kind: 'digest',
		wanted: { topics: [...topics, ...topics], except: topics },
		channelId: undefined,
		when: text.slice(0, 200),
		next: now,
		last: now,
		paused: true,
		obstacle: { kind: 'permissions', missing: [text, text] },
		owed: 3,
	};
}
