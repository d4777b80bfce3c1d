import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: 'Berichte pro Tag, {{first}} bis {{last}} (UTC)',
	trendMost: 'Höchstwert {{day}}: {{number}}',
	trendNone: 'keine Berichte in diesem Zeitraum',
	trendNewest: 'der neueste ist vom {{day}}',
	trendOwnScale: 'Jede Linie hat ihre eigene Skala.',
	trendNoPicture: 'Die Grafik konnte diesmal nicht gezeichnet werden.',
	trendWithdrawn: 'Von den Quellen zurückgezogen',
	trendNoPeaks: 'Kein Tag sticht heraus.',
	trendAlt: 'Linien zeigen die Berichte pro Tag, {{first}} bis {{last}}. {{names}}',
	trendAltName: '{{name}}: {{reports}}, die meisten am {{day}} ({{number}}).',
	trendAltNone: '{{name}}: keine Berichte.',
	trendAltPeaks: 'Nummerierte Tage: {{days}}',
	trendDays_one: '{{count}} Tag',
	trendDays_other: '{{count}} Tage',
	trendEmpty: 'Gib einen bis fünf Namen ein, durch Kommas getrennt.',
	trendTooMany: 'Ein Trend zeigt höchstens fünf Namen. Lass einige weg.',
	trendUnknown: 'Keine Person, kein Ort, keine Organisation und kein Thema heißt hier {{text}}.',
	trendOtherSpelling: 'Versuche es mit einer anderen Schreibweise.',
	trendDidYouMean: 'Meintest du einen dieser Namen?',
} as const satisfies Translation<typeof english, 'de'>;
