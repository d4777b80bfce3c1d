import { describe, expect, it } from 'vitest';
import { readStatements } from '#src/reading/statements.ts';
import { aMarkedText, told } from '../harness/a-marked-text.ts';
import { laterStatements, statementArticles } from './statement-articles.ts';
import { type StatementSample, saidSamples } from './statement-samples.ts';
import { trapSamples } from './statement-traps.ts';

function differences(samples: readonly StatementSample[]) {
	return samples.flatMap(([marked, ...wanted]) => {
		const { text, names, roles } = aMarkedText(marked);
		const read = readStatements(text, names, roles);
		const found = told(text, read, wanted);
		return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ text, wanted, found }];
	});
}

describe('statements', () => {
	it('finds who says what, in texts of many styles', () => {
		expect(differences(saidSamples)).toEqual([]);
	});

	it('hears nothing that nobody said, and gives no words to somebody else', () => {
		expect(differences(trapSamples)).toEqual([]);
	});

	it('keeps speakers apart through whole reports', () => {
		expect(differences(statementArticles)).toEqual([]);
	});

	it('reads further texts as well as those that it was written for', () => {
		expect(differences(laterStatements)).toEqual([]);
	});
});
