import type { Translation } from '../catalogue.ts';
import type { answers as english } from '../en/answers.ts';

export const answers = {
	lastRead: 'Aucune source n’est accessible pour le moment · dernière lecture {{when}}',
	sourcesRead: 'Sources lues {{when}}',
	sourcesUnread: 'sans accès pour le moment\u00a0: {{unread}} sur {{feeds}}',

	latest: 'Derniers sujets',
	latestOn: 'Derniers sujets sur {{topic}}',
	latestFrom: 'Derniers sujets publiés par {{source}}',
	latestOnFrom: 'Derniers sujets sur {{topic}} publiés par {{source}}',
	noStoriesYet: 'Il n’y a encore aucun sujet ici.',
	searchFor: 'Recherche\u00a0: {{words}}',
	publishedOn: 'Tout ce qui a été publié le {{day}}.',
	publishedFrom: 'Tout ce qui a été publié depuis le {{first}}.',
	publishedUpTo: 'Tout ce qui a été publié jusqu’au {{last}}.',
	publishedBetween: 'Tout ce qui a été publié du {{first}} au {{last}}.',
	dateInText: 'Mettez une date entre guillemets pour la chercher dans le texte.',

	typeNameOrWords: 'Saisissez un nom ou des mots à rechercher.',
	typeNameOrPart: 'Saisissez un nom, ou une partie d’un nom.',
	typeSource: 'Saisissez le nom d’une source.',
	typeWord: 'Saisissez au moins un mot.',
	typeStoryWords: 'Saisissez quelques mots du sujet.',

	archiveRebuilt:
		'Les archives ont été reconstruites depuis. `/derniers` affiche les derniers sujets.',
	digestHasAll: 'Il n’y a rien de plus dans le dernier tour d’horizon.',
	lastMessageHasAll: 'Tout ce qui est nouveau se trouve dans [le dernier message ici]({{url}}).',
	notPostedHere: 'Cela n’est pas publié ici, ou ne l’est plus.',
	noDigestYet:
		'Il n’y a pas encore eu de tour d’horizon ici. `/derniers` affiche les derniers sujets.',

	askedEither: 'Vous avez demandé l’un ou l’autre\u00a0: aucun sujet n’a à réunir les deux.',
	askedAny: 'Vous avez demandé l’un d’entre eux\u00a0: aucun sujet n’a à tous les réunir.',
	noneHasBoth: 'Aucun sujet ne réunit les deux.',
	noneHasAll: 'Aucun sujet ne réunit tout cela.',
	eachAlone: 'Voici chacun séparément\u00a0:',

	nothingMentions: 'Aucun sujet ici ne mentionne {{words}}.',
	nothingFromSource: 'Aucun sujet publié par {{source}} ne mentionne {{words}}.',
	nothingMatches: 'Aucun sujet ici ne correspond à {{words}}.',
	nobodyCalled: 'Personne du nom de {{name}} n’apparaît dans les sujets ici.',
	listedAs: '{{name}} figure ici comme {{kind}}, pas comme personne.',
	tryOtherWords: 'Essayez avec moins de mots, ou d’autres mots.',
	didYouMean: 'Vouliez-vous dire {{name}}\u00a0?',
	didYouMeanOne: 'Cherchiez-vous l’un de ceux-ci\u00a0?',
	storiesOfDay: 'Pour les sujets de ce jour, saisissez {{search}}.',

	searchEmpty: 'Il n’y a rien à rechercher. Saisissez au moins un mot.',
	onlyExcluded:
		'Tous les mots sont exclus. Saisissez aussi ce qu’il faut chercher, par exemple `chips -taiwan`.',
	dateUnclear:
		'{{date}} n’est pas une date. Écrivez par exemple 2025-06-19, `June 2025`, `yesterday` ou `7d`.',
	filterEmpty: '`{{field}}:` est vide. Écrivez {{example}}, ou retirez-le.',
	filterTwice: '`{{field}}:` apparaît deux fois. Utilisez-le une seule fois.',
	filterUnknown:
		'`{{written}}:` n’est pas un filtre. Écrivez {{example}}, ou mettez les mots entre guillemets pour les chercher.',
	fromWithSource: '`from:` avec une source',
	sinceThatDay: '`since:2025-06-01` pour ce jour et les suivants',
	untilThatDay: '`until:2025-06-19` pour ce jour et les précédents',
	dateExcluded:
		'`{{field}}:` ne peut pas être exclu avec un signe moins. Utilisez plutôt `{{other}}:` avec cette date.',
	datesReversed: 'La date après `since:` est postérieure à celle après `until:`. Inversez-les.',
	orUnclear:
		'`OR` ne fonctionne qu’entre des mots, pas à côté de `-`, `from:`, `since:` ou `until:`. Cherchez-les un par un.',
	whichSource: 'Quelle source désignez-vous par {{source}}\u00a0?',
	sourcesHere: 'Sources ici\u00a0: {{sources}}.',
	noSourceNamed: 'Aucun sujet ici n’indique sa source.',
} as const satisfies Translation<typeof english, 'fr'>;
