import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDocumentStore } from '#src/store/open-store.ts';
import { openLine } from './breakable-line.ts';
import { anEmptyPlace, openAt, storesAtHand } from './stores-at-hand.ts';

const servers = storesAtHand.filter(({ name }) => name !== 'a file');

describe.each(servers)('the state store in $name', (at) => {
	const open = async (skip: (why: string) => never) => {
		const place = await anEmptyPlace(at, skip);
		const line = await openLine(place.url ?? '');
		const troubles: unknown[] = [];
		const onTrouble = (error: unknown) => troubles.push(error);
		const store = await openDocumentStore({ url: line.url, file: '', onTrouble, timeoutMs: 1_500 });
		onTestFinished(store.close);
		return { place, line, store, troubles };
	};

	it.for(['cut', 'freeze'] as const)(
		'fails loudly while the line is broken (%s), and goes on when it is mended',
		async (how, { skip }) => {
			const { line, store } = await open(skip);
			await store.put('a', { number: 1 });
			await line[how]();
			await expect(store.put('a', { number: 2 })).rejects.toThrow();
			await expect(store.get('a')).rejects.toThrow();
			await expect(store.remove('a')).rejects.toThrow();
			await expect(store.setAside('a')).rejects.toThrow();
			await expect(Array.fromAsync(store.all(''))).rejects.toThrow();
			const many = Array.from({ length: 1_000 }, (_, number) => store.put(`many:${number}`, {}));
			const outcomes = await Promise.allSettled(many);
			expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);

			await line.mend();
			await vi.waitFor(() => store.put('a', { number: 3 }), 120_000);
			expect(await store.get('a')).toEqual({ number: 3 });
		},
	);

	it('tells of a connection that breaks while nobody asks for anything', async ({ skip }) => {
		const { line, store, troubles } = await open(skip);
		await store.put('a', {});
		await line.cut();
		await vi.waitFor(() => expect(troubles).not.toEqual([]), 120_000);
	});

	it('closes in bounded time when nothing comes through', async ({ skip }) => {
		const { line, store } = await open(skip);
		line.freeze();
		const put = expect(store.put('a', {})).rejects.toThrow();
		await store.close();
		await put;
	});

	it('says what cannot be reached, and never with which password', async ({ skip }) => {
		const { line, place } = await open(skip);
		await line.cut();
		const url = Object.assign(new URL(line.url), { username: 'news', password: 'pa55word' });
		const refusal = await openAt({ ...place, url: url.href }).catch((error: unknown) => error);
		expect(String(refusal)).toContain(`The state store at ${url.protocol}//${url.host} cannot be`);
		expect(inspect(refusal, { depth: 9 })).not.toContain('pa55word');
	});

	it('is closed again when it cannot be used', async ({ skip }) => {
		const { line } = await open(skip);
		line.freeze();
		const opening = openDocumentStore({ url: line.url, file: '', onTrouble() {}, timeoutMs: 200 });
		await expect(opening).rejects.toThrow('cannot be used');
	});
});
