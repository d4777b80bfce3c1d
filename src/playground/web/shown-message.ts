import { flatComponents } from '../component-tree.ts';
import { componentType } from '../component-type.ts';
import type { StoredMessage } from '../message.ts';
import type { PageMessage } from '../page/contract.ts';
import { guildOf, type World } from '../world.ts';
import { discordHtml } from './discord-html.ts';
import type { Naming } from './discord-marks.ts';

/** A message as the page shows it; `reader` is set when only one person sees it. */
export function shownMessage(
	world: World,
	message: StoredMessage,
	reader: string | undefined,
): PageMessage {
	const naming = namingIn(world, message.channel_id);
	const texts = flatComponents(message.components)
		.filter(({ type }) => type === componentType.textDisplay)
		.map(({ id, content }) => [`${id}`, discordHtml(content ?? '', naming)]);
	const content = message.content === '' ? {} : { content: discordHtml(message.content, naming) };
	return {
		message,
		isPrivate: reader !== undefined,
		html: { ...Object.fromEntries(texts), ...content },
	};
}

function namingIn(world: World, channelId: string): Naming {
	const channel = world.channels.get(channelId);
	const guild = channel && guildOf(world, channel);
	return {
		person(id) {
			const user = world.people.get(id);
			return user?.global_name ?? user?.username;
		},
		channel: (id) => world.channels.get(id)?.name,
		role: (id) => guild?.roles.find((role) => role.id === id)?.name,
	};
}
