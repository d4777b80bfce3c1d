import type { Translation } from '../catalogue.ts';
import type { follows as english } from '../en/follows.ts';

export const follows = {
	followAsk: '{{about}}: Wie möchtest du folgen?',
	followTimes:
		'Meldungen kommen einzeln, sobald es etwas Neues gibt; ein Überblick kommt einmal am Tag um {{time}} Uhr ({{zone}}).',
	followTimesChange:
		'Wann deine Überblicke kommen, änderst du mit `/meine_themen` und `wann` oder `zeitzone`.',
	followUnmatched: 'Bisher erwähnt hier keine Nachricht {{words}}. Prüfe die Schreibweise.',
	followAlerts: 'Meldungen für mich',
	followDigest: 'Täglicher Überblick für mich',
	followAlertsHere: 'Meldungen in diesem Kanal',
	followDigestHere: 'Täglicher Überblick in diesem Kanal',
	followedNow: 'Du folgst jetzt diesem Thema.',
	followedHere: 'Das wird jetzt hier gepostet.',
	followedAlreadyDigest: 'Du folgst schon mit einem Überblick: {{about}}.',
	followedAlreadyAlerts: 'Du folgst schon mit Meldungen: {{about}}.',
	channelFollowsDigest: 'Dieser Kanal folgt schon mit einem Überblick: {{about}}.',
	channelFollowsAlerts: 'Dieser Kanal folgt schon mit Meldungen: {{about}}.',
	followsTooMany_one:
		'Du folgst schon {{count}} Thema, mehr geht nicht. Entferne zuerst eines mit `/meine_themen`.',
	followsTooMany_other:
		'Du folgst schon {{count}} Themen, mehr geht nicht. Entferne zuerst einige mit `/meine_themen`.',
	followHereModerators:
		'Nur Moderatoren können bestimmen, was in einem Kanal gepostet wird. Du kannst dem Thema selbst folgen.',
	directUnanswered: 'Discord hat nicht geantwortet. Versuche es noch einmal.',
	directRefused:
		'Dateline kann dir keine Direktnachrichten senden. Erlaube sie in den Privatsphäre-Einstellungen dieses Servers und versuche es noch einmal.',
	directClosedPaused:
		'Du lässt keine Direktnachrichten von Dateline zu, deshalb sind deine Themen pausiert. Erlaube sie in deinen Discord-Einstellungen und drücke dann auf „Fortsetzen“.',

	followingTitle: '## Deine Themen',
	followingNothing: 'Du folgst noch keinem Thema. Beginne mit `/folgen` und einem Thema.',
	followingMenu: 'Eines davon ändern',
	followingThis: 'Du folgst diesem Thema.',
	followingAll: 'Alle deine Themen',
	followingPaused: 'Pausiert. Bis du es fortsetzt, bekommst du nichts davon.',
	followingResumed: 'Du folgst diesem Thema wieder.',
	followingResumedAll: 'Du folgst diesen Themen wieder.',
	followingRemoved: 'Du folgst diesem Thema nicht mehr.',
	followingGone:
		'Du folgst diesem Thema nicht mehr. `/meine_themen` zeigt, welchen Themen du folgst.',
	followingTimesChanged: 'Deine Überblicke kommen ab jetzt zu dieser Zeit.',
	followingNoDigest: 'Du folgst noch keinem Thema mit einem Überblick. Beginne mit `/folgen`.',
	followingNotNow: 'Das geht gerade nicht. Versuche es in einer Minute noch einmal.',
	digestPausedLabel: 'Überblick, pausiert',
	alertsPausedLabel: 'Meldungen, pausiert',
} as const satisfies Translation<typeof english, 'de'>;
