import { z } from 'zod';
import { Language } from '#src/phrases/catalogue.ts';
import { languageOf } from '#src/phrases/phrases.ts';
import { isZone } from '#src/schedule/zones.ts';
import { OwedMessage, Snowflake } from './subscription.ts';

/** A notice about feeds, written before it is sent. */
const OwedNotice = z.object({
	channelId: Snowflake,
	/** When it was written, by Discord’s clock if known: it was not sent before. */
	since: z.iso.datetime(),
	part: OwedMessage,
	/** What it says: notices that the feeds owe until it is sent. */
	says: z.array(z.object({ feed: z.string(), kind: z.string(), at: z.string() })),
});
export type OwedNotice = z.infer<typeof OwedNotice>;

/** The message with which the bot introduces itself, written before it is sent. */
const OwedWelcome = z.object({
	kind: z.literal('owed'),
	channelId: Snowflake,
	/** When the bot joined, or earlier by a slow clock: it was not sent before. */
	since: z.iso.datetime(),
	part: OwedMessage,
});
export type OwedWelcome = z.infer<typeof OwedWelcome>;

/** A server is welcomed once, so what cannot be read counts as done. */
const Welcome = z
	.discriminatedUnion('kind', [OwedWelcome, z.object({ kind: z.literal('done') })])
	.optional()
	.catch({ kind: 'done' });

/** What a server’s moderators chose for all its subscriptions. */
export const Settings = z.object({
	/** An IANA name, or an offset from UTC such as `+05:30`. */
	timezone: z.string().refine(isZone),
	/** Whether moderators chose the time zone; otherwise it is only the default, UTC. */
	timezoneChosen: z.boolean().optional(),
	/** The language to post in; absent until a subscription is made or a language chosen. */
	language: Language.optional(),
	/** Whether pictures are shown; absent: they are. */
	images: z.boolean().optional(),
	/** Where moderators are told what is in trouble; absent until they choose it. */
	noticesChannelId: Snowflake.optional(),
	/** What moderators are owed about feeds. If it cannot be read, the feeds still owe what it says. */
	owedNotice: OwedNotice.optional().catch(undefined),
	/** The message that the bot posts when it joins; absent if it joined before there was one. */
	welcome: Welcome,
	/** When the bot was removed from the server. */
	leftAt: z.iso.datetime().optional(),
});
export type Settings = z.infer<typeof Settings>;

/** Used until somebody chooses. */
export const defaultSettings: Settings = { timezone: 'UTC' };

/** The settings with the language set by the server’s first subscription; undefined if it was already set. */
export function withFirstLanguage(
	settings: Settings,
	guildLocale: string | undefined,
): Settings | undefined {
	return settings.language === undefined ? withLanguage(settings, guildLocale) : undefined;
}

/** Whether the server’s moderators have chosen its time zone. */
export function hasChosenZone({ timezone, timezoneChosen }: Settings): boolean {
	return timezoneChosen === true || timezone !== defaultSettings.timezone;
}

/** The settings with a language: the server’s own locale if nobody chose one. */
export function withLanguage(
	settings: Settings,
	guildLocale: string | undefined,
): Settings & { readonly language: Language } {
	return { ...settings, language: settings.language ?? languageOf(guildLocale) };
}
