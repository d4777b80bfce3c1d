import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import { defineCommand, orThrow, privately, requireServer, UserError } from '#src/bot/command.ts';
import { Language, saying } from '#src/phrases/catalogue.ts';
import { languageNames } from '#src/phrases/phrases.ts';
import { renderSettings } from '#src/render/cards/settings-card.ts';
import { renderZoneForm, renderZoneFormAgain, zoneForm } from '#src/render/cards/welcome-card.ts';
import { localTime, showZone } from '#src/schedule/zones.ts';
import { CommandChannel, readChannel } from '#src/subscriptions/destination.ts';
import { hasChosenZone, withLanguage } from '#src/subscriptions/settings.ts';
import { zoneChoices } from './subscriptions/completions.ts';
import { parseZone } from './subscriptions/wish-parser.ts';

export default defineCommand({
	data: {
		name: 'settings',
		description: 'doesSettings',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'timezone',
				description: 'optionSettingsTimezone',
				max_length: 64,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'language',
				description: 'optionLanguage',
				choices: Language.options.map((value) => ({ name: languageNames[value], value })),
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'images',
				description: 'optionImages',
				choices: [
					{ says: 'choiceOn', value: 'on' },
					{ says: 'choiceOff', value: 'off' },
				],
			},
			{
				type: ApplicationCommandOptionType.Channel,
				name: 'notices',
				description: 'optionNotices',
				channel_types: [ChannelType.GuildText, ChannelType.PublicThread, ChannelType.PrivateThread],
			},
		],
	},
	options: z.object({
		timezone: z.string().max(100).optional(),
		language: Language.optional(),
		images: z.enum(['on', 'off']).optional(),
		/** Only a button sends `none`. */
		notices: z.union([CommandChannel, z.literal('none')]).optional(),
		/** Set by buttons only: ask for the time zone. */
		form: z.literal('timezone').optional(),
	}),
	for: 'moderators',
	seenBy: 'reader',

	async run({ form, ...options }, { book, now, phrases }, reader) {
		const guildId = requireServer(reader);
		if (form !== undefined) {
			const { timezone: typed } = options;
			const settings = book.settingsOf(guildId);
			const shown = typed ?? (hasChosenZone(settings) ? showZone(settings.timezone) : undefined);
			return {
				...privately(renderZoneFormAgain(typed, phrases)),
				form: renderZoneForm(shown, phrases),
			};
		}
		const chosen = noticesChannel(options.notices);
		const isChange = Object.values(options).some((option) => option !== undefined);
		const { before, after, isZoneChosen } = await book.decide({ guildId }, ({ settings }) => {
			const before = withLanguage(settings, reader.guildLocale);
			const { timezone } = zoneOrThrow(options.timezone, before.timezone);
			const isZoneChosen = options.timezone !== undefined || hasChosenZone(settings);
			const { noticesChannelId: channelBefore, ...others } = before;
			const noticesChannelId = options.notices === undefined ? channelBefore : chosen;
			const after = {
				...others,
				timezone,
				language: options.language ?? before.language,
				...(isZoneChosen && { timezoneChosen: true }),
				...(options.images !== undefined && { images: options.images === 'on' }),
				...(noticesChannelId !== undefined && { noticesChannelId }),
			};
			const outcome = { before, after, isZoneChosen };
			return { outcome, settings: isChange ? after : undefined };
		});
		const { timezone, language, noticesChannelId } = after;
		const changed = {
			timezone: timezone !== before.timezone,
			language: language !== before.language,
			images: (after.images ?? true) !== (before.images ?? true),
			notices: noticesChannelId !== before.noticesChannelId,
		};
		return privately(
			renderSettings(
				{
					timezone: showZone(timezone),
					time: localTime(now(), timezone),
					language,
					images: after.images ?? true,
					hasImages: book.showsImages(undefined),
					noticesChannelId,
					isZoneChosen,
					isAsked: isChange,
					changed,
				},
				phrases,
			),
		);
	},

	complete: {
		timezone: ({ typed }, newsroom) => zoneChoices(typed, newsroom),
	},
});

/** Parses the zone that was typed; a refusal has a button to correct it in the form. */
function zoneOrThrow(typed: string | undefined, before: string) {
	const read = parseZone(typed, before);
	if (read.kind === 'zone') return read;
	throw new UserError(read.code, read.says, [{ says: 'correctButton', target: zoneForm(typed) }]);
}

/** The id of the channel for notices; throws a `UserError` if nothing can be posted there. */
function noticesChannel(choice: CommandChannel | 'none' | undefined): string | undefined {
	if (choice === undefined || choice === 'none') return undefined;
	const { channelId, place } = orThrow(readChannel(choice));
	if (place === 'text') return channelId;
	throw new UserError('channel-unsuitable', saying('settingsNoticesForum'));
}
