import type { Language } from '#src/phrases/catalogue.ts';
import { languageNames } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
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
	/** Where moderators are told what is in trouble; undefined: nowhere. */
	readonly noticesChannelId: string | undefined;
	/** Whether anyone has ever set the time zone. */
	readonly isZoneChosen: boolean;
	/** Whether the command asked to set any of them. */
	readonly isAsked: boolean;
	readonly changed: Readonly<Record<'timezone' | 'language' | 'images' | 'notices', boolean>>;
};

/** The answer to `/settings`. */
export function renderSettings(settings: ShownSettings): Message {
	const { timezone, time, language, isZoneChosen, noticesChannelId } = settings;
	const chosen = isZoneChosen ? '' : '; nobody has chosen it yet';
	const notices =
		noticesChannelId === undefined
			? 'nowhere; `/status` shows which feeds are in trouble'
			: `<#${noticesChannelId}> when a feed or a channel is in trouble`;
	const lines = [
		'## Settings',
		`**Time zone** ${plain(timezone)}, where it is ${plain(time)} now${chosen}`,
		`**Language** ${languageNames[language]} for everything posted here; answers to commands are in English`,
		`**Pictures** ${showPictures(settings)}`,
		`**Notices to moderators** ${notices}`,
		...notesOn(settings).map((note) => `-# ${note}`),
	];
	const none = writeCustomId('settings', { notices: 'none' });
	const canStop = noticesChannelId !== undefined;
	return renderCard({
		accent: inkBlue,
		head: () => lines.join('\n'),
		blocks: [],
		controls: canStop ? [buttonRow([button('Stop notices', none)])] : [],
	});
}

function showPictures({ images, hasImages }: ShownSettings): string {
	if (!hasImages) return 'not shown: they are switched off for all servers';
	return images ? 'beside alerts and single stories' : 'not shown';
}

function notesOn({ isAsked, changed, noticesChannelId }: ShownSettings): string[] {
	const { timezone, language, images, notices } = changed;
	if (!isAsked) {
		return ['Change them with `/settings` and `timezone`, `language`, `images` or `notices`.'];
	}
	if (!timezone && !language && !images && !notices) {
		return ['Nothing has changed: it was already set that way.'];
	}
	return [
		...(timezone ? ['New digests and alerts use this time zone. Existing ones keep theirs.'] : []),
		...(language ? ['Everything posted from now on is in this language.'] : []),
		...(images ? ['The setting for pictures applies to what is posted from now on.'] : []),
		...(notices ? [noticesNotes[noticesChannelId === undefined ? 'nowhere' : 'somewhere']] : []),
	];
}

const noticesNotes = {
	somewhere: 'Everybody who can see that channel will see the notices.',
	nowhere: 'No notices about feeds are posted from now on.',
} as const;
