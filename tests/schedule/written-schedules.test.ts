import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Language } from '#src/phrases/catalogue.ts';
import { dictionaries } from '#src/phrases/phrases.ts';
import { readQuietHours } from '#src/schedule/quiet-hours.ts';
import { readWhen, whenCharactersMax } from '#src/schedule/read-when.ts';
import { describeSchedule, everyDay, intervals, timesEvery } from '#src/schedule/schedule.ts';
import { phrasebook } from '../harness/phrases.ts';
import { listedSchedules } from './schedules.ts';

/** Schedules as people list them, and those with an interval. */
const schedules = fc.oneof(
	listedSchedules,
	fc
		.tuple(fc.subarray([...everyDay], { minLength: 1 }), fc.constantFrom(...intervals))
		.map(([days, minutes]) => ({ days: [...days].sort(), times: timesEvery(minutes) })),
);

/** Texts that are examples of something else than days and times. */
const otherExamples = /^(?:zone|channel|field|topic|except)/;

describe.each(Language.options)('a schedule written in %s', (language) => {
	const phrases = phrasebook[language];

	it(`can be typed as it is written in ${language}, and fits a choice`, () => {
		fc.assert(
			fc.property(schedules, (schedule) => {
				const text = phrases.text(describeSchedule(schedule));
				expect([text, readWhen(text)]).toEqual([text, { kind: 'schedule', schedule }]);
				expect(text.length).toBeLessThanOrEqual(whenCharactersMax);
			}),
			{ numRuns: 400 },
		);
	});

	it(`every example of times in ${language} can be typed`, () => {
		const [open = '', close = ''] = phrases.say('quoted', { text: '|' }).split('|');
		const quoted = new RegExp(`${open.trim()}([^{}]*?)${close.trim()}`, 'gu');
		const examples = Object.entries(dictionaries[language])
			.filter(([key]) => /^(?:when|quiet)[A-Z]/.test(key) && !otherExamples.test(key))
			.flatMap(([key, text]) =>
				[...text.matchAll(quoted)].map(([, example = '']) => ({ key, example: example.trim() })),
			);
		expect(examples.length).toBeGreaterThan(20);
		const refused = examples.filter(({ key, example }) =>
			key.startsWith('quiet')
				? readQuietHours(example).kind !== 'quiet'
				: readWhen(example).kind !== 'schedule',
		);
		expect(refused).toEqual([]);
	});
});
