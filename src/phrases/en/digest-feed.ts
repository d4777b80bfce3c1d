/** A digest as a private feed: the card with its addresses, and the words in the feed. */
export const digestFeed = {
	feedTitle: '## Private feed',
	feedAbout:
		'What the digest about {{about}} posts in {{channel}}, for feed readers. Whoever has one of these addresses can read it, so give them only to people who may.',
	feedAddresses: '**RSS**\n`{{rss}}`\n**JSON Feed**\n`{{json}}`',
	feedRenewed: 'These are the new addresses. The old ones no longer work.',
	feedOff: 'The feed is off, and its addresses no longer work. Turning it on again makes new ones.',
	feedRenewButton: 'New address',
	feedOffButton: 'Turn off',
	feedOnButton: 'Turn on',
	feedNeedsPublicUrl:
		'Digests cannot be read as feeds, because Dateline has no public address. Ask the operator to set `PUBLIC_URL`: the README explains it under “Digests as feeds”.',
	feedName: 'Digest: {{about}}',
	feedDescription: 'What Dateline posted in a Discord channel',
	feedWithdrawn: 'Withdrawn: {{headline}}',
} as const;
