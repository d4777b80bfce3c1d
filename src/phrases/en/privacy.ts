/** `/privacy`: what is stored about whom, where and for how long. */
export const privacy = {
	privacyTitle: 'What Dateline stores',
	privacyYou: 'About you',
	privacyFollows:
		'What you follow and in which language, until you remove it, and the messages that you were sent last, from at most {{days}} days. At the moment: {{stored}}.',
	privacyReloader: 'The user ID of whoever last reloaded the articles.',
	privacyServer: 'About a server',
	privacySubscriptions:
		'Its digests and alerts, with the user ID of whoever created each, so that Dateline can tell them when one stops; the messages that it posted last, from at most {{days}} days, and those still to be posted; its time zone and its language, whether pictures are shown, and where notices go.',
	privacyLeaving:
		'Once Dateline learns that it was removed from the server, it keeps all of this for {{days}} days in case it returns, then erases it.',
	privacyFeeds: 'With each feed that was added here, the server’s ID, until the feed is removed.',
	privacyNever: 'Never stored',
	privacyMembers:
		'What members write, what they are called, what they ask Dateline and what they read.',
	privacyPassedOn:
		'Except for a while: if another process of this bot has to answer a command, the command and your user ID are in the database until it does, for at most a quarter of an hour while the bot runs.',
	privacyWhere: 'Where',
	privacyDatabase: 'In the database of whoever runs this bot, and nowhere else.',
	privacyModel:
		'The texts of articles go to a language model that summarizes them. Nothing about you or this server does.',
	privacyStored: '{{followed}}, {{created}}',
	privacyFollowed_one: '{{count}} topic followed',
	privacyFollowed_other: '{{count}} topics followed',
	privacyCreated_one: '{{count}} digest or alert created for servers',
	privacyCreated_other: '{{count}} digests and alerts created for servers',
	privacyErase: 'Erase what is stored about me',
	privacyEraseQuestion:
		'This erases what is stored about you: {{stored}}. You stop following everything; what you created for servers continues without your user ID. This cannot be undone.',
	privacyEraseYes: 'Erase',
	privacyKeep: 'Keep',
	privacyErased:
		'Erased. You no longer follow anything, and no digest or alert contains your user ID.',
} as const;
