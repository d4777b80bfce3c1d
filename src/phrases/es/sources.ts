import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: 'Escribe una dirección o un nombre.',
	sourceUnclear:
		'{{typed}} no es una dirección ni una fuente sugerida. Escribe la dirección de un feed o de una página, como https://example.com/feed, o elige una de las sugerencias.',
	sourceInDiscord:
		'Eso lleva a Discord, donde no hay feeds. Escribe la dirección de un feed o de una página, como https://example.com/feed.',
	sourcePassword:
		'Esa dirección contiene un nombre de usuario o una contraseña, que vería todo el que gestione feeds. Usa una dirección sin ellos.',
	sourceRestarting: 'Dateline se está reiniciando. Inténtalo dentro de poco.',
	sourceUnknown:
		'Ningún feed de aquí se llama {{typed}} ni tiene esa dirección. `/fuente lista` los muestra todos.',
	sourceSeveral:
		'Varios feeds de aquí se llaman {{typed}}. Elige uno de los que se ofrecen mientras escribes.',
	sourceFull: 'Ya hay {{max}} feeds. Elimina antes uno con `/fuente eliminar`.',
	sourceListed: '**{{name}}** ya se lee. `/fuente lista` lo muestra.',
	sourceEnded:
		'El editor ha cerrado **{{name}}**, así que no se puede leer. Busca su nueva dirección y añádela con `/fuente añadir`.',
	sourcePausedAlready: '**{{name}}** ya está en pausa. No ha cambiado nada.',
	sourceNotPaused: '**{{name}}** no está en pausa. No ha cambiado nada.',
	sourcePaused:
		'**{{name}}** está en pausa. No se leerá hasta que lo reanudes con `/fuente reanudar`.',
	sourceResumed: '**{{name}}** se vuelve a leer.',
	sourceGone: 'Ese feed ya no está. `/fuente lista` los muestra todos.',
	sourceInFile:
		'**{{name}}** está en el archivo `feeds.json` de la carpeta de datos. Pide al operador que lo quite de ahí o usa `/fuente pausar`.',
	sourceRemoveQuestion: '¿Eliminar **{{name}}**? Sus artículos se conservan.',
	sourceRemoved: '**{{name}}** se ha eliminado. Sus artículos se conservan.',
	sourceExport:
		'Todos los feeds. `/fuente importar` los vuelve a añadir, y los lectores de feeds también.',
	sourceExportTitle: 'Feeds de Dateline',

	previewHeadlines: 'Últimos titulares',
	previewTooLong:
		'Su dirección es demasiado larga para un botón. Añádelo con `/fuente importar` o en `feeds.json`.',
	previewNothingKept:
		'Todavía no se ha guardado nada. Lo que haya en el feed al añadirlo se podrá encontrar, pero no se publicará.',
	previewAdd: 'Añadir',
	previewLanguageUnknown: 'idioma no reconocido',
	previewNoDates: 'sin fechas para saber cuántas al día',
	previewLessThanDaily: 'menos de una al día',
	previewPerDay: 'alrededor de {{number}} al día',
	feedItems_one: '{{count}} entrada',
	feedItems_many: '{{count}} entradas',
	feedItems_other: '{{count}} entradas',
	feedRefusedTitle: 'Excluido',
	feedRefused: '{{reason}} ({{items}})',
	feedItemWithoutText: 'no tiene título ni texto',
	feedItemFault: '{{field}}: {{reason}}',

	feedChoice: 'Esa página indica varios feeds. ¿Cuál quieres?',
	feedChoiceMore: 'y {{number}} más. Si es uno de esos, busca su dirección en la página y añádela.',
	feedAdded: '**{{name}}** se lee a partir de ahora.',
	feedAddedThen:
		'Sus artículos se podrán encontrar en un minuto. Lo que aparezca después se publicará donde alguien se haya suscrito.',

	checkNew_one: '{{count}} nueva',
	checkNew_many: '{{count}} nuevas',
	checkNew_other: '{{count}} nuevas',
	checkChanged_one: '{{count}} modificada',
	checkChanged_many: '{{count}} modificadas',
	checkChanged_other: '{{count}} modificadas',
	checkKnown_one: '{{count}} conocida',
	checkKnown_many: '{{count}} conocidas',
	checkKnown_other: '{{count}} conocidas',
	checkNothingNew_one: 'Nada nuevo: {{count}} entrada, ya conocida.',
	checkNothingNew_many: 'Nada nuevo: {{count}} entradas, todas conocidas.',
	checkNothingNew_other: 'Nada nuevo: {{count}} entradas, todas conocidas.',
	checkWouldBring: 'Lo que llegaría',
	checkNothingKept: 'Leído ahora mismo. Una comprobación no guarda nada.',
} as const satisfies Translation<typeof english, 'es'>;
