import type { Language } from '#src/phrases/catalogue.ts';
import { languageNames, type Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';
import { plain } from '../text/plain-text.ts';
import { zoneForm } from './welcome-card.ts';

export type ShownSettings = {
	readonly timezone: string;
	/** The local time there, as `HH:MM`. */
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
export function renderSettings(settings: ShownSettings, phrases: Phrases): Message {
	const { language, noticesChannelId } = settings;
	const lines = [
		phrases.say('settingsTitle'),
		showZoneSetting(settings, phrases),
		phrases.say('settingsLanguage', { language: languageNames[language] }),
		phrases.say(picturesKey(settings)),
		noticesChannelId === undefined
			? phrases.say('settingsNoticesNowhere')
			: phrases.say('settingsNotices', { channel: `<#${noticesChannelId}>` }),
		...notesOn(settings).map((note) => `-# ${phrases.say(note)}`),
	];
	const none = writeCustomId('settings', { notices: 'none' });
	const stop =
		noticesChannelId === undefined ? [] : [button(phrases.say('settingsNoticesStop'), none)];
	return renderCard({
		accent: inkBlue,
		head: () => lines.join('\n'),
		blocks: [],
		controls: [buttonRow([button(phrases.say('formZone'), zoneForm()), ...stop])],
	});
}

function showZoneSetting({ timezone, time, isZoneChosen }: ShownSettings, phrases: Phrases) {
	const values = { zone: plain(timezone), time: phrases.time(time) };
	return phrases.say(isZoneChosen ? 'settingsZone' : 'settingsZoneUnset', values);
}

function picturesKey({ images, hasImages }: ShownSettings) {
	if (!hasImages) return 'settingsImagesNever';
	return images ? 'settingsImagesOn' : 'settingsImagesOff';
}

function notesOn({ isAsked, changed, noticesChannelId }: ShownSettings) {
	const { timezone, language, images, notices } = changed;
	if (!isAsked) return ['settingsHow'] as const;
	if (!timezone && !language && !images && !notices) return ['nothingChanged'] as const;
	return [
		...(timezone ? (['settingsZoneChanged'] as const) : []),
		...(language ? (['settingsLanguageChanged'] as const) : []),
		...(images ? (['settingsImagesChanged'] as const) : []),
		...(notices
			? ([noticesNotes[noticesChannelId === undefined ? 'nowhere' : 'somewhere']] as const)
			: []),
	];
}

const noticesNotes = {
	somewhere: 'settingsNoticesChanged',
	nowhere: 'settingsNoticesStopped',
} as const;
