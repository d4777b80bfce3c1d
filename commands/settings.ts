import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { accepted, defineCommand, privately, serverOf } from '#src/command.ts';
import { renderSettings } from '#src/render/settings-card.ts';
import { Language, languageNames } from '#src/render/words/language.ts';
import { suggestZones } from '#src/subscriptions/schedule/suggest-zones.ts';
import { localTime, showZone } from '#src/subscriptions/schedule/zones.ts';
import { withLanguage } from '#src/subscriptions/settings.ts';
import { readZone } from '#src/subscriptions/tending/read-wish.ts';

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
		const before = withLanguage(book.settingsOf(guildId), reader.guildLocale);
		const { timezone } = accepted(readZone(asked.timezone, before.timezone));
		const { language = before.language } = asked;
		const isAsked = asked.timezone !== undefined || asked.language !== undefined;
		if (isAsked) await book.changeSettings(guildId, { ...before, timezone, language });
		const time = localTime(now(), timezone);
		const changed = {
			timezone: timezone !== before.timezone,
			language: language !== before.language,
		};
		return privately(renderSettings({ timezone, time, language, changed }));
	},

	complete: {
		timezone: ({ typed }) =>
			suggestZones(typed).map((zone) => ({ name: showZone(zone), value: zone })),
	},
});
