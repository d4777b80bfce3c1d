import type { Translation } from '../catalogue.ts';
import type { compare as english } from '../en/compare.ts';

export const compare = {
	compareTitle_one: 'So berichtet {{count}} Quelle',
	compareTitle_other: 'So berichten {{count}} Quellen',
	compareNumber: 'Abweichende Zahl: {{number}}',
	compareAgree: 'Keine Zahl in Überschriften und ersten Sätzen weicht ab',
	compareOne: 'Nur eine Quelle hier berichtet darüber',
	compareBack: '‹ Zurück',
	compareOn: 'Weitere Quellen ›',
	compareVoices: 'Zu Wort kommen: {{people}}',
	compareCountries: 'Länder',
	compareOwners: 'Eigentum',
	compareShare: '{{name}} {{sources}}',
	ownedByState: 'staatlich',
	ownedByPublic: 'öffentlich-rechtlich',
	ownedByNonprofit: 'nicht gewinnorientiert',
	ownedByPrivate: 'in Privatbesitz',
	notKnown: 'nicht bekannt',
	sourceNotNamed: 'Quelle nicht genannt',
	compareWithdrawn:
		'Die Quellen haben alle Berichte zu dieser Nachricht zurückgezogen. Wähle eine andere Nachricht.',
	openStory: 'Nachricht lesen',
	openCompare: 'Quellen vergleichen',
} as const satisfies Translation<typeof english, 'de'>;
