import type { Translation } from '../catalogue.ts';
import type { files as english } from '../en/files.ts';

export const files = {
	fileEncoding: 'não é texto em UTF-8; salve nessa codificação',
	fileTooMuch: 'tem mais de {{size}} MiB; divida-o em vários arquivos',
	fileLink: 'é um link, e links não são seguidos; coloque aqui o próprio arquivo',
	fileNone: 'não é um arquivo',
	fileIgnored: 'é ignorado: só arquivos .json e .jsonl são lidos',
	fileFault: 'não pode ser lido: o sistema informa {{code}}',
	fileAbsent: 'não existe',
	fileForbidden: 'não pode ser lido: falta permissão ao Dateline',
	fileNoFolder: 'não é uma pasta',
	fileIsFolder: 'é uma pasta, não um arquivo',

	jsonNone: 'não é JSON',
	jsonTooDeep: 'está aninhado em mais de {{levels}} níveis',
	jsonDeep: 'está aninhado demais',
	jsonEndsEarly: 'termina cedo demais: falta o resto',
	jsonNoBrace: 'termina cedo demais: falta uma } de fechamento',
	jsonNoBracket: 'termina cedo demais: falta um ] de fechamento',
	jsonNoQuote: 'termina cedo demais: faltam as aspas de fechamento de um texto',
	jsonWord: 'contém uma palavra que não é JSON; ponha o texto entre aspas duplas retas (")',
	jsonNumber: 'contém um número em um formato que JSON não permite',
	jsonKey: 'precisa aqui de uma chave entre aspas duplas; talvez haja uma vírgula a mais antes',
	jsonValue: 'precisa aqui de um valor; talvez haja uma vírgula a mais antes',
	jsonColon: 'precisa de dois-pontos entre uma chave e seu valor',
	jsonComma: 'precisa de uma vírgula antes disto',
	jsonContinues: 'continua depois do fim; talvez um colchete feche cedo demais',
	jsonComment: 'contém um comentário; remova-o, porque JSON não permite',
	jsonOpenQuote: 'contém um texto sem aspas de fechamento na mesma linha',
	jsonUnicode: 'contém \\u sem quatro dígitos hexadecimais',
	jsonBackslash:
		'contém uma barra invertida seguida do caractere errado; escreva \\\\ para uma barra invertida',
	jsonControl: 'contém um caractere de controle; escreva \\n para uma quebra de linha no texto',
} as const satisfies Translation<typeof english, 'pt-BR'>;
