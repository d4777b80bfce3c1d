import type { Translation } from '../catalogue.ts';
import type { settings as english } from '../en/settings.ts';

export const settings = {
	settingsTitle: '## Einstellungen',
	settingsZone: '**Zeitzone** {{zone}}, dort ist es jetzt {{time}} Uhr',
	settingsZoneUnset:
		'**Zeitzone** {{zone}}, dort ist es jetzt {{time}} Uhr; noch hat niemand eine gewählt',
	settingsLanguage:
		'**Sprache** {{language}} für alles, was hier gepostet wird; Antworten auf Befehle sind in der Sprache, die jeder bei Discord eingestellt hat',
	settingsImagesOn: '**Bilder** der Artikel werden gezeigt',
	settingsImagesOff: '**Bilder** werden nicht gezeigt',
	settingsImagesNever: '**Bilder** werden nicht gezeigt: Sie sind für alle Server abgeschaltet',
	settingsNotices:
		'**Hinweise an Moderatoren** {{channel}}, wenn mit einem Feed oder einem Kanal etwas nicht stimmt',
	settingsNoticesNowhere:
		'**Hinweise an Moderatoren** nirgends; `/status` zeigt, bei welchen Feeds etwas nicht stimmt',
	settingsHow:
		'Du änderst sie mit `/einstellungen` und `zeitzone`, `sprache`, `bilder` oder `hinweise`.',
	settingsZoneChanged:
		'Neue Überblicke und Meldungen verwenden diese Zeitzone. Bestehende behalten ihre.',
	settingsLanguageChanged: 'Alles, was ab jetzt gepostet wird, ist in dieser Sprache.',
	settingsImagesChanged: 'Die Einstellung für Bilder gilt für alles, was ab jetzt gepostet wird.',
	settingsNoticesChanged: 'Alle, die diesen Kanal sehen können, sehen die Hinweise.',
	settingsNoticesStopped: 'Ab jetzt werden keine Hinweise zu Feeds gepostet.',
	settingsNoticesStop: 'Hinweise beenden',
	settingsNoticesForum:
		'In einem Forum lassen sich keine Hinweise posten. Wähle einen Textkanal oder einen Thread.',
} as const satisfies Translation<typeof english, 'de'>;
