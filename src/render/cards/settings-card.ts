import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { type Language, languageNames } from '../phrases/phrases.ts';
import { plain } from '../text/plain-text.ts';

export type ShownSettings = {
	readonly timezone: string;
	/** The local time there. */
	readonly time: string;
	readonly language: Language;
	/** Where moderators are told what is in trouble; undefined: nowhere. */
	readonly noticesChannelId: string | undefined;
	/** Whether anyone has ever set the time zone. */
	readonly isZoneChosen: boolean;
	/** Whether the command asked to set any. */
	readonly isAsked: boolean;
	readonly changed: {
		readonly timezone: boolean;
		readonly language: boolean;
		readonly notices: boolean;
	};
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

function notesOn({ isAsked, changed, noticesChannelId }: ShownSettings): string[] {
	const { timezone, language, notices } = changed;
	if (!isAsked) {
		return ['Change them with `/settings timezone`, `/settings language` and `/settings notices`.'];
	}
	if (!timezone && !language && !notices) {
		return ['Nothing has changed: it was already set that way.'];
	}
	return [
		...(timezone ? ['New digests and alerts use this time zone. Existing ones keep theirs.'] : []),
		...(language ? ['Everything posted from now on is in this language.'] : []),
		...(notices ? [noticesNotes[noticesChannelId === undefined ? 'nowhere' : 'somewhere']] : []),
	];
}

const noticesNotes = {
	somewhere: 'Everybody who can see that channel will see the notices.',
	nowhere: 'No notices about feeds are posted from now on.',
} as const;
