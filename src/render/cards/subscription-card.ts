import { amber, type Block, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, pageButtons, type Target } from '../message/controls.ts';
import { counted } from '../text/figures.ts';
import { type Estimate, estimateBlocks, showEstimate } from './estimate-card.ts';
import { type ShownSubscription, subscriptionEntry } from './subscription-entry.ts';

export type Offer = { readonly label: string; readonly target: Target };

/** What is told of a subscription beside itself. */
type Told = {
	/** What was done, in our own words; and below it what a moderator should know, foreign parts made plain. */
	readonly says: string;
	readonly notes?: readonly string[];
	/** The next times at which it comes. */
	readonly runs?: readonly Date[];
	/** What it would have brought. */
	readonly estimate?: Estimate | undefined;
	readonly offers?: readonly Offer[];
};

/** A subscription after something was done with it. */
export function renderSubscription(
	shown: ShownSubscription,
	{ says, notes = [], runs = [], estimate, offers = [] }: Told,
): Message {
	const told = estimate && showEstimate(estimate, 'digest');
	return renderCard({
		accent: inkBlue,
		head: () => [says, ...notes, told].filter(Boolean).join('\n'),
		blocks: [
			{ entries: [subscriptionEntry(shown)] },
			...runsBlock(runs),
			...(estimate === undefined ? [] : estimateBlocks(estimate)),
		],
		controls: [offerRow(offers)],
	});
}

function runsBlock(runs: readonly Date[]): Block[] {
	if (runs.length === 0) return [];
	return [{ title: 'Next', entries: runs.map((run) => () => `- ${showRun(run)}`) }];
}

/** Asks once whether it is to go. */
export function renderRemoval(
	shown: ShownSubscription,
	{ remove, cancel }: { readonly remove: Target; readonly cancel: Target },
): Message {
	const what = shown.kind === 'digest' ? 'Remove this digest?' : 'Remove these alerts?';
	return renderCard({
		accent: amber,
		head: () => `${what} What was posted stays.`,
		blocks: [{ entries: [subscriptionEntry(shown)] }],
		controls: [
			offerRow([
				{ label: 'Remove', target: remove },
				{ label: 'Cancel', target: cancel },
			]),
		],
	});
}

/** One of a server’s digests or alerts, and what can be done with it. */
export type Listed = { readonly shown: ShownSubscription; readonly offers: readonly Offer[] };

/** A server's digests or alerts, five a page with their buttons; a page that is gone gives the last one. */
export function renderSubscriptions(
	kind: ShownSubscription['kind'],
	all: readonly Listed[],
	wanted: number,
): Message {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(wanted, pages);
	const some = all.slice((page - 1) * pageSize, page * pageSize);
	const turning = { page, pages, back: '‹ Before', on: 'After ›' };
	return renderCard({
		accent: inkBlue,
		head: () => (all.length === 0 ? none[kind] : `## ${titles[kind]}`),
		blocks: some.map(({ shown, offers }) => ({
			entries: [subscriptionEntry(shown)],
			controls: offerRow(offers),
		})),
		closing: () => (all.length === 0 ? '' : showCount(kind, all.length, { page, pages })),
		controls: [buttonRow(pageButtons(kind, { action: 'list' }, turning))],
	});
}

/** With three buttons each these come to 38 components, of the 40 that a message may have. */
const pageSize = 5;
const titles = { digest: 'Digests', alert: 'Alerts' } as const;
const none = {
	digest: 'There is no digest here yet. `/digest add` makes one.',
	alert: 'There are no alerts here yet. `/alert add` makes some.',
} as const;

function showCount(
	kind: ShownSubscription['kind'],
	count: number,
	{ page, pages }: { readonly page: number; readonly pages: number },
): string {
	const some = { count, orMore: false };
	const many =
		kind === 'digest' ? counted(some, 'digest', 'digests') : counted(some, 'alert', 'alerts');
	return `-# ${many}${pages > 1 ? ` · page ${page} of ${pages}` : ''}`;
}

/** An instant in full, with its day of the week, in the reader's own zone. */
function showRun(at: Date): string {
	return `<t:${Math.floor(at.getTime() / 1_000)}:F>`;
}

function offerRow(offers: readonly Offer[]) {
	return buttonRow(offers.map(({ label, target }) => button(label, target)));
}
