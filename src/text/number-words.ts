/** The English words for the numbers from 0 to 20, each at the index of its number. */
export const numberWords: readonly string[] =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
		' ',
	);
