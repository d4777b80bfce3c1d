import { describe, expect, it } from 'vitest';
import { loadTagger } from '#src/reading/load-tagger.ts';
import { aLabelledText } from '../harness/a-labelled-text.ts';
import { newswireSentences } from './newswire-sentences.ts';

const tagger = loadTagger();

function namesIn(text: string, kind: string): string[] {
	return tagger(text)
		.filter((span) => span.kind === kind)
		.map(({ start, end }) => text.slice(start, end));
}

/** People whom the model takes something else for, or does not find. */
const wrongPeople: readonly string[] = [];
const missedPeople = ['Bayo Onanuga', 'Macron', 'Pádraig Ó Briain', 'Phạm Minh Chính'];

describe('the tagger', () => {
	it('finds people of many origins in the style of news agencies, and takes nothing else for them', () => {
		const readings = newswireSentences.map((sentence) => {
			const { text, spans } = aLabelledText(sentence);
			const wanted = spans.map(({ start, end }) => text.slice(start, end));
			return { wanted, found: namesIn(text, 'person') };
		});
		const wrong = readings.flatMap(({ wanted, found }) =>
			found.filter((name) => !wanted.includes(name)),
		);
		const missed = readings.flatMap(({ wanted, found }) =>
			wanted.filter((name) => !found.includes(name)),
		);
		expect({ wrong, missed }).toEqual({ wrong: wrongPeople, missed: missedPeople });
	});

	it('tells a company and a place from the people whose name they bear', () => {
		expect(namesIn('Ford recalled 200,000 trucks, the company said.', 'person')).toEqual([]);
		expect(namesIn('Washington and Jordan signed the deal on Monday.', 'person')).toEqual([]);
		expect(namesIn('Former president Gerald Ford pardoned him.', 'person')).toEqual([
			'Gerald Ford',
		]);
	});

	it('finds a person after an organization and a title, all with capitals', () => {
		const chairman = 'Chinese People’s Political Consultative Conference Chairman Wang Huning';
		expect(namesIn(`${chairman} (王滬寧) met the delegation.`, 'person')).toEqual(['Wang Huning']);
		expect(namesIn('Russian Security Council Secretary Sergei Shoigu left.', 'person')).toEqual([
			'Sergei Shoigu',
		]);
	});

	it('knows a surname alone by the full name elsewhere in the text, before or after it', () => {
		const alone = 'Police asked Szymborak about it.';
		const full = 'A court in Ohio fined former mayor Ewa Szymborak on Monday.';
		expect(namesIn(alone, 'person')).toEqual([]);
		expect(namesIn(`${alone}\n${full}`, 'person')).toEqual(['Szymborak', 'Ewa Szymborak']);
		expect(namesIn(`${full}\n${alone}`, 'person')).toEqual(['Ewa Szymborak', 'Szymborak']);
	});

	it('finds organizations and places', () => {
		const text = 'Police in Santa Barbara called the World Health Organization.';
		expect(namesIn(text, 'place')).toEqual(['Santa Barbara']);
		expect(namesIn(text, 'organization')).toEqual(['World Health Organization']);
	});

	it('finds nothing where there is nothing to read', () => {
		for (const text of ['', ' \n\t', '…', '馬英九', '!!! ??? 12 345'])
			expect(tagger(text)).toEqual([]);
	});

	it('reads the same after it has forgotten the words that it remembered', () => {
		const text = 'Former Taiwanese president Ma Ying-jeou will travel to Beijing.';
		const before = tagger(text);
		for (let index = 0; index < 21_000; index += 100) {
			tagger(Array.from({ length: 100 }, (_, word) => `Word${index + word}`).join(' '));
		}
		expect(tagger(text)).toEqual(before);
		expect(before.length).toBeGreaterThan(0);
	});
});
