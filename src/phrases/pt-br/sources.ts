import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: 'Digite um endereço ou um nome.',
	sourceUnclear:
		'{{typed}} não é um endereço nem uma fonte sugerida. Digite o endereço de um feed ou de uma página, como https://example.com/feed, ou escolha uma das sugestões.',
	sourceInDiscord:
		'Isso leva ao Discord, onde não há feeds. Digite o endereço de um feed ou de uma página, como https://example.com/feed.',
	sourcePassword:
		'Esse endereço contém um nome de usuário ou uma senha, que todos os que gerenciam feeds veriam. Use um endereço sem isso.',
	sourceRestarting: 'O Dateline está reiniciando. Tente de novo daqui a pouco.',
	sourceUnknown:
		'Nenhum feed daqui se chama {{typed}} nem tem esse endereço. `/fonte lista` mostra todos.',
	sourceSeveral:
		'Vários feeds daqui se chamam {{typed}}. Escolha um dos oferecidos enquanto você digita.',
	sourceFull: 'Já há {{max}} feeds. Remova um antes com `/fonte remover`.',
	sourceListed: '**{{name}}** já é lido. `/fonte lista` o mostra.',
	sourceEnded:
		'O editor encerrou **{{name}}**, por isso não pode ser lido. Procure o novo endereço e adicione-o com `/fonte adicionar`.',
	sourcePausedAlready: '**{{name}}** já está em pausa. Nada mudou.',
	sourceNotPaused: '**{{name}}** não está em pausa. Nada mudou.',
	sourcePaused:
		'**{{name}}** está em pausa. Só volta a ser lido quando você usar `/fonte retomar`.',
	sourceResumed: '**{{name}}** voltou a ser lido.',
	sourceGone: 'Esse feed já foi removido. `/fonte lista` mostra todos.',
	sourceInFile:
		'**{{name}}** está no arquivo `feeds.json` da pasta de dados. Peça ao operador que o remova de lá ou use `/fonte pausar`.',
	sourceRemoveQuestion: 'Remover **{{name}}**? Os artigos dele são mantidos.',
	sourceRemoved: '**{{name}}** foi removido. Os artigos dele são mantidos.',
	sourceExport:
		'Todos os feeds. `/fonte importar` os adiciona de novo, e leitores de feeds também.',
	sourceExportTitle: 'Feeds do Dateline',

	previewHeadlines: 'Últimos títulos',
	previewTooLong:
		'O endereço dele é longo demais para um botão. Adicione-o com `/fonte importar` ou em `feeds.json`.',
	previewNothingKept:
		'Nada foi guardado ainda. O que estiver no feed ao adicioná-lo poderá ser encontrado, mas não será publicado.',
	previewAdd: 'Adicionar',
	previewLanguageUnknown: 'idioma não reconhecido',
	previewNoDates: 'sem datas para saber quantos por dia',
	previewLessThanDaily: 'menos de um por dia',
	previewPerDay: 'cerca de {{number}} por dia',
	feedItems_one: '{{count}} item',
	feedItems_many: '{{count}} itens',
	feedItems_other: '{{count}} itens',
	feedRefusedTitle: 'Deixados de fora',
	feedRefused: '{{reason}} ({{items}})',
	feedItemWithoutText: 'não tem título nem texto',
	feedItemFault: '{{field}}: {{reason}}',

	feedChoice: 'Essa página indica vários feeds. Qual você quer?',
	feedChoiceMore:
		'e mais {{number}}. Se for um desses, procure o endereço dele na página e adicione-o.',
	feedAdded: '**{{name}}** passa a ser lido a partir de agora.',
	feedAddedThen:
		'Os artigos dele poderão ser encontrados em um minuto. O que sair depois será publicado onde alguém tiver assinado.',

	checkNew_one: '{{count}} novo',
	checkNew_many: '{{count}} novos',
	checkNew_other: '{{count}} novos',
	checkChanged_one: '{{count}} alterado',
	checkChanged_many: '{{count}} alterados',
	checkChanged_other: '{{count}} alterados',
	checkKnown_one: '{{count}} conhecido',
	checkKnown_many: '{{count}} conhecidos',
	checkKnown_other: '{{count}} conhecidos',
	checkNothingNew_one: 'Nada de novo: {{count}} item, já conhecido.',
	checkNothingNew_many: 'Nada de novo: {{count}} itens, todos conhecidos.',
	checkNothingNew_other: 'Nada de novo: {{count}} itens, todos conhecidos.',
	checkWouldBring: 'O que chegaria',
	checkNothingKept: 'Lido agora mesmo. Uma verificação não guarda nada.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
