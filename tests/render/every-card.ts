import type { Phrases } from '#src/phrases/phrases.ts';
import type { Message } from '#src/render/message/card.ts';
import { everyAnswerCard, fullOf } from './every-answer-card.ts';
import { everyAnswerVariant } from './every-answer-variant.ts';
import { everyContactCard } from './every-contact-card.ts';
import { everyMemberCard } from './every-member-card.ts';
import { everyPostedCard } from './every-posted-card.ts';
import { everyServerCard } from './every-server-card.ts';
import { everySourceCard } from './every-source-card.ts';
import { everySubscriptionCard } from './every-subscription-card.ts';
import { everyTrendCard } from './every-trend-card.ts';

/** Every card in one language, with this text wherever a card shows text from outside. */
export function everyCard(
	text: string,
	phrases: Phrases,
	url = 'https://news.example/a',
): Record<string, Message> {
	const article = fullOf(text, url);
	const groups = {
		posted: everyPostedCard(text, article, phrases),
		answers: everyAnswerCard(text, phrases, url),
		'answers in other words': everyAnswerVariant({ text, article, phrases }),
		trends: everyTrendCard(text, phrases),
		'first contact': everyContactCard(text, phrases),
		members: everyMemberCard(text, article, phrases),
		subscriptions: everySubscriptionCard(text, article, phrases),
		feeds: everySourceCard(text, phrases),
		server: everyServerCard(text, phrases),
	};
	return Object.fromEntries(
		Object.entries(groups).flatMap(([group, cards]) =>
			Object.entries(cards).map(([card, message]) => [`${group}: ${card}`, message] as const),
		),
	);
}
