import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDocumentStore } from '#src/store/open-store.ts';
import { NotWritten, Unconfirmed } from '#src/store/outage.ts';
import { openBreakableConnection } from './breakable-connection.ts';
import { emptyLocation, openAt, setReadOnly, testStores } from './test-stores.ts';

const serverStores = testStores.filter(({ name }) => name !== 'a file');

describe.each(serverStores)('the connection to $name', (testStore) => {
	const open = async (skip: (why: string) => never) => {
		const location = await emptyLocation(testStore, skip);
		const connection = await openBreakableConnection(location.url ?? '');
		const troubles: unknown[] = [];
		const onTrouble = (error: unknown) => troubles.push(error);
		const store = await openDocumentStore({
			url: connection.url,
			file: '',
			onTrouble,
			timeoutMs: 1_500,
		});
		onTestFinished(store.close);
		return { location, connection, store, troubles };
	};

	it.for(['cut', 'freeze'] as const)(
		'the store rejects everything while its connection is broken (%s), and works once it is restored',
		async (how, { skip }) => {
			const { connection, store } = await open(skip);
			await store.put('a', { number: 1 });
			await connection[how]();
			await expect(store.put('a', { number: 2 })).rejects.toThrow();
			await expect(store.get('a')).rejects.toThrow();
			await expect(store.remove('a')).rejects.toThrow();
			await expect(store.setAside('a')).rejects.toThrow();
			await expect(Array.fromAsync(store.all(''))).rejects.toThrow();
			const many = Array.from({ length: 1_000 }, (_, number) => store.put(`many:${number}`, {}));
			const outcomes = await Promise.allSettled(many);
			expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);

			await connection.restore();
			await vi.waitFor(() => store.put('a', { number: 3 }), 120_000);
			expect(await store.get('a')).toEqual({ number: 3 });
		},
	);

	it('the store says whether a write that failed may have happened', async ({ skip }) => {
		const { connection, store } = await open(skip);
		await store.put('a', { number: 1 });
		connection.freeze();
		await expect(store.put('a', { number: 2 })).rejects.toThrow(Unconfirmed);
		await connection.cut();
		await vi.waitFor(() => expect(store.put('a', {})).rejects.toThrow(NotWritten), 120_000);
	});

	it('the store says that nothing was written while the server can only be read', async ({
		skip,
	}) => {
		const { location, store } = await open(skip);
		await store.put('a', { number: 1 });
		await setReadOnly(location.url ?? '', true);
		await vi.waitFor(() => expect(store.put('a', {})).rejects.toThrow(NotWritten), 120_000);
		expect(await store.get('a')).toEqual({ number: 1 });
		await setReadOnly(location.url ?? '', false);
		await vi.waitFor(() => store.put('a', { number: 2 }), 120_000);
	});

	it('the store reports an idle connection that breaks', async ({ skip }) => {
		const { connection, store, troubles } = await open(skip);
		await store.put('a', {});
		await connection.cut();
		await vi.waitFor(() => expect(troubles).not.toEqual([]), 120_000);
	});

	it('the store closes in bounded time when its connection is frozen', async ({ skip }) => {
		const { connection, store } = await open(skip);
		connection.freeze();
		const put = expect(store.put('a', {})).rejects.toThrow();
		await store.close();
		await put;
	});

	it('the refusal names the server that cannot be reached, but never its password', async ({
		skip,
	}) => {
		const { connection, location } = await open(skip);
		await connection.cut();
		const url = Object.assign(new URL(connection.url), { username: 'news', password: 'pa55word' });
		const refusal = await openAt({ ...location, url: url.href }).catch((error: unknown) => error);
		expect(String(refusal)).toContain(
			`Postgres at ${url.hostname}, port ${url.port}, which STATE_URL`,
		);
		expect(inspect(refusal, { depth: 9 })).not.toContain('pa55word');
	});

	it('a store that cannot be used is refused in bounded time', async ({ skip }) => {
		const { connection } = await open(skip);
		connection.freeze();
		const opening = openDocumentStore({
			url: connection.url,
			file: '',
			onTrouble() {},
			timeoutMs: 200,
		});
		await expect(opening).rejects.toThrow('cannot be used');
	});
});
