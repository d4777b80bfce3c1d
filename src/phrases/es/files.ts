import type { Translation } from '../catalogue.ts';
import type { files as english } from '../en/files.ts';

export const files = {
	fileEncoding: 'no es texto UTF-8; guárdalo con esa codificación',
	fileTooMuch: 'ocupa más de {{size}} MiB; divídelo en varios archivos',
	fileLink: 'es un enlace, y los enlaces no se siguen; pon aquí el archivo mismo',
	fileNone: 'no es un archivo',
	fileIgnored: 'se ignora: solo se leen archivos .json y .jsonl',
	fileFault: 'no se puede leer: el sistema informa de {{code}}',
	fileAbsent: 'no existe',
	fileForbidden: 'no se puede leer: a Dateline le falta el permiso',
	fileNoFolder: 'no es una carpeta',
	fileIsFolder: 'es una carpeta, no un archivo',

	jsonNone: 'no es JSON',
	jsonTooDeep: 'está anidado en más de {{levels}} niveles',
	jsonDeep: 'está anidado demasiado',
	jsonEndsEarly: 'termina demasiado pronto: falta el resto',
	jsonNoBrace: 'termina demasiado pronto: falta una } de cierre',
	jsonNoBracket: 'termina demasiado pronto: falta un ] de cierre',
	jsonNoQuote: 'termina demasiado pronto: faltan las comillas de cierre de un texto',
	jsonWord: 'contiene una palabra que no es JSON; pon el texto entre comillas dobles rectas (")',
	jsonNumber: 'contiene un número en una forma que JSON no permite',
	jsonKey: 'necesita aquí una clave entre comillas dobles; quizá sobre una coma antes',
	jsonValue: 'necesita aquí un valor; quizá sobre una coma antes',
	jsonColon: 'necesita dos puntos entre una clave y su valor',
	jsonComma: 'necesita una coma antes de esto',
	jsonContinues: 'continúa tras su final; quizá un corchete se cierra demasiado pronto',
	jsonComment: 'contiene un comentario; quítalo, porque JSON no los permite',
	jsonOpenQuote: 'contiene un texto sin comillas de cierre en la misma línea',
	jsonUnicode: 'contiene \\u sin cuatro dígitos hexadecimales',
	jsonBackslash:
		'contiene una barra invertida seguida del carácter equivocado; escribe \\\\ para una barra invertida',
	jsonControl:
		'contiene un carácter de control; escribe \\n para un salto de línea dentro del texto',
} as const satisfies Translation<typeof english, 'es'>;
