import type { Translation } from '../catalogue.ts';
import type { talked as english } from '../en/talked.ts';

export const talked = {
	talkedTitle: 'Am meisten im Gespräch',
	talkedPeriod: '{{first}} bis {{last}} (UTC), verglichen mit den {{days}} Tagen davor',
	talkedNoBefore: '{{first}} bis {{last}} (UTC); von davor gibt es nichts zum Vergleichen',
	talkedRose: 'gestiegen von {{number}}',
	talkedFell: 'gefallen von {{number}}',
	talkedNew: 'neu',
	talkedRising: '**Häufiger:** {{names}}',
	talkedFalling: '**Seltener:** {{names}}',
	talkedSteady: 'Keine Zahl ist stärker gestiegen oder gefallen als durch Zufall.',
	talkedTooLittle: 'Es gab zu wenige Berichte, um zu sagen, wer am meisten im Gespräch war.',
	optionContent: 'Was darin steht, sonst neue Nachrichten',
	choiceNewStories: 'Neue Nachrichten',
} as const satisfies Translation<typeof english, 'de'>;
