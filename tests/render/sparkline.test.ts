import { expect, it } from 'vitest';
import { sparkline } from '#src/render/text/sparkline.ts';

it('the highest number is the highest bar of a sparkline', () => {
	expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
	expect(sparkline([0, 700, 350])).toBe('▁█▅');
});

it('a day without reports is the lowest bar, and a day with few never is', () => {
	expect(sparkline([0, 1, 1_000])).toBe('▁▂█');
	expect(sparkline([0, 0, 0])).toBe('▁▁▁');
	expect(sparkline([2, 2])).toBe('██');
});

it('a sparkline has a bar for each day', () => {
	expect(sparkline([])).toBe('');
	expect(sparkline(Array.from({ length: 14 }, (_, day) => day % 3))).toHaveLength(14);
});
