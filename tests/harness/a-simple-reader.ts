import type { Article } from '#src/articles/article.ts';
import type { Reading, ReadName, ReadStatement } from '#src/reading/reading.ts';

/**
 * Reads the summaries of tests, which write names so that nothing has to be guessed: “Minister Ana Sousa
 * (蘇安) said: “Yes.””. Two capitals are a person, one is one before “said”, and a title or “the city of” is sure.
 */
export function readSimply({ summary = '' }: Article): Reading {
	const names = new Map<string, ReadName>();
	const statements: ReadStatement[] = [];
	for (const found of summary.matchAll(written)) {
		const { title, city, person, native, alone, reporter, said } = found.groups ?? {};
		const name = person ?? city ?? alone ?? reporter ?? '';
		const known = names.get(name);
		const role = title ?? known?.role;
		names.set(name, {
			kind: city === undefined ? 'person' : 'place',
			name,
			aliases: native === undefined ? (known?.aliases ?? []) : [native],
			isSure: role !== undefined || city !== undefined,
			...(role === undefined ? {} : { role }),
		});
		if (said !== undefined) statements.push({ speaker: name, text: said, isQuoted: true });
	}
	return { names: [...names.values()], statements };
}

const written = new RegExp(
	[
		`(?:(?<title>(?:former )?(?:minister|mayor|Minister|Mayor)) )?(?:the city of (?<city>\\p{Lu}\\S+)`,
		`(?<person>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)+)(?: \\((?<native>\\p{Script=Han}+)\\))?`,
		`(?<alone>\\p{Script=Han}{2,})|(?<reporter>\\p{Lu}\\p{Ll}+)(?= said))(?: said: “(?<said>[^”]+)”)?`,
	].join('|'),
	'gu',
);
