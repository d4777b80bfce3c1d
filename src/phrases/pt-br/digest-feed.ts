import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## Feed privado',
	feedAbout:
		'O que o resumo sobre {{about}} publica em {{channel}}, para leitores de feeds. Quem tem um destes endereços pode ler, então passe-os só a quem pode.',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: 'Estes são os novos endereços. Os antigos não funcionam mais.',
	feedOff:
		'O feed está desativado, e os endereços dele não funcionam mais. Se você o ativar de novo, ele terá outros.',
	feedRenewButton: 'Novo endereço',
	feedOffButton: 'Desativar',
	feedOnButton: 'Ativar',
	feedNeedsPublicUrl:
		'Não é possível ler resumos como feed, porque o Dateline não tem um endereço público. Peça ao operador que defina `PUBLIC_URL`: o README explica em “Digests as feeds”.',
	feedName: 'Resumo: {{about}}',
	feedDescription: 'O que o Dateline publicou em um canal do Discord',
	feedWithdrawn: 'Retirada do ar: {{headline}}',
} as const satisfies Translation<typeof english, 'pt-BR'>;
