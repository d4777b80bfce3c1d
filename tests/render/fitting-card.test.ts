import { expect, it } from 'vitest';
import { type Entry, inkBlue, renderCard } from '#src/render/message/card.ts';
import { textMax } from '#src/render/message/limits.ts';
import { shorten } from '#src/render/text/plain-text.ts';
import { brokenLimits, textsOf } from './broken-limits.ts';

it('a card keeps its limits when its last entries need more than their share', () => {
	const fixed = 'x'.repeat(700);
	const message = renderCard({
		accent: inkBlue,
		head: () => '## Head',
		blocks: [
			{
				title: 'Can be shortened',
				entries: Array<Entry>(5).fill((budget) => shorten(long, budget)),
			},
			{ title: 'Cannot be', entries: [() => fixed, () => fixed, () => fixed] },
		],
	});
	expect(brokenLimits(message)).toEqual([]);
	const [, shortened, whole] = textsOf(message);
	expect(whole).toBe(`**Cannot be**\n${[fixed, fixed, fixed].join('\n')}`);
	// All that is left is used.
	expect(shortened?.length).toBeGreaterThan(textMax - 3 * fixed.length - 200);
});

const long = 'word '.repeat(1_000);
