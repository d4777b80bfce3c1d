import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_one: 'Como {{count}} fonte conta',
	compareTitle_many: 'Como {{count}} fontes contam',
	compareTitle_other: 'Como {{count}} fontes contam',
	compareNumber: 'Número que diverge: {{number}}',
	compareAgree: 'Nenhum número diverge em títulos e primeiras frases',
	compareOne: 'Só uma fonte daqui fala disso',
	compareBack: '‹ Voltar',
	compareOn: 'Mais fontes ›',
	compareVoices: 'Vozes: {{people}}',
	compareCountries: 'Países',
	compareOwners: 'Propriedade',
	compareShare: '{{name}} {{sources}}',
	ownedByState: 'veículo estatal',
	ownedByPublic: 'emissora pública',
	ownedByNonprofit: 'sem fins lucrativos',
	ownedByPrivate: 'veículo privado',
	notKnown: 'não se sabe',
	sourceNotNamed: 'Fonte não informada',
	compareWithdrawn: 'As fontes retiraram todas as reportagens desta notícia. Escolha outra.',
	openStory: 'Ler a notícia',
	openCompare: 'Comparar fontes',
} as const satisfies Translation<typeof english, 'pt-BR'>;
