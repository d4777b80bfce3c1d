import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'O que o Dateline guarda',
	privacyYou: 'Sobre você',
	privacyFollows:
		'O que você segue e em que idioma, até você remover, e o que foi enviado a você por último, de no máximo {{days}} dias. No momento: {{stored}}.',
	privacyReloader: 'O ID de usuário de quem recarregou os artigos por último.',
	privacyServer: 'Sobre um servidor',
	privacySubscriptions:
		'Os resumos e alertas dele, com o ID de usuário de quem criou cada um, para que o Dateline possa avisar quando um parar; o que foi publicado por último, de no máximo {{days}} dias, e o que ainda falta publicar; o fuso horário e o idioma, se as imagens aparecem e para onde vão os avisos.',
	privacyLeaving:
		'Quando o Dateline fica sabendo que foi removido do servidor, tudo isso fica guardado por {{days}} dias, caso ele volte, e depois é apagado.',
	privacyFeeds: 'Com cada feed adicionado aqui, o ID do servidor, até o feed ser removido.',
	privacyNever: 'Nunca guardado',
	privacyMembers:
		'O que os membros escrevem, como se chamam, o que perguntam ao Dateline e o que leem.',
	privacyPassedOn:
		'Exceção passageira: se outro processo deste bot precisar responder a um comando, o comando e o seu ID de usuário ficam no banco de dados até a resposta, por no máximo 15 minutos enquanto o bot estiver rodando.',
	privacyWhere: 'Onde',
	privacyDatabase: 'No banco de dados de quem opera este bot, e em nenhum outro lugar.',
	privacyModel:
		'Os textos dos artigos vão para um modelo de linguagem que os resume. Nada sobre você ou este servidor é enviado a ele.',
	privacyStored: '{{followed}}, {{created}}',
	privacyFollowed_one: '{{count}} tema seguido',
	privacyFollowed_many: '{{count}} temas seguidos',
	privacyFollowed_other: '{{count}} temas seguidos',
	privacyCreated_one: '{{count}} resumo ou alerta criado para servidores',
	privacyCreated_many: '{{count}} resumos e alertas criados para servidores',
	privacyCreated_other: '{{count}} resumos e alertas criados para servidores',
	privacyErase: 'Apagar o que há sobre mim',
	privacyEraseQuestion:
		'Isso apaga o que está guardado sobre você: {{stored}}. Você deixa de seguir tudo; o que criou para servidores continua sem seu ID de usuário. Isso não pode ser desfeito.',
	privacyEraseYes: 'Apagar',
	privacyKeep: 'Manter',
	privacyErased:
		'Apagado. Você não segue mais nada, e nenhum resumo ou alerta contém seu ID de usuário.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
