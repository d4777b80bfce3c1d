import type { ModelSummary } from '#src/summaries/model-summary.ts';
import type { Block, Entry } from '../message/card.ts';
import { remaining, share, shorten } from '../text/plain-text.ts';
import { showBy } from './statement-entry.ts';

/** A story as a language model told it, marked as such, each sentence with links to the reports that it rests on. */
export function summaryBlock({ sentences }: ModelSummary): Block {
	return { title: 'Summarized by a model', entries: sentences.map(summaryEntry), weight: 2 };
}

/** “- North Korea sends 1,000 deminers. (Taipei Times, BBC)” */
function summaryEntry({ text, articles }: ModelSummary['sentences'][number]): Entry {
	return (budget) => {
		const each = share(budget, 3 * sourcesMax);
		const shown = articles
			.slice(0, sourcesMax)
			.map(({ source, headline, url }) => showBy({ by: source?.name ?? headline, url }, each))
			.filter((by) => by !== '');
		const by = ` (${shown.join(', ')})`;
		return `- ${shorten(text, remaining(budget, '- ', by))}${by}`;
	};
}

/** A sentence that rests on more reports names the first of them. */
const sourcesMax = 3;
