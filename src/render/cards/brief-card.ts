import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Brief, PersonInBrief } from '#src/desk/brief.ts';
import { inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow, canTurn, menuRow, pageButtons, type Row } from '../message/controls.ts';
import { followOf, profileOf } from '../message/targets.ts';
import { english } from '../phrases/phrases.ts';
import { less, quote, type Room, shorten } from '../text/plain-text.ts';
import { counted, showDay, showSigns, showTotals, showUnderstood } from '../text/small-print.ts';
import { storyEntry, storyMenu } from './story-entry.ts';

/** The answer to `/brief`; `asked` are the options that paging repeats, and `follow` is its topic as `/follow` reads it. */
export function renderBrief(
	brief: Brief,
	asked: Readonly<Record<string, string>>,
	follow?: string,
): Message {
	return renderCard({
		accent: inkBlue,
		head: (room) => showHead(brief, room),
		blocks: brief.stories.map((story) => ({ entries: [storyEntry(story, english)] })),
		closing: () => showTotals(brief.totals, brief, { canTurn: canTurn('brief', asked, brief) }),
		controls: [
			peopleMenu(brief.people),
			storyMenu(brief.stories, english),
			buttonRow([
				...pageButtons('brief', asked, brief),
				profileButton(brief),
				button('Follow this', followOf(follow)),
			]),
		],
	});
}

function showHead({ topic, understoodFrom }: Brief, room: Room): string {
	if (typeof topic === 'string') {
		return [`## ${quote(topic)}`, showSigns([topic])].filter(Boolean).join('\n');
	}
	const understood = showUnderstood(topic, understoodFrom);
	return `## ${shorten(topic.name, less(room, '## ', understood))}${understood}`;
}

function profileButton({ topic }: Brief): APIButtonComponent | undefined {
	const isPerson = typeof topic !== 'string' && topic.kind === 'person';
	return isPerson ? button('Profile', profileOf(topic)) : undefined;
}

function peopleMenu(people: readonly PersonInBrief[]): Row | undefined {
	const options = people.map(({ name, as, role, publishedAt }) => ({
		label: name,
		description: as
			? mentioned(as.mentions)
			: role && publishedAt && `${showDay(publishedAt, english)}: ${role}`,
		target: profileOf(as ?? name),
	}));
	return menuRow('people', 'Who is in this', options);
}

function mentioned(mentions: number): string {
	return `in ${counted({ count: mentions, orMore: false }, 'story', 'stories')}`;
}
