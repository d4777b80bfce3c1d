/** Discord's numbers for the components of a message. */
export const componentType = {
	actionRow: 1,
	button: 2,
	stringSelect: 3,
	userSelect: 5,
	roleSelect: 6,
	mentionableSelect: 7,
	channelSelect: 8,
	section: 9,
	textDisplay: 10,
	thumbnail: 11,
	mediaGallery: 12,
	file: 13,
	separator: 14,
	container: 17,
} as const;

export const buttonStyle = { link: 5, premium: 6 } as const;

/** Whether a component is one of the five menus. */
export function isSelect(type: number): boolean {
	return type === componentType.stringSelect || (type >= 5 && type <= 8);
}
