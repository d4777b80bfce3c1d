import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay:
		'Keine Nachricht hier nennt beide. Der kürzeste gefundene Weg über Namen, die gemeinsam in Nachrichten vorkommen:',
	linkCaution:
		'Ein Weg ist keine Beziehung. Jeder Schritt sagt nur, dass eine Nachricht beide Namen nennt.',
	linkNone:
		'Keine Nachricht hier nennt beide, und über bis zu drei andere Namen wurde kein Weg gefunden.',
	linkSame: 'Beide sind {{name}}. Wähle zwei verschiedene Namen.',
} as const satisfies Translation<typeof english, 'de'>;
