import type { Translation } from '../catalogue.ts';
import type { articles as english } from '../en/articles.ts';

export const articles = {
	problemMissing: 'est absent',
	problemType: 'doit être {{expected}}, et non {{found}}',
	typeText: 'un texte',
	typeObject: 'un objet',
	typeList: 'une liste',
	typeNumber: 'un nombre',
	typeBoolean: 'true ou false',
	typeNull: 'null',
	typeNothing: 'rien',
	typeOther: 'autre chose',
	problemCharacters: 'compte {{size}} caractères\u00a0; {{max}} au plus sont permis',
	problemEntries: 'compte {{size}} entrées\u00a0; {{max}} au plus sont permises',
	problemTooMuch: 'en contient trop\u00a0; {{max}} au plus sont permis',
	problemUnknownKey: 'a une clé inconnue «\u00a0{{key}}\u00a0»',
	problemUnknownKeyNear:
		'a une clé inconnue «\u00a0{{key}}\u00a0»\u00a0; vouliez-vous dire «\u00a0{{guess}}\u00a0»\u00a0?',
	problemOneOf: 'doit être l’un de ceux-ci\u00a0: {{values}}',
	problemNotAllowed: 'n’est pas permis ici',
	problemMore: 'a {{number}} autres problèmes',
	problemTwice: 'figure deux fois\u00a0: déjà à la ligne {{line}}',

	textEmpty: 'est vide',
	textHalfCharacter: 'contient une moitié de caractère (une demi-zone isolée)',
	textControl: 'contient un caractère de contrôle',
	textInvisible: 'ne contient que des caractères invisibles',
	textTooLong: 'dépasse {{max}} caractères',
	textTag: 'contient du HTML, «\u00a0{{found}}\u00a0»\u00a0; écrivez du texte brut',
	textEntity: 'contient du HTML, «\u00a0{{found}}\u00a0»\u00a0; écrivez le caractère lui-même',
	textLost:
		'contient «\u00a0{{found}}\u00a0» à la place d’un caractère perdu\u00a0; recopiez-le depuis l’original',
	textGarbled:
		'contient «\u00a0{{found}}\u00a0», altéré par un mauvais encodage\u00a0; recopiez-le depuis l’original',

	addressForm: 'doit être une adresse http ou https complète',
	addressSecure: 'doit être une adresse https complète',
	addressPassword: 'ne doit contenir ni nom d’utilisateur ni mot de passe',
	languageForm: 'doit être une étiquette BCP 47 telle que en ou zh-Hant',
	languageUnlikely:
		'manque, ce qui signifie anglais, mais le texte semble être en {{language}}\u00a0; indiquez sa langue',
	countryForm: 'doit être un code de pays de deux majuscules tel que TW',
	countryUnknown: 'n’est pas le code d’un pays',
	idForm: 'doit se composer de a-z, 0-9 et de traits d’union simples',
	domainForm: 'doit être un domaine en minuscules, sans www',
	domainsNone: 'doit indiquer au moins un domaine',
	timeForm: 'doit être une heure UTC telle que 2026-11-28T09:30:00Z',
	dateForm:
		'doit être une date telle que 2025-06-19, ou une date et une heure avec fuseau telles que 2025-06-19T08:30:00Z',
	dateNear:
		'doit être une date telle que 2025-06-19, ou une date et une heure avec fuseau telles que 2025-06-19T08:30:00Z\u00a0; vouliez-vous dire {{guess}}\u00a0?',
	dateWithoutZone:
		'a une heure sans fuseau\u00a0: ajoutez Z pour UTC ou un décalage tel que +08:00, et mettez T devant l’heure',
	dateNotReal: 'n’est ni un jour ni une heure qui existe',
	dateYears: 'doit se situer entre les années 0000 et 9999 en UTC',
	dateFuture: 'est {{date}}, à plus d’un jour dans le futur (il est {{now}})',
	dateBefore: 'est antérieur à publishedAt, {{date}}',

	speakerUnlisted: '«\u00a0{{person}}\u00a0» ne figure pas parmi les personnes de cet article',
	idMissing:
		'n’a pas d’id, et le nom du fichier «\u00a0{{id}}\u00a0» ne peut pas en servir\u00a0: un id se compose de a-z, 0-9 et de traits d’union simples',
	idTaken:
		'a le même id «\u00a0{{id}}\u00a0» que l’article de {{location}}, qui est conservé\u00a0; donnez-en un autre à celui-ci',
	aliasIsName:
		'«\u00a0{{alias}}\u00a0» ne peut pas être un alias\u00a0: c’est déjà un nom, à la ligne {{line}}',
	feedTwice: 'est aussi celui du flux à la ligne {{line}}\u00a0; retirez l’un des deux',
	suggestedTwice: 'est l’adresse du flux de {{location}}\u00a0; retirez l’un des deux',
	publisherTaken: '«\u00a0{{text}}\u00a0» appartient déjà à «\u00a0{{owner}}\u00a0»',
} as const satisfies Translation<typeof english, 'fr'>;
