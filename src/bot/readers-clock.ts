import type { ReadersClock } from '#src/desk/read-day.ts';
import { defaultSettings } from '#src/subscriptions/settings.ts';
import type { Reader } from './command.ts';
import type { Newsroom } from './newsroom.ts';

/** The clock of the server where a reader asks; in direct messages that of the default zone. */
export function readersClock(
	{ guildId }: Pick<Reader, 'guildId'>,
	{ book, slots }: Pick<Newsroom, 'book' | 'slots'>,
): ReadersClock {
	const settings = guildId === undefined ? defaultSettings : book.settingsOf(guildId);
	return slots.clockOf(settings.timezone);
}
