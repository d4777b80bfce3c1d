import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources = {
	sourceEmpty: 'Saisissez une adresse ou un nom.',
	sourceUnclear:
		'{{typed}} n’est ni une adresse ni une source suggérée. Saisissez l’adresse d’un flux ou d’une page, par exemple https://example.com/feed, ou choisissez une suggestion.',
	sourceInDiscord:
		'Cette adresse mène à Discord, où il n’y a pas de flux. Saisissez l’adresse d’un flux ou d’une page, par exemple https://example.com/feed.',
	sourcePassword:
		'Cette adresse contient un nom d’utilisateur ou un mot de passe, que verraient toutes les personnes qui gèrent les flux. Utilisez une adresse qui n’en contient pas.',
	sourceRestarting: 'Dateline redémarre. Réessayez bientôt.',
	sourceUnknown:
		'Aucun flux ici ne s’appelle {{typed}} ni n’a cette adresse. `/source liste` les affiche tous.',
	sourceSeveral:
		'Plusieurs flux ici s’appellent {{typed}}. Choisissez l’un de ceux proposés pendant la saisie.',
	sourceFull: 'Il y a déjà {{max}} flux. Retirez-en d’abord un avec `/source retirer`.',
	sourceListed: '**{{name}}** est déjà lu. `/source liste` l’affiche.',
	sourceEnded:
		'**{{name}}** a été arrêté par son éditeur et ne peut donc pas être lu. Cherchez sa nouvelle adresse et ajoutez-la avec `/source ajouter`.',
	sourcePausedAlready: '**{{name}}** est déjà en pause. Rien n’a changé.',
	sourceNotPaused: '**{{name}}** n’est pas en pause. Rien n’a changé.',
	sourcePaused: '**{{name}}** est en pause. Sa lecture reprendra avec `/source reprendre`.',
	sourceResumed: '**{{name}}** est de nouveau lu.',
	sourceGone: 'Ce flux a déjà été retiré. `/source liste` les affiche tous.',
	sourceInFile:
		'**{{name}}** figure dans le fichier `feeds.json` du dossier de données. Demandez à l’exploitant de l’y retirer, ou utilisez `/source mettre_en_pause`.',
	sourceRemoveQuestion: 'Retirer **{{name}}**\u00a0? Ses articles restent.',
	sourceRemoved: '**{{name}}** est retiré. Ses articles restent.',
	sourceExport:
		'Tous les flux. `/source importer` les ajoute de nouveau, et les lecteurs de flux aussi.',
	sourceExportTitle: 'Flux de Dateline',

	previewHeadlines: 'Derniers titres',
	previewTooLong:
		'Son adresse est trop longue pour un bouton. Ajoutez-le avec `/source importer` ou dans `feeds.json`.',
	previewNothingKept:
		'Rien n’est encore conservé. Ce que contient le flux au moment de l’ajout pourra être trouvé, mais ne sera pas publié.',
	previewAdd: 'Ajouter',
	previewLanguageUnknown: 'langue non reconnue',
	previewNoDates: 'aucune date pour estimer le nombre par jour',
	previewLessThanDaily: 'moins d’un par jour',
	previewPerDay: 'environ {{number}} par jour',
	feedItems_one: '{{count}} élément',
	feedItems_many: '{{count}} éléments',
	feedItems_other: '{{count}} éléments',
	feedRefusedTitle: 'Écartés',
	feedRefused: '{{reason}} ({{items}})',
	feedItemWithoutText: 'n’a ni titre ni texte',
	feedItemFault: '{{field}}\u00a0: {{reason}}',

	feedChoice: 'Cette page indique plusieurs flux. Lequel voulez-vous\u00a0?',
	feedChoiceMore:
		'et {{number}} de plus. Si c’est l’un de ceux-là, cherchez son adresse sur la page, puis ajoutez-la.',
	feedAdded: '**{{name}}** est désormais lu.',
	feedAddedThen:
		'Ses articles pourront être trouvés d’ici une minute. Ce qui paraîtra ensuite sera publié là où quelqu’un s’y est abonné.',

	checkNew_one: '{{count}} nouveau',
	checkNew_many: '{{count}} nouveaux',
	checkNew_other: '{{count}} nouveaux',
	checkChanged_one: '{{count}} modifié',
	checkChanged_many: '{{count}} modifiés',
	checkChanged_other: '{{count}} modifiés',
	checkKnown_one: '{{count}} connu',
	checkKnown_many: '{{count}} connus',
	checkKnown_other: '{{count}} connus',
	checkNothingNew_one: 'Rien de nouveau\u00a0: {{count}} élément, déjà connu.',
	checkNothingNew_many: 'Rien de nouveau\u00a0: {{count}} éléments, tous connus.',
	checkNothingNew_other: 'Rien de nouveau\u00a0: {{count}} éléments, tous connus.',
	checkWouldBring: 'Ce qui arriverait',
	checkNothingKept: 'Lu à l’instant. Une vérification ne conserve rien.',
} as const satisfies Translation<typeof english, 'fr'>;
