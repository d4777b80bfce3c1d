/** First contact: commands on a message, the welcome, forms. */
export const contact = {
	briefThis: 'Brief this',
	whoIsInThis: 'Who is in this?',
	messageSaysNothing: 'That message has no text. Choose one that says something.',
	nobodyInMessage: 'That message names nobody who is in the stories here.',
	whichInMessage: 'That message is about several things. What do you want a brief on?',
	inThisMessage: 'In this message',
	chooseProfile: 'Open a profile',
	chooseTopic: 'Choose one',
} as const;
