import { z } from 'zod';
import { Language, languageOf } from '#src/render/phrases/phrases.ts';
import { isZone } from '#src/schedule/zones.ts';

/** What a server's moderators chose for all that is made in it. */
export const Settings = z.object({
	/** An IANA name, or a distance from UTC such as `+05:30`. */
	timezone: z.string().refine(isZone),
	/** Whether moderators chose the time zone; UTC without it is only what counts until they do. */
	timezoneChosen: z.boolean().optional(),
	/** Of what is posted; absent until something is made or chosen in the server. */
	language: Language.optional(),
	/** When the bot was removed from the server. */
	leftAt: z.iso.datetime().optional(),
});
export type Settings = z.infer<typeof Settings>;

/** What counts where nobody has chosen yet. */
export const defaultSettings: Settings = { timezone: 'UTC' };

/** The settings with the language settled by the first that is made in a server; undefined where it was chosen before. */
export function settleLanguage(
	settings: Settings,
	guildLocale: string | undefined,
): Settings | undefined {
	return settings.language === undefined ? withLanguage(settings, guildLocale) : undefined;
}

/** Whether the server’s moderators ever chose its time zone. */
export function hasChosenZone({ timezone, timezoneChosen }: Settings): boolean {
	return timezoneChosen === true || timezone !== defaultSettings.timezone;
}

/** The settings with a language: that of the server’s own locale where nobody has chosen one. */
export function withLanguage(
	settings: Settings,
	guildLocale: string | undefined,
): Settings & { readonly language: Language } {
	return { ...settings, language: settings.language ?? languageOf(guildLocale) };
}
