import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: 'Nouveau tour d’horizon',
	alertFormTitle: 'Nouvelles alertes',
	digestEditTitle: 'Modifier ce tour d’horizon',
	alertEditTitle: 'Modifier ces alertes',
	formAgain: 'Le formulaire ne s’est pas ouvert à temps. Appuyez sur le bouton pour réessayer.',
	formTopics: 'Thèmes',
	formTopicsExample: 'Taïwan, guerre des puces',
	formChannel: 'Où',
	formUsual: 'Quand',
	formWhen: 'Ou un autre moment, en toutes lettres',
	formWhenHint: 'Si vous remplissez ce champ, il remplace le choix ci-dessus.',
	formZone: 'Fuseau horaire',
	formZoneHint: 'Une ville de ce fuseau, comme Paris. Si le champ reste vide\u00a0: {{zone}}.',
	formQuiet: 'Heures calmes',
	formChannelMissing: 'Choisissez un salon où publier.',
	openFormButton: 'Ouvrir le formulaire',
	correctButton: 'Corriger',
	formForgotten_one:
		'Votre saisie est conservée pendant {{count}} minute, et ce délai est passé. Remplissez de nouveau le formulaire.',
	formForgotten_many:
		'Votre saisie est conservée pendant {{count}} minutes, et ce délai est passé. Remplissez de nouveau le formulaire.',
	formForgotten_other:
		'Votre saisie est conservée pendant {{count}} minutes, et ce délai est passé. Remplissez de nouveau le formulaire.',
	digestFirst: 'Le premier arrivera {{moment}}.',
	waitingComes: 'Ce qui n’a pas pu être publié arrive avec le prochain\u00a0: {{moment}}.',
	waitingAlertsCome: 'Ce qui n’a pas pu être publié sera publié dans un instant.',
} satisfies Translation<typeof english, 'fr'>;
