import { expect, it } from 'vitest';
import type { FetchOutcome } from '#src/sources/fetch/fetch-feed.ts';
import type { ItemArticle } from '#src/sources/item/item-articles.ts';
import { createLeadFinder, type ReadPage } from '#src/sources/page-leads.ts';

function item(n: number, summary?: string): ItemArticle {
	return {
		kind: 'new',
		article: {
			id: `harbor-${n}`,
			headline: `Report ${n}`,
			...(summary !== undefined && { summary }),
			publishedAt: new Date(Date.UTC(2025, 5, 20, 0, n)).toISOString(),
			language: 'en',
			source: { name: 'Harbor' },
			url: `https://harbor.example/${n}`,
		},
	};
}

function body(url: string): FetchOutcome {
	const success = { permanentUrl: undefined, maxAgeMs: undefined, validators: undefined };
	const bytes = Buffer.from(url);
	return { kind: 'body', url, ...success, bytes, hash: '', contentType: undefined };
}

async function findLeads(
	items: readonly ItemArticle[],
	{
		fetch = body,
		readPage = ({ headline }) => Promise.resolve(`Lead of ${headline}.`),
	}: { readonly fetch?: (url: string) => FetchOutcome; readonly readPage?: ReadPage } = {},
) {
	const asked: string[] = [];
	const faults: unknown[] = [];
	const addLeads = createLeadFinder(({ url }) => {
		asked.push(url);
		return Promise.resolve(fetch(url));
	}, readPage);
	const { signal } = new AbortController();
	const found = await addLeads(items, { signal, onFault: (error) => faults.push(error) });
	return { asked, faults, summaries: found.map(({ article }) => article.summary) };
}

it('an article without a summary gets the lead of its page, and no other page is asked for', async () => {
	const { asked, summaries } = await findLeads([item(1), item(2, 'It rains.')]);
	expect(asked).toEqual(['https://harbor.example/1']);
	expect(summaries).toEqual(['Lead of Report 1.', 'It rains.']);
});

it('of many articles without a summary the ten newest get one', async () => {
	const items = Array.from({ length: 12 }, (_, n) => item(n));
	const { asked, summaries } = await findLeads(items);
	expect(asked).toHaveLength(10);
	expect(asked[0]).toBe('https://harbor.example/11');
	expect(summaries.slice(0, 3)).toEqual([undefined, undefined, 'Lead of Report 2.']);
});

it('after a page that is refused no other is asked for', async () => {
	const refused: FetchOutcome = {
		kind: 'failed',
		trouble: { code: 'access-denied', status: 403 },
		retryAfterMs: undefined,
	};
	const { asked, summaries } = await findLeads([item(1), item(2)], { fetch: () => refused });
	expect(asked).toEqual(['https://harbor.example/2']);
	expect(summaries).toEqual([undefined, undefined]);
});

it('a page that cannot be read on our side leaves the headline alone, and is reported', async () => {
	const { faults, summaries } = await findLeads([item(1)], {
		readPage: () => Promise.reject(new Error('the thread has ended')),
	});
	expect(summaries).toEqual([undefined]);
	expect(faults).toEqual([new Error('the thread has ended')]);
});
