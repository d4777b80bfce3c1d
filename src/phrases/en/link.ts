/** Stories with two names, and ways between names. */
export const link = {
	linkWay: 'No story here mentions both. The shortest way found through names that share stories:',
	linkCaution: 'A way is not a relation. Each step says only that a story mentions both names.',
	linkNone: 'No story here mentions both, and no way through up to three other names was found.',
	linkSame: 'Both are {{name}}. Choose two different names.',
} as const;
