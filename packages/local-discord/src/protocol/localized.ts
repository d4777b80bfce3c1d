import type { Localizations } from './discord.ts';

/** The locales whose texts stand in for missing ones (Discord’s documentation, “Locale fallbacks”). */
const fallbacks: Readonly<Record<string, string>> = {
	'en-US': 'en-GB',
	'en-GB': 'en-US',
	'es-419': 'es-ES',
};

/** The text that a person’s client shows: in their language, in its fallback, or else as registered. */
export function localized(text: string, localizations: Localizations, locale: string): string {
	return localizations?.[locale] ?? localizations?.[fallbacks[locale] ?? ''] ?? text;
}

/** Whether a person’s client finds a command or an option by this name: the registered one or its own. */
export function hasName(
	{
		name,
		name_localizations,
	}: { readonly name: string; readonly name_localizations?: Localizations },
	wanted: string,
	locale: string,
): boolean {
	return name === wanted || localized(name, name_localizations, locale) === wanted;
}
