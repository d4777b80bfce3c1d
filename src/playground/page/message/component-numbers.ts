/** Discord's numbers of the components that are drawn here. */
export const componentNumber = {
	actionRow: 1,
	button: 2,
	stringSelect: 3,
	section: 9,
	textDisplay: 10,
	thumbnail: 11,
	mediaGallery: 12,
	file: 13,
	separator: 14,
	container: 17,
} as const;

export const messageFlags = { ephemeral: 64, loading: 128 } as const;
