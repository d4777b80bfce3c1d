/** Whether Discord takes an address: http, https, or one of the further schemes of that place. */
export function isWebAddress(address: string, furtherSchemes: readonly string[] = []): boolean {
	const url = URL.parse(address);
	return url !== null && ['http:', 'https:', ...furtherSchemes].includes(url.protocol);
}
