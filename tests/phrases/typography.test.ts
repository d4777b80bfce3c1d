import { describe, expect, it } from 'vitest';
import { usagesOf } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { dictionaries } from '#src/phrases/phrases.ts';
import { localPage } from '#src/program/local-page.ts';
import { typedWords } from '#src/render/message/command-names.ts';
import { phrasebook } from '../harness/phrases.ts';

const commands = [...(await loadCommands()).values()].flatMap(({ data }) => usagesOf(data));

/** The texts of a language that match, by their keys, without what is to be typed as it is. */
function textsWith(language: Language, pattern: RegExp): string[] {
	return Object.entries(dictionaries[language])
		.map(
			([key, text]) =>
				[key, text.replace(/`[^`]*`|\]\([^)]*\)|https?:\S*|"[^"]*"|\w+:\S+/g, '`')] as const,
		)
		.filter(([, text]) => pattern.test(text))
		.map(([key]) => key);
}

describe('how texts are written', () => {
	it('French has no ordinary space before a mark or within quotation marks, where a line could break', () => {
		expect(textsWith('fr', / [:;?!»]|« |[\p{L}\d}][?!]/u)).toEqual([]);
	});

	it.each([
		['fr', 'one kind of space that does not break', /\u202f/, []],
		['es', 'its own quotation marks, and others only within them', /[“”]/, ['quotedWithin']],
		['ko', 'the same polite ending everywhere', /니다/, []],
	] as const)('%s has %s', (language, _, others, keys) => {
		expect(textsWith(language, others)).toEqual(keys);
	});

	it.each(['zh-TW', 'zh-CN', 'ja'] as const)(
		'%s has the wide forms of marks beside its own characters',
		(language) => {
			const own = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
			expect(textsWith(language, new RegExp(`${own}[,:;!?()]|[,:;!?()]${own}`, 'u'))).toEqual([]);
		},
	);

	it('Korean has the particle that fits the end of what is to be typed before it', () => {
		const wrong = Object.entries(dictionaries.ko).flatMap(([key, text]) =>
			[...text.matchAll(/([가-힣])`(은|는|을|를|으로|로|이나|나|과|와)(?![가-힣])/g)]
				.filter(([, last = '', particle = '']) => !fits(last, particle))
				.map(([found]) => `${key}: ${found}`),
		);
		expect(wrong).toEqual([]);
	});

	it.each(Language.options)(
		'%s names only commands that there are, as its readers type them',
		(language) => {
			const phrases = phrasebook[language];
			const names = commands.map(({ name }) => typedWords(name, phrases).join(' '));
			const options = Object.entries(dictionaries[language])
				.filter(([key]) => key.startsWith('/'))
				.map(([, word]) => word);
			const known = new Set([
				...names,
				...names.flatMap((name) => options.map((option) => `${name} ${option}`)),
			]);
			const named = Object.entries(dictionaries[language])
				.filter(([key]) => !key.startsWith('/'))
				.map(([, text]) => text.replaceAll('{{command}}', phrases.say('/digest')))
				.flatMap((text) => [...text.matchAll(/`\/([^`]+)`/g)]);
			const namedOnPage = Object.values(localPage.clock?.[language] ?? {}).flatMap((text) => [
				...text.matchAll(/\/([\p{L}_]+ [\p{L}_]+)/gu),
			]);
			const unknown = [...named, ...namedOnPage]
				.map(([, command = '']) => command)
				.filter((command) => !known.has(command));
			expect(unknown).toEqual([]);
		},
	);
});

/** Whether a particle fits after this syllable: those that begin with a vowel follow a final consonant, but for ㄹ before 로. */
function fits(last: string, particle: string): boolean {
	const final = ((last.codePointAt(0) ?? 0) - 0xac00) % 28;
	if (particle.endsWith('로')) return (particle === '으로') === (final !== 0 && final !== 8);
	return ['은', '을', '이나', '과'].includes(particle) === (final !== 0);
}
