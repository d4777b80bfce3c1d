/** The forms in which digests and alerts are set up; titles and labels have at most 45 characters, hints and examples 100. */
export const forms = {
	digestFormTitle: 'New digest',
	alertFormTitle: 'New alerts',
	digestEditTitle: 'Change this digest',
	alertEditTitle: 'Change these alerts',
	formAgain: 'The form did not open in time. Press the button to try again.',
	formTopics: 'Topics',
	formTopicsExample: 'Taiwan, chip war',
	formChannel: 'Where',
	formUsual: 'When',
	formWhen: 'Or another time, in words',
	formWhenHint: 'If you fill this in, it counts instead of the choice above.',
	formZone: 'Time zone',
	formZoneHint: 'A city in that zone, such as Berlin. If you leave this empty: {{zone}}.',
	formQuiet: 'Quiet hours',
	formChannelMissing: 'Choose a channel to post in.',
	openFormButton: 'Open the form',
	correctButton: 'Correct',
	formForgotten_one:
		'What you typed is kept for {{count}} minute, and that is over. Fill in the form again.',
	formForgotten_other:
		'What you typed is kept for {{count}} minutes, and they are over. Fill in the form again.',
	digestFirst: 'The first one comes {{moment}}.',
	waitingComes: 'What could not be posted comes with the next one: {{moment}}.',
	waitingAlertsCome: 'What could not be posted will be posted shortly.',
} as const;
