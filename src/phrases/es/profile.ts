import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: 'según un artículo del {{day}}',
	asReportedBy: 'según un artículo del {{day}} · {{source}}',
	readFromText: 'leído en el texto',
	earlierRoles: 'Cargos anteriores',
	rolePeriod: '{{first}} – {{last}}',
	inReportsWith: 'En artículos con',
	inTheNews: 'En las noticias',
	allStories: 'Todas las noticias',

	whatTheySaid: 'Declaraciones',
	whatTheySaidNewest: 'Declaraciones (las {{shown}} más recientes de {{total}})',
	whatSaid: 'Declaraciones de {{person}}',
	whatSaidWith: 'Declaraciones de {{person}}: {{words}}',
	statements_one: '{{count}} declaración',
	statements_many: '{{count}} declaraciones',
	statements_other: '{{count}} declaraciones',
	quotedBy: 'citado por {{person}}',
	onSubject: 'sobre {{subject}}',
	noReportSays: 'Ningún artículo de aquí recoge declaraciones de {{person}}.',
	noReportSaysWith: 'Ningún artículo de aquí recoge declaraciones de {{person}} con {{words}}.',
	allStatements: 'Todas las declaraciones',
	storiesButton: 'Noticias',
	saidEmpty: '`said:` está vacío. Escribe después una persona, como en `said:shoigu deminers`.',
	saidExcluded:
		'`said:` no se puede excluir con un signo menos. Escribe `said:` con una persona para encontrar sus declaraciones.',
	saidWithFilter:
		'`said:` solo se combina con palabras. Quita `from:`, `since:`, `until:`, `OR` y las palabras con un signo menos.',

	couldBeAny: '{{typed}} puede ser cualquiera de estos. ¿A cuál te refieres?',
	mostMentioned:
		'Estos son los {{shown}} más mencionados. Escribe un nombre más completo para encontrar otros.',
	severalCalled: 'Las noticias llaman {{role}} a varias personas. ¿A cuál te refieres?',
	nobodyCalledExactly:
		'Ninguna noticia llama a nadie exactamente {{role}}. ¿Te refieres a una de estas personas?',
	newestFirst: 'El artículo más reciente va primero.',
	storiesMention_one: '{{count}} noticia menciona {{words}}.',
	storiesMention_many: '{{count}} noticias mencionan {{words}}.',
	storiesMention_other: '{{count}} noticias mencionan {{words}}.',
	atLeastMention_one: 'Al menos {{count}} noticia menciona {{words}}.',
	atLeastMention_many: 'Al menos {{count}} noticias mencionan {{words}}.',
	atLeastMention_other: 'Al menos {{count}} noticias mencionan {{words}}.',
	whichMeant: '¿A cuál te refieres?',
	whichToRead: '¿Cuál quieres leer?',
	showingNewest: 'Se muestran las {{shown}} más recientes.',
} as const satisfies Translation<typeof english, 'es'>;
