import type { Translation } from '../catalogue.ts';
import type { names as english } from '../en/names.ts';

export const names = {
	nameEmpty: 'Saisissez un nom.',
	nameOdd:
		'Ce nom contient des caractères qui ne peuvent pas être affichés. Saisissez-en un autre.',
	nameSeveral:
		'Plusieurs personnes ici s’appellent {{typed}}. Choisissez l’une de celles proposées pendant la saisie.',
	nameUnknown:
		'Aucun article ici ne cite de personne appelée {{typed}}. Choisissez l’une de celles proposées pendant la saisie.',
	nameMisspelled:
		'Aucun article ici ne cite de personne appelée {{typed}}. Vouliez-vous dire **{{nearest}}**\u00a0?',
	nameShownAs: '{{alias}} · affiché comme {{name}}',

	nameJoined:
		'**{{name}}** et **{{other}}** sont désormais une seule personne, affichée comme **{{name}}**.',
	nameShowOther: 'Afficher l’autre nom',
	nameTakeBack: 'Annuler',
	nameOthersAlike: 'Autres noms semblables',
	nameStayTwo:
		'**{{name}}** et **{{other}}** restent deux personnes. Elles ne seront plus suggérées comme une seule.',
	nameTwoAgain:
		'**{{name}}** et **{{other}}** sont de nouveau deux personnes. Elles ne seront plus suggérées comme une seule.',
	nameSuggestedAgain:
		'**{{name}}** et **{{other}}** peuvent de nouveau être suggérés comme une seule personne.',
	nameRenamed: '**{{name}}** est désormais affiché comme **{{other}}**.',
	nameRenamedLeads:
		'**{{name}}** est désormais affiché comme **{{other}}**. {{quoted}} mène toujours à la même personne.',
	nameHasAgain: '**{{name}}** a retrouvé ce nom.',
	nameHidden:
		'**{{name}}** est masqué\u00a0: aucune réponse, liste ou suggestion n’affiche ce nom. Les articles qui le citent restent.',
	nameShown: '**{{name}}** est de nouveau affiché.',

	namesSame: 'C’est déjà **{{name}}**. Rien n’a changé.',
	namesJoinedAlready:
		'**{{name}}** et **{{other}}** sont déjà une seule personne. Rien n’a changé.',
	namesNotJoined:
		'**{{name}}** n’a été réuni à aucun autre nom. Choisissez l’un de ceux proposés pendant la saisie.',
	namesIsShown:
		'**{{name}}** est le nom affiché. Choisissez l’autre nom, celui qui ne lui appartient pas.',
	namesApartAlready: '**{{name}}** et **{{other}}** sont déjà deux personnes. Rien n’a changé.',
	namesNotApart:
		'Personne n’a dit que **{{name}}** et **{{other}}** sont deux personnes. Rien n’a changé.',
	namesOneHidden: '**{{name}}** ou **{{other}}** est masqué. Utilisez d’abord `/nom afficher`.',
	namesHiddenAlready: '**{{name}}** est déjà masqué. Rien n’a changé.',
	namesNotHidden: '**{{name}}** n’est pas masqué. Rien n’a changé.',
	namesTaken:
		'Il y a déjà une personne **{{other}}**. S’il s’agit de **{{name}}**, utilisez `/nom réunir`.',
	namesTooMany: '**{{name}}** a déjà trop de noms. Séparez-en d’abord un avec `/nom séparer`.',
	namesFull: 'Il y a trop de décisions sur les noms. Annulez-en d’abord une.',

	alikeTitle: 'Noms semblables',
	alikePair: '{{one}} et {{other}}',
	alikePerson_one: '**{{name}}** ({{count}} article)',
	alikePerson_many: '**{{name}}** ({{count}} articles)',
	alikePerson_other: '**{{name}}** ({{count}} articles)',
	alikeOne: 'Une personne',
	alikeTwo: 'Deux personnes',
	alikeMore: 'Il y en a d’autres. Ils viendront une fois ceux-ci tranchés.',
	alikeSpelling: 'Des espaces, traits d’union, accents ou un titre diffèrent',
	alikeOrder: 'L’ordre des mots diffère',
	alikeInitial: 'L’un a une initiale',
	alikeMiddleName: 'L’un a un deuxième prénom',
	alikeRomanization: 'Un même son, deux romanisations',
	alikeScript: 'Deux écritures, un même son',
	alikeLetter: 'Une lettre diffère',
} as const satisfies Translation<typeof english, 'fr'>;
