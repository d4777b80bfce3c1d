/** Briefs, lists of stories, and answers that have nothing to show. */
export const answers = {
	lastRead: 'No source can be read at the moment · last read {{when}}',
	sourcesRead: 'Sources read {{when}}',
	sourcesUnread: '{{unread}} of {{feeds}} cannot be read at the moment',

	latest: 'Latest',
	latestOn: 'Latest on {{topic}}',
	latestFrom: 'Latest from {{source}}',
	latestOnFrom: 'Latest on {{topic}} from {{source}}',
	noStoriesYet: 'There are no stories here yet.',
	searchFor: 'Search: {{words}}',
	publishedOn: 'Everything published on {{day}}.',
	publishedFrom: 'Everything published from {{first}}.',
	publishedUpTo: 'Everything published up to {{last}}.',
	publishedBetween: 'Everything published from {{first}} up to {{last}}.',
	dateInText: 'Put a date in quotation marks to search for it in the text.',

	typeNameOrWords: 'Type a name, or words to search for.',
	typeNameOrPart: 'Type a name, or part of one.',
	typeSource: 'Type the name of a source.',
	typeWord: 'Type at least one word.',
	typeStoryWords: 'Type some words from the story.',

	archiveRebuilt: 'The archive has been rebuilt since then. `/latest` shows the newest stories.',
	digestHasAll: 'There is nothing more in the last digest.',
	lastMessageHasAll: 'Everything new is in [the last message here]({{url}}).',
	notPostedHere: 'That is not posted here, or no longer is.',
	noDigestYet: 'There has been no digest here yet. `/latest` shows the newest stories.',

	askedEither: 'You asked for one or the other, so no story has to have both.',
	askedAny: 'You asked for any of these, so no story has to have all of them.',
	noneHasBoth: 'No story has both.',
	noneHasAll: 'No story has all of this.',
	eachAlone: 'Here is each by itself:',

	nothingMentions: 'No story here mentions {{words}}.',
	nothingFromSource: 'No story from {{source}} mentions {{words}}.',
	nothingMatches: 'No story here matches {{words}}.',
	nobodyCalled: 'Nobody called {{name}} appears in the stories here.',
	listedAs: '{{name}} is listed here as {{kind}}, not a person.',
	tryOtherWords: 'Try fewer or different words.',
	didYouMean: 'Did you mean {{name}}?',
	didYouMeanOne: 'Did you mean one of these?',
	storiesOfDay: 'For stories from that day, type {{search}}.',

	searchEmpty: 'There is nothing to search for. Type at least one word.',
	onlyExcluded:
		'Every word here is excluded. Type what to look for as well, as in `chips -taiwan`.',
	dateUnclear:
		'{{date}} is not a date. Write one like 2025-06-19, `June 2025`, `yesterday` or `7d`.',
	filterEmpty: '`{{field}}:` is empty. Write {{example}}, or leave it out.',
	filterTwice: '`{{field}}:` appears twice. Use it once.',
	filterUnknown:
		'`{{written}}:` is not a filter. Write {{example}}, or put the words in quotation marks to search for them.',
	fromWithSource: '`from:` with a source',
	sinceThatDay: '`since:2025-06-01` for that day and later',
	untilThatDay: '`until:2025-06-19` for that day and earlier',
	dateExcluded:
		'`{{field}}:` cannot be excluded with a minus. Use `{{other}}:` with that date instead.',
	datesReversed: 'The date after `since:` is later than the one after `until:`. Swap them.',
	orUnclear:
		'`OR` only works between words, not next to `-`, `from:`, `since:` or `until:`. Search for these one at a time.',
	whichSource: 'Which source do you mean by {{source}}?',
	sourcesHere: 'Sources here: {{sources}}.',
	noSourceNamed: 'None of the stories here names its source.',
} as const;
