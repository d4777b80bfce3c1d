import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: 'Última hora',
	withinTheHour_one: '{{count}} fuente en una hora',
	withinTheHour_many: '{{count}} fuentes en una hora',
	withinTheHour_other: '{{count}} fuentes en una hora',
	readingTime_one: '{{count}} min de lectura',
	readingTime_many: '{{count}} min de lectura',
	readingTime_other: '{{count}} min de lectura',
	catchUp: 'Ponte al día · {{about}}',
	storiesInDigest_one: '{{count}} noticia',
	storiesInDigest_many: '{{count}} noticias',
	storiesInDigest_other: '{{count}} noticias',
	storiesAfterFirst_one: '{{count}} noticia después de las {{skipped}} primeras',
	storiesAfterFirst_many: '{{count}} noticias después de las {{skipped}} primeras',
	storiesAfterFirst_other: '{{count}} noticias después de las {{skipped}} primeras',
	endOfStories: 'Eso es todo.',
	firstPage: '« Inicio',
	lastPage: 'Final »',
} as const satisfies Translation<typeof english, 'es'>;
