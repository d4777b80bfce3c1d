import type { Translation } from '../catalogue.ts';
import type { wishes as english } from '../en/wishes.ts';

export const wishes = {
	topicShared:
		'{{typed}} peut désigner plusieurs noms. Saisissez en entier celui que vous voulez\u00a0: {{names}}.',
	topicEmpty:
		'Il n’y a rien à rechercher dans {{typed}}. Saisissez des noms ou des mots, séparés par des virgules.',
	topicCommon:
		'{{typed}} figure dans presque tous les sujets. Saisissez le nom complet, ou une expression de plusieurs mots.',
	topicsBesideEverything:
		'«\u00a0Tout\u00a0» comprend déjà tous les autres thèmes. Saisissez soit «\u00a0tout\u00a0», soit les thèmes.',
	topicsOnlyLeftOut:
		'{{typed}} indique seulement ce qu’il faut exclure. Saisissez «\u00a0tout\u00a0» ou un thème avant, ou utilisez l’option `sauf`.',
	exceptUnclear:
		'Faut-il aussi exclure {{typed}}\u00a0? Ce n’est pas clair. Mettez un signe moins devant tout ce qu’il faut exclure, comme «\u00a0-pluie\u00a0», ou utilisez l’option `sauf`.',
	topicsMixed:
		'{{typed}} peut se comprendre de plusieurs façons. Séparez les thèmes par des virgules, et mettez un signe moins devant tout ce qu’il faut exclure, comme «\u00a0tout, -pluie\u00a0».',
	topicsTooMany:
		'Au plus {{topics}} thèmes, d’au plus {{characters}} caractères chacun, sont possibles. Retirez-en ou raccourcissez-en.',
	topicsContradict: '{{typed}} est à la fois demandé et exclu. Ne l’indiquez que d’un côté.',
	exceptEverything:
		'Si tout est exclu, il ne reste rien. Indiquez seulement ce qu’il faut exclure.',
	topicMissing: 'Saisissez un nom, ou des mots à rechercher.',
	everythingTyped: 'tout',
	nothingTyped: 'rien',

	topicUnmatched: 'Aucun sujet ici ne mentionne {{topic}} pour l’instant.',
	topicUnmatchedNearest:
		'Aucun sujet ici ne mentionne {{topic}} pour l’instant. Les noms les plus proches ici\u00a0: {{names}}.',
	topicsUnmatchedMore_one: 'Aucun sujet ne mentionne non plus {{count}} autre de ces thèmes.',
	topicsUnmatchedMore_many: 'Aucun sujet ne mentionne non plus {{count}} autres de ces thèmes.',
	topicsUnmatchedMore_other: 'Aucun sujet ne mentionne non plus {{count}} autres de ces thèmes.',

	exported:
		'Tous les tours d’horizon et alertes de ce serveur. `/digest importer` les ajoute de nouveau.',
	exportUnreadable:
		'Ce fichier est illisible\u00a0; il en manque peut-être une partie. Joignez le fichier de `/digest exporter` sans le modifier.',
	exportNot: 'Ce fichier ne vient pas de `/digest exporter`. Joignez-en un qui en vient.',
	importTitle: '## Abonnements importés',
	importAdded_one: '{{count}} ajouté',
	importAdded_many: '{{count}} ajoutés',
	importAdded_other: '{{count}} ajoutés',
	importSkipped_one: '{{count}} déjà présent',
	importSkipped_many: '{{count}} déjà présents',
	importSkipped_other: '{{count}} déjà présents',
	problemCount_one: '{{count}} problème',
	problemCount_many: '{{count}} problèmes',
	problemCount_other: '{{count}} problèmes',
	problemsTitle: 'Problèmes',
	importMore_one: 'et {{count}} autre',
	importMore_many: 'et {{count}} autres',
	importMore_other: 'et {{count}} autres',
	importStartNote:
		'Les nouveaux tours d’horizon et alertes commencent avec ce qui arrive à partir de maintenant.',
	entryProblem: '{{number}}\u00a0: {{problem}}',
	fieldProblem: '{{field}}\u00a0: {{problem}}',
	entryUnreadable: 'Ce n’est ni un tour d’horizon ni des alertes.',
	fieldUnknown: 'Ce champ n’existe pas.',
	fieldMissing: 'Ce champ manque.',
	fieldWrong: 'Cette valeur ne convient pas.',
	fieldTopicWrong:
		'Il faut une forme comme «\u00a0place: Taiwan\u00a0» ou «\u00a0words: chip war\u00a0».',
	fieldZoneWrong: 'Il faut le nom d’un fuseau horaire, comme Europe/Berlin.',
	fieldChannelWrong: 'Il faut l’identifiant d’un salon.',
	entryChannelUnknown:
		'Son salon n’a pas été trouvé sur ce serveur. Pour le publier ailleurs, importez de nouveau le fichier avec l’option `salon`.',
	pingUnknown: 'Il n’y a pas de rôle {{typed}} ici. Choisissez-en un parmi les suggestions.',
	pingShared: 'Plusieurs rôles s’appellent {{typed}} ici. Choisissez le bon parmi les suggestions.',
	pingEveryone:
		'Dateline ne mentionne jamais @everyone ni @here. Choisissez un rôle que l’on peut quitter.',
	pingManaged:
		'{{role}} est géré par Discord ou une application et ne peut pas être mentionné. Choisissez un autre rôle.',
	pingNotAllowed:
		'Dateline n’a pas le droit de mentionner {{role}}. Autorisez tout le monde à le mentionner dans les paramètres du rôle, puis réessayez.',
	publishElsewhere:
		'Seuls les messages d’un salon d’annonces peuvent être publiés. Choisissez un tel salon ou désactivez `publier`.',
	threadElsewhere:
		'Un fil ne s’ouvre que dans un salon textuel ou d’annonces. Choisissez un tel salon ou désactivez `fil`.',
	tagsElsewhere:
		'Seuls les posts d’un forum ont des tags. Choisissez un forum ou tapez «\u00a0rien\u00a0» pour `tags`.',
	tagUnknown:
		'Ce forum n’a pas de tag {{typed}} que Dateline puisse utiliser. Choisissez parmi ceux-ci\u00a0: {{tags}}.',
	tagsNone:
		'Ce forum n’a aucun tag que Dateline puisse utiliser. Ajoutez-en d’abord un dans les paramètres du forum.',
	tagsTooMany: 'Un post peut avoir au plus {{most}} tags. Citez-en moins.',
	tagRequired:
		'Ce forum exige un tag pour chaque post. Choisissez-en un avec `tags`\u00a0: {{tags}}.',
	accentUnclear:
		'Dateline ne connaît pas la couleur {{typed}}. Tapez un nom comme «\u00a0rouge\u00a0», ou six chiffres comme #2F5D8A.',
} as const satisfies Translation<typeof english, 'fr'>;
