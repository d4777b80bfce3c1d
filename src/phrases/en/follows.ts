/** What members follow by direct message. */
export const follows = {
	followAsk: 'How do you want to follow {{about}}?',
	followTimes:
		'Alerts arrive one story at a time; a digest comes once a day at {{time}} ({{zone}}).',
	followTimesChange:
		'To change when your digests come, use `/following` with `when` and `timezone`.',
	followUnmatched: 'No story here mentions {{words}} yet. Check the spelling.',
	followAlerts: 'Alerts for me',
	followDigest: 'Daily digest for me',
	followAlertsHere: 'Alerts in this channel',
	followDigestHere: 'Daily digest in this channel',
	followedNow: 'You now follow this.',
	followedHere: 'This is now posted here.',
	followedAlreadyDigest: 'You already follow {{about}} by a digest.',
	followedAlreadyAlerts: 'You already follow {{about}} by alerts.',
	channelFollowsDigest: 'This channel already follows {{about}} by a digest.',
	channelFollowsAlerts: 'This channel already follows {{about}} by alerts.',
	followsTooMany_one:
		'You already follow {{count}} topic, which is the limit. Remove some with `/following` first.',
	followsTooMany_other:
		'You already follow {{count}} topics, which is the limit. Remove some with `/following` first.',
	followHereModerators:
		'Only moderators can choose what is posted in a channel. You can follow it yourself.',
	directUnanswered: 'Discord did not answer. Try again.',
	directRefused:
		'Dateline cannot send you direct messages. Allow them in the privacy settings of this server, and try again.',
	directClosedPaused:
		'You are not accepting direct messages from Dateline, so what you follow is paused. Allow them in your Discord settings, then press Resume.',

	followingTitle: '## What you follow',
	followingNothing: 'You are not following anything. Use `/follow` with a topic to start.',
	followingMenu: 'Change one of these',
	followingThis: 'You are following this.',
	followingAll: 'Everything you follow',
	followingPaused: 'Paused. You get nothing from it until you resume it.',
	followingResumed: 'You follow this again.',
	followingResumedAll: 'You follow these again.',
	followingRemoved: 'You no longer follow that.',
	followingGone: 'You no longer follow that. `/following` lists what you do follow.',
	followingTimesChanged: 'Your digests now come at that time.',
	followingNoDigest: 'You do not follow anything by digest. Start with `/follow`.',
	followingNotNow: 'That cannot be done right now. Try again in a minute.',
	digestPausedLabel: 'Digest, paused',
	alertsPausedLabel: 'Alerts, paused',
} as const;
