import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { labelMax } from '#src/articles/article.ts';
import { defineCommand, typedText } from '#src/bot/command.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { hideName, joinNames, renameName, showName, splitNames } from './names/decide-names.ts';
import { suggestDecided, suggestHidden, suggestSpellings } from './names/suggest-decided.ts';
import { required, subcommand } from './subscriptions/options.ts';

const text = {
	type: ApplicationCommandOptionType.String,
	autocomplete: true,
	max_length: labelMax,
} as const;
const person = { ...text, name: 'person', description: 'Who', required: true } as const;
const keep: APIApplicationCommandBasicOption = {
	type: ApplicationCommandOptionType.String,
	name: 'keep',
	description: 'Which name is shown; without it, the one that more reports have',
	choices: [
		{ name: 'The first name', value: 'person' },
		{ name: 'The second name', value: 'other' },
	],
};

const typedName = typedText('nameEmpty');
const yes = z.literal('yes').optional();

export default defineCommand({
	data: {
		name: 'name',
		description: 'Which names belong to one person',
		options: [
			subcommand('join', 'Make two names one person', [
				person,
				required({ ...text, name: 'other', description: 'The same person’s other name' }),
				keep,
			]),
			subcommand('split', 'Take back a join, or say that two names are two people', [
				{ ...person, description: 'A name that was joined with others' },
				{ ...text, name: 'other', description: 'Whose name it is not' },
			]),
			subcommand('rename', 'Show a person under another name', [
				person,
				required({ ...text, name: 'to', description: 'The name to show' }),
			]),
			subcommand('hide', 'Show a name nowhere, because it is nobody’s', [person]),
			subcommand('show', 'Show a hidden name again', [
				{ ...person, description: 'A name that is hidden' },
			]),
		],
	},
	options: z.discriminatedUnion('action', [
		z.object({
			action: z.literal('join'),
			person: typedName,
			other: typedName,
			keep: z.enum(['person', 'other']).optional(),
		}),
		z.object({
			action: z.literal('split'),
			person: typedName,
			other: typedName.optional(),
			/** Set by buttons only: takes back that they are two people. */
			undo: yes,
		}),
		z.object({
			action: z.literal('rename'),
			person: typedName,
			to: typedName,
			/** Set by buttons only: the name that is shown now is forgotten. */
			undo: yes,
		}),
		z.object({ action: z.literal('hide'), person: typedName }),
		z.object({ action: z.literal('show'), person: typedName }),
	]),
	for: 'moderators',
	homeOnly: true,
	seenBy: 'reader',

	run(options, newsroom) {
		switch (options.action) {
			case 'join':
				return joinNames(options, newsroom);
			case 'split':
				return splitNames(options, newsroom);
			case 'rename':
				return renameName(options, newsroom);
			case 'hide':
				return hideName(options.person, newsroom);
			case 'show':
				return showName(options.person, newsroom);
		}
	},

	complete: {
		person({ typed, options }, { archive, nameDecisions, phrases }) {
			if (options.action === 'show') return suggestHidden(typed, nameDecisions.current());
			const decided =
				options.action === 'split' ? suggestDecided(typed, nameDecisions.current(), phrases) : [];
			return [...decided, ...suggestNames(typed, archive.names(), ['person'])];
		},
		other: ({ typed }, { archive }) => suggestNames(typed, archive.names(), ['person']),
		to: ({ typed, options }, { archive }) =>
			suggestSpellings(typed, String(options.person ?? ''), archive.names()),
	},
});
