import type { AlikeNames, AlikeReason } from '#src/names/alike-names.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { type Block, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { type Target, writeCustomId } from '../message/targets.ts';
import { remaining, share, shorten, type TextBudget } from '../text/plain-text.ts';

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
export function alikeBlocks(
	pairs: readonly AlikeNames[],
	hasMore: boolean,
	phrases: Phrases,
): Block[] {
	const more = hasMore ? [{ entries: [() => `-# ${phrases.say('alikeMore')}`] }] : [];
	const [first, ...others] = pairs.map((pair) => alikeBlock(pair, phrases));
	if (first === undefined) return more;
	return [{ ...first, title: phrases.say('alikeTitle') }, ...others, ...more];
}

function alikeBlock({ people, reason }: AlikeNames, phrases: Phrases): Block {
	const [one, other] = people;
	const names = { person: one.name, other: other.name };
	const note = `\n-# ${phrases.say(reasons[reason])}`;
	const frame = phrases.say('alikePair', { one: '', other: '' }) + note;
	return {
		entries: [
			(budget) => {
				const half = share(remaining(budget, frame), 2);
				const shown = {
					one: showPerson(one, half, phrases),
					other: showPerson(other, half, phrases),
				};
				return phrases.say('alikePair', shown) + note;
			},
		],
		controls: buttonRow([
			button(phrases.say('alikeOne'), writeCustomId('name', { action: 'join', ...names })),
			button(phrases.say('alikeTwo'), writeCustomId('name', { action: 'split', ...names })),
		]),
	};
}

function showPerson({ name, mentions }: Name, budget: TextBudget, phrases: Phrases): string {
	const show = (shown: string) => phrases.say('alikePerson', { name: shown, count: mentions });
	return show(shorten(name, remaining(budget, show(''))));
}

const reasons = {
	spelling: 'alikeSpelling',
	order: 'alikeOrder',
	initial: 'alikeInitial',
	'middle name': 'alikeMiddleName',
	romanization: 'alikeRomanization',
	script: 'alikeScript',
	letter: 'alikeLetter',
} as const satisfies Readonly<Record<AlikeReason, string>>;
