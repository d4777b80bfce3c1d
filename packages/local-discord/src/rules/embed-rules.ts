import type { Embed } from '../world/message.ts';
import { isWebAddress } from './component-rules.ts';
import type { FormIssue } from './form-issue.ts';
import { embedCharactersMax } from './message-limits.ts';

export function embedIssues(embeds: readonly Embed[]): readonly FormIssue[] {
	const characters = embeds.reduce((sum, embed) => sum + charactersOf(embed), 0);
	const tooLong = characters > embedCharactersMax;
	return [
		...(tooLong ? [{ path: ['embeds'], ...sizeExceeded }] : []),
		...embeds.flatMap((embed, index) => [
			...(isEmptyEmbed(embed) ? [{ path: ['embeds', index], ...emptyEmbed }] : []),
			...addressIssues(embed, index),
		]),
	];
}

export function isEmptyEmbed(embed: Embed): boolean {
	return charactersOf(embed) === 0 && !embed.image?.url && !embed.thumbnail?.url;
}

const sizeExceeded = {
	code: 'MAX_EMBED_SIZE_EXCEEDED',
	message: `Embed size exceeds maximum size of ${embedCharactersMax}`,
};
const emptyEmbed = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

function charactersOf({ title, description, fields, footer, author }: Embed): number {
	const texts = [
		title,
		description,
		footer?.text,
		author?.name,
		...(fields ?? []).flatMap(({ name, value }) => [name, value]),
	];
	return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function addressIssues(embed: Embed, index: number): readonly FormIssue[] {
	const addresses = {
		url: embed.url,
		image: embed.image?.url,
		thumbnail: embed.thumbnail?.url,
		author: embed.author?.url,
	};
	return Object.entries(addresses)
		.filter(([, url]) => typeof url === 'string' && !isWebAddress(url, ['attachment:']))
		.map(([field]) => ({
			path: ['embeds', index, field, ...(field === 'url' ? [] : ['url'])],
			code: 'URL_TYPE_INVALID_SCHEME',
			message: "Scheme must be one of ('http', 'https').",
		}));
}
