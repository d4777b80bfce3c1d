import { UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { isSameName } from '#src/names/join-trees.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { plain, quote } from '#src/render/text/plain-text.ts';

/** A person that something is decided about. */
export type MeantPerson = {
	/** The name that was meant, which can be one of several of the person. */
	readonly name: string;
	/** The name that the person is shown under. */
	readonly shown: string;
	readonly mentions: number;
};

/** The person that somebody means by a name or a part of one; throws a `UserError` if it is not exactly one. */
export function findPerson(
	typed: string,
	{ archive, nameDecisions }: Pick<Newsroom, 'archive' | 'nameDecisions'>,
): MeantPerson {
	const found = archive.names().find(typed, ['person']);
	const people = found.kind === 'several' ? found.names : [];
	const own = people.filter(({ name }) => isSameName(name, typed));
	const [only, ...others] = found.kind === 'one' ? [found.name] : own;
	const isSure = found.kind !== 'one' || found.how === 'exact';
	const decided = decidedName(typed, nameDecisions.current());
	if (decided !== undefined) return { ...decided, mentions: (isSure && only?.mentions) || 0 };
	const isMisspelled = found.kind !== 'none' && found.how === 'typo';
	if (only !== undefined && others.length === 0 && !isMisspelled) {
		return { name: only.name, shown: only.name, mentions: only.mentions };
	}
	const quoted = quote(typed);
	if (people.length > 0) {
		throw new UserError('name-unclear', saying('nameSeveral', { typed: quoted }));
	}
	const [nearest] = found.kind === 'none' ? found.nearest : [only];
	throw new UserError(
		'name-unknown',
		nearest === undefined
			? saying('nameUnknown', { typed: quoted })
			: saying('nameMisspelled', { typed: quoted, nearest: plain(nearest.name) }),
	);
}

/** A name that decisions are about, as they write it. */
export function decidedName(
	typed: string,
	{ people, hidden }: NameDecisions,
): Pick<MeantPerson, 'name' | 'shown'> | undefined {
	const isTyped = (name: string) => isSameName(name, typed);
	for (const person of people) {
		const name = [person.name, ...person.aliases].find(isTyped);
		if (name !== undefined) return { name, shown: person.name };
	}
	const name = hidden.find(isTyped);
	return name === undefined ? undefined : { name, shown: name };
}
