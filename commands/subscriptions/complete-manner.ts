import type { AutocompleteInput, Choice } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { choiceNameMax, choicesMax, choiceValueMax } from '#src/render/message/limits.ts';
import type { ServerRole } from '#src/subscriptions/posting-abilities.ts';
import { foldCase } from '#src/text/fold.ts';
import { colorNames } from './color-names.ts';

/** The roles that could be pinged and fit the typed text, and none. */
export function suggestRoles(
	typed: string,
	roles: readonly ServerRole[],
	phrases: Phrases,
): Choice[] {
	const wanted = typed.replace(/^@/, '');
	const usual = roles
		.filter(({ kind }) => kind === 'usual')
		.map(({ id, name }) => ({ name: `@${name}`, value: id }));
	return suggest(wanted, [...usual, noneOf(phrases)]);
}

/** The tags of the chosen forum, or of the one posted in, that can follow those typed; and none. */
export function suggestTags(
	{ typed, options, reader: { guildId = '' } }: AutocompleteInput,
	{ book, channelIn, phrases }: Pick<Newsroom, 'book' | 'channelIn' | 'phrases'>,
): Choice[] {
	const edited = typeof options.which === 'string' ? book.find(options.which) : undefined;
	const chosen = channelIdIn(options.channel);
	const channelId = chosen ?? (edited?.guildId === guildId ? edited.channelId : '');
	const before = typed.split(/(?<=[,，、;；])/u);
	const last = before.at(-1) ?? '';
	const isOpen = /[,，、;；]\s*$/u.test(last);
	const kept = (isOpen ? before : before.slice(0, -1)).join('').trim();
	const tags = (channelIn(guildId, channelId)?.tags ?? []).map(({ name }) => {
		const value = kept === '' ? name : `${kept} ${name}`;
		return { name: value, value };
	});
	const wanted = isOpen ? '' : last.trim();
	return suggest(wanted, kept === '' ? [...tags, noneOf(phrases)] : tags, kept);
}

function channelIdIn(option: unknown): string | undefined {
	if (typeof option === 'string') return option;
	const { id } = Object(option);
	return typeof id === 'string' ? id : undefined;
}

/** The names of colors that fit the typed text, and none. */
export function suggestColors(typed: string, phrases: Phrases): Choice[] {
	const names = colorNames(phrases).map((name) => ({ name, value: name }));
	return suggest(typed, [...names, noneOf(phrases)]);
}

function noneOf(phrases: Phrases): Choice {
	const none = phrases.say('nothingTyped');
	return { name: none, value: none };
}

/** Choices whose name has the typed text, after what they all begin with. */
function suggest(typed: string, choices: readonly Choice[], after = ''): Choice[] {
	const wanted = foldCase(typed.trim());
	return choices
		.filter(({ name }) => foldCase(name.slice(after.length)).includes(wanted))
		.filter(({ name, value }) => name.length <= choiceNameMax && value.length <= choiceValueMax)
		.slice(0, choicesMax);
}
