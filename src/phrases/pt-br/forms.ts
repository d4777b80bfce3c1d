import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: 'Novo resumo',
	alertFormTitle: 'Novos alertas',
	digestEditTitle: 'Mudar este resumo',
	alertEditTitle: 'Mudar estes alertas',
	formAgain: 'O formulário não abriu a tempo. Pressione o botão para tentar de novo.',
	formTopics: 'Temas',
	formTopicsExample: 'Taiwan, guerra dos chips',
	formChannel: 'Onde',
	formUsual: 'Quando',
	formWhen: 'Ou outro horário, em palavras',
	formWhenHint: 'Se você preencher este campo, ele vale no lugar da opção acima.',
	formZone: 'Fuso horário',
	formZoneHint: 'Uma cidade desse fuso, por exemplo São Paulo. Se ficar vazio: {{zone}}.',
	formQuiet: 'Horário de silêncio',
	formChannelMissing: 'Escolha um canal para as publicações.',
	openFormButton: 'Abrir o formulário',
	correctButton: 'Corrigir',
	formForgotten_one:
		'O que você digita fica guardado por {{count}} minuto, e ele já passou. Preencha o formulário de novo.',
	formForgotten_many:
		'O que você digita fica guardado por {{count}} minutos, e eles já passaram. Preencha o formulário de novo.',
	formForgotten_other:
		'O que você digita fica guardado por {{count}} minutos, e eles já passaram. Preencha o formulário de novo.',
	digestFirst: 'O primeiro chega {{moment}}.',
	waitingComes: 'O que não pôde ser publicado chega com o próximo: {{moment}}.',
	waitingAlertsCome: 'O que não pôde ser publicado será publicado em instantes.',
} satisfies Translation<typeof english, 'pt-BR'>;
