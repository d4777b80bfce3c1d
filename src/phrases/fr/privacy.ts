import type { Translation } from '../catalogue.ts';
import type { privacy as english } from '../en/privacy.ts';

export const privacy = {
	privacyTitle: 'Ce que Dateline conserve',
	privacyYou: 'À votre sujet',
	privacyFollows:
		'Ce que vous suivez et dans quelle langue, jusqu’à ce que vous le retiriez, et ce qui vous a été envoyé en dernier, sur {{days}} jours au plus. Actuellement\u00a0: {{stored}}.',
	privacyReloader: 'L’identifiant de la personne qui a rechargé les articles en dernier.',
	privacyServer: 'Au sujet d’un serveur',
	privacySubscriptions:
		'Ses tours d’horizon et alertes, avec l’identifiant de la personne qui les a créés, pour que Dateline puisse la prévenir en cas d’arrêt\u00a0; ce qui a été publié en dernier, sur {{days}} jours au plus, et ce qui reste à publier\u00a0; son fuseau horaire et sa langue, si les images sont affichées et où vont les avis.',
	privacyLeaving:
		'Une fois que Dateline apprend qu’il a été retiré du serveur, tout cela est conservé {{days}} jours au cas où il reviendrait, puis effacé.',
	privacyFeeds:
		'Avec chaque flux ajouté ici, l’identifiant du serveur, jusqu’à ce que le flux soit retiré.',
	privacyNever: 'Jamais conservé',
	privacyMembers:
		'Ce que les membres écrivent, leur nom, ce qu’ils demandent à Dateline et ce qu’ils lisent.',
	privacyPassedOn:
		'Exception passagère\u00a0: si un autre processus de ce bot doit répondre à une commande, elle reste avec votre identifiant dans la base de données jusqu’à la réponse, un quart d’heure au plus tant que le bot tourne.',
	privacyWhere: 'Où',
	privacyDatabase:
		'Dans la base de données de la personne qui exploite ce bot, et nulle part ailleurs.',
	privacyModel:
		'Les textes des articles sont envoyés à un modèle de langage qui les résume. Rien à votre sujet ni au sujet de ce serveur ne l’est.',
	privacyStored: '{{followed}}, {{created}}',
	privacyFollowed_one: '{{count}} thème suivi',
	privacyFollowed_many: '{{count}} thèmes suivis',
	privacyFollowed_other: '{{count}} thèmes suivis',
	privacyCreated_one: '{{count}} tour d’horizon ou alerte créé pour des serveurs',
	privacyCreated_many: '{{count}} tours d’horizon et alertes créés pour des serveurs',
	privacyCreated_other: '{{count}} tours d’horizon et alertes créés pour des serveurs',
	privacyErase: 'Effacer ce qui me concerne',
	privacyEraseQuestion:
		'Cela efface ce qui est conservé à votre sujet\u00a0: {{stored}}. Vous ne suivrez plus rien\u00a0; ce que vous avez créé pour des serveurs continue sans votre identifiant. C’est irréversible.',
	privacyEraseYes: 'Effacer',
	privacyKeep: 'Conserver',
	privacyErased:
		'C’est effacé. Vous ne suivez plus rien, et aucun tour d’horizon ni aucune alerte ne contient votre identifiant.',
} as const satisfies Translation<typeof english, 'fr'>;
