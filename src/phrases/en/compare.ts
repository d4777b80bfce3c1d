/** How the sources of a story tell it. */
export const compare = {
	compareTitle_one: 'How {{count}} source tells it',
	compareTitle_other: 'How {{count}} sources tell it',
	compareNumber: 'Number that differs: {{number}}',
	compareAgree: 'No number differs in headlines and openings',
	compareOne: 'Only one source here reports this story',
	compareBack: '‹ Back',
	compareOn: 'More sources ›',
	compareVoices: 'Voices: {{people}}',
	compareCountries: 'Countries',
	compareOwners: 'Ownership',
	compareShare: '{{name}} {{sources}}',
	ownedByState: 'state media',
	ownedByPublic: 'public broadcaster',
	ownedByNonprofit: 'nonprofit',
	ownedByPrivate: 'privately owned',
	notKnown: 'not known',
	sourceNotNamed: 'Source not named',
	compareWithdrawn:
		'The sources of this story have withdrawn all reports of it. Choose another story.',
	openStory: 'Read the story',
	openCompare: 'Compare sources',
} as const;
