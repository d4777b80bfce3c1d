import type { Name } from '#src/names/name.ts';
import { inkBlue, renderCard } from './card.ts';
import { button, buttonRow, menuRow, type Row, type Target } from './controls.ts';
import { counted } from './counted.ts';
import { buttonsPerRowMax, selectOptionsMax } from './limits.ts';
import type { Message } from './message.ts';
import { quote } from './shorten.ts';

/** Asks which of several names is meant: buttons for a few, a menu for up to 25. */
export function renderChoice(
	words: string,
	names: readonly Name[],
	open: (name: Name) => Target,
): Message {
	return renderCard({
		accent: inkBlue,
		head: () => `${quote(words)} could be any of these. Which one do you mean?${more(names)}`,
		blocks: [],
		controls: [names.length <= buttonsPerRowMax ? asButtons(names, open) : asMenu(names, open)],
	});
}

function more(names: readonly Name[]): string {
	return names.length < selectOptionsMax
		? ''
		: '\n-# These are the 25 most talked-about; a fuller name finds the others.';
}

function asButtons(names: readonly Name[], open: (name: Name) => Target): Row | undefined {
	const isMixed = new Set(names.map(({ kind }) => kind)).size > 1;
	return buttonRow(
		names.map((name) => button(isMixed ? `${name.name} · ${name.kind}` : name.name, open(name))),
	);
}

function asMenu(names: readonly Name[], open: (name: Name) => Target): Row | undefined {
	const options = names.map((name) => ({
		label: name.name,
		description: `${name.kind} · in ${counted({ count: name.mentions, orMore: false }, 'story', 'stories')}`,
		target: open(name),
	}));
	return menuRow('names', 'Choose one', options);
}
