import { expect, it } from 'vitest';
import type { Phrases } from '#src/phrases/phrases.ts';
import type { ShownProcess } from '#src/render/cards/process-entries.ts';
import { processBlocks } from '#src/render/cards/process-entries.ts';
import { inkBlue, type Message, renderCard } from '#src/render/message/card.ts';
import { phrasebook } from '../harness/phrases.ts';
import { shown } from '../harness/shown.ts';
import { now } from './a-page.ts';
import { brokenLimits } from './broken-limits.ts';

const aProcess: ShownProcess = {
	isHere: false,
	leads: false,
	shards: [[4, 7]],
	behind: 0,
	memoryBytes: 100 * 2 ** 20,
	startedAt: now,
	version: '1.2.3',
};

function card(processes: readonly ShownProcess[], phrases: Phrases): { readonly message: Message } {
	const message = renderCard({
		accent: inkBlue,
		head: () => '## Status',
		blocks: processBlocks(processes, phrases),
	});
	return { message };
}

it('shows each process with what it serves and how far behind it is', () => {
	const text = shown(
		card(
			[
				{ ...aProcess, isHere: true, leads: true, shards: [[0, 3]] },
				{
					...aProcess,
					shards: [
						[4, 4],
						[6, 7],
					],
					behind: 1_204,
				},
				{ ...aProcess, shards: [], behind: 1 },
			],
			phrasebook.en,
		),
	);
	expect(text).toContain('**This one** leads, shards 0–3, up to date, 100 MiB');
	expect(text).toContain('**Another one** shards 4, 6–7, 1,204 behind, 100 MiB');
	expect(text).toContain('**Another one** no shards, 1 behind, 100 MiB');
});

it.each(Object.entries(phrasebook))('shows the first of many processes in %s', (_, phrases) => {
	const shards = Array.from({ length: 9 }, (_, n) => [10 * n, 10 * n + 4] as const);
	const many = Array.from({ length: 64 }, () => ({ ...aProcess, shards, behind: 1_000_000 }));
	const { message } = card(many, phrases);
	expect(brokenLimits(message)).toEqual([]);
	expect(shown({ message })).toContain(phrases.say('andSoMany', { number: 56 }));
});

it('shows nothing if there is only one', () => {
	expect(processBlocks([], phrasebook.en)).toEqual([]);
});
