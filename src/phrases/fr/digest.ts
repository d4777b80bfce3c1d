import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: 'Urgent',
	withinTheHour_one: '{{count}} source en une heure',
	withinTheHour_many: '{{count}} sources en une heure',
	withinTheHour_other: '{{count}} sources en une heure',
	readingTime_one: '{{count}}\u00a0min de lecture',
	readingTime_many: '{{count}}\u00a0min de lecture',
	readingTime_other: '{{count}}\u00a0min de lecture',
	catchUp: 'Rattrapage · {{about}}',
	storiesInDigest_one: '{{count}} sujet',
	storiesInDigest_many: '{{count}} sujets',
	storiesInDigest_other: '{{count}} sujets',
	storiesAfterFirst_one: '{{count}} sujet de plus après les {{skipped}} premiers',
	storiesAfterFirst_many: '{{count}} sujets de plus après les {{skipped}} premiers',
	storiesAfterFirst_other: '{{count}} sujets de plus après les {{skipped}} premiers',
	endOfStories: 'Vous avez tout vu.',
	firstPage: '«\u00a0Début',
	lastPage: 'Fin\u00a0»',
} as const satisfies Translation<typeof english, 'fr'>;
