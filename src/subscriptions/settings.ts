import { z } from 'zod';
import { Language, languageOf } from '#src/render/words/language.ts';
import { isZone } from './schedule/zones.ts';

/** What a server's moderators chose for all that is made in it. */
export const Settings = z.object({
	/** An IANA name. */
	timezone: z.string().refine(isZone),
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

/** The settings with a language: that of the server’s own locale where nobody has chosen one. */
export function withLanguage(
	settings: Settings,
	guildLocale: string | undefined,
): Settings & { readonly language: Language } {
	return { ...settings, language: settings.language ?? languageOf(guildLocale) };
}
