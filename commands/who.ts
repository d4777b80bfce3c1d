import { z } from 'zod';
import type { Archive, RoleHolder } from '#src/archive/archive.ts';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedOption,
	typedText,
} from '#src/bot/command.ts';
import { refuseOnlyLeftOut } from '#src/bot/left-out.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { understandPerson } from '#src/desk/find-person.ts';
import { composeProfile, type Overview, overviewMax } from '#src/desk/profile.ts';
import { readQuestion } from '#src/desk/question.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { pageNumber, pageSize, readPage } from '#src/desk/story-list.ts';
import { writeTopics } from '#src/desk/topics.ts';
import { hasTrend } from '#src/desk/trend.ts';
import { type Name, nameKinds } from '#src/names/name.ts';
import { renderChoice, renderRoleChoice } from '#src/render/cards/choice-card.ts';
import { renderNobodyFound } from '#src/render/cards/notice-card.ts';
import { renderProfile } from '#src/render/cards/profile-card.ts';
import { profileOf } from '#src/render/message/targets.ts';

const options = z.object({
	person: typedText('typeNameOrPart'),
	/** Set by buttons only: `person` is a canonical name of this kind. */
	as: z.enum(nameKinds).optional(),
	page: pageNumber,
});

type Options = z.infer<typeof options>;

export default defineCommand({
	data: {
		name: 'who',
		description: 'doesWho',
		options: [typedOption('person', 'optionPerson')],
	},
	options,
	for: 'readers',
	isPortable: true,
	seenBy: 'everyone',

	run(query, newsroom) {
		const { phrases } = newsroom;
		if (query.as === undefined) refuseOnlyLeftOut(query.person, newsroom);
		const known = knownPeople(newsroom.archive);
		const found = understandPerson(query.person, query.as, known);
		switch (found.kind) {
			case 'one':
				return profileReply(query, found.name, newsroom);
			case 'several':
				return privately(renderChoice(query.person, found.names, { open: profileOf, phrases }));
			case 'role': {
				const [holder, ...others] = found.holders;
				if (holder !== undefined && others.length === 0 && found.isExact) {
					return profileReply(query, holder.person, newsroom, holder);
				}
				return privately(renderRoleChoice(query.person, found, phrases));
			}
			case 'none': {
				const { names, several, words, core } = readQuestion(query.person, known);
				const listed = words === '' ? [...names, ...several] : [];
				const others = listed.some(({ kind }) => kind === 'person') ? [] : listed;
				return privately(renderNobodyFound(core, { nearest: found.nearest, others, phrases }));
			}
		}
	},

	complete: {
		person: ({ typed }, { archive }) => suggestNames(typed, archive.names(), ['person']),
	},
});

function profileReply(
	query: Options,
	person: Name,
	{ archive, now, phrases }: Newsroom,
	holder?: RoleHolder,
): Reply {
	const listPage = readPage(query.page, (window) => archive.naming(person.id, {}, window), {
		first: overviewMax.stories,
		others: pageSize,
	});
	const profile = composeProfile({
		person,
		words: query.person,
		listPage,
		first: archive.span(person.id)?.first,
		overview: listPage.page === 1 ? readOverview(person.id, archive) : undefined,
		holder,
		now: now(),
	});
	const topic = { kind: 'name', name: person.name, as: person.kind } as const;
	const follow = writeTopics([topic], archive.names());
	const isAsTyped = profile.understoodFrom === undefined;
	const options = isAsTyped ? query : { person: person.name, as: person.kind };
	return publicly(
		renderProfile(profile, {
			pagingOptions: pagingOptions(options),
			follow,
			trend: hasTrend(listPage.listing.newest, now()) ? follow : undefined,
			phrases,
		}),
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

function pagingOptions({ person, as }: Pick<Options, 'person' | 'as'>): Record<string, string> {
	return as === undefined ? { person } : { person, as };
}
