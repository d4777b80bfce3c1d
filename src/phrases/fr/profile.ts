import type { Translation } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
	asReported: 'selon un article du {{day}}',
	asReportedBy: 'selon un article du {{day}} · {{source}}',
	readFromText: 'lu dans le texte',
	earlierRoles: 'Fonctions précédentes',
	rolePeriod: '{{first}} – {{last}}',
	inReportsWith: 'Dans des articles avec',
	inTheNews: 'Dans l’actualité',
	allStories: 'Tous les sujets',

	whatTheySaid: 'Déclarations',
	whatTheySaidNewest: 'Déclarations (les {{shown}} plus récentes sur {{total}})',
	whatSaid: 'Ce qu’a dit {{person}}',
	whatSaidWith: 'Ce qu’a dit {{person}}\u00a0: {{words}}',
	statements_one: '{{count}} déclaration',
	statements_many: '{{count}} déclarations',
	statements_other: '{{count}} déclarations',
	quotedBy: 'cité par {{person}}',
	onSubject: 'à propos de\u00a0: {{subject}}',
	noReportSays: 'Aucun article ici ne rapporte ce qu’a dit {{person}}.',
	noReportSaysWith: 'Aucun article ici ne rapporte de propos tenus par {{person}} avec {{words}}.',
	allStatements: 'Toutes les déclarations',
	storiesButton: 'Sujets',
	saidEmpty: '`said:` est vide. Ajoutez une personne après, par exemple `said:shoigu deminers`.',
	saidExcluded:
		'`said:` ne peut pas être exclu avec un signe moins. Écrivez `said:` avec une personne pour trouver ses déclarations.',
	saidWithFilter:
		'`said:` ne s’utilise qu’avec des mots. Retirez `from:`, `since:`, `until:`, `OR` et les mots précédés d’un signe moins.',

	couldBeAny: '{{typed}} peut désigner chacun de ceux-ci. Lequel cherchez-vous\u00a0?',
	mostMentioned:
		'Voici les {{shown}} les plus cités. Saisissez un nom plus complet pour en trouver d’autres.',
	severalCalled: 'Des sujets appellent plusieurs personnes {{role}}. Laquelle cherchez-vous\u00a0?',
	nobodyCalledExactly:
		'Aucun sujet n’appelle quelqu’un exactement {{role}}. Est-ce l’une de ces personnes\u00a0?',
	newestFirst: 'L’article le plus récent est en premier.',
	storiesMention_one: '{{count}} sujet mentionne {{words}}.',
	storiesMention_many: '{{count}} sujets mentionnent {{words}}.',
	storiesMention_other: '{{count}} sujets mentionnent {{words}}.',
	atLeastMention_one: 'Au moins {{count}} sujet mentionne {{words}}.',
	atLeastMention_many: 'Au moins {{count}} sujets mentionnent {{words}}.',
	atLeastMention_other: 'Au moins {{count}} sujets mentionnent {{words}}.',
	whichMeant: 'Lequel cherchez-vous\u00a0?',
	whichToRead: 'Lequel voulez-vous lire\u00a0?',
	showingNewest: 'Voici les {{shown}} sujets les plus récents.',
} as const satisfies Translation<typeof english, 'fr'>;
