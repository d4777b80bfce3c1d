import { amber, inkBlue, renderCard } from './card.ts';
import { button, buttonRow, pageButtons, type Target } from './controls.ts';
import { counted } from './counted.ts';
import type { Message } from './message.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

type Offer = { readonly label: string; readonly target: Target };

/** A subscription after something was done with it; `says` are our own words. */
export function renderSubscription(
	shown: ShownSubscription,
	{
		says,
		runs = [],
		offers = [],
	}: {
		readonly says: string;
		/** The next times at which it comes. */
		readonly runs?: readonly Date[];
		readonly offers?: readonly Offer[];
	},
): Message {
	return renderCard({
		accent: inkBlue,
		head: () => says,
		blocks: [
			{ entries: [subscriptionEntry(shown)] },
			...(runs.length === 0
				? []
				: [{ title: 'Next', entries: runs.map((run) => () => `- ${showRun(run)}`) }]),
		],
		controls: [offerRow(offers)],
	});
}

/** Asks once whether it is to go. */
export function renderRemoval(shown: ShownSubscription, remove: Target): Message {
	const what = shown.kind === 'digest' ? 'Remove this digest?' : 'Remove these alerts?';
	return renderCard({
		accent: amber,
		head: () => `${what} What was posted stays.`,
		blocks: [{ entries: [subscriptionEntry(shown)] }],
		controls: [offerRow([{ label: 'Remove', target: remove }])],
	});
}

/** A server's digests or alerts, ten a page; a page that is gone gives the last one. */
export function renderSubscriptions(
	kind: ShownSubscription['kind'],
	all: readonly ShownSubscription[],
	wanted: number,
): Message {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(wanted, pages);
	const some = all.slice((page - 1) * pageSize, page * pageSize);
	const turning = { page, pages, back: '‹ Before', on: 'After ›' };
	return renderCard({
		accent: inkBlue,
		head: () => (all.length === 0 ? none[kind] : `## ${titles[kind]}`),
		blocks: some.map((shown) => ({ entries: [subscriptionEntry(shown)] })),
		closing: () => (all.length === 0 ? '' : showCount(kind, all, { page, pages })),
		controls: [buttonRow(pageButtons(kind, { action: 'list' }, turning))],
	});
}

const pageSize = 10;
const titles = { digest: 'Digests', alert: 'Alerts' } as const;
const none = {
	digest: 'There is no digest here yet. `/digest add` makes one.',
	alert: 'There are no alerts here yet. `/alert add` makes some.',
} as const;

function showCount(
	kind: ShownSubscription['kind'],
	all: readonly ShownSubscription[],
	{ page, pages }: { readonly page: number; readonly pages: number },
): string {
	const count = { count: all.length, orMore: false };
	const many =
		kind === 'digest' ? counted(count, 'digest', 'digests') : counted(count, 'kind', 'kinds');
	return `-# ${many}${pages > 1 ? ` · page ${page} of ${pages}` : ''}`;
}

/** An instant in full, with its day of the week, in the reader's own zone. */
function showRun(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:F>`;
}

function offerRow(offers: readonly Offer[]) {
	return buttonRow(offers.map(({ label, target }) => button(label, target)));
}
