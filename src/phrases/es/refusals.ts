import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: 'Ese comando ya no existe. `/ayuda` muestra todos los comandos.',
	serverOnly: 'Esto solo funciona en un servidor. Úsalo en uno que administres.',
	moderatorsOnly: 'Esto es para moderadores. Pídeselo a alguien que pueda gestionar este servidor.',
	homeOnly: 'Esto solo funciona en el servidor principal de Dateline. Úsalo allí.',
	buttonStale: 'Este botón ya no funciona. Usa el comando de nuevo.',
	articlesUnreadable:
		'Ahora mismo no se pueden leer algunos artículos y se están volviendo a cargar. Inténtalo de nuevo en un minuto.',
	wentWrong:
		'Algo ha fallado, y no es culpa tuya. Si informas de ello, incluye este código: {{code}}',
	optionUnusable: 'Una de las opciones no se puede usar así. Elige otro valor.',
	tooLong: 'Es demasiado largo. Usa menos palabras.',
	fileTooLarge: 'Ese archivo supera 1 MiB. Adjunta uno más pequeño.',
	fileUnreadable: 'No se ha podido leer ese archivo. Adjúntalo de nuevo.',
	fileNotText: 'Ese archivo no es texto en UTF-8. Guárdalo en UTF-8 y adjúntalo de nuevo.',
	holderAway:
		'La parte de Dateline que se ocupa de esto no está disponible por un momento, y no se ha cambiado nada. Inténtalo de nuevo en un minuto.',
	outcomeUnknown:
		'Dateline no ha sabido cómo terminó esto. Comprueba si está hecho antes de intentarlo de nuevo.',
	nothingSaved:
		'Ahora mismo no se puede guardar nada, así que no se ha cambiado nada. Inténtalo de nuevo en un minuto.',
} as const satisfies Translation<typeof english, 'es'>;
