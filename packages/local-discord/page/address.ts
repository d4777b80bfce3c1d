import type { PageChannel, PageState } from '../src/protocol/page.ts';
import type { Seat } from './side/seat-switch.ts';

/** Where one sits, as the page’s own address tells it: `?as=omar&locale=de&channel=news`. */
export function readSeat(query: URLSearchParams, { people, locales }: PageState): Seat {
	const wanted = query.get('as');
	const person =
		people.find(({ username }) => username === wanted) ??
		people.find(({ isModerator }) => !isModerator) ??
		people[0];
	if (person === undefined) throw new Error('There is nobody to sit as.');
	const own = query.get('locale') ?? navigator.language;
	const locale = locales.find((code) => code === own) ?? 'en-US';
	return { person, locale };
}

/** The channel of the address, or else the first in which one can write. */
export function readChannel(
	query: URLSearchParams,
	channels: readonly PageChannel[],
): PageChannel | undefined {
	const wanted = query.get('channel');
	return channels.find(({ id, name }) => wanted === id || wanted === name) ?? channels[0];
}

/** Writes it back, so that reloading the page leads to the same place. */
export function writeAddress({ person, locale }: Seat, channel: PageChannel | undefined): void {
	const place = channel?.kind === 'text' ? channel.name : channel?.id;
	const query = new URLSearchParams({
		as: person.username,
		locale,
		...(place !== undefined && { channel: place }),
	});
	history.replaceState(null, '', `?${query}`);
}
