import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {
	lastRead: 'Nenhuma fonte pode ser lida no momento · última leitura {{when}}',
	sourcesRead: 'Fontes lidas {{when}}',
	sourcesUnread: 'sem leitura no momento: {{unread}} de {{feeds}}',

	latest: 'Últimas notícias',
	latestOn: 'Últimas notícias sobre {{topic}}',
	latestFrom: 'Últimas notícias de {{source}}',
	latestOnFrom: 'Últimas notícias sobre {{topic}} de {{source}}',
	noStoriesYet: 'Ainda não há notícias aqui.',
	searchFor: 'Busca: {{words}}',
	publishedOn: 'Tudo o que foi publicado em {{day}}.',
	publishedFrom: 'Tudo o que foi publicado desde {{first}}.',
	publishedUpTo: 'Tudo o que foi publicado até {{last}}.',
	publishedBetween: 'Tudo o que foi publicado de {{first}} a {{last}}.',
	dateInText: 'Coloque uma data entre aspas para buscá-la no texto.',

	typeNameOrWords: 'Digite um nome ou palavras para buscar.',
	typeNameOrPart: 'Digite um nome ou parte dele.',
	typeSource: 'Digite o nome de uma fonte.',
	typeWord: 'Digite pelo menos uma palavra.',
	typeStoryWords: 'Digite algumas palavras da notícia.',

	archiveRebuilt: 'O arquivo foi reconstruído desde então. `/últimas` mostra as últimas notícias.',
	digestHasAll: 'Não há mais nada no último resumo.',
	lastMessageHasAll: 'Tudo o que é novo está [na última mensagem daqui]({{url}}).',
	notPostedHere: 'Isso não é publicado aqui, ou não é mais.',
	noDigestYet: 'Ainda não houve nenhum resumo aqui. `/últimas` mostra as últimas notícias.',

	askedEither: 'Você pediu um ou outro, então nenhuma notícia precisa reunir os dois.',
	askedAny: 'Você pediu qualquer um deles, então nenhuma notícia precisa reunir todos.',
	noneHasBoth: 'Nenhuma notícia reúne os dois.',
	noneHasAll: 'Nenhuma notícia reúne tudo isso.',
	eachAlone: 'Aqui está cada um em separado:',

	nothingMentions: 'Nenhuma notícia daqui menciona {{words}}.',
	nothingFromSource: 'Nenhuma notícia de {{source}} menciona {{words}}.',
	nothingMatches: 'Nenhuma notícia daqui corresponde a {{words}}.',
	nobodyCalled: 'Ninguém chamado {{name}} aparece nas notícias daqui.',
	listedAs: '{{name}} consta aqui como {{kind}}, não como pessoa.',
	tryOtherWords: 'Tente com menos palavras ou com outras.',
	didYouMean: 'Você quis dizer {{name}}?',
	didYouMeanOne: 'Você quis dizer um destes?',
	storiesOfDay: 'Para ver as notícias desse dia, digite {{search}}.',

	searchEmpty: 'Não há nada para buscar. Digite pelo menos uma palavra.',
	onlyExcluded:
		'Todas as palavras estão excluídas. Digite também o que buscar, como em `chips -taiwan`.',
	dateUnclear:
		'{{date}} não é uma data. Escreva uma como 2025-06-19, `June 2025`, `yesterday` ou `7d`.',
	filterEmpty: '`{{field}}:` está vazio. Escreva {{example}} ou remova-o.',
	filterTwice: '`{{field}}:` aparece duas vezes. Use só uma vez.',
	filterUnknown:
		'`{{written}}:` não é um filtro. Escreva {{example}} ou coloque as palavras entre aspas para buscá-las.',
	fromWithSource: '`from:` com uma fonte',
	sinceThatDay: '`since:2025-06-01` para esse dia e os seguintes',
	untilThatDay: '`until:2025-06-19` para esse dia e os anteriores',
	dateExcluded:
		'`{{field}}:` não pode ser excluído com um sinal de menos. Em vez disso, use `{{other}}:` com essa data.',
	datesReversed: 'A data de `since:` é posterior à de `until:`. Troque as duas.',
	orUnclear:
		'`OR` só funciona entre palavras, não ao lado de `-`, `from:`, `since:` ou `until:`. Faça as buscas separadamente.',
	whichSource: 'A que fonte você se refere com {{source}}?',
	sourcesHere: 'Fontes daqui: {{sources}}.',
	noSourceNamed: 'Nenhuma notícia daqui informa a fonte.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
