/** The digest of who and what was talked about most, and how to choose it. */
export const talked = {
	talkedTitle: 'Most talked about',
	talkedPeriod: '{{first}} to {{last}} (UTC), compared with the {{days}} days before',
	talkedNoBefore: '{{first}} to {{last}} (UTC); nothing from before to compare with',
	talkedRose: 'rose from {{number}}',
	talkedFell: 'fell from {{number}}',
	talkedNew: 'new',
	talkedRising: '**On the rise:** {{names}}',
	talkedFalling: '**Less than before:** {{names}}',
	talkedSteady: 'No number rose or fell by more than chance.',
	talkedTooLittle: 'Too little was reported to say who was talked about most.',
	optionContent: 'What it contains, new stories by default',
	choiceNewStories: 'New stories',
} as const;
