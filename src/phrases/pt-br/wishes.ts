import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared: '{{typed}} pode ser vários nomes. Digite por inteiro o que você quer: {{names}}.',
	topicEmpty:
		'Não há nada para buscar em {{typed}}. Digite nomes ou palavras, separados por vírgulas.',
	topicCommon:
		'{{typed}} está em quase todas as notícias. Digite o nome completo, ou uma expressão de várias palavras.',
	topicsBesideEverything: '“Tudo” já inclui todos os outros temas. Digite “tudo” ou os temas.',
	topicsOnlyLeftOut:
		'{{typed}} só diz o que deixar de fora. Digite antes “tudo” ou um tema, ou use a opção `exceto`.',
	exceptUnclear:
		'Não está claro se {{typed}} também deve ficar de fora. Digite um sinal de menos antes de tudo o que deve ficar de fora, como “-chuva”, ou use a opção `exceto`.',
	topicsMixed:
		'{{typed}} pode ser entendido de várias maneiras. Separe os temas por vírgulas, e digite um sinal de menos antes de tudo o que deve ficar de fora, como “tudo, -chuva”.',
	topicsTooMany:
		'Você pode ter no máximo {{topics}} temas de até {{characters}} caracteres cada. Remova ou encurte alguns.',
	topicsContradict:
		'{{typed}} está ao mesmo tempo incluído e excluído. Coloque-o só em um dos lados.',
	exceptEverything: 'Se tudo ficar de fora, não sobra nada. Diga só o que deixar de fora.',
	topicMissing: 'Digite um nome, ou palavras para buscar.',
	everythingTyped: 'tudo',
	nothingTyped: 'nada',

	topicUnmatched: 'Por enquanto, nenhuma notícia daqui menciona {{topic}}.',
	topicUnmatchedNearest:
		'Por enquanto, nenhuma notícia daqui menciona {{topic}}. Os nomes mais parecidos aqui: {{names}}.',
	topicsUnmatchedMore_one: 'Mais {{count}} destes temas também não aparece em nenhuma notícia.',
	topicsUnmatchedMore_many: 'Mais {{count}} destes temas também não aparecem em nenhuma notícia.',
	topicsUnmatchedMore_other: 'Mais {{count}} destes temas também não aparecem em nenhuma notícia.',

	exported: 'Todos os resumos e alertas deste servidor. `/digest import` os adiciona de novo.',
	exportUnreadable:
		'Não é possível ler esse arquivo; talvez falte uma parte. Anexe o arquivo de `/digest export` sem alterações.',
	exportNot: 'Esse arquivo não é de `/digest export`. Anexe um que seja.',
	importTitle: '## Assinaturas importadas',
	importAdded_one: '{{count}} adicionada',
	importAdded_many: '{{count}} adicionadas',
	importAdded_other: '{{count}} adicionadas',
	importSkipped_one: '{{count}} já existente',
	importSkipped_many: '{{count}} já existentes',
	importSkipped_other: '{{count}} já existentes',
	importProblems_one: '{{count}} problema',
	importProblems_many: '{{count}} problemas',
	importProblems_other: '{{count}} problemas',
	importProblemsTitle: 'Problemas',
	importMore_one: 'e mais {{count}}',
	importMore_many: 'e mais {{count}}',
	importMore_other: 'e mais {{count}}',
	importStartNote: 'Os novos resumos e alertas começam com o que chegar a partir de agora.',
	entryProblem: '{{number}}: {{problem}}',
	fieldProblem: '{{field}}: {{problem}}',
	entryUnreadable: 'Isto não é um resumo nem um alerta.',
	fieldUnknown: 'Esse campo não existe.',
	fieldMissing: 'Está faltando.',
	fieldWrong: 'Esse valor não serve.',
	fieldTopicWrong: 'Precisa ser como “place: Taiwan” ou “words: chip war”.',
	fieldZoneWrong: 'Precisa ser o nome de um fuso horário, como Europe/Berlin.',
	fieldChannelWrong: 'Precisa ser o ID de um canal.',
	entryChannelUnknown:
		'O canal não foi encontrado neste servidor. Para publicar em outro lugar, importe o arquivo de novo com a opção `canal`.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
