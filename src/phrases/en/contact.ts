/** First contact: commands on a message, the welcome, forms. */
export const contact = {
	briefThis: 'Brief this',
	whoIsInThis: 'Who is in this?',
	messageSaysNothing: 'That message has no text. Choose one that says something.',
	nobodyInMessage: 'That message names nobody who is in the stories here.',
	nothingInMessage: 'Nothing that message says is in the stories here.',
	whichInMessage: 'That message is about several things. What do you want a brief on?',
	inThisMessage: 'In this message',
	chooseProfile: 'Open a profile',
	chooseTopic: 'Choose one',

	welcomeTitle: 'Hello, this is Dateline',
	welcomeAsk:
		'**Ask.** `/brief` says what is happening, `/who` who somebody is, always with the sources.',
	welcomeFollow:
		'**Follow.** `/follow` sends you the news about a topic, story by story or once a day.',
	welcomePost:
		'**Post.** `/digest add` posts what is new to a channel at set times, `/alert add` as it arrives.',
	welcomeSmall: 'The first two buttons are for moderators. `/help` shows everything.',
	welcomeDigest: 'A digest here every morning',
	welcomeBrief: 'Try {{command}}',
	zoneFormTitle: 'Time zone of this server',
	zoneFormCity: 'A city in your time zone',
	zoneFormHint: 'Or an offset from UTC, such as UTC+8',
	zoneFormExample: 'Berlin',
	howToAsk:
		'Ask with a command: type `/` and choose one, such as `/brief`. `/help` explains each of them.',
	followAway: 'Dateline is not a member here, so it can send you news only by direct message.',
} as const;
