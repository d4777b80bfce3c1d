import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## Flux privé',
	feedAbout:
		'Ce que le tour d’horizon sur {{about}} publie dans {{channel}}, pour les lecteurs de flux. Toute personne qui a l’une de ces adresses peut le lire\u00a0: ne les donnez qu’à celles qui y ont droit.',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: 'Voici les nouvelles adresses. Les anciennes ne fonctionnent plus.',
	feedOff:
		'Le flux est désactivé, et ses adresses ne fonctionnent plus. Si vous le réactivez, il en aura de nouvelles.',
	feedRenewButton: 'Nouvelle adresse',
	feedOffButton: 'Désactiver',
	feedOnButton: 'Activer',
	feedNeedsPublicUrl:
		'Les tours d’horizon ne peuvent pas être lus comme flux, car Dateline n’a pas d’adresse publique. Demandez à l’exploitant de définir `PUBLIC_URL`\u00a0: le README l’explique sous «\u00a0Digests as feeds\u00a0».',
	feedName: 'Tour d’horizon\u00a0: {{about}}',
	feedDescription: 'Ce que Dateline a publié dans un salon Discord',
	feedWithdrawn: 'Retiré\u00a0: {{headline}}',
} as const satisfies Translation<typeof english, 'fr'>;
