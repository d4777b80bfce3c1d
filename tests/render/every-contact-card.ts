import type { Phrases } from '#src/phrases/phrases.ts';
import { renderCoverage } from '#src/render/cards/coverage-card.ts';
import { renderHelp } from '#src/render/cards/help-card.ts';
import { renderMessagePeople, renderMessageTopics } from '#src/render/cards/message-names-card.ts';
import { renderWelcome, renderZoneFormAgain } from '#src/render/cards/welcome-card.ts';
import type { Message } from '#src/render/message/card.ts';
import { aName } from './a-page.ts';

/** Commands as `/help` lists them. */
export type ListedCommands = Parameters<typeof renderHelp>[0]['commands'];

/** Some commands, not registered yet. */
const someCommands: ListedCommands = [
	...(['brief', 'follow', 'help', 'latest', 'search', 'who'] as const).map((name) => ({
		name,
		description: 'doesBrief' as const,
		for: 'readers' as const,
		isPortable: name === 'brief' || name === 'who',
		id: undefined,
	})),
	...(['digest add', 'digest edit', 'settings'] as const).map((name) => ({
		name,
		description: 'doesDigestAdd' as const,
		for: 'moderators' as const,
		id: undefined,
	})),
];

/** Every card of first contact, with this text wherever a card shows text from outside. */
export function everyContactCard(
	text: string,
	phrases: Phrases,
	commands = someCommands,
): Record<string, Message> {
	const kinds = ['person', 'organization', 'place', 'topic'] as const;
	const names = Array.from({ length: 25 }, (_, n) =>
		aName({ id: n, name: n === 0 ? text : `${text}${n}`, kind: kinds[n % 4] ?? 'topic' }),
	);
	const role = {
		role: text,
		first: '2025-06-01',
		last: '2025-06-19',
		source: text,
		isRead: false,
	};
	return {
		welcome: renderWelcome(phrases),
		'zone-form-again': renderZoneFormAgain(undefined, phrases),
		help: renderHelp(
			{
				commands,
				examples: [
					{ command: 'brief', name: text, target: 'brief?topic=a' },
					{ command: 'who', name: text, target: 'who?person=a' },
				],
				onMessages: { brief: 'briefThis', who: 'whoIsInThis' },
			},
			phrases,
		),
		coverage: renderCoverage(
			{
				articles: 1_204,
				newest: '2025-06-19',
				sources: [{ name: text }, { name: `${text} 2` }],
				names,
				freshness: { feeds: 12, unread: 1, readAt: new Date('2025-06-20T12:00:00Z') },
			},
			phrases,
		),
		'message-topics': renderMessageTopics(names, phrases),
		'message-people': renderMessagePeople(names, () => role, phrases),
	};
}
