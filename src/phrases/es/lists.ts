import type { Translation } from '../catalogue.ts';
import type { lists as english } from '../en/lists.ts';

export const lists = {
	quoted: '«{{text}}»',
	quotedWithin: '“{{text}}”',
	pieces: '{{before}}{{within}}{{after}}',
	sentences: '{{first}} {{second}}',

	stories_one: '{{count}} noticia',
	stories_many: '{{count}} noticias',
	stories_other: '{{count}} noticias',
	reports_one: '{{count}} artículo',
	reports_many: '{{count}} artículos',
	reports_other: '{{count}} artículos',
	inReports_one: 'en {{count}} artículo',
	inReports_many: 'en {{count}} artículos',
	inReports_other: 'en {{count}} artículos',
	atLeast: 'al menos {{amount}}',
	fromSourcesOrMore_one: '{{stories}}, de al menos {{count}} fuente',
	fromSourcesOrMore_many: '{{stories}}, de al menos {{count}} fuentes',
	fromSourcesOrMore_other: '{{stories}}, de al menos {{count}} fuentes',
	storiesSince: '{{stories}} desde el {{day}}',
	newestWhen: 'la última, {{when}}',
	newestArrived: 'la última recibida, {{when}}',
	pageOf: 'página {{page}} de {{pages}}',
	endOfListed: 'Las anteriores: `/buscar` con una fecha, como `until:2025-06-01`.',
	fewerWords: 'usa menos palabras para ver el resto',
	andOthers_one: 'y {{count}} más',
	andOthers_many: 'y {{count}} más',
	andOthers_other: 'y {{count}} más',

	newestHere: 'La noticia más reciente de aquí',
	newestAbout: 'La noticia más reciente sobre esto',
	newestFromSource: 'La noticia más reciente de esta fuente',
	newestOfThese: 'La más reciente de estas',
	isFrom: '{{newest}} es del {{day}} ({{ago}}).',
	arrivedOn: '{{newest}} llegó el {{day}} ({{ago}}).',

	newerPage: '‹ Más recientes',
	olderPage: 'Más antiguas ›',
	previousPage: '‹ Atrás',
	readOn: 'Seguir leyendo ›',
	newestStories: 'Últimas noticias',
	coverage: 'Qué cubre la redacción',
	profileButton: 'Perfil',
	followButton: 'Seguir',
	followThis: 'Seguir este tema',
	followName: 'Seguir a {{name}}',
	whoIsIn: 'Quién aparece',
	chooseOne: 'Elige',

	showing: 'Resultados de {{topic}} (texto escrito: {{typed}})',
	showingAs: 'Resultados de {{topic}} (texto escrito: {{typed}}) · {{role}}',
	roleIn: '{{role}} ({{source}}, {{day}})',
	roleOn: '{{role}} ({{day}})',
	noneMentions:
		'Ninguna noticia sobre {{topic}} menciona {{words}}. Aquí está todo sobre {{topic}}.',
	noneHasWords:
		'Ninguna noticia sobre {{topic}} contiene a la vez {{words}}. Aquí está todo sobre {{topic}}.',
	namesWith: '{{names}} con {{words}}',
	closestLacks:
		'Ninguna noticia de aquí contiene todas estas palabras. La más parecida no contiene {{words}}.',
	nextLacks_one:
		'{{count}} noticia contiene todas estas palabras. La siguiente no contiene {{words}}.',
	nextLacks_many:
		'{{count}} noticias contienen todas estas palabras. La siguiente no contiene {{words}}.',
	nextLacks_other:
		'{{count}} noticias contienen todas estas palabras. La siguiente no contiene {{words}}.',
	symbolsIgnored: 'Los símbolos no cuentan: solo se buscan las letras y cifras de {{word}}.',

	kindPerson: 'persona',
	kindOrganization: 'organización',
	kindPlace: 'lugar',
	kindTopic: 'tema',
	aPerson: 'persona',
	anOrganization: 'organización',
	aPlace: 'lugar',
	aTopic: 'tema',
} as const satisfies Translation<typeof english, 'es'>;
