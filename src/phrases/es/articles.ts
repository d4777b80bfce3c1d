import type { Translation } from '../catalogue.ts';
import type { articles as english } from '../en/articles.ts';

export const articles = {
	problemMissing: 'falta',
	problemType: 'debe ser {{expected}}, no {{found}}',
	typeText: 'un texto',
	typeObject: 'un objeto',
	typeList: 'una lista',
	typeNumber: 'un número',
	typeBoolean: 'true o false',
	typeNull: 'null',
	typeNothing: 'nada',
	typeOther: 'otra cosa',
	problemCharacters: 'tiene {{size}} caracteres; se permiten {{max}} como máximo',
	problemEntries: 'tiene {{size}} entradas; se permiten {{max}} como máximo',
	problemTooMuch: 'tiene demasiado; se permiten {{max}} como máximo',
	problemUnknownKey: 'tiene una clave desconocida «{{key}}»',
	problemUnknownKeyNear: 'tiene una clave desconocida «{{key}}»; ¿querías decir «{{guess}}»?',
	problemOneOf: 'debe ser uno de estos: {{values}}',
	problemNotAllowed: 'no se permite aquí',
	problemMore: 'tiene {{number}} problemas más',
	problemTwice: 'aparece dos veces: ya está en la línea {{line}}',

	textEmpty: 'está vacío',
	textHalfCharacter: 'contiene medio carácter (un sustituto suelto)',
	textControl: 'contiene un carácter de control',
	textInvisible: 'contiene solo caracteres invisibles',
	textTooLong: 'supera los {{max}} caracteres',
	textTag: 'contiene HTML, «{{found}}»; escribe texto sin formato',
	textEntity: 'contiene HTML, «{{found}}»; escribe el carácter mismo',
	textLost: 'contiene «{{found}}» en lugar de un carácter perdido; cópialo de nuevo del original',
	textGarbled:
		'contiene «{{found}}», alterado por una codificación errónea; cópialo de nuevo del original',

	addressForm: 'debe ser una dirección http o https completa',
	addressSecure: 'debe ser una dirección https completa',
	addressPassword: 'no debe contener nombre de usuario ni contraseña',
	languageForm: 'debe ser una etiqueta BCP 47 como en o zh-Hant',
	languageUnlikely:
		'falta, lo que significa inglés, pero el texto parece estar en {{language}}; indica su idioma',
	countryForm: 'debe ser un código de país de dos mayúsculas como TW',
	countryUnknown: 'no es el código de un país',
	idForm: 'debe constar de a-z, 0-9 y guiones sueltos',
	domainForm: 'debe ser un dominio en minúsculas, sin www',
	domainsNone: 'debe indicar al menos un dominio',
	timeForm: 'debe ser una hora UTC como 2026-11-28T09:30:00Z',
	dateForm:
		'debe ser una fecha como 2025-06-19, o una fecha y hora con zona como 2025-06-19T08:30:00Z',
	dateNear:
		'debe ser una fecha como 2025-06-19, o una fecha y hora con zona como 2025-06-19T08:30:00Z; ¿querías decir {{guess}}?',
	dateWithoutZone:
		'tiene una hora sin zona: añade Z para UTC o un desfase como +08:00, y pon T delante de la hora',
	dateNotReal: 'no es un día ni una hora que exista',
	dateYears: 'debe estar entre los años 0000 y 9999 en UTC',
	dateFuture: 'es {{date}}, más de un día en el futuro (ahora: {{now}})',
	dateBefore: 'es anterior a publishedAt, {{date}}',

	speakerUnlisted: '«{{person}}» no es una de las personas de este artículo',
	idMissing:
		'no tiene id, y el nombre del archivo «{{id}}» no puede servir como tal: un id consta de a-z, 0-9 y guiones sueltos',
	idTaken:
		'tiene el mismo id «{{id}}» que el artículo de {{location}}, que se conserva; dale otro id a este',
	aliasIsName: '«{{alias}}» no puede ser un alias: es en sí un nombre, en la línea {{line}}',
	feedTwice: 'es también el del feed de la línea {{line}}; elimina uno de los dos',
	suggestedTwice: 'es la dirección del feed de {{location}}; elimina uno de los dos',
	publisherTaken: '«{{text}}» ya pertenece a «{{owner}}»',
} as const satisfies Translation<typeof english, 'es'>;
