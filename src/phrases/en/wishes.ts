/** What is wrong with what somebody wants to be posted, as typed or in a file. */
export const wishes = {
	topicShared: '{{typed}} could mean several names. Type the one you mean in full: {{names}}.',
	topicEmpty:
		'There is nothing to search for in {{typed}}. Type names or words, separated by commas.',
	topicCommon:
		'{{typed}} is in nearly every story. Type the full name, or a phrase of several words.',
	topicsBesideEverything:
		'Everything already includes all other topics. Type either everything or the topics.',
	topicsOnlyLeftOut:
		'{{typed}} says only what to leave out. Type everything or a topic before it, or use the option `except`.',
	exceptUnclear:
		'It is not clear whether to leave out {{typed}} too. Type a minus before everything to leave out, such as “-rain”, or use the option `except`.',
	topicsMixed:
		'{{typed}} can be understood in several ways. Separate topics by commas, and type a minus before everything to leave out, such as “everything, -rain”.',
	topicsTooMany:
		'You can have at most {{topics}} topics of at most {{characters}} characters each. Remove or shorten some.',
	topicsContradict: '{{typed}} is both wanted and left out. Name it in only one of the two.',
	exceptEverything: 'With everything left out, nothing remains. Name only what to leave out.',
	topicMissing: 'Type a name, or words to search for.',
	everythingTyped: 'everything',
	nothingTyped: 'none',

	topicUnmatched: 'No story here mentions {{topic}} so far.',
	topicUnmatchedNearest:
		'No story here mentions {{topic}} so far. The most similar names here: {{names}}.',
	topicsUnmatchedMore_one: 'No story mentions {{count}} more of these topics either.',
	topicsUnmatchedMore_other: 'No story mentions {{count}} more of these topics either.',

	exported: 'All digests and alerts of this server. `/digest import` adds them again.',
	exportUnreadable:
		'That file cannot be read; part of it may be missing. Attach the unchanged file from `/digest export`.',
	exportNot: 'That file is not from `/digest export`. Attach one that is.',
	importTitle: '## Subscriptions imported',
	importAdded_one: '{{count}} added',
	importAdded_other: '{{count}} added',
	importSkipped_one: '{{count}} already here',
	importSkipped_other: '{{count}} already here',
	problemCount_one: '{{count}} problem',
	problemCount_other: '{{count}} problems',
	problemsTitle: 'Problems',
	importMore_one: 'and {{count}} more',
	importMore_other: 'and {{count}} more',
	importStartNote: 'New digests and alerts start with stories that arrive from now on.',
	entryProblem: '{{number}}: {{problem}}',
	fieldProblem: '{{field}}: {{problem}}',
	entryUnreadable: 'This is not a digest or an alert.',
	fieldUnknown: 'There is no such field.',
	fieldMissing: 'This is missing.',
	fieldWrong: 'This value does not fit.',
	fieldTopicWrong: 'This must look like “place: Taiwan” or “words: chip war”.',
	fieldZoneWrong: 'This must be the name of a time zone, such as Europe/Berlin.',
	fieldChannelWrong: 'This must be the ID of a channel.',
	entryChannelUnknown:
		'Its channel was not found in this server. To post it elsewhere, import the file again with the option `channel`.',
	pingUnknown: 'There is no role {{typed}} here. Choose one from the suggestions.',
	pingShared:
		'Several roles here are called {{typed}}. Choose the one you mean from the suggestions.',
	pingEveryone: 'Dateline never pings @everyone or @here. Choose a role that people can leave.',
	pingManaged:
		'{{role}} is managed by Discord or an app, so it cannot be pinged. Choose another role.',
	pingNotAllowed:
		'Dateline may not ping {{role}}. In the role’s settings, allow anyone to mention it, and try again.',
	publishElsewhere:
		'Only messages in announcement channels can be published. Choose such a channel, or turn `publish` off.',
	threadElsewhere:
		'Threads start only in text and announcement channels. Choose such a channel, or turn `thread` off.',
	tagsElsewhere: 'Only posts in forums have tags. Choose a forum, or type “none” for `tags`.',
	tagUnknown:
		'This forum has no tag {{typed}} that Dateline may use. Choose one of these: {{tags}}.',
	tagsNone: 'This forum has no tags that Dateline may use. Add one in the forum’s settings first.',
	tagsTooMany: 'A post can have at most {{most}} tags. Name fewer.',
	tagRequired: 'This forum requires a tag on every post. Choose one with `tags`: {{tags}}.',
	accentUnclear:
		'Dateline knows no color {{typed}}. Type a name such as “red”, or six digits such as #2F5D8A.',
} as const;
