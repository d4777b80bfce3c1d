import type { Translation } from '../catalogue.ts';
import type { digestFeed as english } from '../en/digest-feed.ts';

export const digestFeed = {
	feedTitle: '## Feed privado',
	feedAbout:
		'Lo que el resumen sobre {{about}} publica en {{channel}}, para lectores de feeds. Quien tenga una de estas direcciones puede leerlo, así que dáselas solo a quien pueda hacerlo.',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: 'Estas son las nuevas direcciones. Las anteriores ya no funcionan.',
	feedOff:
		'El feed está desactivado y sus direcciones ya no funcionan. Si lo activas de nuevo, tendrá otras.',
	feedRenewButton: 'Nueva dirección',
	feedOffButton: 'Desactivar',
	feedOnButton: 'Activar',
	feedNeedsPublicUrl:
		'Los resúmenes no se pueden leer como feed, porque Dateline no tiene una dirección pública. Pide al operador que defina `PUBLIC_URL`: el README lo explica en «Digests as feeds».',
	feedName: 'Resumen: {{about}}',
	feedDescription: 'Lo que Dateline publicó en un canal de Discord',
	feedWithdrawn: 'Retirada: {{headline}}',
} as const satisfies Translation<typeof english, 'es'>;
