import type { Message } from '#src/render/message/card.ts';
import { brokenLimits, textsOf } from './broken-limits.ts';
import { addressesIn, mentionsIn, mischiefIn } from './leaks.ts';

/** What is wrong with the cards, each fault after the name of its card. */
export function faultsOf(cards: Record<string, Message>): string[] {
	return Object.entries(cards).flatMap(([card, message]) =>
		[...brokenLimits(message), ...textsOf(message).flatMap(faultsOfText)].map(
			(fault) => `${card}: ${fault}`,
		),
	);
}

function faultsOfText(text: string): string[] {
	const withoutOurs = text
		.replace(/\]\(https:\/\/news\.example\/[^()\s]*\)/g, ']')
		.replace(/`https:\/\/news\.example\/p*\/feeds\/[^`\s]*`/g, '')
		.replace(/<\/who:1>|<[@#]80351110224678912>|<t:\d+:[RfFDt]>/g, '')
		// The headline of a story that stands first.
		.replace(/^### /m, '');
	const bare = withoutOurs.replace(/\\[^0-9A-Za-z\s]/g, 'x');
	const links = bare.match(/\]\(/g) ?? [];
	const blocks = bare.match(/^(?:#{3,}|#(?!#? )|>>>|\d+\. )/gm) ?? [];
	return [
		...mentionsIn(withoutOurs),
		...addressesIn(bare),
		...mischiefIn(text),
		...links,
		...blocks,
	];
}
