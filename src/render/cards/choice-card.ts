import type { FoundPerson } from '#src/desk/find-person.ts';
import type { StoryList } from '#src/desk/story-list.ts';
import type { Name, NameKind } from '#src/names/name.ts';
import type { Key } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, menuRow, type Row } from '../message/controls.ts';
import { buttonsPerRowMax, selectOptionsMax } from '../message/limits.ts';
import { profileOf, type Target } from '../message/targets.ts';
import { quote } from '../text/plain-text.ts';
import { showDay } from '../text/small-print.ts';
import { storyMenu } from './story-entry.ts';

/** Asks which of several names is meant: up to five as buttons, up to 25 in a menu. */
export function renderChoice(
	text: string,
	names: readonly Name[],
	{ phrases, open }: { readonly phrases: Phrases; readonly open: (name: Name) => Target },
): Message {
	return renderCard({
		accent: inkBlue,
		head: () =>
			phrases.say('couldBeAny', { typed: quote(text, phrases) }) + moreNamesNote(names, phrases),
		blocks: [],
		controls: [
			names.length <= buttonsPerRowMax
				? asButtons(names, open, phrases)
				: asMenu(names, open, phrases),
		],
	});
}

function moreNamesNote(names: readonly Name[], phrases: Phrases): string {
	return names.length < selectOptionsMax
		? ''
		: `\n-# ${phrases.say('mostMentioned', { shown: selectOptionsMax })}`;
}

function asButtons(
	names: readonly Name[],
	open: (name: Name) => Target,
	phrases: Phrases,
): Row | undefined {
	const isMixed = new Set(names.map(({ kind }) => kind)).size > 1;
	return buttonRow(
		names.map((name) => {
			const label = `${name.name} · ${phrases.say(kindNames[name.kind])}`;
			return button(isMixed ? label : name.name, open(name));
		}),
	);
}

function asMenu(
	names: readonly Name[],
	open: (name: Name) => Target,
	phrases: Phrases,
): Row | undefined {
	const options = names.map((name) => ({
		label: name.name,
		description: `${phrases.say(kindNames[name.kind])} · ${phrases.say('inReports', { count: name.mentions })}`,
		target: open(name),
	}));
	return menuRow('names', phrases.say('chooseOne'), options);
}

const kindNames = {
	person: 'kindPerson',
	organization: 'kindOrganization',
	place: 'kindPlace',
	topic: 'kindTopic',
} as const satisfies Record<NameKind, Key>;

/** Asks who is meant by a role, newest first; says so if the roles only contain the words. */
export function renderRoleChoice(
	text: string,
	{ holders, isExact }: Extract<FoundPerson, { kind: 'role' }>,
	phrases: Phrases,
): Message {
	const head = phrases.say(isExact ? 'severalCalled' : 'nobodyCalledExactly', {
		role: quote(text, phrases),
	});
	const options = holders.map(({ person, role, source, publishedAt }) => ({
		label: person.name,
		description: [showDay(publishedAt, phrases), source, role].filter(Boolean).join(' · '),
		target: profileOf(person),
	}));
	return renderCard({
		accent: inkBlue,
		head: () => `${head}\n-# ${phrases.say('newestFirst')}`,
		blocks: [],
		controls: [menuRow('people', phrases.say('chooseOne'), options)],
	});
}

/** Asks which of several stories is meant, newest first. A choice opens the story in full unless `open` says otherwise. */
export function renderStoryChoice(
	text: string,
	{ stories, totals }: StoryList,
	{ phrases, open }: { readonly phrases: Phrases; readonly open?: (id: string) => Target },
): Message {
	const { count, orMore } = totals.stories;
	const first = phrases.say(orMore ? 'atLeastMention' : 'storiesMention', {
		count,
		words: quote(text, phrases),
	});
	const second = phrases.say(open ? 'whichMeant' : 'whichToRead');
	const shown =
		count > stories.length ? `\n-# ${phrases.say('showingNewest', { shown: stories.length })}` : '';
	return renderCard({
		accent: inkBlue,
		head: () => phrases.say('sentences', { first, second }) + shown,
		blocks: [],
		controls: [storyMenu(stories, phrases, open)],
	});
}
