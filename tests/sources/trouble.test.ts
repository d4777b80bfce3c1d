import { expect, it } from 'vitest';
import {
	describeCause as sayCause,
	describeTrouble as sayTrouble,
	Trouble,
} from '#src/sources/trouble.ts';
import { english } from '../harness/phrases.ts';

const describeTrouble = (...asked: Parameters<typeof sayTrouble>) =>
	english.text(sayTrouble(...asked));
const describeCause = (trouble: Trouble) => english.text(sayCause(trouble));

it('trouble is told with what happened, what to do, and the status if there was one', () => {
	expect(describeTrouble({ code: 'not-found', status: 404 })).toBe(
		'There is nothing at its address. Check it, or look for its new address. (HTTP 404)',
	);
	expect(describeTrouble({ code: 'host-unknown' })).toBe(
		'No server has this name. Check the address.',
	);
});

it('says only of a feed that is polled that it is tried again', () => {
	const trouble = { code: 'server-failed', status: 503 } as const;
	expect(describeTrouble(trouble)).toBe(
		'Its server has a fault. Dateline keeps trying. (HTTP 503)',
	);
	expect(describeTrouble(trouble, 'once')).toBe(
		'Its server has a fault. Try again later. (HTTP 503)',
	);
	expect(describeTrouble(trouble, 'noticed')).toBe('Its server has a fault. (HTTP 503)');
	expect(describeCause(trouble)).toBe('Its server has a fault. (HTTP 503)');
	const told = Trouble.shape.code.options.map((code) => describeTrouble({ code }, 'once'));
	expect(told.filter((text) => / is tried again | are read as soon /.test(text))).toEqual([]);
});

it('every kind of trouble is told in whole sentences, in the words of readers', () => {
	const told = Trouble.shape.code.options.flatMap((code) => [
		describeTrouble({ code }),
		describeTrouble({ code }, 'once'),
		describeCause({ code }),
	]);
	expect(told.filter((text) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
	expect(told.filter((text) => /error|invalid|failed/i.test(text))).toEqual([]);
});
