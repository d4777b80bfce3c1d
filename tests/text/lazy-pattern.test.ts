import { expect, it } from 'vitest';
import { lazyPattern } from '#src/text/lazy-pattern.ts';

it('finds a text that has both parts one after the other', () => {
	const byline = lazyPattern('^By ', String.raw`(\p{Lu}\p{L}+)`, 'u');
	expect(byline.test('By Jane')).toBe(true);
	expect(byline.test('By jane')).toBe(false);
	expect(byline.test('So says By Jane')).toBe(false);
	expect(byline.replace('By Jane, here', (_, name) => `${name}`)).toBe('Jane, here');
});

it('replaces each place that has both parts, if it is global', () => {
	const note = lazyPattern('The ', String.raw`\p{L}+`, 'gu');
	expect(note.replace('The rain, The snow', () => 'x')).toBe('x, x');
	expect(note.test('The rain')).toBe(true);
	expect(note.test('The rain')).toBe(true);
});

it('compiles the second part only for a text that has the first', () => {
	const broken = lazyPattern('^By ', '(', 'u');
	expect(broken.test('Rain fell.')).toBe(false);
	expect(broken.replace('Rain fell.', () => '')).toBe('Rain fell.');
	expect(() => broken.test('By Jane')).toThrow(SyntaxError);
});
