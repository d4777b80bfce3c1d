import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { defineCommand, orThrow, privately, requireServer } from '#src/bot/command.ts';
import { renderSettings } from '#src/render/cards/settings-card.ts';
import { Language, languageNames } from '#src/render/phrases/phrases.ts';
import { suggestZones } from '#src/schedule/read-zone.ts';
import { localTime, showZone } from '#src/schedule/zones.ts';
import { hasChosenZone, withLanguage } from '#src/subscriptions/settings.ts';
import { parseZone } from './subscriptions/wish-parser.ts';

export default defineCommand({
	data: {
		name: 'settings',
		description: 'The time zone and language of this server, and its pictures',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'timezone',
				description: 'A city in the time zone for new digests and alerts',
				max_length: 64,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'language',
				description: 'The language of everything that is posted here',
				choices: Language.options.map((value) => ({ name: languageNames[value], value })),
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'images',
				description: 'Whether pictures are shown beside alerts and single stories',
				choices: ['on', 'off'].map((value) => ({ name: value, value })),
			},
		],
	},
	options: z.object({
		timezone: z.string().max(100).optional(),
		language: Language.optional(),
		images: z.enum(['on', 'off']).optional(),
	}),
	for: 'moderators',
	seenBy: 'reader',

	async run(options, { book, now }, reader) {
		const guildId = requireServer(reader);
		const isChange = Object.values(options).some((option) => option !== undefined);
		const { before, after, isZoneChosen } = await book.decide({ guildId }, ({ settings }) => {
			const before = withLanguage(settings, reader.guildLocale);
			const { timezone } = orThrow(parseZone(options.timezone, before.timezone));
			const isZoneChosen = options.timezone !== undefined || hasChosenZone(settings);
			const language = options.language ?? before.language;
			const after = {
				...before,
				timezone,
				language,
				...(isZoneChosen && { timezoneChosen: true }),
				...(options.images !== undefined && { images: options.images === 'on' }),
			};
			const outcome = { before, after, isZoneChosen };
			return { outcome, settings: isChange ? after : undefined };
		});
		const { timezone, language } = after;
		const changed = {
			timezone: timezone !== before.timezone,
			language: language !== before.language,
			images: (after.images ?? true) !== (before.images ?? true),
		};
		return privately(
			renderSettings({
				timezone: showZone(timezone),
				time: localTime(now(), timezone),
				language,
				images: after.images ?? true,
				hasImages: book.showsImages(undefined),
				isZoneChosen,
				isAsked: isChange,
				changed,
			}),
		);
	},

	complete: {
		timezone: ({ typed }) =>
			suggestZones(typed).map((zone) => ({ name: showZone(zone), value: zone })),
	},
});
