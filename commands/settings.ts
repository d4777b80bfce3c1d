import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { accepted, defineCommand, privately, serverOf } from '#src/command.ts';
import { renderSettings } from '#src/render/settings-card.ts';
import { readZone } from '#src/subscriptions/read-wish.ts';
import { suggestZones } from '#src/subscriptions/suggest-zones.ts';
import { localTime } from '#src/subscriptions/zones.ts';

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
		],
	},
	options: z.object({ timezone: z.string().max(100).optional() }),
	for: 'moderators',
	seenBy: 'reader',

	async run({ timezone: typed }, { book, now }, reader) {
		const guildId = serverOf(reader);
		const before = book.settingsOf(guildId);
		const { timezone } = accepted(readZone(typed, before.timezone));
		const isChanged = timezone !== before.timezone;
		if (isChanged) await book.changeSettings(guildId, { ...before, timezone });
		const time = localTime(now(), timezone);
		return privately(renderSettings({ timezone, time, isChanged }));
	},

	complete: {
		timezone: ({ typed }) => suggestZones(typed).map((name) => ({ name, value: name })),
	},
});
