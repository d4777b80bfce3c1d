import type { NameIndex } from '#src/names/name.ts';
import { type Suggestion, suggestTopics } from '#src/render/suggestions.ts';
import type { Book } from '../book.ts';
import type { Slots } from '../schedule/slots.ts';
import { suggestZones } from '../schedule/suggest-zones.ts';
import { showZone } from '../schedule/zones.ts';
import { hasChosenZone } from '../settings.ts';
import type { Wish } from '../subscription.ts';
import { readZone } from './read-wish.ts';
import { subscriptionsOf } from './server-subscriptions.ts';
import { suggestSlots } from './suggest-slots.ts';
import { suggestSubscriptions } from './suggest-subscriptions.ts';

/** What a moderator has typed so far, as commands know it. */
type Typing = {
	readonly typed: string;
	readonly options: Readonly<Record<string, unknown>>;
	readonly reader: { readonly guildId: string | undefined };
};

type Desk = {
	readonly archive: { names(): NameIndex };
	readonly book: Book;
	readonly slots: Slots;
	readonly placeIn: (guildId: string, channelId: string) => { readonly name: string } | undefined;
	readonly now: () => Date;
};

/** What is offered for the options that digests and alerts share. */
export function completions(kind: Wish['kind']) {
	return {
		topics: ({ typed }: Typing, { archive }: Desk): Suggestion[] =>
			suggestTopics(typed, archive.names(), 'everything'),
		except: ({ typed, options }: Typing, { archive }: Desk): Suggestion[] =>
			suggestTopics(typed, archive.names(), options.action === 'edit' ? 'none' : undefined),
		timezone: ({ typed }: Typing): Suggestion[] =>
			suggestZones(typed).map((zone) => ({ name: showZone(zone), value: zone })),
		which: (
			{ typed, reader: { guildId = '' } }: Typing,
			{ archive, book, placeIn }: Desk,
		): Suggestion[] =>
			suggestSubscriptions(subscriptionsOf(book, guildId, kind), typed, {
				names: archive.names(),
				nameOf: (channelId) => placeIn(guildId, channelId)?.name,
			}),
	};
}

/** Times for a digest, by the clock that it would go by. */
export function completeWhen(typing: Typing, { book, slots, now }: Desk): Suggestion[] {
	return suggestSlots(typing.typed, { ...zoneSoFar(typing, book), now: now(), slots });
}

/** The zone that is filled in by now; else that of the digest that is edited; else the server's. */
function zoneSoFar(
	{ options, reader: { guildId = '' } }: Typing,
	book: Book,
): { readonly zone: string; readonly isChosen: boolean } {
	const edited = typeof options.which === 'string' ? book.find(options.which) : undefined;
	const settings = book.settingsOf(guildId);
	const isOwn = edited?.guildId === guildId;
	const before = isOwn ? edited.wish.timezone : settings.timezone;
	const read = readZone(
		typeof options.timezone === 'string' ? options.timezone : undefined,
		before,
	);
	const isTyped = typeof options.timezone === 'string' && read.kind === 'zone';
	return {
		zone: read.kind === 'zone' ? read.timezone : before,
		isChosen: isTyped || before !== 'UTC' || hasChosenZone(settings),
	};
}
