import type { Choice } from '#src/bot/command.ts';
import type { NameIndex } from '#src/names/name.ts';
import type { NameDecisions } from '#src/names/name-decisions.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from '#src/render/message/limits.ts';
import { plainLabel, shortenWith } from '#src/render/text/plain-text.ts';
import { foldName } from '#src/text/fold.ts';

/** Names that were joined with others and are not the one that is shown, by what was typed so far. */
export function suggestDecided(
	typed: string,
	{ people }: NameDecisions,
	phrases: Phrases,
): Choice[] {
	return choicesOf(
		typed,
		people.flatMap(({ name, aliases }) =>
			aliases.map((alias) => ({
				value: alias,
				label: phrases.say('nameShownAs', { alias, name }),
			})),
		),
	);
}

/** Hidden names, by what was typed so far. */
export function suggestHidden(typed: string, { hidden }: NameDecisions): Choice[] {
	return choicesOf(
		typed,
		hidden.map((name) => ({ value: name, label: name })),
	);
}

/** The other spellings of a person, by what was typed so far. */
export function suggestSpellings(typed: string, person: string, names: NameIndex): Choice[] {
	const found = names.findWritten(person, ['person']);
	const aliases = found.kind === 'one' ? found.name.aliases : [];
	return choicesOf(
		typed,
		aliases.map((alias) => ({ value: alias, label: alias })),
	);
}

function choicesOf(
	typed: string,
	names: readonly { readonly value: string; readonly label: string }[],
): Choice[] {
	const text = foldName(typed);
	return names
		.filter(({ value }) => value.length <= choiceValueMax && foldName(value).includes(text))
		.slice(0, choicesMax)
		.map(({ value, label }) => ({ name: shortenWith(label, labelBudget, plainLabel), value }));
}

const labelBudget = { characters: choiceNameMax, bytes: 4 * choiceNameMax };
