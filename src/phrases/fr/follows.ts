import type { Translation } from '../catalogue.ts';
import type { follows as english } from '../en/follows.ts';

export const follows = {
	followAsk: 'Comment voulez-vous suivre {{about}}\u00a0?',
	followTimes:
		'Les alertes arrivent sujet par sujet\u00a0; un tour d’horizon arrive une fois par jour à {{time}} ({{zone}}).',
	followTimesChange:
		'Pour changer l’heure de vos tours d’horizon, utilisez `/suivis` avec `quand` et `fuseau`.',
	followUnmatched: 'Aucun sujet ici ne mentionne encore {{words}}. Vérifiez l’orthographe.',
	followAlerts: 'Alertes pour moi',
	followDigest: 'Tour d’horizon quotidien pour moi',
	followAlertsHere: 'Alertes dans ce salon',
	followDigestHere: 'Tour d’horizon quotidien dans ce salon',
	followedNow: 'Vous suivez maintenant ce thème.',
	followedHere: 'C’est désormais publié ici.',
	followedAlreadyDigest: 'Vous suivez déjà {{about}} par un tour d’horizon.',
	followedAlreadyAlerts: 'Vous suivez déjà {{about}} par des alertes.',
	channelFollowsDigest: 'Ce salon suit déjà {{about}} par un tour d’horizon.',
	channelFollowsAlerts: 'Ce salon suit déjà {{about}} par des alertes.',
	followsTooMany_one:
		'Vous suivez déjà {{count}} thème, c’est la limite. Retirez-en d’abord avec `/suivis`.',
	followsTooMany_many:
		'Vous suivez déjà {{count}} thèmes, c’est la limite. Retirez-en d’abord avec `/suivis`.',
	followsTooMany_other:
		'Vous suivez déjà {{count}} thèmes, c’est la limite. Retirez-en d’abord avec `/suivis`.',
	followHereModerators:
		'Seuls les modérateurs choisissent ce qui est publié dans un salon. Vous pouvez suivre ce thème vous-même.',
	directUnanswered: 'Discord n’a pas répondu. Réessayez.',
	directRefused:
		'Dateline ne peut pas vous envoyer de messages privés. Autorisez-les dans les paramètres de confidentialité de ce serveur, puis réessayez.',
	directClosedPaused:
		'Vous n’acceptez pas les messages privés de Dateline\u00a0: ce que vous suivez est donc en pause. Autorisez-les dans vos paramètres Discord, puis appuyez sur «\u00a0Reprendre\u00a0».',

	followingTitle: '## Ce que vous suivez',
	followingNothing: 'Vous ne suivez rien. Commencez avec `/suivre` et un thème.',
	followingMenu: 'Modifier un de ces thèmes',
	followingThis: 'Vous suivez ce thème.',
	followingAll: 'Tout ce que vous suivez',
	followingPaused: 'En pause. Vous n’en recevez rien jusqu’à la reprise.',
	followingResumed: 'Vous suivez de nouveau ce thème.',
	followingResumedAll: 'Vous suivez de nouveau ces thèmes.',
	followingRemoved: 'Vous ne suivez plus ce thème.',
	followingGone: 'Vous ne suivez plus ce thème. `/suivis` affiche ce que vous suivez.',
	followingTimesChanged: 'Vos tours d’horizon arrivent désormais à ce moment.',
	followingNoDigest: 'Vous ne suivez rien par un tour d’horizon. Commencez avec `/suivre`.',
	followingNotNow: 'Ce n’est pas possible pour l’instant. Réessayez dans une minute.',
	digestPausedLabel: 'Tour d’horizon, en pause',
	alertsPausedLabel: 'Alertes, en pause',
} as const satisfies Translation<typeof english, 'fr'>;
