import type { Phrases } from '#src/phrases/phrases.ts';
import type { Entry } from '../message/card.ts';
import { maskedLink } from '../message/controls.ts';
import {
	fits,
	isVisible,
	plain,
	remaining,
	share,
	shorten,
	type TextBudget,
} from '../text/plain-text.ts';
import { formatNumber, showDate } from '../text/small-print.ts';

/** A statement. In a profile `by` is the source that reported it, in a story the person who said it. */
export type ShownStatement = {
	readonly text: string;
	readonly about?: string | undefined;
	/** Whether these are the speaker’s own words. */
	readonly isQuoted?: boolean | undefined;
	/** Who passes it on. */
	readonly via?: string | undefined;
	readonly by: string | undefined;
	readonly url?: string | undefined;
	readonly publishedAt: string;
};

/** The statement, with who, about what and when in small print below it. */
export function statementEntry(statement: ShownStatement, phrases: Phrases): Entry {
	return (budget) => {
		const parts = [
			showBy(statement, share(budget, 3)),
			statement.via && `quoted by ${shorten(statement.via, share(budget, 6))}`,
			showAbout(statement.about, share(budget, 4)),
			showDate(statement.publishedAt, phrases),
		];
		const small = `\n-# ${parts.filter(Boolean).join(' · ')}`;
		const left = remaining(budget, '> ', small);
		const text = statement.isQuoted
			? verbatim(statement.text, left)
			: shorten(statement.text, left);
		return `> ${text}${small}`;
	};
}

/** Words of somebody, as they stand, in quotation marks. */
export function verbatim(text: string, budget: TextBudget): string {
	return `“${shorten(text, remaining(budget, '“”'))}”`;
}

/** Who says something, linked to where, if that fits; '' if nobody is named. */
export function showBy(
	{ by, url }: Pick<ShownStatement, 'by' | 'url'>,
	budget: TextBudget,
): string {
	if (by === undefined || !isVisible(by)) return '';
	const withLink = maskedLink(plain(by), url);
	return fits(withLink, budget) ? withLink : shorten(by, budget);
}

function showAbout(about: string | undefined, budget: TextBudget): string {
	return about === undefined ? '' : `on ${shorten(about, remaining(budget, 'on '))}`;
}

/** “**Places** Kursk, Moscow and 3 more”: as many items as fit, the rest counted. */
export function listEntry(title: string, items: readonly string[], between = ', '): Entry {
	return (budget) => {
		const visible = items.filter(isVisible);
		if (visible.length === 0) return '';
		const label = `**${title}** `;
		const left = remaining(budget, label, andMore(visible.length));
		let list = '';
		let shown = 0;
		for (const item of visible) {
			const longer = list + (shown === 0 ? '' : between) + plain(item);
			if (!fits(longer, left)) break;
			list = longer;
			shown += 1;
		}
		if (shown === visible.length) return label + list;
		return (
			label + (shown === 0 ? formatNumber(visible.length) : list + andMore(visible.length - shown))
		);
	};
}

function andMore(more: number): string {
	return ` and ${formatNumber(more)} more`;
}
