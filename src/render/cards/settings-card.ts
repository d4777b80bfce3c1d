import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { type Language, languageNames } from '../phrases/phrases.ts';
import { plain } from '../text/plain-text.ts';

export type ShownSettings = {
	readonly timezone: string;
	/** The local time there. */
	readonly time: string;
	readonly language: Language;
	/** Whether pictures are shown in this server. */
	readonly images: boolean;
	/** Whether whoever runs the program lets pictures be shown. */
	readonly hasImages: boolean;
	/** Whether anyone has ever set the time zone. */
	readonly isZoneChosen: boolean;
	/** Whether the command asked to set any of them. */
	readonly isAsked: boolean;
	readonly changed: Readonly<Record<'timezone' | 'language' | 'images', boolean>>;
};

/** The answer to `/settings`. */
export function renderSettings(settings: ShownSettings): Message {
	const { timezone, time, language, isZoneChosen } = settings;
	const chosen = isZoneChosen ? '' : '; nobody has chosen it yet';
	const lines = [
		'## Settings',
		`**Time zone** ${plain(timezone)}, where it is ${plain(time)} now${chosen}`,
		`**Language** ${languageNames[language]} for everything posted here; answers to commands are in English`,
		`**Pictures** ${showPictures(settings)}`,
		...notesOn(settings).map((note) => `-# ${note}`),
	];
	return renderCard({ accent: inkBlue, head: () => lines.join('\n'), blocks: [] });
}

function showPictures({ images, hasImages }: ShownSettings): string {
	if (!hasImages) return 'not shown: they are switched off for all servers';
	return images ? 'beside alerts and single stories' : 'not shown';
}

function notesOn({ isAsked, changed }: ShownSettings): string[] {
	const { timezone, language, images } = changed;
	if (!isAsked) return ['Change them with `/settings` and `timezone`, `language` or `images`.'];
	if (!timezone && !language && !images)
		return ['Nothing has changed: it was already set that way.'];
	return [
		...(timezone ? ['New digests and alerts use this time zone. Existing ones keep theirs.'] : []),
		...(language ? ['Everything posted from now on is in this language.'] : []),
		...(images ? ['This is for what is posted from now on.'] : []),
	];
}
