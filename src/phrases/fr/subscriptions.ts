import type { Translation } from '../catalogue.ts';
import type { subscriptions as english } from '../en/subscriptions.ts';

export const subscriptions = {
	digestInChannel: '**Tour d’horizon** · {{about}} dans {{channel}}',
	alertsInChannel: '**Alertes** · {{about}} dans {{channel}}',
	digestByMessage: '**Tour d’horizon** · {{about}} par message privé',
	alertsByMessage: '**Alertes** · {{about}} par message privé',
	budgetAnHour_one: 'au plus {{count}} par heure',
	budgetAnHour_many: 'au plus {{count}} par heure',
	budgetAnHour_other: 'au plus {{count}} par heure',
	quietBetween: 'heures calmes {{from}}–{{until}}',
	isPaused: '**en pause**',
	pausedLabel: 'en pause',
	nextAt: 'prochain\u00a0: {{moment}}',
	lastAt: 'dernier\u00a0: {{moment}}',
	arrivesBy: 'Arrive au plus tard à {{by}}, car beaucoup de serveurs ont le leur à {{at}}.',
	messagesWaiting_one: '{{count}} message en attente',
	messagesWaiting_many: '{{count}} messages en attente',
	messagesWaiting_other: '{{count}} messages en attente',

	editButton: 'Modifier',
	pauseButton: 'Mettre en pause',
	resumeButton: 'Reprendre',
	removeButton: 'Retirer',
	cancelButton: 'Annuler',
	previewButton: 'Aperçu',
	startButton: 'Démarrer',
	discardButton: 'Abandonner',
	previousOnes: '‹ Précédent',
	nextOnes: 'Suivant ›',

	digestsTitle: '## Tours d’horizon',
	alertsTitle: '## Alertes',
	digestsNone: 'Il n’y a pas encore de tour d’horizon ici. Créez-en un avec `/digest ajouter`.',
	alertsNone: 'Il n’y a pas encore d’alertes ici. Créez-en avec `/alerte ajouter`.',
	digestsListed_one: '{{count}} tour d’horizon',
	digestsListed_many: '{{count}} tours d’horizon',
	digestsListed_other: '{{count}} tours d’horizon',
	alertsListed_one: '{{count}} alerte',
	alertsListed_many: '{{count}} alertes',
	alertsListed_other: '{{count}} alertes',
	nextRuns: 'Prochaines dates',
	digestRemoveAsk: 'Retirer ce tour d’horizon\u00a0? Les messages déjà publiés restent.',
	alertsRemoveAsk: 'Retirer ces alertes\u00a0? Les messages déjà publiés restent.',

	alertsNotStarted: '## Alertes, pas encore démarrées',
	alertsStartNote:
		'Les alertes commencent quand vous appuyez sur «\u00a0Démarrer\u00a0». D’ici là, elles figurent dans la liste comme étant en pause.',
	estimateExamples: 'Par exemple',
	estimateMessages_one: 'Au cours des 7 derniers jours, {{count}} message aurait été publié.',
	estimateMessages_many: 'Au cours des 7 derniers jours, {{count}} messages auraient été publiés.',
	estimateMessages_other: 'Au cours des 7 derniers jours, {{count}} messages auraient été publiés.',
	estimateStories_one: 'Au cours des 7 derniers jours, {{count}} sujet aurait été publié.',
	estimateStories_many: 'Au cours des 7 derniers jours, {{count}} sujets auraient été publiés.',
	estimateStories_other: 'Au cours des 7 derniers jours, {{count}} sujets auraient été publiés.',
	estimateNone: 'Au cours des 7 derniers jours, rien n’aurait été publié.',
	estimateMessagesUpTo_one:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, {{count}} message aurait été publié.',
	estimateMessagesUpTo_many:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, {{count}} messages auraient été publiés.',
	estimateMessagesUpTo_other:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, {{count}} messages auraient été publiés.',
	estimateStoriesUpTo_one:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, {{count}} sujet aurait été publié.',
	estimateStoriesUpTo_many:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, {{count}} sujets auraient été publiés.',
	estimateStoriesUpTo_other:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, {{count}} sujets auraient été publiés.',
	estimateNoneUpTo:
		'Au cours des 7 jours jusqu’au {{day}}, date du sujet le plus récent ici, rien n’aurait été publié.',
	estimateCounted_one:
		'Seul le {{count}} sujet le plus récent a été compté, il pourrait donc y en avoir plus.',
	estimateCounted_many:
		'Seuls les {{count}} sujets les plus récents ont été comptés, il pourrait donc y en avoir plus.',
	estimateCounted_other:
		'Seuls les {{count}} sujets les plus récents ont été comptés, il pourrait donc y en avoir plus.',

	subscriptionAdded: 'Ajouté.',
	subscriptionChanged: 'Modifié.',
	nothingChanged: 'Rien n’a changé\u00a0: c’était déjà réglé ainsi.',
	subscriptionExists: 'Cela existe déjà.',
	subscriptionExistsUnchanged: 'Cela existe déjà. Rien n’a été modifié.',
	subscriptionUnchanged: 'Rien n’a été modifié.',
	subscriptionNothingTyped:
		'Rien n’a été modifié. En plus de `lequel`, remplissez les options à modifier, comme `thèmes` ou `salon`.',
	subscriptionPaused: 'En pause. Rien n’est publié jusqu’à la reprise.',
	subscriptionPausedAlready: 'Déjà en pause. Rien n’est publié jusqu’à la reprise.',
	digestResumed:
		'C’est reparti. Le prochain tour d’horizon comprendra ce qui est arrivé pendant la pause.',
	alertsResumed: 'C’est reparti. Les nouveaux sujets sont publiés à partir de maintenant.',
	alertsStarted: 'C’est parti. Les nouveaux sujets sont publiés à partir de maintenant.',
	digestNotPaused: 'Ce tour d’horizon n’est pas en pause.',
	alertsNotPaused: 'Ces alertes ne sont pas en pause.',
	digestRemoved: 'Le tour d’horizon a été retiré.',
	alertsRemoved: 'Les alertes ont été retirées.',
	messageOnItsWay:
		'Un message est en route vers {{channel}}, rien n’a donc été modifié. Réessayez dans une minute.',
	messageOnItsWayPaused:
		'Un message est en route vers {{channel}}, rien n’a donc été modifié. Reprenez l’envoi, puis réessayez quand le message sera arrivé.',
	resumeUnclear:
		'Dateline ne peut pas vérifier ce qui a été publié avant la pause, car Discord ne répond pas. Réessayez dans quelques minutes.',
	digestUnknown: 'Ce tour d’horizon n’existe pas ici. `/digest liste` affiche ceux qui existent.',
	alertsUnknown: 'Ces alertes n’existent pas ici. `/alerte liste` affiche celles qui existent.',
	subscriptionsMatch_one:
		'{{typed}} correspond à {{count}} d’entre eux. Choisissez dans les suggestions\u00a0: {{labels}}.',
	subscriptionsMatch_many:
		'{{typed}} correspond à {{count}} d’entre eux. Choisissez dans les suggestions\u00a0: {{labels}}.',
	subscriptionsMatch_other:
		'{{typed}} correspond à {{count}} d’entre eux. Choisissez dans les suggestions\u00a0: {{labels}}.',
	subscriptionsTooMany_one:
		'Un serveur peut avoir au plus {{count}} tours d’horizon et alertes. Retirez-en un dont personne n’a besoin.',
	subscriptionsTooMany_many:
		'Un serveur peut avoir au plus {{count}} tours d’horizon et alertes. Retirez-en un dont personne n’a besoin.',
	subscriptionsTooMany_other:
		'Un serveur peut avoir au plus {{count}} tours d’horizon et alertes. Retirez-en un dont personne n’a besoin.',
	timesInDefaultZone:
		'Les heures suivent le fuseau {{zone}}, car personne n’a encore choisi de fuseau horaire pour ce serveur. `/paramètres fuseau` le choisit pour les prochains tours d’horizon et alertes\u00a0; `/{{command}} modifier` modifie celui de cet abonnement.',
	previewEmpty: 'Rien ne serait publié maintenant, car aucun sujet ici ne porte sur ces thèmes.',

	channelUnsuitable:
		'Rien ne peut y être publié. Choisissez un salon textuel, un salon d’annonces, un forum ou un fil.',
	permissionsMissing:
		'Il manque à Dateline des permissions dans {{channel}}\u00a0: {{permissions}}. Accordez-les dans les paramètres du salon, sous «\u00a0Permissions\u00a0», puis réessayez.',
	mayViewChannel: 'Voir le salon',
	mayReadHistory: 'Voir les anciens messages',
	maySendMessages: 'Envoyer des messages',
	maySendInThreads: 'Envoyer des messages dans les fils',
	mayCreatePosts: 'Créer des posts',
	maySendInPosts: 'Envoyer des messages dans les posts',
	mannerPings: 'mentionne {{role}}',
	mannerPublished: 'publié pour les abonnés',
	mannerThread: 'avec un fil',
	mannerTags: 'tags\u00a0: {{tags}}',
	roleGone:
		'Le rôle «\u00a0{{role}}\u00a0» n’existe plus, donc personne n’est mentionné. Choisissez-en un autre avec `/{{command}} modifier`.',
	tagsGone:
		'Le forum n’a plus ces tags, ou seuls les modérateurs peuvent les utiliser\u00a0: {{tags}}. Choisissez-en d’autres avec `/{{command}} modifier`.',
	mannerCompact: 'compact',
	mannerHeadlines: 'titres seuls',
	mannerAccent: 'bord\u00a0: {{color}}',
	mannerPictures: 'avec images',
	mannerNoPictures: 'sans images',
	mayCreateThreads: 'Créer des fils publics',
	mayAttachFiles: 'Joindre des fichiers',
	picturesNotAllowed:
		'Dans {{channel}}, le tour d’horizon arrive sans son graphique tant que Dateline n’y a pas la permission «\u00a0{{permission}}\u00a0».',
} as const satisfies Translation<typeof english, 'fr'>;
