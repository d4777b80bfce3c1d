import type { Translation } from '../catalogue.ts';
import type { articles as english } from '../en/articles.ts';

export const articles = {
	problemMissing: 'está faltando',
	problemType: 'precisa ser {{expected}}, não {{found}}',
	typeText: 'um texto',
	typeObject: 'um objeto',
	typeList: 'uma lista',
	typeNumber: 'um número',
	typeBoolean: 'true ou false',
	typeNull: 'null',
	typeNothing: 'nada',
	typeOther: 'outra coisa',
	problemCharacters: 'tem {{size}} caracteres; são permitidos no máximo {{max}}',
	problemEntries: 'tem {{size}} entradas; são permitidas no máximo {{max}}',
	problemTooMuch: 'tem demais; são permitidos no máximo {{max}}',
	problemUnknownKey: 'tem uma chave desconhecida “{{key}}”',
	problemUnknownKeyNear: 'tem uma chave desconhecida “{{key}}”; você quis dizer “{{guess}}”?',
	problemOneOf: 'precisa ser um destes: {{values}}',
	problemNotAllowed: 'não é permitido aqui',
	problemMore: 'tem mais {{number}} problemas',
	problemTwice: 'aparece duas vezes: já está na linha {{line}}',

	textEmpty: 'está vazio',
	textHalfCharacter: 'contém meio caractere (um substituto isolado)',
	textControl: 'contém um caractere de controle',
	textInvisible: 'contém só caracteres invisíveis',
	textTooLong: 'passa de {{max}} caracteres',
	textTag: 'contém HTML, “{{found}}”; escreva texto simples',
	textEntity: 'contém HTML, “{{found}}”; escreva o próprio caractere',
	textLost: 'contém “{{found}}” no lugar de um caractere perdido; copie de novo do original',
	textGarbled:
		'contém “{{found}}”, corrompido por uma codificação errada; copie de novo do original',

	addressForm: 'precisa ser um endereço http ou https completo',
	addressSecure: 'precisa ser um endereço https completo',
	addressPassword: 'não pode conter nome de usuário nem senha',
	languageForm: 'precisa ser uma etiqueta BCP 47 como en ou zh-Hant',
	languageUnlikely:
		'está ausente, o que significa inglês, mas o texto parece estar em {{language}}; indique o idioma dele',
	countryForm: 'precisa ser um código de país de duas maiúsculas como TW',
	countryUnknown: 'não é o código de um país',
	idForm: 'precisa ter só a-z, 0-9 e hifens simples',
	domainForm: 'precisa ser um domínio em minúsculas, sem www',
	domainsNone: 'precisa indicar pelo menos um domínio',
	timeForm: 'precisa ser um horário em UTC como 2026-11-28T09:30:00Z',
	dateForm:
		'precisa ser uma data como 2025-06-19, ou data e hora com fuso como 2025-06-19T08:30:00Z',
	dateNear:
		'precisa ser uma data como 2025-06-19, ou data e hora com fuso como 2025-06-19T08:30:00Z; você quis dizer {{guess}}?',
	dateWithoutZone:
		'tem um horário sem fuso: acrescente Z para UTC ou uma diferença como +08:00, e ponha T antes do horário',
	dateNotReal: 'não é um dia nem um horário que exista',
	dateYears: 'precisa estar entre os anos 0000 e 9999 em UTC',
	dateFuture: 'é {{date}}, mais de um dia no futuro (agora é {{now}})',
	dateBefore: 'é anterior a publishedAt, {{date}}',

	speakerUnlisted: '“{{person}}” não é uma das pessoas deste artigo',
	idMissing:
		'não tem id, e o nome do arquivo “{{id}}” não serve como um: ids têm só a-z, 0-9 e hifens simples',
	idTaken:
		'tem o mesmo id “{{id}}” que o artigo em {{location}}, que é mantido; dê outro id a este',
	aliasIsName: '“{{alias}}” não pode ser um alias: já é um nome, na linha {{line}}',
	feedTwice: 'é também o do feed na linha {{line}}; remova um dos dois',
	suggestedTwice: 'é o endereço do feed em {{location}}; remova um dos dois',
	publisherTaken: '“{{text}}” já pertence a “{{owner}}”',
} as const satisfies Translation<typeof english, 'pt-BR'>;
