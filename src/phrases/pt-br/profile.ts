import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: 'segundo reportagem de {{day}}',
	asReportedBy: 'segundo reportagem de {{day}} · {{source}}',
	readFromText: 'lido no texto',
	earlierRoles: 'Cargos anteriores',
	rolePeriod: '{{first}} – {{last}}',
	inReportsWith: 'Em reportagens com',
	inTheNews: 'Nas notícias',
	allStories: 'Todas as notícias',

	whatTheySaid: 'Declarações',
	whatTheySaidNewest: 'Declarações (as {{shown}} mais recentes de {{total}})',
	whatSaid: 'Declarações de {{person}}',
	whatSaidWith: 'Declarações de {{person}}: {{words}}',
	statements_one: '{{count}} declaração',
	statements_many: '{{count}} declarações',
	statements_other: '{{count}} declarações',
	quotedBy: 'citado por {{person}}',
	onSubject: 'sobre {{subject}}',
	noReportSays: 'Nenhuma reportagem daqui traz declarações de {{person}}.',
	noReportSaysWith: 'Nenhuma reportagem daqui traz declarações de {{person}} com {{words}}.',
	allStatements: 'Todas as declarações',
	storiesButton: 'Notícias',
	saidEmpty: '`said:` está vazio. Escreva uma pessoa depois, como em `said:shoigu deminers`.',
	saidExcluded:
		'`said:` não pode ser excluído com um sinal de menos. Escreva `said:` com uma pessoa para encontrar as declarações dela.',
	saidWithFilter:
		'`said:` só combina com palavras. Tire `from:`, `since:`, `until:`, `OR` e palavras com sinal de menos.',

	couldBeAny: '{{typed}} pode ser qualquer um destes. A qual você se refere?',
	mostMentioned:
		'Estes são os {{shown}} mais mencionados. Digite um nome mais completo para encontrar outros.',
	severalCalled: 'As notícias chamam várias pessoas de {{role}}. A qual você se refere?',
	nobodyCalledExactly: 'Nenhuma notícia chama alguém exatamente de {{role}}. É uma destas pessoas?',
	newestFirst: 'A reportagem mais recente vem primeiro.',
	storiesMention_one: '{{count}} notícia menciona {{words}}.',
	storiesMention_many: '{{count}} notícias mencionam {{words}}.',
	storiesMention_other: '{{count}} notícias mencionam {{words}}.',
	atLeastMention_one: 'Pelo menos {{count}} notícia menciona {{words}}.',
	atLeastMention_many: 'Pelo menos {{count}} notícias mencionam {{words}}.',
	atLeastMention_other: 'Pelo menos {{count}} notícias mencionam {{words}}.',
	whichMeant: 'A qual você se refere?',
	whichToRead: 'Qual você quer ler?',
	showingNewest: 'Mostrando as {{shown}} mais recentes.',
} as const satisfies Translation<typeof english, 'pt-BR'>;
