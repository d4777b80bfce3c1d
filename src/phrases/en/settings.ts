/** A server’s settings. */
export const settings = {
	settingsTitle: '## Settings',
	settingsZone: '**Time zone** {{zone}}, where it is {{time}} now',
	settingsZoneUnset: '**Time zone** {{zone}}, where it is {{time}} now; nobody has chosen it yet',
	settingsLanguage:
		'**Language** {{language}} for everything posted here; answers to commands are in each reader’s own',
	settingsImagesOn: '**Pictures** of articles shown',
	settingsImagesOff: '**Pictures** not shown',
	settingsImagesNever: '**Pictures** not shown: they are switched off for all servers',
	settingsNotices: '**Notices to moderators** {{channel}} when a feed or a channel is in trouble',
	settingsNoticesNowhere:
		'**Notices to moderators** nowhere; `/status` shows which feeds are in trouble',
	settingsHow: 'Change them with `/settings` and `timezone`, `language`, `images` or `notices`.',
	settingsZoneChanged: 'New digests and alerts use this time zone. Existing ones keep theirs.',
	settingsLanguageChanged: 'Everything posted from now on is in this language.',
	settingsImagesChanged: 'The setting for pictures applies to what is posted from now on.',
	settingsNoticesChanged: 'Everybody who can see that channel will see the notices.',
	settingsNoticesStopped: 'No notices about feeds are posted from now on.',
	settingsNoticesStop: 'Stop notices',
	settingsNoticesForum: 'Notices cannot be posted in a forum. Choose a text channel or a thread.',
} as const;
