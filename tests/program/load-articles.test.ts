import { describe, expect, it } from 'vitest';
import { createDecisionBook } from '#src/program/decision-book.ts';
import { loadArticles } from '#src/program/open-articles.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';
import { openMemoryStore } from '../harness/memory-store.ts';
import { phrasebook } from '../harness/phrases.ts';
import { openTestLog } from '../harness/test-log.ts';

async function load(archive: Parameters<typeof loadArticles>[0], isEnding = false) {
	const { log, logged } = openTestLog();
	const { store } = openMemoryStore({}, async () => {});
	const nameDecisions = await createDecisionBook({ store, onSetAside: () => {} });
	await loadArticles(archive, { log, phrasebook, isEnding: () => isEnding }, nameDecisions);
	return logged;
}

function loadWithFailure(isEnding: boolean) {
	const archive = anOpenArchive({}).archive();
	const reload = async () => Promise.reject(new Error('the archive is closed'));
	return load({ ...archive, reload }, isEnding);
}

it('says how many articles there are, also if all of them were there before', async () => {
	const { archive } = anOpenArchive({ 'articles/news.json': [{ id: 'rain' }, { id: 'snow' }] });
	const logged = await load(archive());
	expect(logged.lines()).toEqual([
		expect.stringMatching(/^articles-loaded { articles: 2, added: 0, changed: 0, removed: 0, ms: /),
	]);
});

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
