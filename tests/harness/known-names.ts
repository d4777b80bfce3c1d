import type { ArticleInput } from '#src/articles/article.ts';
import type { Name, NameKind } from '#src/names/name.ts';
import { anArticle } from './an-article.ts';
import { aRecognizer } from './an-index.ts';

/** A name that the recognizer of a test knows. */
export type Known = Partial<Name> & Pick<Name, 'name'>;

const known =
	(kind: NameKind) =>
	(name: string, ...aliases: string[]): Known => ({ kind, name, aliases });

export const person = known('person');
export const organization = known('organization');
export const place = known('place');
export const topic = known('topic');

/** The known names that an article writes; a text alone is its summary. */
export function written(
	names: readonly Known[],
	article: string | Partial<ArticleInput>,
): string[] {
	const facts = typeof article === 'string' ? { summary: article } : article;
	const ids = aRecognizer(names).namesIn(anArticle({ headline: 'It is so.', ...facts }));
	return ids.map((id) => names[id - 1]?.name ?? '');
}
