import { describe, expect, it } from 'vitest';
import type { Dispatch, Holder } from '#src/bot/dispatch.ts';
import { rangesOf } from '#src/cluster/ranges.ts';
import { createHeldDispatches, createRoutedDispatch } from '#src/cluster/route-requests.ts';
import { renderNotice } from '#src/render/cards/notice-card.ts';
import { aReader } from '../harness/open-newsroom.ts';
import { shown } from '../harness/shown.ts';
import { guildId } from './sharded-world.ts';

const total = 8;
const request = { kind: 'command', command: 'help', options: {} } as const;

/** Answers with its name. */
function answering(name: string): Dispatch {
	const answer = {
		message: renderNotice(name),
		files: [],
		pictures: [],
		target: 'reader',
		more: [],
	} as const;
	return {
		answer: async () => answer,
		complete: () => [{ name, value: name }],
		deferTarget: () => (name.startsWith('range') ? 'reader' : 'channel'),
	};
}

/** A process that serves these ranges, whose holders of others only know their number. */
function openProcess(...indexes: readonly number[]) {
	const held = createHeldDispatches();
	const ends = indexes.map((index) => {
		const range = rangesOf(total)[index];
		if (range === undefined) throw new Error('there is no such range');
		return held.hold(range, total, answering(`range ${index}`));
	});
	const holderOf = (range: number) => ({ name: `holder ${range}` }) as unknown as Holder;
	const dispatchAtOnce = (holder: Holder) => answering(Object(holder).name);
	const dispatch = createRoutedDispatch({
		held,
		total,
		holderOf,
		dispatchAtOnce,
		dispatchFor: async (holder) => dispatchAtOnce(holder),
	});
	/** Who answers, suggests, and where “thinking…” is shown. */
	const ask = async (guild: string | undefined) => {
		const reader = { ...aReader, guildId: guild };
		const answered = shown(await dispatch.answer(request, reader));
		const [choice] = await dispatch.complete('digest', 'which', { typed: '', options: {}, reader });
		return [answered, choice?.name, dispatch.deferTarget(request, reader)];
	};
	return { ask, ends };
}

describe('an interaction of any server', () => {
	it('is answered by the range of its server, or by its holder', async () => {
		const { ask } = openProcess(1, 6);
		expect(await ask(guildId(1))).toEqual(['range 1', 'range 1', 'reader']);
		expect(await ask(guildId(14))).toEqual(['range 6', 'range 6', 'reader']);
		expect(await ask(guildId(2))).toEqual(['holder 2', 'holder 2', 'channel']);
		expect(await ask(guildId(15))).toEqual(['holder 7', 'holder 7', 'channel']);
	});

	it('is of the first range in direct messages', async () => {
		expect(await openProcess(1).ask(undefined)).toEqual(['holder 0', 'holder 0', 'channel']);
		expect(await openProcess(0, 1).ask(undefined)).toEqual(['range 0', 'range 0', 'reader']);
	});

	it('is answered by another holder once the range is handed over', async () => {
		const { ask, ends } = openProcess(1, 6);
		ends[0]?.();
		expect((await ask(guildId(1)))[0]).toBe('holder 1');
		expect((await ask(guildId(6)))[0]).toBe('range 6');
	});

	it('is answered by a process that serves no range', async () => {
		expect((await openProcess().ask(guildId(3)))[0]).toBe('holder 3');
	});
});
