import type { Entry } from '../message/card.ts';
import { maskedLink } from '../message/controls.ts';
import type { Phrases } from '../phrases/phrases.ts';
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

/** What somebody said. A list of one person's statements names where each was reported, a story names who said it. */
export type ShownStatement = {
	readonly text: string;
	readonly about?: string | undefined;
	/** Who said it, or who reported it. */
	readonly by: string | undefined;
	readonly url?: string | undefined;
	readonly publishedAt: string;
};

/** The statement, then by whom, on what and when, as small print. */
export function statementEntry(statement: ShownStatement, phrases: Phrases): Entry {
	return (room) => {
		const parts = [
			showBy(statement, share(room, 3)),
			showAbout(statement.about, share(room, 4)),
			showDate(statement.publishedAt, phrases),
		];
		const small = `\n-# ${parts.filter(Boolean).join(' · ')}`;
		return `> ${shorten(statement.text, remaining(room, '> ', small))}${small}`;
	};
}

function showBy({ by, url }: ShownStatement, room: TextBudget): string {
	if (by === undefined || !isVisible(by)) return '';
	const withLink = maskedLink(plain(by), url);
	return fits(withLink, room) ? withLink : shorten(by, room);
}

function showAbout(about: string | undefined, room: TextBudget): string {
	return about === undefined ? '' : `on ${shorten(about, remaining(room, 'on '))}`;
}

/** “**Places** Kursk, Moscow and 3 more”: as many as there is room for, the others counted. */
export function listEntry(title: string, items: readonly string[], between = ', '): Entry {
	return (room) => {
		const visible = items.filter(isVisible);
		if (visible.length === 0) return '';
		const label = `**${title}** `;
		const left = remaining(room, label, andMore(visible.length));
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
