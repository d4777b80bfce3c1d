/** What a digest says around its stories, and the pages of the rest. */
export const digest = {
	urgent: 'Breaking',
	withinTheHour_one: '{{count}} source within the hour',
	withinTheHour_other: '{{count}} sources within the hour',
	readingTime_one: '{{count}} min read',
	readingTime_other: '{{count}} min read',
	catchUp: 'Catch up · {{about}}',
	storiesInDigest_one: '{{count}} story',
	storiesInDigest_other: '{{count}} stories',
	storiesAfterFirst_one: '{{count}} story after the first {{skipped}}',
	storiesAfterFirst_other: '{{count}} stories after the first {{skipped}}',
	endOfStories: 'That was all of them.',
	firstPage: '« First',
	lastPage: 'Last »',
} as const;
