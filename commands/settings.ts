import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { accepted, defineCommand, privately, serverOf } from '#src/bot/command.ts';
import { renderSettings } from '#src/render/cards/settings-card.ts';
import { Language, languageNames } from '#src/render/phrases/phrases.ts';
import { suggestZones } from '#src/schedule/read-zone.ts';
import { localTime, showZone } from '#src/schedule/zones.ts';
import { hasChosenZone, withLanguage } from '#src/subscriptions/settings.ts';
import { parseZone } from './subscriptions/wish-parser.ts';

export default defineCommand({
	data: {
		name: 'settings',
		description: 'What counts in this server unless a digest or alert says otherwise',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'timezone',
				description: 'The time zone of new digests and alerts, by a city',
				max_length: 64,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'language',
				description: 'What digests, alerts and all else that is posted here is written in',
				choices: Language.options.map((value) => ({ name: languageNames[value], value })),
			},
		],
	},
	options: z.object({
		timezone: z.string().max(100).optional(),
		language: Language.optional(),
	}),
	for: 'moderators',
	seenBy: 'reader',

	async run(asked, { book, now }, reader) {
		const guildId = serverOf(reader);
		const isAsked = asked.timezone !== undefined || asked.language !== undefined;
		const { before, after, isZoneChosen } = await book.decide({ guildId }, ({ settings }) => {
			const before = withLanguage(settings, reader.guildLocale);
			const { timezone } = accepted(parseZone(asked.timezone, before.timezone));
			const isZoneChosen = asked.timezone !== undefined || hasChosenZone(settings);
			const chosen = isZoneChosen ? { timezoneChosen: true } : {};
			const language = asked.language ?? before.language;
			const after = { ...before, timezone, language, ...chosen };
			const outcome = { before, after, isZoneChosen };
			return { outcome, settings: isAsked ? after : undefined };
		});
		const { timezone, language } = after;
		const changed = {
			timezone: timezone !== before.timezone,
			language: language !== before.language,
		};
		const time = localTime(now(), timezone);
		const shown = { timezone: showZone(timezone), time, language, isZoneChosen };
		return privately(renderSettings({ ...shown, isAsked, changed }));
	},

	complete: {
		timezone: ({ typed }) =>
			suggestZones(typed).map((zone) => ({ name: showZone(zone), value: zone })),
	},
});
