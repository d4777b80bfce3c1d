/** Digests and alerts as moderators see and change them. */
export const subscriptions = {
	digestInChannel: '**Digest** · {{about}} in {{channel}}',
	alertsInChannel: '**Alerts** · {{about}} in {{channel}}',
	digestByMessage: '**Digest** · {{about}} by direct message',
	alertsByMessage: '**Alerts** · {{about}} by direct message',
	budgetAnHour_one: 'at most {{count}} an hour',
	budgetAnHour_other: 'at most {{count}} an hour',
	quietBetween: 'quiet {{from}}–{{until}}',
	isPaused: '**paused**',
	pausedLabel: 'paused',
	nextAt: 'next {{moment}}',
	lastAt: 'last {{moment}}',
	arrivesBy: 'Arrives by {{by}}, because many servers get theirs at {{at}}.',
	messagesWaiting_one: '{{count}} message waiting',
	messagesWaiting_other: '{{count}} messages waiting',

	editButton: 'Edit',
	pauseButton: 'Pause',
	resumeButton: 'Resume',
	removeButton: 'Remove',
	cancelButton: 'Cancel',
	previewButton: 'Preview',
	startButton: 'Start',
	discardButton: 'Discard',
	previousOnes: '‹ Previous',
	nextOnes: 'Next ›',

	digestsTitle: '## Digests',
	alertsTitle: '## Alerts',
	digestsNone: 'There are no digests here yet. Create one with `/digest add`.',
	alertsNone: 'There are no alerts here yet. Create some with `/alert add`.',
	digestsListed_one: '{{count}} digest',
	digestsListed_other: '{{count}} digests',
	alertsListed_one: '{{count}} alert',
	alertsListed_other: '{{count}} alerts',
	nextRuns: 'Next',
	digestRemoveAsk: 'Remove this digest? Messages already posted stay.',
	alertsRemoveAsk: 'Remove these alerts? Messages already posted stay.',

	alertsNotStarted: '## Alerts, not started yet',
	alertsStartNote: 'Alerts start once you press Start. Until then they are listed as paused.',
	estimateExamples: 'For example',
	estimateMessages_one: 'In the last 7 days, {{count}} message would have been posted.',
	estimateMessages_other: 'In the last 7 days, {{count}} messages would have been posted.',
	estimateStories_one: 'In the last 7 days, {{count}} story would have been posted.',
	estimateStories_other: 'In the last 7 days, {{count}} stories would have been posted.',
	estimateNone: 'In the last 7 days, none would have been posted.',
	estimateMessagesUpTo_one:
		'In the 7 days up to {{day}}, when the newest story here was published, {{count}} message would have been posted.',
	estimateMessagesUpTo_other:
		'In the 7 days up to {{day}}, when the newest story here was published, {{count}} messages would have been posted.',
	estimateStoriesUpTo_one:
		'In the 7 days up to {{day}}, when the newest story here was published, {{count}} story would have been posted.',
	estimateStoriesUpTo_other:
		'In the 7 days up to {{day}}, when the newest story here was published, {{count}} stories would have been posted.',
	estimateNoneUpTo:
		'In the 7 days up to {{day}}, when the newest story here was published, none would have been posted.',
	estimateCounted_one: 'Only the newest {{count}} story was counted, so it may be more.',
	estimateCounted_other: 'Only the newest {{count}} stories were counted, so it may be more.',

	subscriptionAdded: 'Added.',
	subscriptionChanged: 'Changed.',
	nothingChanged: 'Nothing has changed: it was already set that way.',
	subscriptionExists: 'This already exists.',
	subscriptionExistsUnchanged: 'This already exists. Nothing was changed.',
	subscriptionUnchanged: 'Nothing was changed.',
	subscriptionNothingTyped:
		'Nothing was changed. Besides `which`, fill in the options you want to change, such as `topics` or `channel`.',
	subscriptionPaused: 'Paused. Nothing is posted until you resume it.',
	subscriptionPausedAlready: 'Already paused. Nothing is posted until you resume it.',
	digestResumed: 'Resumed. The next digest includes what came in during the pause.',
	alertsResumed: 'Resumed. New stories are posted from now on.',
	alertsStarted: 'Started. New stories are posted from now on.',
	digestNotPaused: 'This digest is not paused.',
	alertsNotPaused: 'These alerts are not paused.',
	digestRemoved: 'The digest was removed.',
	alertsRemoved: 'The alerts were removed.',
	messageOnItsWay:
		'A message is on its way to {{channel}}, so nothing was changed. Try again in a minute.',
	messageOnItsWayPaused:
		'A message is on its way to {{channel}}, so nothing was changed. Resume it, and try again once the message is there.',
	resumeUnclear:
		'Dateline cannot check what was posted before the pause, because Discord is not answering. Try again in a few minutes.',
	digestUnknown: 'There is no such digest here. `/digest list` shows the ones there are.',
	alertsUnknown: 'There are no such alerts here. `/alert list` shows the ones there are.',
	subscriptionsMatch_one:
		'{{typed}} matches {{count}} of them. Choose one from the suggestions: {{labels}}.',
	subscriptionsMatch_other:
		'{{typed}} matches {{count}} of them. Choose one from the suggestions: {{labels}}.',
	subscriptionsTooMany_one:
		'A server can have at most {{count}} digest or alert. Remove one that nobody needs.',
	subscriptionsTooMany_other:
		'A server can have at most {{count}} digests and alerts. Remove one that nobody needs.',
	timesInDefaultZone:
		'Times are in {{zone}}, because nobody has chosen a time zone for this server yet. `/settings timezone` sets the one for new digests and alerts; `/{{command}} edit` changes this one.',
	previewEmpty: 'Nothing would be posted now, because no story here is about its topics.',

	channelUnsuitable:
		'Nothing can be posted there. Choose a text, announcement or forum channel, or a thread.',
	permissionsMissing:
		'Dateline lacks permissions in {{channel}}: {{permissions}}. Allow them in the channel’s settings, under Permissions, and try again.',
	mayViewChannel: 'View Channel',
	mayReadHistory: 'Read Message History',
	maySendMessages: 'Send Messages',
	maySendInThreads: 'Send Messages in Threads',
	mayCreatePosts: 'Create Posts',
	maySendInPosts: 'Send Messages in Posts',
	mannerPings: 'pings {{role}}',
	mannerPublished: 'published for followers',
	mannerThread: 'with a thread',
	mannerTags: 'tags: {{tags}}',
	roleGone:
		'The role “{{role}}” no longer exists, so nobody is pinged. Choose another with `/{{command}} edit`.',
	tagsGone:
		'The forum no longer has these tags, or only moderators may use them: {{tags}}. Choose others with `/{{command}} edit`.',
	mannerCompact: 'compact',
	mannerHeadlines: 'headlines only',
	mannerAccent: 'edge: {{color}}',
	mannerPictures: 'with pictures',
	mannerNoPictures: 'without pictures',
	mayCreateThreads: 'Create Public Threads',
	mayAttachFiles: 'Attach Files',
	picturesNotAllowed:
		'The digest comes without its picture in {{channel}} as long as Dateline lacks the permission “{{permission}}” there.',
} as const;
