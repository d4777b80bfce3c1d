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
import { showDate, showLanguage } from '../text/small-print.ts';

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
	/** Of the report; undefined where it is said already. */
	readonly language?: string;
};

/** The statement, with who, about what, when and in which other language in small print below it. */
export function statementEntry(statement: ShownStatement, phrases: Phrases): Entry {
	return (budget) => {
		const parts = [
			showBy(statement, share(budget, 3)),
			statement.via &&
				phrases.say('quotedBy', { person: shorten(statement.via, share(budget, 6)) }),
			showAbout(statement.about, share(budget, 4), phrases),
			showDate(statement.publishedAt, phrases),
			statement.language && showLanguage({ language: statement.language }, phrases),
		];
		const small = `\n-# ${parts.filter(Boolean).join(' · ')}`;
		const left = remaining(budget, '> ', small);
		const text = statement.isQuoted
			? verbatim(statement.text, left, phrases)
			: shorten(statement.text, left);
		return `> ${text}${small}`;
	};
}

/** Words of somebody, as they stand, in quotation marks. */
export function verbatim(text: string, budget: TextBudget, phrases: Phrases): string {
	const marks = phrases.say('quoted', { text: '' });
	return phrases.say('quoted', { text: shorten(text, remaining(budget, marks)) });
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

function showAbout(about: string | undefined, budget: TextBudget, phrases: Phrases): string {
	if (about === undefined) return '';
	const frame = phrases.say('onSubject', { subject: '' });
	return phrases.say('onSubject', { subject: shorten(about, remaining(budget, frame)) });
}

/** “**Places** Kursk, Moscow and 3 more”: as many items as fit, the rest counted. */
export function listEntry(
	title: string,
	items: readonly string[],
	phrases: Phrases,
	between = phrases.say('between'),
): Entry {
	return (budget) => {
		const visible = items.filter(isVisible);
		if (visible.length === 0) return '';
		const label = `**${title}** `;
		const frame = phrases.say('andMore', { list: '', count: visible.length });
		const left = remaining(budget, label, frame);
		let list = '';
		let shown = 0;
		for (const item of visible) {
			const longer = list + (shown === 0 ? '' : between) + plain(item);
			if (!fits(longer, left)) break;
			list = longer;
			shown += 1;
		}
		if (shown === visible.length) return label + list;
		if (shown === 0) return label + phrases.number(visible.length);
		return label + phrases.say('andMore', { list, count: visible.length - shown });
	};
}
