import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: 'Reportagens por dia, de {{first}} a {{last}} (UTC)',
	trendMost: 'máximo em {{day}}: {{number}}',
	trendNone: 'nenhuma reportagem no período',
	trendNewest: 'a mais recente é de {{day}}',
	trendOwnScale: 'Cada linha tem sua própria escala.',
	trendNoPicture: 'Desta vez não foi possível desenhar o gráfico.',
	trendWithdrawn: 'Retiradas do ar pelas fontes',
	trendNoPeaks: 'Nenhum dia se destaca.',
	trendAlt: 'Linhas com as reportagens por dia, de {{first}} a {{last}}. {{names}}',
	trendAltName: '{{name}}: {{reports}}, máximo em {{day}} ({{number}}).',
	trendAltNone: '{{name}}: nenhuma reportagem.',
	trendAltPeaks: 'Dias numerados: {{days}}',
	trendDays_one: '{{count}} dia',
	trendDays_many: '{{count}} dias',
	trendDays_other: '{{count}} dias',
	trendEmpty: 'Digite de um a cinco nomes, separados por vírgulas.',
	trendTooMany: 'Uma tendência mostra no máximo cinco nomes. Deixe alguns de fora.',
	trendUnknown: 'Aqui não há pessoa, lugar, organização nem tema com o nome {{text}}.',
	trendOtherSpelling: 'Tente outra grafia.',
	trendDidYouMean: 'Você quis dizer um destes?',
} as const satisfies Translation<typeof english, 'pt-BR'>;
