import { describe, expect, it } from 'vitest';
import { newWish, parseWish, type WishInput } from '#commands/subscriptions/wish-parser.ts';
import { Language } from '#src/phrases/catalogue.ts';
import { anIndex } from '../../harness/an-index.ts';
import { phrasebook } from '../../harness/phrases.ts';

const known = { names: anIndex([]), rolesOf: () => [] };
const rain = { kind: 'words', words: 'rain' } as const;
const before = {
	...newWish('alert', 'UTC'),
	topics: [rain],
	except: [{ kind: 'words', words: 'snow' } as const],
	quiet: { from: '23:00', until: '07:00' },
};

function wishAfter(input: WishInput) {
	const parsed = parseWish(input, before, known);
	return parsed.kind === 'wish' ? parsed.wish : parsed.code;
}

describe.each(Language.options)('words that mean something in %s', (language) => {
	const phrases = phrasebook[language];

	it(`the suggested word for everything, and how cards write it, mean everything in ${language}`, () => {
		for (const topics of [phrases.say('everythingTyped'), phrases.say('everything')]) {
			expect([topics, wishAfter({ topics })]).toMatchObject([topics, { topics: [] }]);
		}
	});

	it(`the suggested word for nothing ends what is left out and quiet hours in ${language}`, () => {
		const none = phrases.say('nothingTyped');
		expect(wishAfter({ except: none, quiet: none })).toMatchObject({ topics: [rain], except: [] });
		expect(wishAfter({ except: none, quiet: none })).not.toHaveProperty('quiet');
	});
});
