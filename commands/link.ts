import { z } from 'zod';
import {
	defineCommand,
	privately,
	publicly,
	type Reply,
	typedOption,
	typedText,
	UserError,
} from '#src/bot/command.ts';
import { refuseOnlyLeftOut } from '#src/bot/left-out.ts';
import { suggestNames } from '#src/bot/suggestions.ts';
import { findLink } from '#src/desk/link.ts';
import { understandQuestion } from '#src/desk/question.ts';
import { type KnownPeople, knownPeople } from '#src/desk/roles.ts';
import { pageNumber } from '#src/desk/story-list.ts';
import { nearestNames } from '#src/desk/understand.ts';
import { type Name, type NameKind, nameKinds } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderChoice } from '#src/render/cards/choice-card.ts';
import { renderLink } from '#src/render/cards/link-card.ts';
import { renderNoSuchName } from '#src/render/cards/trend-card.ts';
import { linkOf, type Target } from '#src/render/message/targets.ts';
import { plain } from '#src/render/text/plain-text.ts';

const kind = z.enum(nameKinds).optional();

export default defineCommand({
	data: {
		name: 'link',
		description: 'doesLink',
		options: [typedOption('first', 'optionFirst'), typedOption('second', 'optionSecond')],
	},
	options: z.object({
		first: typedText('nameEmpty'),
		second: typedText('nameEmpty'),
		/** Set by buttons only: the text is a canonical name of this kind. */
		first_as: kind,
		second_as: kind,
		page: pageNumber,
	}),
	for: 'readers',
	seenBy: 'everyone',

	run(query, { archive, now, phrases }) {
		if (query.first_as === undefined) refuseOnlyLeftOut(query.first, { archive, now });
		if (query.second_as === undefined) refuseOnlyLeftOut(query.second, { archive, now });
		const known = knownPeople(archive);
		const from = findEnd(query.first, query.first_as, known);
		if (from.kind !== 'one')
			return askAgain(query.first, from, { phrases, open: (name) => linkOf(name, query.second) });
		const to = findEnd(query.second, query.second_as, known);
		if (to.kind !== 'one')
			return askAgain(query.second, to, { phrases, open: (name) => linkOf(from.name, name) });
		if (from.name.id === to.name.id)
			throw new UserError('same-name', saying('linkSame', { name: plain(from.name.name) }));
		const link = findLink([from.name, to.name], query.page, { archive, now: now() });
		return publicly(renderLink(link, phrases));
	},

	complete: {
		first: ({ typed }, { archive }) => suggestNames(typed, archive.names()),
		second: ({ typed }, { archive }) => suggestNames(typed, archive.names()),
	},
});

/** The name that one end of a link means, or those that it could be. */
type End =
	| { readonly kind: 'one'; readonly name: Name }
	| { readonly kind: 'several' | 'none'; readonly names: readonly Name[] };

/** A misspelled name is corrected where only one is near. */
function findEnd(text: string, as: NameKind | undefined, known: KnownPeople): End {
	const meaning = understandQuestion(text, as, known);
	switch (meaning.kind) {
		case 'name':
			return { kind: 'one', name: meaning.name };
		case 'several':
			return { kind: 'several', names: meaning.names };
		case 'together':
			return { kind: meaning.names.length > 1 ? 'several' : 'none', names: meaning.names };
		case 'words': {
			if (meaning.people.length > 0) return { kind: 'several', names: meaning.people };
			const found = known.names.find(meaning.words);
			if (found.kind === 'one') return { kind: 'one', name: found.name };
			return { kind: found.kind, names: nearestNames(found) };
		}
	}
}

function askAgain(
	text: string,
	{ kind, names }: Extract<End, { names: readonly Name[] }>,
	{ open, phrases }: { readonly open: (name: Name) => Target; readonly phrases: Phrases },
): Reply {
	return privately(
		kind === 'several'
			? renderChoice(text, names, { open, phrases })
			: renderNoSuchName(text, names, { open, phrases }),
	);
}
