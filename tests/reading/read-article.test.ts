import { describe, expect, it } from 'vitest';
import { loadTagger } from '#src/reading/load-tagger.ts';
import { createArticleReader } from '#src/reading/read-article.ts';

const readArticle = createArticleReader(loadTagger());

function peopleIn(headline: string, summary: string, language = 'en') {
	return readArticle({ headline, summary, language }).names.filter(({ kind }) => kind === 'person');
}

describe('the reader of articles', () => {
	it('reads people with their roles', () => {
		const summary =
			'Russian Security Council Secretary Sergei Shoigu met Kim Jong-un, the North Korean leader. Shoigu left on Friday.';
		expect(peopleIn('Shoigu visits Pyongyang', summary)).toEqual([
			{
				kind: 'person',
				name: 'Sergei Shoigu',
				aliases: [],
				role: 'Russian Security Council Secretary',
				isSure: true,
			},
			{
				kind: 'person',
				name: 'Kim Jong-un',
				aliases: [],
				role: 'North Korean leader',
				isSure: false,
			},
		]);
	});

	it('prefers an office to a rank, and keeps what makes it another', () => {
		const summary =
			'Adm. James Kilby, acting chief of naval operations, testified. Chief James Kilby left.';
		expect(peopleIn('', summary)).toMatchObject([
			{ name: 'James Kilby', role: 'acting chief of naval operations' },
		]);
	});

	it('leaves out the role of a person who has none', () => {
		const [person] = peopleIn('', 'Martin Holloway told reporters that he would stay.');
		expect(person).toEqual({ kind: 'person', name: 'Martin Holloway', aliases: [], isSure: false });
	});

	it('is not sure of a surname alone, even after a title', () => {
		expect(peopleIn('', 'President Lula spoke in Manaus.')).toMatchObject([
			{ name: 'Lula', role: 'President', isSure: false },
		]);
	});

	it('reads nothing in other languages, declared or not', () => {
		const french =
			'Le président Emmanuel Macron a dit que la réunion est dans les mains de la ville.';
		const nothing = { names: [], statements: [] };
		expect(readArticle({ headline: 'Macron', summary: french, language: 'fr' })).toEqual(nothing);
		expect(readArticle({ headline: 'Macron', summary: french, language: 'en' })).toEqual(nothing);
	});

	it('reads nothing in a language that nobody knows', () => {
		const summary = 'Health Minister Simon Marlow responds to the strike.';
		expect(peopleIn('', summary)).toHaveLength(1);
		expect(peopleIn('', summary, 'und')).toEqual([]);
	});

	it('reads an article that is only a headline', () => {
		const article = { headline: 'Health Minister Simon Marlow responds to strike', language: 'en' };
		expect(readArticle({ ...article, summary: undefined }).names).toMatchObject([
			{ name: 'Simon Marlow', role: 'Health Minister', isSure: true },
		]);
	});
});
