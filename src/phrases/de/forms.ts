import type { Translation } from '../catalogue.ts';
import type { forms as english } from '../en/forms.ts';

export const forms = {
	digestFormTitle: 'Neuer Überblick',
	alertFormTitle: 'Neue Meldungen',
	digestEditTitle: 'Überblick ändern',
	alertEditTitle: 'Meldungen ändern',
	formAgain: 'Das Formular ging nicht rechtzeitig auf. Drücke die Schaltfläche noch einmal.',
	formTopics: 'Themen',
	formTopicsExample: 'Taiwan, Chipkrieg',
	formChannel: 'Wo',
	formUsual: 'Wann',
	formWhen: 'Oder eine andere Zeit, in Worten',
	formWhenHint: 'Wenn du hier etwas einträgst, gilt das statt der Auswahl darüber.',
	formZone: 'Zeitzone',
	formZoneHint: 'Eine Stadt in dieser Zone, etwa Berlin. Bleibt das Feld leer: {{zone}}.',
	formQuiet: 'Ruhezeit',
	formChannelMissing: 'Wähle einen Kanal zum Posten.',
	openFormButton: 'Formular öffnen',
	correctButton: 'Korrigieren',
	formForgotten_one:
		'Was du eingibst, wird {{count}} Minute lang aufbewahrt, und die ist vorbei. Fülle das Formular noch einmal aus.',
	formForgotten_other:
		'Was du eingibst, wird {{count}} Minuten lang aufbewahrt, und die sind vorbei. Fülle das Formular noch einmal aus.',
	digestFirst: 'Der erste kommt {{moment}}.',
	waitingComes: 'Was nicht gepostet werden konnte, kommt mit dem nächsten: {{moment}}.',
	waitingAlertsCome: 'Was nicht gepostet werden konnte, wird gleich gepostet.',
} satisfies Translation<typeof english, 'de'>;
