import { describe, expect, it } from 'vitest';
import { createDecisionBook } from '#src/program/decision-book.ts';
import { loadArticles } from '#src/program/open-articles.ts';
import { openMemoryStore } from '../harness/memory-store.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

async function loadWithFailure(isEnding: boolean) {
	const { log, logged } = openTestLog();
	const { store } = openMemoryStore({}, async () => {});
	const nameDecisions = await createDecisionBook({ store, onSetAside: () => {} });
	const archive = {
		decide: async () => {},
		alike: () => [],
		reload: async () => Promise.reject(new Error('the archive is closed')),
	};
	const program = { log, phrasebook, isEnding: () => isEnding };
	await loadArticles(archive, program, nameDecisions);
	return logged;
}

describe('articles that cannot be loaded', () => {
	it('are an error', async () => {
		const logged = await loadWithFailure(false);
		expect(logged.errors().join()).toContain('articles-not-loaded');
	});

	it('are none if the program ends meanwhile', async () => {
		const logged = await loadWithFailure(true);
		expect(logged.lines().join()).toContain('articles-not-loaded');
		expect(logged.errors()).toEqual([]);
	});
});
