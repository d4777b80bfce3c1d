import type { Phrases } from '#src/phrases/phrases.ts';
import type { Message } from '#src/render/message/card.ts';
import { everyAnswerCard, fullOf } from '../render/every-answer-card.ts';
import { everyAnswerVariant } from '../render/every-answer-variant.ts';
import { everyContactCard } from '../render/every-contact-card.ts';
import { everyPostedCard } from '../render/every-digest-card.ts';

/** Cards by name, with this text wherever they show text from outside. */
type CardsOf = (text: string, phrases: Phrases) => Record<string, Message>;

/** The cards whose every word is in the catalogue: a new one is another line. */
const translated: readonly CardsOf[] = [
	(text, phrases) => everyAnswerCard(text, phrases),
	(text, phrases) => everyAnswerVariant({ text, article: fullOf(text), phrases }),
	(text, phrases) => everyPostedCard(text, fullOf(text), phrases),
	(text, phrases) => everyContactCard(text, phrases),
];

/** Every card that speaks the language of whoever reads it. */
export const everyTranslatedCard: CardsOf = (text, phrases) =>
	Object.fromEntries(translated.flatMap((cards) => Object.entries(cards(text, phrases))));
