import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: 'Articles par jour, du {{first}} au {{last}} (UTC)',
	trendMost: 'maximum le {{day}}\u00a0: {{number}}',
	trendNone: 'aucun article sur cette période',
	trendNewest: 'le plus récent date du {{day}}',
	trendOwnScale: 'Chaque courbe a sa propre échelle.',
	trendNoPicture: 'Le graphique n’a pas pu être dessiné cette fois-ci.',
	trendWithdrawn: 'Retirés par leurs sources',
	trendNoPeaks: 'Aucun jour ne se détache.',
	trendAlt: 'Courbes du nombre d’articles par jour, du {{first}} au {{last}}. {{names}}',
	trendAltName: '{{name}}\u00a0: {{reports}}, maximum le {{day}} ({{number}}).',
	trendAltNone: '{{name}}\u00a0: aucun article.',
	trendAltPeaks: 'Jours numérotés\u00a0: {{days}}',
	trendDays_one: '{{count}} jour',
	trendDays_many: '{{count}} jours',
	trendDays_other: '{{count}} jours',
	trendEmpty: 'Saisissez un à cinq noms, séparés par des virgules.',
	trendTooMany: 'Une tendance montre cinq noms au maximum. Retirez-en.',
	trendUnknown:
		'Aucune personne, aucun lieu, aucune organisation ni aucun thème ne s’appelle {{text}} ici.',
	trendOtherSpelling: 'Essayez une autre graphie.',
	trendDidYouMean: 'Vouliez-vous dire l’un de ces noms\u00a0?',
} as const satisfies Translation<typeof english, 'fr'>;
