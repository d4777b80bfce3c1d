import type { FoundPerson } from '#src/desk/find-person.ts';
import type { StoryList } from '#src/desk/story-list.ts';
import type { Name } from '#src/names/name.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, menuRow, type Row } from '../message/controls.ts';
import { buttonsPerRowMax, selectOptionsMax } from '../message/limits.ts';
import { profileOf, type Target } from '../message/targets.ts';
import { quote } from '../text/plain-text.ts';
import { capital, formatCount, showDay } from '../text/small-print.ts';
import { storyMenu } from './story-entry.ts';

/** Asks which of several names is meant: up to five as buttons, up to 25 in a menu. */
export function renderChoice(
	text: string,
	names: readonly Name[],
	open: (name: Name) => Target,
): Message {
	return renderCard({
		accent: inkBlue,
		head: () =>
			`${quote(text)} could be any of these. Which one do you mean?${moreNamesNote(names)}`,
		blocks: [],
		controls: [names.length <= buttonsPerRowMax ? asButtons(names, open) : asMenu(names, open)],
	});
}

function moreNamesNote(names: readonly Name[]): string {
	return names.length < selectOptionsMax
		? ''
		: '\n-# These are the 25 most mentioned. Type a fuller name to find others.';
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
		description: `${name.kind} · in ${formatCount({ count: name.mentions, orMore: false }, 'report', 'reports')}`,
		target: open(name),
	}));
	return menuRow('names', 'Choose one', options);
}

/** Asks who is meant by a role, newest first; says so if the roles only contain the words. */
export function renderRoleChoice(
	text: string,
	{ holders, isExact }: Extract<FoundPerson, { kind: 'role' }>,
	phrases: Phrases,
): Message {
	const head = isExact
		? `Stories call several people ${quote(text)}. Which one do you mean?`
		: `No story calls anyone exactly ${quote(text)}. Do you mean one of these?`;
	const options = holders.map(({ person, role, source, publishedAt }) => ({
		label: person.name,
		description: [showDay(publishedAt, phrases), source, role].filter(Boolean).join(' · '),
		target: profileOf(person),
	}));
	return renderCard({
		accent: inkBlue,
		head: () => `${head}\n-# The newest report is first.`,
		blocks: [],
		controls: [menuRow('people', 'Choose one', options)],
	});
}

/** Asks which of several stories is meant, newest first. A choice opens the story in full unless `open` says otherwise. */
export function renderStoryChoice(
	text: string,
	{ stories, totals }: StoryList,
	{ phrases, open }: { readonly phrases: Phrases; readonly open?: (id: string) => Target },
): Message {
	const all = formatCount(totals.stories, 'story mentions', 'stories mention');
	const shown =
		totals.stories.count > stories.length ? `\n-# Showing the newest ${stories.length}.` : '';
	return renderCard({
		accent: inkBlue,
		head: () =>
			`${capital(all)} ${quote(text)}. Which one do you ${open ? 'mean' : 'want to read'}?${shown}`,
		blocks: [],
		controls: [storyMenu(stories, phrases, open)],
	});
}
