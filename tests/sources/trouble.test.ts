import { expect, it } from 'vitest';
import { describeTrouble, Trouble } from '#src/sources/trouble.ts';

it('trouble is told with what happened, what to do, and the status if there was one', () => {
	expect(describeTrouble({ code: 'not-found', status: 404 })).toBe(
		'There is nothing at its address. Check it, or look for its new address. (HTTP 404)',
	);
	expect(describeTrouble({ code: 'host-unknown' })).toBe(
		'No server has this name. Check the address.',
	);
});

it('every kind of trouble is told in whole sentences, in the words of readers', () => {
	const told = Trouble.shape.code.options.map((code) => describeTrouble({ code }));
	expect(told.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
	expect(told.filter((text) => /error|invalid|failed/i.test(text))).toEqual([]);
});
