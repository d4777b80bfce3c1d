import { expect, it } from 'vitest';
import { createPublishers } from '#src/sources/sources.ts';
import { aDataFolder } from '../harness/a-data-folder.ts';

const harbor = JSON.stringify({ publishers: [{ name: 'Harbor', domains: ['harbor.example'] }] });

it('publishers keep their last good version while their file is broken, and the problem is told', () => {
	const { dataFolder, write } = aDataFolder({ 'publishers.json': harbor });
	const publishers = createPublishers(dataFolder);
	expect(publishers.problems()).toEqual([]);
	write({ 'publishers.json': '{' });
	publishers.reread();
	expect(publishers.find('https://harbor.example/news')).toBe('Harbor');
	expect(publishers.problems()).toHaveLength(1);
	write({ 'publishers.json': '{"publishers": []}' });
	publishers.reread();
	expect(publishers.find('harbor.example')).toBeUndefined();
	expect(publishers.problems()).toEqual([]);
});
