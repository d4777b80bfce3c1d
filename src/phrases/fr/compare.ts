import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_one: 'Ce qu’en dit {{count}} source',
	compareTitle_many: 'Ce qu’en disent {{count}} sources',
	compareTitle_other: 'Ce qu’en disent {{count}} sources',
	compareNumber: 'Chiffre qui diffère\u00a0: {{number}}',
	compareAgree: 'Aucun chiffre ne diffère dans les titres et les débuts d’articles',
	compareOne: 'Une seule source ici en parle',
	compareBack: '‹ Retour',
	compareOn: 'Autres sources ›',
	compareVoices: 'Prennent la parole\u00a0: {{people}}',
	compareCountries: 'Pays',
	compareOwners: 'Propriété',
	compareShare: '{{name}} {{sources}}',
	ownedByState: 'média d’État',
	ownedByPublic: 'audiovisuel public',
	ownedByNonprofit: 'à but non lucratif',
	ownedByPrivate: 'média privé',
	notKnown: 'non connu',
	sourceNotNamed: 'Source non indiquée',
	compareWithdrawn:
		'Les sources ont retiré tous les articles sur ce sujet. Choisissez un autre sujet.',
	openStory: 'Lire le sujet',
	openCompare: 'Comparer les sources',
} as const satisfies Translation<typeof english, 'fr'>;
