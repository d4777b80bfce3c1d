import type { AlikeNames, AlikeReason } from '#src/names/alike-names.ts';
import type { Name } from '#src/names/name.ts';
import { type Block, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { type Target, writeCustomId } from '../message/targets.ts';
import { remaining, share, shorten, type TextBudget } from '../text/plain-text.ts';
import { formatCount } from '../text/small-print.ts';

/** A button that takes a decision back, or leads to the next. */
export type WayOn = { readonly label: string; readonly target: Target };

/** Says what was decided about names; outside text in it must already be plain. */
export function renderDecision(text: string, ways: readonly WayOn[]): Message {
	return renderCard({
		accent: inkBlue,
		head: () => text,
		blocks: [],
		controls: [buttonRow(ways.map(({ label, target }) => button(label, target)))],
	});
}

/** People who look like one, each pair with the two ways to decide. */
export function alikeBlocks(pairs: readonly AlikeNames[], hasMore: boolean): Block[] {
	const more = hasMore
		? [{ entries: [() => '-# There are more. They come once these are decided.'] }]
		: [];
	const blocks = pairs.map((pair, index) => alikeBlock(pair, index === 0));
	return [...blocks, ...more];
}

function alikeBlock({ people, reason }: AlikeNames, isFirst: boolean): Block {
	const [one, other] = people;
	const names = { person: one.name, other: other.name };
	return {
		...(isFirst && { title: 'Names that look alike' }),
		entries: [
			(budget) => {
				const note = `\n-# ${reasons[reason]}`;
				const half = share(remaining(budget, note, ' and '), 2);
				return `${showPerson(one, half)} and ${showPerson(other, half)}${note}`;
			},
		],
		controls: buttonRow([
			button('One person', writeCustomId('name', { action: 'join', ...names })),
			button('Two people', writeCustomId('name', { action: 'split', ...names })),
		]),
	};
}

function showPerson({ name, mentions }: Name, budget: TextBudget): string {
	const reports = ` (${formatCount({ count: mentions, orMore: false }, 'report', 'reports')})`;
	return `**${shorten(name, remaining(budget, '****', reports))}**${reports}`;
}

const reasons: Readonly<Record<AlikeReason, string>> = {
	spelling: 'Spaces, hyphens, accents or a title differ',
	order: 'The order of the words differs',
	initial: 'One has an initial',
	'middle name': 'One has a middle name',
	romanization: 'One sound, two romanizations',
	script: 'Two scripts, one sound',
	letter: 'One letter differs',
};
