import type { Translation } from '../catalogue.ts';
import type { digest as english } from '../en/digest.ts';

export const digest = {
	urgent: 'Urgente',
	withinTheHour_one: '{{count}} fonte em uma hora',
	withinTheHour_many: '{{count}} fontes em uma hora',
	withinTheHour_other: '{{count}} fontes em uma hora',
	readingTime_one: '{{count}} min de leitura',
	readingTime_many: '{{count}} min de leitura',
	readingTime_other: '{{count}} min de leitura',
	catchUp: 'Fique em dia · {{about}}',
	storiesInDigest_one: '{{count}} notícia',
	storiesInDigest_many: '{{count}} notícias',
	storiesInDigest_other: '{{count}} notícias',
	storiesAfterFirst_one: '{{count}} notícia depois das {{skipped}} primeiras',
	storiesAfterFirst_many: '{{count}} notícias depois das {{skipped}} primeiras',
	storiesAfterFirst_other: '{{count}} notícias depois das {{skipped}} primeiras',
	endOfStories: 'Isso é tudo.',
	firstPage: '« Início',
	lastPage: 'Fim »',
} as const satisfies Translation<typeof english, 'pt-BR'>;
