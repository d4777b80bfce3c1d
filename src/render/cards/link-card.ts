import type { Link, LinkStep } from '#src/desk/link.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { amber, type Block, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, canTurn, walkButtons } from '../message/controls.ts';
import { briefOn, linkOptions } from '../message/targets.ts';
import { remaining, share, shorten, type TextBudget } from '../text/plain-text.ts';
import { showTotals } from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/link`: the stories with both names, or a way between them, which says that it is no relation. */
export function renderLink(link: Link, phrases: Phrases): Message {
	const [from, to] = link.names;
	const briefs = [from, to].map((name) => button(name.name, briefOn(name)));
	switch (link.kind) {
		case 'together': {
			const { list } = link;
			const pagingOptions = linkOptions(from, to);
			return renderCard({
				accent: inkBlue,
				head: (budget) => showTitle(link, budget, phrases),
				blocks: list.stories.map((story) => ({ entries: [storyEntry(story, phrases)] })),
				closing: () =>
					showTotals(list.totals, list, {
						phrases,
						canTurn: canTurn('link', pagingOptions, list),
					}),
				controls: [
					storyMenu(list.stories, phrases),
					buttonRow(walkButtons('link', pagingOptions, list, phrases)),
					buttonRow(briefs),
				],
			});
		}
		case 'way': {
			const stories = link.steps.map(({ story }) => story);
			return renderCard({
				accent: inkBlue,
				head: (budget) => showTitle(link, budget, phrases, phrases.say('linkWay')),
				blocks: link.steps.map((step) => stepBlock(step, phrases)),
				closing: () => `-# ${phrases.say('linkCaution')}`,
				controls: [storyMenu(stories, phrases), buttonRow(briefs)],
			});
		}
		case 'none':
			return renderCard({
				accent: amber,
				head: (budget) => showTitle(link, budget, phrases, phrases.say('linkNone')),
				blocks: [],
				controls: [buttonRow(briefs)],
			});
	}
}

function showTitle({ names }: Link, budget: TextBudget, phrases: Phrases, note?: string): string {
	const below = note === undefined ? '' : `\n${note}`;
	return `## ${showNames(names, remaining(budget, '## ', below), phrases)}${below}`;
}

function stepBlock({ from, to, story }: LinkStep, phrases: Phrases): Block {
	return {
		title: showNames([from, to], stepBudget, phrases),
		entries: [storyEntry(story, phrases)],
	};
}

const stepBudget = { characters: 200, bytes: 600 };

function showNames(
	names: readonly { readonly name: string }[],
	budget: TextBudget,
	phrases: Phrases,
): string {
	const each = share(budget, names.length + 1);
	return phrases.list(names.map(({ name }) => shorten(name, each)));
}
