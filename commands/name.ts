import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import { labelMax } from '#src/articles/article.ts';
import { defineCommand, typedText } from '#src/bot/command.ts';
import type { OptionData } from '#src/bot/command-data.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { hideName, joinNames, renameName, showName, splitNames } from './names/decide-names.ts';
import { suggestDecided, suggestHidden, suggestSpellings } from './names/suggest-decided.ts';
import { required, subcommand } from './subscriptions/options.ts';

const text = {
	type: ApplicationCommandOptionType.String,
	autocomplete: true,
	max_length: labelMax,
} as const;
const person = { ...text, name: 'person', description: 'optionWho', required: true } as const;
const keep: OptionData = {
	type: ApplicationCommandOptionType.String,
	name: 'keep',
	description: 'optionKeep',
	choices: [
		{ says: 'choiceFirstName', value: 'person' },
		{ says: 'choiceSecondName', value: 'other' },
	],
};

const typedName = typedText('nameEmpty');
const yes = z.literal('yes').optional();

export default defineCommand({
	data: {
		name: 'name',
		description: 'doesName',
		options: [
			subcommand('join', 'doesNameJoin', [
				person,
				required({ ...text, name: 'other', description: 'optionOther' }),
				keep,
			]),
			subcommand('split', 'doesNameSplit', [
				{ ...person, description: 'optionJoined' },
				{ ...text, name: 'other', description: 'optionNotTheirs' },
			]),
			subcommand('rename', 'doesNameRename', [
				person,
				required({ ...text, name: 'to', description: 'optionNewName' }),
			]),
			subcommand('hide', 'doesNameHide', [person]),
			subcommand('show', 'doesNameShow', [{ ...person, description: 'optionHidden' }]),
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
	isForLeader: () => true,
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
