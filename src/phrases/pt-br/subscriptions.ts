import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {
	digestInChannel: '**Resumo** · {{about}} em {{channel}}',
	alertsInChannel: '**Alertas** · {{about}} em {{channel}}',
	digestByMessage: '**Resumo** · {{about}} por mensagem direta',
	alertsByMessage: '**Alertas** · {{about}} por mensagem direta',
	budgetAnHour_one: 'no máximo {{count}} por hora',
	budgetAnHour_many: 'no máximo {{count}} por hora',
	budgetAnHour_other: 'no máximo {{count}} por hora',
	quietBetween: 'silêncio {{from}}–{{until}}',
	isPaused: '**em pausa**',
	pausedLabel: 'em pausa',
	nextAt: 'próximo: {{moment}}',
	lastAt: 'último: {{moment}}',
	arrivesBy:
		'Chega no máximo neste horário: {{by}}. No horário previsto ({{at}}), muitos servidores recebem o seu.',
	messagesWaiting_one: '{{count}} mensagem em espera',
	messagesWaiting_many: '{{count}} mensagens em espera',
	messagesWaiting_other: '{{count}} mensagens em espera',

	editButton: 'Editar',
	pauseButton: 'Pausar',
	resumeButton: 'Retomar',
	removeButton: 'Remover',
	cancelButton: 'Cancelar',
	previewButton: 'Prévia',
	startButton: 'Iniciar',
	discardButton: 'Descartar',
	previousOnes: '‹ Anterior',
	nextOnes: 'Próxima ›',

	digestsTitle: '## Resumos',
	alertsTitle: '## Alertas',
	digestsNone: 'Ainda não há resumos aqui. Crie um com `/resumo adicionar`.',
	alertsNone: 'Ainda não há alertas aqui. Crie alguns com `/alerta adicionar`.',
	digestsListed_one: '{{count}} resumo',
	digestsListed_many: '{{count}} resumos',
	digestsListed_other: '{{count}} resumos',
	alertsListed_one: '{{count}} alerta',
	alertsListed_many: '{{count}} alertas',
	alertsListed_other: '{{count}} alertas',
	nextRuns: 'Próximas datas',
	digestRemoveAsk: 'Remover este resumo? As mensagens já publicadas são mantidas.',
	alertsRemoveAsk: 'Remover estes alertas? As mensagens já publicadas são mantidas.',

	alertsNotStarted: '## Alertas, ainda não iniciados',
	alertsStartNote:
		'Os alertas começam quando você clicar em “Iniciar”. Até lá, aparecem na lista como pausados.',
	estimateExamples: 'Por exemplo',
	estimateMessages_one: 'Nos últimos 7 dias, {{count}} mensagem teria sido publicada.',
	estimateMessages_many: 'Nos últimos 7 dias, {{count}} mensagens teriam sido publicadas.',
	estimateMessages_other: 'Nos últimos 7 dias, {{count}} mensagens teriam sido publicadas.',
	estimateStories_one: 'Nos últimos 7 dias, {{count}} notícia teria sido publicada.',
	estimateStories_many: 'Nos últimos 7 dias, {{count}} notícias teriam sido publicadas.',
	estimateStories_other: 'Nos últimos 7 dias, {{count}} notícias teriam sido publicadas.',
	estimateNone: 'Nos últimos 7 dias, nada teria sido publicado.',
	estimateMessagesUpTo_one:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, {{count}} mensagem teria sido publicada.',
	estimateMessagesUpTo_many:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, {{count}} mensagens teriam sido publicadas.',
	estimateMessagesUpTo_other:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, {{count}} mensagens teriam sido publicadas.',
	estimateStoriesUpTo_one:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, {{count}} notícia teria sido publicada.',
	estimateStoriesUpTo_many:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, {{count}} notícias teriam sido publicadas.',
	estimateStoriesUpTo_other:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, {{count}} notícias teriam sido publicadas.',
	estimateNoneUpTo:
		'Nos 7 dias até {{day}}, data da notícia mais recente daqui, nada teria sido publicado.',
	estimateCounted_one: 'Só foi contada a {{count}} notícia mais recente, então podem ser mais.',
	estimateCounted_many:
		'Só foram contadas as {{count}} notícias mais recentes, então podem ser mais.',
	estimateCounted_other:
		'Só foram contadas as {{count}} notícias mais recentes, então podem ser mais.',

	subscriptionAdded: 'Adicionado.',
	subscriptionChanged: 'Alterado.',
	nothingChanged: 'Nada mudou: já estava assim.',
	subscriptionExists: 'Isso já existe.',
	subscriptionExistsUnchanged: 'Isso já existe. Nada foi alterado.',
	subscriptionUnchanged: 'Nada foi alterado.',
	subscriptionNothingTyped:
		'Nada foi alterado. Além de `qual`, preencha as opções que quer mudar, como `temas` ou `canal`.',
	subscriptionPaused: 'Em pausa. Nada é publicado até você retomar.',
	subscriptionPausedAlready: 'Já estava em pausa. Nada é publicado até você retomar.',
	digestResumed: 'Retomado. O próximo resumo inclui o que chegou durante a pausa.',
	alertsResumed: 'Retomado. As notícias novas são publicadas a partir de agora.',
	alertsStarted: 'Iniciado. As notícias novas são publicadas a partir de agora.',
	digestNotPaused: 'Este resumo não está em pausa.',
	alertsNotPaused: 'Estes alertas não estão em pausa.',
	digestRemoved: 'O resumo foi removido.',
	alertsRemoved: 'Os alertas foram removidos.',
	messageOnItsWay:
		'Há uma mensagem a caminho de {{channel}}, então nada foi alterado. Tente de novo em um minuto.',
	messageOnItsWayPaused:
		'Há uma mensagem a caminho de {{channel}}, então nada foi alterado. Retome e tente de novo quando a mensagem tiver chegado.',
	resumeUnclear:
		'O Dateline não consegue verificar o que foi publicado antes da pausa, porque o Discord não está respondendo. Tente de novo em alguns minutos.',
	digestUnknown: 'Esse resumo não existe aqui. `/resumo lista` mostra os que existem.',
	alertsUnknown: 'Esses alertas não existem aqui. `/alerta lista` mostra os que existem.',
	subscriptionsMatch_one:
		'{{typed}} corresponde a {{count}} deles. Escolha um nas sugestões: {{labels}}.',
	subscriptionsMatch_many:
		'{{typed}} corresponde a {{count}} deles. Escolha um nas sugestões: {{labels}}.',
	subscriptionsMatch_other:
		'{{typed}} corresponde a {{count}} deles. Escolha um nas sugestões: {{labels}}.',
	subscriptionsTooMany_one:
		'Um servidor pode ter no máximo {{count}} resumos e alertas. Remova algum de que ninguém precise.',
	subscriptionsTooMany_many:
		'Um servidor pode ter no máximo {{count}} resumos e alertas. Remova algum de que ninguém precise.',
	subscriptionsTooMany_other:
		'Um servidor pode ter no máximo {{count}} resumos e alertas. Remova algum de que ninguém precise.',
	timesInDefaultZone:
		'Os horários seguem o fuso {{zone}}, porque ninguém escolheu ainda um fuso horário para este servidor. `/configurações fuso` define o dos novos resumos e alertas; `/{{command}} editar` muda este.',
	previewEmpty: 'Nada seria publicado agora, porque nenhuma notícia daqui é sobre esses temas.',

	channelUnsuitable:
		'Não é possível publicar ali. Escolha um canal de texto, de anúncios ou de fórum, ou um tópico.',
	permissionsMissing:
		'Faltam permissões ao Dateline em {{channel}}: {{permissions}}. Conceda-as nas configurações do canal, em “Permissões”, e tente de novo.',
	mayViewChannel: 'Ver canal',
	mayReadHistory: 'Ver histórico de mensagens',
	maySendMessages: 'Enviar mensagens',
	maySendInThreads: 'Enviar mensagens em tópicos',
	mayCreatePosts: 'Criar publicações',
	maySendInPosts: 'Enviar mensagens em publicações',
	mannerPings: 'menciona {{role}}',
	mannerPublished: 'publicado para quem segue',
	mannerThread: 'com um tópico',
	mannerTags: 'tags: {{tags}}',
	roleGone:
		'O cargo “{{role}}” não existe mais, então ninguém é mencionado. Escolha outro com `/{{command}} editar`.',
	tagsGone:
		'O fórum não tem mais estas tags, ou só moderadores podem usá-las: {{tags}}. Escolha outras com `/{{command}} editar`.',
	mannerCompact: 'compacto',
	mannerHeadlines: 'só títulos',
	mannerAccent: 'borda: {{color}}',
	mannerPictures: 'com imagens',
	mannerNoPictures: 'sem imagens',
	mayCreateThreads: 'Criar tópicos públicos',
	mayAttachFiles: 'Anexar arquivos',
	picturesNotAllowed:
		'Em {{channel}}, o resumo vem sem o gráfico enquanto o Dateline não tiver lá a permissão “{{permission}}”.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
