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

	exported: 'Todos os resumos e alertas deste servidor. `/resumo importar` os adiciona de novo.',
	exportUnreadable:
		'Não é possível ler esse arquivo; talvez falte uma parte. Anexe o arquivo de `/resumo exportar` sem alterações.',
	exportNot: 'Esse arquivo não é de `/resumo exportar`. Anexe um que seja.',
	importTitle: '## Assinaturas importadas',
	importAdded_one: '{{count}} adicionada',
	importAdded_many: '{{count}} adicionadas',
	importAdded_other: '{{count}} adicionadas',
	importSkipped_one: '{{count}} já existente',
	importSkipped_many: '{{count}} já existentes',
	importSkipped_other: '{{count}} já existentes',
	problemCount_one: '{{count}} problema',
	problemCount_many: '{{count}} problemas',
	problemCount_other: '{{count}} problemas',
	problemsTitle: 'Problemas',
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
	pingUnknown: 'Não há nenhum cargo {{typed}} aqui. Escolha um nas sugestões.',
	pingShared: 'Vários cargos aqui se chamam {{typed}}. Escolha o certo nas sugestões.',
	pingEveryone:
		'O Dateline nunca menciona @everyone nem @here. Escolha um cargo que as pessoas possam deixar.',
	pingManaged:
		'{{role}} é gerenciado pelo Discord ou por um aplicativo e não pode ser mencionado. Escolha outro cargo.',
	pingNotAllowed:
		'O Dateline não pode mencionar {{role}}. Permita nas configurações do cargo que qualquer pessoa o mencione e tente de novo.',
	publishElsewhere:
		'Só mensagens em canais de anúncios podem ser publicadas. Escolha um canal assim ou desative `publicar`.',
	threadElsewhere:
		'Tópicos só abrem em canais de texto e de anúncios. Escolha um canal assim ou desative `tópico`.',
	tagsElsewhere: 'Só publicações em fóruns têm tags. Escolha um fórum ou digite “nada” em `tags`.',
	tagUnknown:
		'Este fórum não tem uma tag {{typed}} que o Dateline possa usar. Escolha uma destas: {{tags}}.',
	tagsNone:
		'Este fórum não tem tags que o Dateline possa usar. Adicione uma antes nas configurações do fórum.',
	tagsTooMany: 'Uma publicação pode ter no máximo {{most}} tags. Use menos.',
	tagRequired: 'Este fórum exige uma tag em cada publicação. Escolha uma com `tags`: {{tags}}.',
	accentUnclear:
		'O Dateline não conhece a cor {{typed}}. Digite um nome como “vermelho” ou seis dígitos como #2F5D8A.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
