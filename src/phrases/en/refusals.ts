/** What stands in the way of any command. */
export const refusals = {
	commandGone: 'That command is gone. `/help` lists all commands.',
	serverOnly: 'This works only in a server. Use it in one that you manage.',
	moderatorsOnly: 'This is for moderators. Ask someone who can manage this server.',
	homeOnly: 'This works only in Dateline’s home server. Use it there.',
	buttonStale: 'This button no longer works. Use the command again.',
	articlesUnreadable:
		'Some articles cannot be read right now, and are being loaded again. Try again in a minute.',
	wentWrong:
		'Something went wrong, and it is not your fault. If you report it, include this code: {{code}}',
	optionUnusable: 'One of the options cannot be used as it is. Choose another value.',
	tooLong: 'That is too long. Use fewer words.',
	fileTooLarge: 'That file is larger than 1 MiB. Attach a smaller one.',
	fileUnreadable: 'That file could not be read. Attach it again.',
	fileNotText: 'That file is not UTF-8 text. Save it as UTF-8, and attach it again.',
	holderAway:
		'The part of Dateline that does this is away for a moment, and nothing was changed. Try again in a minute.',
	outcomeUnknown:
		'Dateline did not hear how this ended. Check whether it was done before you try again.',
	nothingSaved: 'Nothing can be saved right now, so nothing was changed. Try again in a minute.',
} as const;
