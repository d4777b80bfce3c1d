import { inkBlue, renderCard } from './card.ts';
import type { Message } from './message.ts';
import { plain } from './plain-text.ts';
import { type Language, languageNames } from './words/language.ts';

export type ShownSettings = {
	readonly timezone: string;
	/** What a clock there shows now. */
	readonly time: string;
	readonly language: Language;
	readonly changed: { readonly timezone: boolean; readonly language: boolean };
};

/** The answer to `/settings`. */
export function renderSettings({ timezone, time, language, changed }: ShownSettings): Message {
	const lines = [
		'## Settings',
		`**Time zone** ${plain(timezone)}, where it is ${plain(time)} now`,
		`**Language** ${languageNames[language]}, of what is posted here; answers to commands are in English`,
		...notesOn(changed).map((note) => `-# ${note}`),
	];
	return renderCard({ accent: inkBlue, head: () => lines.join('\n'), blocks: [] });
}

function notesOn({ timezone, language }: ShownSettings['changed']): string[] {
	if (!timezone && !language) return ['`/settings timezone` and `/settings language` change them.'];
	return [
		...(timezone
			? ['New digests and alerts have the time zone. Those that are there keep their own.']
			: []),
		...(language ? ['All that is posted from now on has the language.'] : []),
	];
}
