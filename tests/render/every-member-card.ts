import type { Article } from '#src/articles/article.ts';
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
import type { PostingStatus } from '#src/render/cards/status-card.ts';
import type { ShownSubscription } from '#src/render/cards/subscription-entry.ts';
import { renderWhyHere } from '#src/render/cards/why-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { english } from '../harness/phrases.ts';
import { now } from './a-page.ts';

/** Every card about what members and channels follow, with this text wherever it shows text from outside. */
export function everyMemberCard(text: string, article: Article): Record<string, Message> {
	const shown = aFollowOf(text);
	const followed = Array.from({ length: 25 }, (_, n) => ({ ...shown, id: `followed${n + 10}` }));
	const [one = { ...shown, id: 'followed10' }] = followed;
	const wish = { kind: 'alert', ...shown.wanted } as const;
	const topic = shown.wanted.topics[1];
	const why = composeWhy({ topic, where: 'summary', text, isWhole: false });
	const entries = Array.from({ length: 5 }, (_, n) =>
		composeDigestEntry([{ ...article, id: `lead-${n}` }, article]),
	);
	return {
		followChoice: renderFollowChoice(shown.wanted, {
			written: text,
			mayPostHere: true,
			phrases: english,
		}),
		following: renderFollowing(followed, english, 'You follow it again.'),
		followed: renderFollow(one, english),
		directClosed: renderDirectClosed(english),
		whyHere: renderWhyHere(
			Array.from({ length: 50 }, () => ({ wish, times: 'every hour', isPaused: true, why })),
			english,
		),
		catchUp: renderCatchUp(
			{ wanted: shown.wanted, entries, stories: 1_204, skipped: 10, page: 2, pages: 241, at: now },
			{ id: 'subscribed', from: '1', to: '2', of: 'archive0', skip: '10' },
			english,
		),
		privacy: renderPrivacy(
			{ follows: 25, made: 1_204 },
			{ keptDays: 30, postedDays: 14, asksModel: true },
			english,
		),
		eraseQuestion: renderEraseQuestion({ follows: 25, made: 1_204 }, english),
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
