/** `/source`: what it answers, and what a feed brings before it is added. */
export const sources = {
	sourceEmpty: 'Type an address or a name.',
	sourceUnclear:
		'{{typed}} is no address and no suggested source. Type the address of a feed or a page, such as https://example.com/feed, or choose one of the suggestions.',
	sourceInDiscord:
		'That leads into Discord, where there are no feeds. Type the address of a feed or a page, such as https://example.com/feed.',
	sourcePassword:
		'That address contains a user name or password, which everybody who manages feeds would see. Use an address without one.',
	sourceRestarting: 'Dateline is restarting. Try again soon.',
	sourceUnknown: 'No feed here is called {{typed}} or has that address. `/source list` shows all.',
	sourceSeveral:
		'Several feeds here are called {{typed}}. Choose one of those offered while you type.',
	sourceFull: 'There are {{max}} feeds already. Remove one with `/source remove` first.',
	sourceListed: '**{{name}}** is read already. `/source list` shows it.',
	sourceEnded:
		'**{{name}}** was ended by its publisher, so it cannot be read. Look for its new address, and add that with `/source add`.',
	sourcePausedAlready: '**{{name}}** is paused already. Nothing has changed.',
	sourceNotPaused: '**{{name}}** is not paused. Nothing has changed.',
	sourcePaused: '**{{name}}** is paused. It is not read until you resume it with `/source resume`.',
	sourceResumed: '**{{name}}** is read again.',
	sourceGone: 'That feed is gone already. `/source list` shows all.',
	sourceInFile:
		'**{{name}}** is in the file `feeds.json` of the data folder. Ask the operator to remove it there, or use `/source pause`.',
	sourceRemoveQuestion: 'Remove **{{name}}**? Its articles stay.',
	sourceRemoved: '**{{name}}** is removed. Its articles stay.',
	sourceExport: 'All feeds. `/source import` adds them again, and so do feed readers.',
	sourceExportTitle: 'Feeds of Dateline',

	previewHeadlines: 'Last headlines',
	previewTooLong:
		'Its address is too long for a button. Add it with `/source import`, or to `feeds.json`.',
	previewNothingKept:
		'Nothing is kept yet. What is in the feed when you add it can be found, but is not posted.',
	previewAdd: 'Add',
	previewLanguageUnknown: 'language not recognized',
	previewNoDates: 'no dates to tell how many a day',
	previewLessThanDaily: 'less than one a day',
	previewPerDay: 'about {{number}} a day',
	feedItems_one: '{{count}} item',
	feedItems_other: '{{count}} items',
	feedRefusedTitle: 'Left out',
	feedRefused: '{{reason}} ({{items}})',
	feedItemWithoutText: 'has neither a title nor a text',
	feedItemFault: 'its {{field}} {{reason}}',

	feedChoice: 'That page names several feeds. Which one do you want?',
	feedChoiceMore:
		'and {{number}} more. If it is one of those, look for its address on the page, and add that.',
	feedAdded: '**{{name}}** is read from now on.',
	feedAddedThen:
		'Its articles can be found within a minute. What appears later is posted where somebody subscribed to it.',

	checkNew_one: '{{count}} new',
	checkNew_other: '{{count}} new',
	checkChanged_one: '{{count}} changed',
	checkChanged_other: '{{count}} changed',
	checkKnown_one: '{{count}} known',
	checkKnown_other: '{{count}} known',
	checkNothingNew_one: 'Nothing is new: {{count}} item, already known.',
	checkNothingNew_other: 'Nothing is new: {{count}} items, all known.',
	checkWouldBring: 'It would bring',
	checkNothingKept: 'Read just now. A check stores nothing.',
} as const;
