/** The days that mattered to a topic. */
export const timeline = {
	timelineTitle: 'Timeline: {{topic}}',
	timelineAll_one: 'The only day with reports',
	timelineAll_other: 'All {{count}} days with reports',
	timelineChosen_one: 'The day that mattered most, of {{reported}} with reports',
	timelineChosen_other: 'The {{count}} days that mattered most, of {{reported}} with reports',
	timelineSince: 'Counted since {{day}}',
	timelineHow:
		'Chosen by how much was reported, how much more than in the week before, and how often later reports name the day',
	timelinePage: 'Page {{page}} of {{pages}}',
	openTimeline: 'Timeline',
} as const;
