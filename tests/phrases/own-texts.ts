/** Every text of a message or a form that readers see or hear, however deep in it, without what is the same in all languages. */
export function ownTextsOf(part: unknown): string[] {
	if (typeof part !== 'object' || part === null) return [];
	return Object.entries(part).flatMap(([key, value]) =>
		typeof value === 'string' && visible.has(key) ? [withoutGiven(value)] : ownTextsOf(value),
	);
}

const visible = new Set(['content', 'label', 'placeholder', 'description', 'title']);

/** Leaves out moments, addresses, zones, files, what is to be typed as it is, and the words of the articles here. */
function withoutGiven(text: string): string {
	return text
		.replace(/<t:\d+:[RfFt]>|\]\(https:[^()\s]*\)|`[^`]*`/g, '')
		.replace(/(?:https\\?:\/\/)?(?:news|harbor)\.example(?:\/[^\s⟦]*)?/g, '')
		.replace(/\barticles\/\S*json|\b(?:people|topics)\.json|\bUTC\b|\bEurope\/Berlin\b/g, '')
		.replace(/\d+ people were killed|x{100,}/g, '');
}
