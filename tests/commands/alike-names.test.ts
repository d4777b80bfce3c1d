import { describe, expect, it } from 'vitest';
import { openNames } from '../harness/asking-names.ts';
import { aModerator } from '../harness/open-newsroom.ts';
import { shown, targets } from '../harness/shown.ts';
import { aName } from '../render/a-page.ts';

const people = ['Sergei Shoigu', 'Sergey Shoygu'];
const alike = [
	{
		people: [aName({ name: 'Sergei Shoigu', mentions: 2 }), aName({ name: 'Sergey Shoygu' })],
		reason: 'romanization',
	},
] as const;

describe('names that look alike in /status', () => {
	it.each([
		['One person', { people: [{ name: 'Sergei Shoigu', aliases: ['Sergey Shoygu'] }] }],
		['Two people', { apart: [['Sergei Shoigu', 'Sergey Shoygu']] }],
	])('are decided with one press: %s', async (label, expected) => {
		const { ask, press, given } = await openNames({ people, alike });
		const status = await ask({}, aModerator, 'status');
		expect(shown(status)).toContain(
			'**Names that look alike**\n**Sergei Shoigu** (2 reports) and **Sergey Shoygu** (1 report)',
		);
		const answer = await press(status, label);
		expect(answer.target).toBe('in place');
		expect(given()).toMatchObject(expected);
		expect(Object.keys(targets(answer))).toContain('Take it back');
		expect(shown(await press(answer, 'Other names that look alike'))).toContain('## Status');
	});

	it('are shown only where they can be decided', async () => {
		const { ask } = await openNames({ people, alike, homeGuildId: '42' });
		const reader = { ...aModerator, guildId: '42' };
		expect(shown(await ask({}, aModerator, 'status'))).not.toContain('look alike');
		expect(shown(await ask({}, reader, 'status'))).toContain('look alike');
	});
});
