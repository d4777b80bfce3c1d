import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { z } from 'zod';

const file = new URL('../../../shared/conformance/security/blns.json', import.meta.url);

/** The Big List of Naughty Strings; empty if `../shared` is missing. */
export const naughtyStrings = existsSync(file)
	? z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))
	: [];

const spikes = [
	'@everyone',
	'@here',
	'<@123456789012345678>',
	'<@&1>',
	'<#123>',
	'</who:1>',
	'<t:1:R>',
	'<:a:12>',
	'[x](javascript:alert(1))',
	'[y](https://evil.example)',
	'https://evil.example/a_b',
	'**',
	'||',
	'~~',
	'`',
	'```',
	'\\',
	'# ',
	'-# ',
	'> ',
	'- ',
	'1. ',
	'\n',
	'\u202e',
	'\u2067',
	'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
	'👩‍👩‍👧‍👦',
	'🇹🇼',
	'賴清德',
	'的'.repeat(400),
	' ',
	'[',
	']',
	'](',
	')',
	'&',
	'%',
	'=',
	'\u0000',
	'\u200b',
	':smile:',
];

/** Anything an outsider might write: noise, and everything that has a meaning for Discord. */
export const hostileText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			fc.constantFrom(...spikes),
			fc.string({ unit: 'grapheme', maxLength: 40 }),
			fc.string({ unit: 'binary', maxLength: 20 }),
		),
		{
			minLength: 1,
			maxLength: 30,
		},
	)
	.map((pieces) => pieces.join(''));
