import type { Interaction } from 'discord.js';
import type { LocalDiscord } from '../src/local-discord.ts';
import { request } from './a-bot.ts';

// Parts of modals.

export const modal = (...components: object[]) => ({
	custom_id: 'a-form',
	title: 'Form',
	components,
});
export const label = (text: string, component: object, more = {}) => ({
	type: 18,
	label: text,
	component,
	...more,
});
export const textInput = (custom_id: string, more = {}) => ({
	type: 4,
	custom_id,
	style: 1,
	...more,
});
export const menu = (custom_id: string, values: readonly string[], more = {}) => ({
	type: 3,
	custom_id,
	options: values.map((value) => ({ label: value, value })),
	...more,
});

/** Answers an interaction without discord.js, which would not send a body that is wrong. */
export function respond(
	discord: LocalDiscord,
	{ id, token }: Interaction,
	type: number,
	data?: object,
) {
	const path = `/interactions/${id}/${token}/callback`;
	return request(discord, 'POST', path, { type, ...(data && { data }) });
}
