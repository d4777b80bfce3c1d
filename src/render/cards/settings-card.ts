import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { type Language, languageNames } from '../phrases/phrases.ts';
import { plain } from '../text/plain-text.ts';

export type ShownSettings = {
	readonly timezone: string;
	/** What a clock there shows now. */
	readonly time: string;
	readonly language: Language;
	/** Whether the time zone was ever chosen here. */
	readonly isZoneChosen: boolean;
	/** Whether either was to be set. */
	readonly isAsked: boolean;
	readonly changed: { readonly timezone: boolean; readonly language: boolean };
};

/** The answer to `/settings`. */
export function renderSettings(settings: ShownSettings): Message {
	const { timezone, time, language, isZoneChosen } = settings;
	const chosen = isZoneChosen ? '' : '; nobody has chosen it yet';
	const lines = [
		'## Settings',
		`**Time zone** ${plain(timezone)}, where it is ${plain(time)} now${chosen}`,
		`**Language** ${languageNames[language]}, of what is posted here; answers to commands are in English`,
		...notesOn(settings).map((note) => `-# ${note}`),
	];
	return renderCard({ accent: inkBlue, head: () => lines.join('\n'), blocks: [] });
}

function notesOn({ isAsked, changed }: ShownSettings): string[] {
	const { timezone, language } = changed;
	if (!isAsked) return ['`/settings timezone` and `/settings language` change them.'];
	if (!timezone && !language) return ['Nothing has changed: it was already set that way.'];
	return [
		...(timezone
			? ['New digests and alerts have the time zone. Those that are there keep their own.']
			: []),
		...(language ? ['All that is posted from now on has the language.'] : []),
	];
}
