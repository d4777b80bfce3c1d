import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Language } from '#src/phrases/catalogue.ts';
import { phrasebook } from '../harness/phrases.ts';
import { everyText } from './every-text.ts';

describe('all that Dateline says', () => {
	it.each(Language.options)('reads in %s as in its golden file', async (language) => {
		const text = await everyText('Kursk', phrasebook[language]);
		expect(text).not.toMatch(/\{\{|undefined|\[object/);
		await expect(text).toMatchFileSnapshot(`./golden/${language.toLowerCase()}.txt`);
	});

	it('is made of every card and every form there is', () => {
		const makers = [
			...globSync('src/render/cards/*.ts').map(read),
			...globSync(['src/**/*.ts', 'commands/**/*.ts'])
				.map(read)
				.filter((source) => source.includes('renderForm(')),
		].flatMap((source) => source.match(/(?<=^export function )render\w+(?=\()/gm) ?? []);
		const samples = globSync('tests/render/every-*.ts').map(read).join('\n');
		const forgotten = [...new Set(makers)].filter(
			(name) => !samples.includes(`${name}(`) && name !== 'renderForm',
		);
		expect(makers.length).toBeGreaterThan(50);
		expect(forgotten).toEqual([]);
	});
});

function read(file: string): string {
	return readFileSync(file, 'utf8');
}
