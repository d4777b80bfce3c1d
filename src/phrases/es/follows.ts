import type { Translation } from '../catalogue.ts';
import type { follows as english } from '../en/follows.ts';

export const follows = {
	followAsk: '¿Cómo quieres seguir este tema: {{about}}?',
	followTimes:
		'Las alertas llegan noticia a noticia; un resumen llega una vez al día a las {{time}} ({{zone}}).',
	followTimesChange:
		'Para cambiar cuándo llegan tus resúmenes, usa `/seguidos` con `cuándo` y `zona_horaria`.',
	followUnmatched: 'Ninguna noticia de aquí menciona aún {{words}}. Revisa la ortografía.',
	followAlerts: 'Alertas para mí',
	followDigest: 'Resumen diario para mí',
	followAlertsHere: 'Alertas en este canal',
	followDigestHere: 'Resumen diario en este canal',
	followedNow: 'Ahora sigues este tema.',
	followedHere: 'Ahora se publica aquí.',
	followedAlreadyDigest: 'Ya sigues este tema con un resumen: {{about}}.',
	followedAlreadyAlerts: 'Ya sigues este tema con alertas: {{about}}.',
	channelFollowsDigest: 'Este canal ya sigue este tema con un resumen: {{about}}.',
	channelFollowsAlerts: 'Este canal ya sigue este tema con alertas: {{about}}.',
	followsTooMany_one:
		'Ya sigues {{count}} tema, que es el límite. Elimina antes alguno con `/seguidos`.',
	followsTooMany_many:
		'Ya sigues {{count}} temas, que es el límite. Elimina antes alguno con `/seguidos`.',
	followsTooMany_other:
		'Ya sigues {{count}} temas, que es el límite. Elimina antes alguno con `/seguidos`.',
	followHereModerators:
		'Solo los moderadores pueden elegir qué se publica en un canal. Tú sí puedes seguir este tema.',
	directUnanswered: 'Discord no ha respondido. Inténtalo de nuevo.',
	directRefused:
		'Dateline no puede enviarte mensajes directos. Permítelos en los ajustes de privacidad de este servidor e inténtalo de nuevo.',
	directClosedPaused:
		'No aceptas mensajes directos de Dateline, así que lo que sigues está en pausa. Permítelos en tus ajustes de Discord y luego pulsa «Reanudar».',

	followingTitle: '## Lo que sigues',
	followingNothing: 'No sigues nada. Empieza con `/seguir` y un tema.',
	followingMenu: 'Cambiar uno de estos',
	followingThis: 'Sigues este tema.',
	followingAll: 'Todo lo que sigues',
	followingPaused: 'En pausa. No recibes nada hasta que lo reanudes.',
	followingResumed: 'Sigues de nuevo este tema.',
	followingResumedAll: 'Sigues de nuevo estos temas.',
	followingRemoved: 'Ya no sigues este tema.',
	followingGone: 'Ya no sigues este tema. `/seguidos` muestra lo que sigues.',
	followingTimesChanged: 'Tus resúmenes llegan ahora a esa hora.',
	followingNoDigest: 'No sigues nada con un resumen. Empieza con `/seguir`.',
	followingNotNow: 'Ahora mismo no se puede. Inténtalo de nuevo en un minuto.',
	digestPausedLabel: 'Resumen, en pausa',
	alertsPausedLabel: 'Alertas, en pausa',
} as const satisfies Translation<typeof english, 'es'>;
