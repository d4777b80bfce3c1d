import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive } from '#src/archive/archive.ts';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedMax,
	typedText,
} from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { composeProfile, type Overview, overviewMax } from '#src/desk/profile.ts';
import { pageNumber, readPage } from '#src/desk/story-list.ts';
import { writeTopics } from '#src/desk/topics.ts';
import { namesFoundBy, understandPerson } from '#src/desk/understand.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import { renderNobodyFound } from '#src/render/cards/notice-card.ts';
import { renderProfile } from '#src/render/cards/profile-card.ts';
import { profileOf } from '#src/render/message/targets.ts';

const options = z.object({
	person: typedText('Type a name, or part of one.'),
	/** Set by buttons only: `person` is a canonical name of this kind. */
	as: z.enum(nameKinds).optional(),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

export default defineCommand({
	data: {
		name: 'who',
		description: 'Who someone is in the news',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'person',
				description: 'A name or part of one, in any script',
				required: true,
				max_length: typedMax,
				autocomplete: true,
			},
		],
	},
	options,
	for: 'readers',
	seenBy: 'everyone',

	run(query, newsroom) {
		const { archive } = newsroom;
		const names = archive.names();
		const found = understandPerson(query.person, query.as, {
			names,
			rolesOf: ({ id }) => archive.roles(id, comparedRolesMax).map(({ role }) => role),
		});
		switch (found.kind) {
			case 'one':
				return profileReply(query, found.name, newsroom);
			case 'several':
				return privately(renderChoice(query.person, found.names, profileOf));
			case 'none': {
				const others = namesFoundBy(names.findWritten(query.person), 'exact');
				return privately(renderNobodyFound(query.person, others, found.nearest));
			}
		}
	},

	complete: {
		person: ({ typed }, { archive }) => suggestNames(typed, archive.names(), ['person']),
	},
});

/** How many roles of each person are compared with a typed title. */
const comparedRolesMax = 20;

function profileReply(query: Options, person: Name, { archive, now, english }: Newsroom): Reply {
	const listPage = readPage(
		query.page,
		(window) => archive.naming(person.id, {}, window),
		overviewMax.stories,
	);
	const profile = composeProfile({
		person,
		words: query.person,
		listPage,
		first: archive.span(person.id)?.first,
		overview: listPage.page === 1 ? readOverview(person.id, archive) : undefined,
		now: now(),
	});
	const topic = { kind: 'name', name: person.name, as: person.kind } as const;
	const follow = writeTopics([topic], archive.names());
	return publicly(
		renderProfile(profile, { pagingOptions: pagingOptions(query), follow, phrases: english }),
	);
}

function readOverview(personId: number, archive: Archive): Overview {
	const window = { offset: 0, limit: overviewMax.statements };
	const { statements, total } = archive.statements(personId, window);
	return {
		roles: archive.roles(personId, overviewMax.roles),
		statements,
		statementCount: total,
		companions: archive.companions(personId, overviewMax.companions),
	};
}

function pagingOptions({ person, as }: Options): Record<string, string> {
	return as === undefined ? { person } : { person, as };
}
