import type { Phrases } from '#src/phrases/phrases.ts';
import type { ModelSummary } from '#src/summaries/model-summary.ts';
import type { Block, Entry } from '../message/card.ts';
import { fits, plain, share } from '../text/plain-text.ts';
import { showBy } from './statement-entry.ts';

/** A story as a language model told it, marked as such, each sentence with links to the reports that it rests on. */
export function summaryBlock({ sentences }: ModelSummary, phrases: Phrases): Block {
	return {
		title: phrases.say('summarizedByModel'),
		entries: sentences.map(summaryEntry),
		weight: sentenceWeight,
	};
}

/** A sentence takes as much as four reports in the list, some 300 characters, so that most are shown. */
const sentenceWeight = 4;

/** “- North Korea sends 1,000 deminers. (Taipei Times, BBC)”; nothing if it does not fit whole, because a part of a sentence can say something else. */
function summaryEntry({ text, articles }: ModelSummary['sentences'][number]): Entry {
	return (budget) => {
		const each = share(budget, 3 * sourcesMax);
		const shown = articles
			.slice(0, sourcesMax)
			.map(({ source, headline, url }) => showBy({ by: source?.name ?? headline, url }, each))
			.filter((by) => by !== '');
		const entry = `- ${plain(text)} (${shown.join(', ')})`;
		return fits(entry, budget) ? entry : '';
	};
}

/** A sentence that rests on more reports names the first of them. */
const sourcesMax = 3;
