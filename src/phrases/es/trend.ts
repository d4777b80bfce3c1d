import type { Translation } from '../catalogue.ts';
import type { trend as english } from '../en/trend.ts';

export const trend = {
	trendPeriod: 'Artículos por día, del {{first}} al {{last}} (UTC)',
	trendMost: 'máximo el {{day}}: {{number}}',
	trendNone: 'ningún artículo en este período',
	trendNewest: 'el más reciente es del {{day}}',
	trendOwnScale: 'Cada línea tiene su propia escala.',
	trendNoPicture: 'Esta vez no se ha podido dibujar el gráfico.',
	trendWithdrawn: 'Retirados por sus fuentes',
	trendNoPeaks: 'Ningún día destaca.',
	trendAlt: 'Líneas con los artículos por día, del {{first}} al {{last}}. {{names}}',
	trendAltName: '{{name}}: {{reports}}, máximo el {{day}} ({{number}}).',
	trendAltNone: '{{name}}: ningún artículo.',
	trendAltPeaks: 'Días numerados: {{days}}',
	trendDays_one: '{{count}} día',
	trendDays_many: '{{count}} días',
	trendDays_other: '{{count}} días',
	trendEmpty: 'Escribe de uno a cinco nombres, separados por comas.',
	trendTooMany: 'Una tendencia muestra cinco nombres como máximo. Quita algunos.',
	trendUnknown: 'Aquí no hay ninguna persona, lugar, organización ni tema con el nombre {{text}}.',
	trendOtherSpelling: 'Prueba a escribirlo de otra forma.',
	trendDidYouMean: '¿Querías decir alguno de estos?',
} as const satisfies Translation<typeof english, 'es'>;
