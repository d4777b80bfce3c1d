import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: 'Eilmeldung',
	withinTheHour_one: '{{count}} Quelle innerhalb einer Stunde',
	withinTheHour_other: '{{count}} Quellen innerhalb einer Stunde',
	readingTime_one: '{{count}} Min. Lesezeit',
	readingTime_other: '{{count}} Min. Lesezeit',
	catchUp: 'Nachlesen · {{about}}',
	storiesInDigest_one: '{{count}} Nachricht',
	storiesInDigest_other: '{{count}} Nachrichten',
	storiesAfterFirst_one: '{{count}} Nachricht nach den ersten {{skipped}}',
	storiesAfterFirst_other: '{{count}} Nachrichten nach den ersten {{skipped}}',
	endOfStories: 'Das waren alle.',
	firstPage: '« Erste',
	lastPage: 'Letzte »',
} as const satisfies Translation<typeof english, 'de'>;
