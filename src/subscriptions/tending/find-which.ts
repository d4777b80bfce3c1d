import { parseTopics, writeTopics } from '#src/desk/parse-topics.ts';
import { keyOf, type Topic } from '#src/desk/topic.ts';
import { foldName } from '#src/names/fold-name.ts';
import type { NameIndex } from '#src/names/name.ts';
import { plain } from '#src/render/plain-text.ts';
import { quote } from '#src/render/shorten.ts';
import type { Book } from '../book.ts';
import type { Subscription, Wish } from '../subscription.ts';
import { type Refusal, refuse } from './refusal.ts';
import { notHere, subscriptionsOf } from './server-subscriptions.ts';
import { type Known, suggestSubscriptions } from './suggest-subscriptions.ts';

/** So many are named where words fit several. */
const severalNamed = 3;

type Desk = {
	readonly archive: { names(): NameIndex };
	readonly book: Book;
	readonly placeIn: (guildId: string, channelId: string) => { readonly name: string } | undefined;
};

/** What was asked, with the id of what its words mean in the place of the words. */
export function withWhich<Asked extends object>(
	asked: Asked,
	{ archive, book, placeIn }: Desk,
	{ guildId, kind }: { readonly guildId: string; readonly kind: Wish['kind'] },
): Asked | Refusal {
	if (!('which' in asked) || typeof asked.which !== 'string') return asked;
	const nameOf = (channelId: string) => placeIn(guildId, channelId)?.name;
	const known = { names: archive.names(), nameOf };
	const found = findWhich(book, guildId, { kind, which: asked.which, known });
	return found.kind === 'refused' ? found : { ...asked, which: found.id };
}

/**
 * The id of the digest or the alerts that a moderator means: by the id itself, by its topics, or by
 * words that stand in what is offered for it.
 */
function findWhich(
	book: Book,
	guildId: string,
	{ kind, which, known }: { kind: Wish['kind']; which: string; known: Known },
): { readonly kind: 'which'; readonly id: string } | Refusal {
	const here = subscriptionsOf(book, guildId, kind);
	const called = here.filter(({ id }) => id === which);
	const about = here.filter(isAbout(which, known.names));
	const offered = suggestSubscriptions(here, which, known).map(({ value }) => value);
	const labelled = which.trim() === '' ? [] : here.filter(({ id }) => offered.includes(id));
	const [only, ...others] = [called, about, labelled].find((some) => some.length > 0) ?? [];
	if (only === undefined) return notHere(kind);
	if (others.length === 0) return { kind: 'which', id: only.id };
	const labels = suggestSubscriptions([only, ...others], '', known).slice(0, severalNamed);
	return refuse(
		'subscription-shared',
		`${quote(which)} fits ${others.length + 1} of them. Choose one of those that are offered: ${labels.map(({ name }) => `**${plain(name)}**`).join(', ')}.`,
	);
}

/** Whether it has these topics and no others, however they are written. */
function isAbout(words: string, names: NameIndex): (one: Subscription) => boolean {
	const parsed = parseTopics(words, names);
	const wanted = parsed.kind === 'topics' ? keysOf(parsed.topics) : undefined;
	const folded = foldName(words);
	return ({ wish }) =>
		keysOf(wish.topics) === wanted || foldName(writeTopics(wish.topics, names)) === folded;
}

function keysOf(topics: readonly Topic[]): string {
	return JSON.stringify(topics.map(keyOf).sort());
}
