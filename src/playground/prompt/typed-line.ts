import type { CommandOption, RegisteredCommand } from '../command.ts';
import { type OptionValue, type OptionValues, optionType } from '../people/command-options.ts';

/** What a typed line asks for. */
export type TypedLine =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'quit' }
	| { readonly kind: 'as'; readonly person: string }
	| { readonly kind: 'in'; readonly channel: string }
	| { readonly kind: 'press'; readonly number: number }
	| {
			readonly kind: 'command';
			readonly command: string;
			readonly options: OptionValues;
			/** The paths of files, by option. */
			readonly files: Readonly<Record<string, string>>;
	  }
	| { readonly kind: 'unclear'; readonly message: string };

/**
 * Reads a line such as `/brief taiwan`, `/digest add channel:#news topics:"foo bar"`, `1` or
 * `/as moderator`.
 */
export function readTypedLine(line: string, commands: readonly RegisteredCommand[]): TypedLine {
	const text = line.trim();
	if (text === '') return { kind: 'nothing' };
	if (/^\d{1,3}$/.test(text)) return { kind: 'press', number: Number(text) };
	const [, name, rest = ''] = /^\/([^\s]+)\s*(.*)$/s.exec(text) ?? [];
	if (name === undefined) {
		return { kind: 'unclear', message: 'Type a command such as /help, or the number of a button.' };
	}
	if (name === 'quit') return { kind: 'quit' };
	if (name === 'as') return { kind: 'as', person: rest };
	if (name === 'in') return { kind: 'in', channel: rest.replace(/^#/, '') };
	const command = commands.find((known) => known.name === name && known.type === 1);
	if (command === undefined) {
		const names = commands.filter(({ type }) => type === 1).map((known) => `/${known.name}`);
		return { kind: 'unclear', message: `There is no /${name}; there are ${names.join(', ')}.` };
	}
	return readCommand(command, rest);
}

function readCommand(command: RegisteredCommand, rest: string): TypedLine {
	const words: string[] = [command.name];
	const inside = descend(command.options ?? [], rest, words);
	const { named, bare } = splitNamed(inside.options, inside.rest);
	const first = inside.options[0];
	if (bare !== '' && first === undefined) {
		return { kind: 'unclear', message: `/${words.join(' ')} takes nothing more.` };
	}
	const given = bare === '' || first === undefined ? named : { [first.name]: bare, ...named };
	const isFile = ({ type }: CommandOption) => type === optionType.attachment;
	const plain = inside.options.filter((option) => !isFile(option));
	return {
		kind: 'command',
		command: words.join(' '),
		options: filledIn(plain, given, asTyped),
		files: filledIn(inside.options.filter(isFile), given, (_, path) => path),
	};
}

function filledIn<Value>(
	options: readonly CommandOption[],
	given: Readonly<Record<string, string>>,
	read: (option: CommandOption, text: string) => Value,
): Record<string, Value> {
	const filled = options.flatMap((option) => {
		const text = given[option.name];
		return text === undefined ? [] : [[option.name, read(option, text)] as const];
	});
	return Object.fromEntries(filled);
}

type Inside = { readonly options: readonly CommandOption[]; readonly rest: string };

/** Follows the words that name subcommands; adds them to `words`. */
function descend(options: readonly CommandOption[], rest: string, words: string[]): Inside {
	const [, word = '', after = ''] = /^(\S+)\s*(.*)$/s.exec(rest) ?? [];
	const next = options.find(({ name, type }) => type <= 2 && name === word);
	if (next === undefined) return { options, rest };
	words.push(word);
	return descend(next.options ?? [], after, words);
}

function splitNamed(options: readonly CommandOption[], rest: string) {
	const named: Record<string, string> = {};
	const bare = rest.replace(
		/(?<=^|\s)([^\s:"]+):("[^"]*"|\S+)/g,
		(whole: string, name: string, value: string) => {
			if (!options.some((option) => option.name === name)) return whole;
			named[name] = value.replace(/^"(.*)"$/s, '$1');
			return '';
		},
	);
	return { named, bare: bare.trim() };
}

function asTyped({ type }: CommandOption, text: string): OptionValue {
	if (type === optionType.boolean && /^(true|false)$/.test(text)) return text === 'true';
	const isNumeric = type === optionType.integer || type === optionType.number;
	return isNumeric && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}
