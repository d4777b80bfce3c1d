import { describe, expect, it } from 'vitest';
import { createMatchCollector } from '#src/desk/match-topics.ts';
import type { Topic } from '#src/desk/topics.ts';
import { anArticle } from '../harness/an-article.ts';
import { anIndex } from '../harness/an-index.ts';

const ferry = anArticle({ id: 'ferry', headline: 'Ferry sinks', summary: 'It sank.' });
const rain = anArticle({ id: 'rain', headline: 'Rain', summary: 'It rained as a ship sinks.' });
const snow = anArticle({ id: 'snow', headline: 'Snow', summary: 'It snowed and rained.' });
const [sinks, rained, snowed] = ['sinks', 'rained', 'snowed'].map(about) as [Topic, Topic, Topic];

function about(words: string): Topic {
	return { kind: 'words', words };
}

function opened(...asked: { topics: Topic[]; except: Topic[] }[]) {
	return createMatchCollector(asked, anIndex([]));
}

describe('what many subscriptions want', () => {
	it('is found for each of them, in the order in which it came', () => {
		const index = opened({ topics: [sinks], except: [rained] }, { topics: [rained], except: [] });
		expect([ferry, snow, rain].map(index.take)).toEqual([true, true, true]);
		const found = (topics: Topic[], except: Topic[]) =>
			index.matching({ topics, except }).map(({ article }) => article.id);
		expect(found([sinks], [rained])).toEqual(['ferry']);
		expect(found([rained], [])).toEqual(['snow', 'rain']);
		expect(found([rained, sinks], [])).toEqual(['ferry', 'snow', 'rain']);
	});

	it('is looked for once, however many want it', () => {
		const wanted = { topics: [sinks], except: [rained] };
		expect(opened(wanted, wanted, { topics: [rained], except: [] }).topics).toBe(2);
	});

	it('does not include what nobody wants, nor what is only left out', () => {
		const index = opened({ topics: [sinks], except: [snowed] });
		expect(index.take(snow)).toBe(false);
		expect(index.matching({ topics: [sinks], except: [snowed] })).toEqual([]);
	});

	it('is everything where somebody wants everything', () => {
		const index = opened({ topics: [], except: [snowed] });
		expect([ferry, snow].map(index.take)).toEqual([true, true]);
		const found = index.matching({ topics: [], except: [snowed] });
		expect(found.map(({ article }) => article.id)).toEqual(['ferry']);
	});

	it('is known only where it was asked for before', () => {
		const index = opened({ topics: [sinks], except: [rained] });
		expect(index.knows({ topics: [sinks], except: [] })).toBe(true);
		expect(index.knows({ topics: [rained], except: [] })).toBe(false);
		expect(index.knows({ topics: [sinks], except: [snowed] })).toBe(false);
		expect(index.knows({ topics: [], except: [] })).toBe(false);
	});
});
