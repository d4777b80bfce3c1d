import { describe, expect, it } from 'vitest';
import { type LocalizedData, localizeCommand } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { dictionaries, discordLocales } from '#src/phrases/phrases.ts';
import { phrasebook } from '../harness/phrases.ts';

const commands = [...(await loadCommands()).values()].map(({ data }) =>
	localizeCommand(data, phrasebook),
);
const locales = Language.options.flatMap((language) => discordLocales[language]);

/** A command or option with all below it. */
function withOptions(data: LocalizedData): LocalizedData[] {
	return [data, ...(data.options ?? []).flatMap(withOptions)];
}

function nameIn(locale: string, { name, name_localizations: names }: LocalizedData): string {
	return names[locale] ?? name;
}

describe.each(locales)('the commands in %s', (locale) => {
	it(`every name in ${locale} is one that Discord allows`, () => {
		const names = commands.flatMap(withOptions).map((data) => nameIn(locale, data));
		expect(names.filter((name) => !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name))).toEqual([]);
		expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
	});

	it(`no two commands, and no two options of one command, have the same name in ${locale}`, () => {
		const siblings = [
			commands,
			...commands.flatMap(withOptions).map(({ options }) => options ?? []),
		];
		for (const group of siblings) {
			const names = group.map((data) => nameIn(locale, data));
			expect(names).toEqual([...new Set(names)]);
		}
	});

	it(`every description in ${locale} has 1 to 100 characters`, () => {
		const lengths = commands
			.flatMap(withOptions)
			.map((data) => (data.description_localizations[locale] ?? data.description).length);
		expect(lengths.filter((length) => length < 1 || length > 100)).toEqual([]);
	});
});

describe('all commands', () => {
	it('no command has more than 8,000 characters, counting the longest language', () => {
		const longest = (text: string, localized: Readonly<Record<string, string>> = {}) =>
			Math.max(text.length, ...Object.values(localized).map(({ length }) => length));
		const sizeOf = (data: LocalizedData) =>
			longest(data.name, data.name_localizations) +
			longest(data.description, data.description_localizations);
		for (const command of commands) {
			const size = withOptions(command).reduce((sum, data) => sum + sizeOf(data), 0);
			expect(size).toBeLessThan(8_000);
		}
	});

	it('a word of a command is its own key in English, so that `/brief` stays `/brief`', () => {
		const words = Object.entries(dictionaries.en).filter(([key]) => key.startsWith('/'));
		expect(words.filter(([key, word]) => key !== `/${word}`)).toEqual([]);
		expect(words.length).toBeGreaterThan(40);
	});

	it.each(Language.options)('texts in %s name an option as its readers see it', (language) => {
		const texts = Object.values(dictionaries[language]);
		const named = texts.flatMap((text) =>
			[...text.matchAll(/`(\p{L}+)`/gu)].map(([, word]) => word),
		);
		const words = Object.entries(dictionaries[language]).filter(([key]) => key.startsWith('/'));
		const inEnglish = words
			.filter(([key, word]) => key !== `/${word}`)
			.map(([key]) => key.slice(1));
		expect(named.length).toBeGreaterThan(5);
		expect(named.filter((word = '') => inEnglish.includes(word))).toEqual([]);
	});

	it('names, options and choices are in the reader’s language', () => {
		const follow = commands.find(({ name }) => name === 'follow');
		expect(follow).toMatchObject({
			name_localizations: { de: 'folgen', 'es-419': 'seguir', ja: 'フォロー' },
			options: [
				{ name: 'topic', name_localizations: { fr: 'thème' } },
				{
					name: 'as',
					choices: [
						{ value: 'alert', name_localizations: { 'zh-CN': '快讯，逐条发布' } },
						{ value: 'digest' },
					],
				},
			],
		});
	});
});
