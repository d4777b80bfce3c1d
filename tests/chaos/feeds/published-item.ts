import { subjects } from '../chaos-world.ts';

/** What a feed shows of an item at one moment. */
export type ShownItem = {
	/** A word that only this item has, in its headline. */
	readonly marker: string;
	readonly subject: string;
	readonly headline: string;
	/** Two sentences of words that no other item has. */
	readonly summary: string;
	readonly guid?: string | undefined;
	readonly link?: string | undefined;
	readonly date?: Date | undefined;
};

/** An item of the world; it is replaced in place when its publisher edits it. */
export type PublishedItem = {
	now: ShownItem;
	/** As which the program may remember it, for each feed that has it. */
	readonly exposures: Map<string, readonly ShownItem[]>;
};

/** The page that all items of a ticker link to, so that it identifies none of them. */
export const tickerPath = '/ticker/today';

/** Makes items and new versions of them; all words come from chance, so that no two texts are alike. */
export function createEditor(chance: () => number) {
	let made = 0;
	const word = () =>
		Array.from({ length: 7 }, () => String.fromCharCode(97 + Math.floor(chance() * 26))).join('');
	const words = (count: number) => Array.from({ length: count }, word).join(' ');
	const capital = () => word().replace(/^./, (letter) => letter.toUpperCase());

	return {
		word,
		/** A new item; `parts` says which of guid, link and date its feed has. */
		item(parts: Pick<ShownItem, 'guid' | 'link' | 'date'>): PublishedItem {
			made += 1;
			const subject = subjects[Math.floor(chance() * subjects.length)] ?? 'alpha';
			const marker = `w${made}${word()}`;
			return {
				now: { ...parts, ...texts(marker, subject), marker, subject },
				exposures: new Map(),
			};
		},
		/** The same item with another headline, another summary or both. */
		version({ marker, subject, ...rest }: ShownItem): ShownItem {
			const { headline, summary } = texts(marker, subject);
			const kind = chance();
			return {
				...rest,
				marker,
				subject,
				headline: kind < 0.6 ? headline : rest.headline,
				summary: kind < 0.3 || kind >= 0.6 ? summary : rest.summary,
			};
		},
	};

	function texts(marker: string, subject: string) {
		return {
			headline: `${marker} ${words(4)} & ${word()}`,
			summary: `${capital()} ${words(4)} ${subject} ${words(2)} & ${words(2)} café ${word()}. ${capital()} ${words(8)}.`,
		};
	}
}

/**
 * Whether an item would still be recognized after a change: it must share its guid, its link or its text with
 * everything that the program may remember of it.
 */
export function staysItself(item: PublishedItem, next: ShownItem): boolean {
	const seen = [...item.exposures.values()].flat();
	return seen.every(
		({ guid, link, ...texts }) =>
			(guid !== undefined && guid === next.guid) ||
			(link?.endsWith(tickerPath) === false && link === next.link) ||
			textOf(texts) === textOf(next),
	);
}

/** Headline and summary: another text is another version. */
export function textOf({ headline, summary }: Pick<ShownItem, 'headline' | 'summary'>): string {
	return `${headline}\n${summary}`;
}
