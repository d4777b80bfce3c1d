import type { Attachments } from '../attachments.ts';
import { fileBytesMax } from '../rules/message-limits.ts';
import { ClientRefusal } from './client-refusal.ts';

/** A file that a person gives as an option. */
export type GivenFile = { readonly name: string; readonly text: string };

/** Uploads a file as a person's client does before it sends the command; gives its id. */
export function uploadFile(
	attachments: Attachments,
	channelId: string,
	{ name, text }: GivenFile,
): string {
	const content = Buffer.from(text);
	if (content.length > fileBytesMax) throw new ClientRefusal(`“${name}” is over 10 MiB.`);
	return attachments.keep(channelId, { name, content }).id;
}
