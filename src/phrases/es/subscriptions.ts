import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {
	digestInChannel: '**Resumen** · {{about}} en {{channel}}',
	alertsInChannel: '**Alertas** · {{about}} en {{channel}}',
	digestByMessage: '**Resumen** · {{about}} por mensaje directo',
	alertsByMessage: '**Alertas** · {{about}} por mensaje directo',
	budgetAnHour_one: 'como máximo {{count}} por hora',
	budgetAnHour_many: 'como máximo {{count}} por hora',
	budgetAnHour_other: 'como máximo {{count}} por hora',
	quietBetween: 'silencio {{from}}–{{until}}',
	isPaused: '**en pausa**',
	pausedLabel: 'en pausa',
	nextAt: 'próximo: {{moment}}',
	lastAt: 'último: {{moment}}',
	arrivesBy:
		'Llega como muy tarde a esta hora: {{by}}. A la hora prevista ({{at}}) lo reciben muchos servidores.',
	messagesWaiting_one: '{{count}} mensaje en espera',
	messagesWaiting_many: '{{count}} mensajes en espera',
	messagesWaiting_other: '{{count}} mensajes en espera',

	editButton: 'Editar',
	pauseButton: 'Pausar',
	resumeButton: 'Reanudar',
	removeButton: 'Eliminar',
	cancelButton: 'Cancelar',
	previewButton: 'Vista previa',
	startButton: 'Empezar',
	discardButton: 'Descartar',
	previousOnes: '‹ Anterior',
	nextOnes: 'Siguiente ›',

	digestsTitle: '## Resúmenes',
	alertsTitle: '## Alertas',
	digestsNone: 'Aquí todavía no hay resúmenes. Crea uno con `/resumen añadir`.',
	alertsNone: 'Aquí todavía no hay alertas. Crea alguna con `/alerta añadir`.',
	digestsListed_one: '{{count}} resumen',
	digestsListed_many: '{{count}} resúmenes',
	digestsListed_other: '{{count}} resúmenes',
	alertsListed_one: '{{count}} alerta',
	alertsListed_many: '{{count}} alertas',
	alertsListed_other: '{{count}} alertas',
	nextRuns: 'Próximas fechas',
	digestRemoveAsk: '¿Eliminar este resumen? Los mensajes ya publicados se conservan.',
	alertsRemoveAsk: '¿Eliminar estas alertas? Los mensajes ya publicados se conservan.',

	alertsNotStarted: '## Alertas, aún sin empezar',
	alertsStartNote:
		'Las alertas empiezan cuando pulses «Empezar». Hasta entonces figuran en la lista como pausadas.',
	estimateExamples: 'Por ejemplo',
	estimateMessages_one: 'En los últimos 7 días se habría publicado {{count}} mensaje.',
	estimateMessages_many: 'En los últimos 7 días se habrían publicado {{count}} mensajes.',
	estimateMessages_other: 'En los últimos 7 días se habrían publicado {{count}} mensajes.',
	estimateStories_one: 'En los últimos 7 días se habría publicado {{count}} noticia.',
	estimateStories_many: 'En los últimos 7 días se habrían publicado {{count}} noticias.',
	estimateStories_other: 'En los últimos 7 días se habrían publicado {{count}} noticias.',
	estimateNone: 'En los últimos 7 días no se habría publicado nada.',
	estimateMessagesUpTo_one:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, se habría publicado {{count}} mensaje.',
	estimateMessagesUpTo_many:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, se habrían publicado {{count}} mensajes.',
	estimateMessagesUpTo_other:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, se habrían publicado {{count}} mensajes.',
	estimateStoriesUpTo_one:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, se habría publicado {{count}} noticia.',
	estimateStoriesUpTo_many:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, se habrían publicado {{count}} noticias.',
	estimateStoriesUpTo_other:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, se habrían publicado {{count}} noticias.',
	estimateNoneUpTo:
		'En los 7 días hasta el {{day}}, fecha de la noticia más reciente de aquí, no se habría publicado nada.',
	estimateCounted_one:
		'Solo se ha contado la {{count}} noticia más reciente, así que pueden ser más.',
	estimateCounted_many:
		'Solo se han contado las {{count}} noticias más recientes, así que pueden ser más.',
	estimateCounted_other:
		'Solo se han contado las {{count}} noticias más recientes, así que pueden ser más.',

	subscriptionAdded: 'Añadido.',
	subscriptionChanged: 'Cambiado.',
	nothingChanged: 'No ha cambiado nada: ya estaba así.',
	subscriptionExists: 'Esto ya existe.',
	subscriptionExistsUnchanged: 'Esto ya existe. No se ha cambiado nada.',
	subscriptionUnchanged: 'No se ha cambiado nada.',
	subscriptionNothingTyped:
		'No se ha cambiado nada. Además de `cuál`, rellena las opciones que quieras cambiar, como `temas` o `canal`.',
	subscriptionPaused: 'En pausa. No se publica nada hasta que lo reanudes.',
	subscriptionPausedAlready: 'Ya estaba en pausa. No se publica nada hasta que lo reanudes.',
	digestResumed: 'Reanudado. El próximo resumen incluye lo que llegó durante la pausa.',
	alertsResumed: 'Reanudado. Las noticias nuevas se publican desde ahora.',
	alertsStarted: 'En marcha. Las noticias nuevas se publican desde ahora.',
	digestNotPaused: 'Este resumen no está en pausa.',
	alertsNotPaused: 'Estas alertas no están en pausa.',
	digestRemoved: 'Se ha eliminado el resumen.',
	alertsRemoved: 'Se han eliminado las alertas.',
	messageOnItsWay:
		'Hay un mensaje en camino a {{channel}}, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto.',
	messageOnItsWayPaused:
		'Hay un mensaje en camino a {{channel}}, así que no se ha cambiado nada. Reanúdalo e inténtalo de nuevo cuando el mensaje haya llegado.',
	resumeUnclear:
		'Dateline no puede comprobar qué se publicó antes de la pausa, porque Discord no responde. Inténtalo de nuevo en unos minutos.',
	digestUnknown: 'Aquí no existe ese resumen. `/resumen lista` muestra los que hay.',
	alertsUnknown: 'Aquí no existen esas alertas. `/alerta lista` muestra las que hay.',
	subscriptionsMatch_one:
		'{{typed}} coincide con {{count}} de ellas. Elige una de las sugerencias: {{labels}}.',
	subscriptionsMatch_many:
		'{{typed}} coincide con {{count}} de ellas. Elige una de las sugerencias: {{labels}}.',
	subscriptionsMatch_other:
		'{{typed}} coincide con {{count}} de ellas. Elige una de las sugerencias: {{labels}}.',
	subscriptionsTooMany_one:
		'Un servidor puede tener como máximo {{count}} resúmenes y alertas. Elimina alguno que nadie necesite.',
	subscriptionsTooMany_many:
		'Un servidor puede tener como máximo {{count}} resúmenes y alertas. Elimina alguno que nadie necesite.',
	subscriptionsTooMany_other:
		'Un servidor puede tener como máximo {{count}} resúmenes y alertas. Elimina alguno que nadie necesite.',
	timesInDefaultZone:
		'Las horas siguen la zona {{zone}}, porque nadie ha elegido todavía una zona horaria para este servidor. `/ajustes zona_horaria` fija la de los nuevos resúmenes y alertas; `/{{command}} editar` cambia esta.',
	previewEmpty: 'Ahora no se publicaría nada, porque ninguna noticia de aquí trata de esos temas.',

	channelUnsuitable:
		'Ahí no se puede publicar nada. Elige un canal de texto, de anuncios o de foro, o un hilo.',
	permissionsMissing:
		'A Dateline le faltan permisos en {{channel}}: {{permissions}}. Concédelos en los ajustes del canal, en «Permisos», e inténtalo de nuevo.',
	mayViewChannel: 'Ver canal',
	mayReadHistory: 'Leer el historial de mensajes',
	maySendMessages: 'Enviar mensajes',
	maySendInThreads: 'Enviar mensajes en hilos',
	mayCreatePosts: 'Crear publicaciones',
	maySendInPosts: 'Enviar mensajes en publicaciones',
	mannerPings: 'menciona a {{role}}',
	mannerPublished: 'publicado para quienes siguen',
	mannerThread: 'con un hilo',
	mannerTags: 'etiquetas: {{tags}}',
	roleGone:
		'El rol «{{role}}» ya no existe, así que no se menciona a nadie. Elige otro con `/{{command}} editar`.',
	tagsGone:
		'El foro ya no tiene estas etiquetas, o solo los moderadores pueden usarlas: {{tags}}. Elige otras con `/{{command}} editar`.',
	mannerCompact: 'compacto',
	mannerHeadlines: 'solo titulares',
	mannerAccent: 'borde: {{color}}',
	mannerPictures: 'con imágenes',
	mannerNoPictures: 'sin imágenes',
	mayCreateThreads: 'Crear hilos públicos',
	mayAttachFiles: 'Adjuntar archivos',
	picturesNotAllowed:
		'En {{channel}} el resumen llega sin su gráfico mientras Dateline no tenga allí el permiso «{{permission}}».',
} as const satisfies Translation<typeof english, 'es'>;
