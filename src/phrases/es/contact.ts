import type { Translation } from '../catalogue.ts';
import type { contact as english } from '../en/contact.ts';

export const contact = {
	briefThis: '¿Qué se sabe de esto?',
	whoIsInThis: '¿Quién sale aquí?',
	messageSaysNothing: 'Ese mensaje no tiene texto. Elige uno que diga algo.',
	nobodyInMessage: 'Ese mensaje no nombra a nadie que aparezca en las noticias de aquí.',
	nothingInMessage: 'Nada de lo que dice ese mensaje está en las noticias de aquí.',
	whichInMessage: 'Ese mensaje trata de varias cosas. ¿Sobre cuál quieres saber más?',
	inThisMessage: 'En este mensaje',
	chooseProfile: 'Abrir un perfil',
	chooseTopic: 'Elige una opción',

	welcomeTitle: 'Hola, esto es Dateline',
	welcomeAsk:
		'**Pregunta.** `/breve` dice qué está pasando y `/quién` quién es alguien, siempre con las fuentes.',
	welcomeFollow:
		'**Sigue.** `/seguir` te envía las noticias de un tema, una a una o una vez al día.',
	welcomePost:
		'**Publica.** `/resumen añadir` publica las novedades en un canal a horas fijas y `/alerta añadir` en cuanto llegan.',
	welcomeSmall: 'Los dos primeros botones son para moderadores. `/ayuda` lo muestra todo.',
	welcomeDigest: 'Un resumen aquí cada mañana',
	welcomeBrief: 'Probar {{command}}',
	zoneFormTitle: 'Zona horaria de este servidor',
	zoneFormCity: 'Una ciudad de tu zona horaria',
	zoneFormHint: 'O una diferencia con UTC, como UTC+8',
	zoneFormExample: 'Madrid',
	howToAsk:
		'Pregunta con un comando: escribe `/` y elige uno, como `/breve`. `/ayuda` los explica todos.',
	followAway:
		'Dateline no es miembro aquí, así que solo puede enviarte noticias por mensaje directo.',
} as const satisfies Translation<typeof english, 'es'>;
