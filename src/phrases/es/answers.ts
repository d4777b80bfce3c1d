import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {
	lastRead: 'Ahora mismo no se puede leer ninguna fuente · última lectura {{when}}',
	sourcesRead: 'Fuentes leídas {{when}}',
	sourcesUnread: 'sin poder leerse ahora mismo: {{unread}} de {{feeds}}',

	latest: 'Últimas noticias',
	latestOn: 'Lo último sobre {{topic}}',
	latestFrom: 'Lo último de {{source}}',
	latestOnFrom: 'Lo último sobre {{topic}} de {{source}}',
	noStoriesYet: 'Aquí todavía no hay noticias.',
	searchFor: 'Búsqueda: {{words}}',
	publishedOn: 'Todo lo publicado el {{day}}.',
	publishedFrom: 'Todo lo publicado desde el {{first}}.',
	publishedUpTo: 'Todo lo publicado hasta el {{last}}.',
	publishedBetween: 'Todo lo publicado desde el {{first}} hasta el {{last}}.',
	dateInText: 'Pon una fecha entre comillas para buscarla en el texto.',

	typeNameOrWords: 'Escribe un nombre o palabras que buscar.',
	typeNameOrPart: 'Escribe un nombre o parte de él.',
	typeSource: 'Escribe el nombre de una fuente.',
	typeWord: 'Escribe al menos una palabra.',
	typeStoryWords: 'Escribe algunas palabras de la noticia.',

	archiveRebuilt:
		'El archivo se ha reconstruido desde entonces. `/últimas` muestra las últimas noticias.',
	digestHasAll: 'No hay nada más en el último resumen.',
	lastMessageHasAll: 'Todo lo nuevo está en [el último mensaje de aquí]({{url}}).',
	notPostedHere: 'Eso no se publica aquí, o ya no.',
	noDigestYet: 'Aquí todavía no ha habido ningún resumen. `/últimas` muestra las últimas noticias.',

	askedEither: 'Has pedido uno u otro, así que ninguna noticia tiene que reunir ambos.',
	askedAny: 'Has pedido cualquiera de ellos, así que ninguna noticia tiene que reunirlos todos.',
	noneHasBoth: 'Ninguna noticia reúne ambos.',
	noneHasAll: 'Ninguna noticia reúne todo esto.',
	eachAlone: 'Aquí va cada uno por separado:',

	nothingMentions: 'Ninguna noticia de aquí menciona {{words}}.',
	nothingFromSource: 'Ninguna noticia de {{source}} menciona {{words}}.',
	nothingMatches: 'Ninguna noticia de aquí coincide con {{words}}.',
	nobodyCalled: 'En las noticias de aquí no aparece nadie llamado {{name}}.',
	listedAs: '{{name}} figura aquí como {{kind}}, no como persona.',
	tryOtherWords: 'Prueba con menos palabras o con otras.',
	didYouMean: '¿Querías decir {{name}}?',
	didYouMeanOne: '¿Querías decir alguno de estos?',
	storiesOfDay: 'Para ver las noticias de ese día, escribe {{search}}.',

	searchEmpty: 'No hay nada que buscar. Escribe al menos una palabra.',
	onlyExcluded:
		'Todas las palabras están excluidas. Escribe también qué buscar, como en `chips -taiwan`.',
	dateUnclear:
		'{{date}} no es una fecha. Escribe una como 2025-06-19, `June 2025`, `yesterday` o `7d`.',
	filterEmpty: '`{{field}}:` está vacío. Escribe {{example}} o quítalo.',
	filterTwice: '`{{field}}:` aparece dos veces. Úsalo una sola vez.',
	filterUnknown:
		'`{{written}}:` no es un filtro. Escribe {{example}}, o pon las palabras entre comillas para buscarlas.',
	fromWithSource: '`from:` con una fuente',
	sinceThatDay: '`since:2025-06-01` para ese día y los siguientes',
	untilThatDay: '`until:2025-06-19` para ese día y los anteriores',
	dateExcluded:
		'`{{field}}:` no se puede excluir con un signo menos. En su lugar, usa `{{other}}:` con esa fecha.',
	datesReversed: 'La fecha de `since:` es posterior a la de `until:`. Intercámbialas.',
	orUnclear:
		'`OR` solo funciona entre palabras, no junto a `-`, `from:`, `since:` o `until:`. Haz las búsquedas por separado.',
	whichSource: '¿A qué fuente te refieres con {{source}}?',
	sourcesHere: 'Fuentes de aquí: {{sources}}.',
	noSourceNamed: 'Ninguna noticia de aquí indica su fuente.',
} as const satisfies Translation<typeof english, 'es'>;
