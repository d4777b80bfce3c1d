import type { Phrases } from '#src/phrases/phrases.ts';
import type { Message } from '#src/render/message/card.ts';
import { everyAnswerCard, fullOf } from '../render/every-answer-card.ts';
import { everyAnswerVariant } from '../render/every-answer-variant.ts';
import { everyContactCard } from '../render/every-contact-card.ts';
import { everyPostedCard } from '../render/every-digest-card.ts';
import { everySourceCard } from '../render/every-source-card.ts';
import { everySubscriptionCard } from '../render/every-subscription-card.ts';

/** Cards by name, with this text wherever they show text from outside. */
type CardsOf = (text: string, phrases: Phrases) => Record<string, Message>;

/** The cards whose every word is in the catalogue: a new one is another line. */
const translated: readonly CardsOf[] = [
	(text, phrases) => everyAnswerCard(text, phrases),
	(text, phrases) => everyAnswerVariant({ text, article: fullOf(text), phrases }),
	(text, phrases) => everyPostedCard(text, fullOf(text), phrases),
	(text, phrases) => everyContactCard(text, phrases),
	(text, phrases) => everySourceCard(text, phrases),
	(text, phrases) => everySubscriptionCard(text, fullOf(text), phrases),
];

/** Every card that speaks the language of whoever reads it. */
export const everyTranslatedCard: CardsOf = (text, phrases) =>
	Object.fromEntries(translated.flatMap((cards) => Object.entries(cards(text, phrases))));

/** Every text of a message that readers see or hear, however deep in it, without what is the same in all languages. */
export function ownTextsOf(part: unknown): string[] {
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part).flatMap(([key, value]) =>
		typeof value === 'string' && visible.has(key) ? [withoutGiven(value)] : ownTextsOf(value),
	);
}

const visible = new Set(['content', 'label', 'placeholder', 'description']);

/** Leaves out moments, addresses, what is to be typed as it is, and the words of the articles here. */
function withoutGiven(text: string): string {
	return text
		.replace(/<t:\d+:[RfF]>|\]\(https:[^()\s]*\)|`[^`]*`/g, '')
		.replace(/(?:https\\?:\/\/)?(?:news|harbor)\.example(?:\/[^\s⟦]*)?/g, '')
		.replace(/\d+ people were killed|x{100,}/g, '');
}
