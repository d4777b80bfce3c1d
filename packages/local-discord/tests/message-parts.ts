/** The parts that messages are composed of in the tests of what a message may be. */

export const v2 = { flags: 1 << 15 };
export const text = (content = 'x', more = {}) => ({ type: 10, content, ...more });
export const row = (...components: object[]) => ({ type: 1, components });
export const button = (custom_id: string, more = {}) => ({
	type: 2,
	style: 2,
	label: 'Go',
	custom_id,
	...more,
});
export const link = (url: string, more = {}) => ({ type: 2, style: 5, label: 'Go', url, ...more });
export const select = (custom_id: string, values: string[], more = {}) => ({
	type: 3,
	custom_id,
	options: values.map((value) => ({ label: value, value })),
	...more,
});
export const box = (...components: object[]) => ({ type: 17, components });
export const texts = (count: number) => Array.from({ length: count }, () => text());
export const gallery = (count: number) => ({
	type: 12,
	items: Array.from({ length: count }, () => ({ media: { url: 'https://example.com/a.png' } })),
});
export const with2 = (...components: object[]) => ({ ...v2, components });
