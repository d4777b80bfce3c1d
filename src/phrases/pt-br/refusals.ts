import type { Translation } from '../catalogue.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
	commandGone: 'Esse comando não existe mais. `/ajuda` mostra todos os comandos.',
	serverOnly: 'Isso só funciona em um servidor. Use em um que você gerencia.',
	moderatorsOnly: 'Isso é para moderadores. Peça a alguém que possa gerenciar este servidor.',
	homeOnly: 'Isso só funciona no servidor principal do Dateline. Use lá.',
	buttonStale: 'Esse botão não funciona mais. Use o comando de novo.',
	articlesUnreadable:
		'Alguns artigos não podem ser lidos agora e estão sendo carregados de novo. Tente outra vez em um minuto.',
	wentWrong:
		'Algo deu errado, e a culpa não é sua. Se quiser relatar o problema, inclua este código: {{code}}',
	optionUnusable: 'Uma das opções não pode ser usada assim. Escolha outro valor.',
	tooLong: 'Isso é longo demais. Use menos palavras.',
	fileTooLarge: 'Esse arquivo é maior que 1 MiB. Anexe um menor.',
	fileUnreadable: 'Não foi possível ler esse arquivo. Anexe de novo.',
	fileNotText: 'Esse arquivo não é texto em UTF-8. Salve em UTF-8 e anexe de novo.',
	holderAway:
		'A parte do Dateline que faz isso está ausente por um momento, e nada foi alterado. Tente de novo em um minuto.',
	outcomeUnknown:
		'O Dateline não soube como isso terminou. Veja se foi feito antes de tentar de novo.',
	nothingSaved:
		'No momento não é possível salvar nada, então nada foi alterado. Tente de novo em um minuto.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
