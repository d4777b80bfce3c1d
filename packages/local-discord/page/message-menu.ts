import type { Inspection, PageMessage } from '../src/protocol/page.ts';
import { messageCommands } from './composer/offered-commands.ts';
import { wordOn } from './message/message-acting.ts';
import type { Server } from './server.ts';
import type { Deeds, Place, Presence } from './session.ts';
import { type MenuItem, openContextMenu } from './side/context-menu.ts';
import type { Inspector } from './side/inspector.ts';
import { say } from './toast.ts';

type MenuSurroundings = {
	readonly server: Server;
	readonly presence: Presence;
	readonly useOn: Deeds['useOn'];
	readonly inspector: Inspector;
	/** Told of a command that the bot did not answer. */
	readonly failed: (command: string) => void;
};

/** Opens what one may do with a message: the bot’s own commands for it, its JSON, and the panel. */
export function openMessageMenu({ server, presence, useOn, inspector, failed }: MenuSurroundings) {
	return (shown: PageMessage, place: Place): void => {
		const { id } = shown.message;
		const use = async (path: string): Promise<void> => {
			const answer = await useOn(id, path);
			if (answer.kind === 'failed') failed(path);
			else say(wordOn(answer));
		};
		const apps: readonly MenuItem[] = messageCommands(presence.commands, presence.seat.locale).map(
			({ path, name }) => ({ label: name, run: () => use(path) }),
		);
		openContextMenu(place, [
			{ title: 'Apps', items: apps },
			{
				title: 'Message',
				items: [
					{ label: 'Copy JSON', run: () => copyJson(server, shown) },
					{ label: 'Inspect', run: async () => inspector.show(await sentFor(server, shown)) },
				],
			},
		]);
	};
}

/** Copies what was sent for the message; for a person’s, the message itself. */
async function copyJson(server: Server, shown: PageMessage): Promise<void> {
	const inspection = await sentFor(server, shown);
	const json = JSON.stringify(inspection?.body ?? shown.message, null, 2);
	try {
		await navigator.clipboard.writeText(json);
		say('Copied.');
	} catch {
		say('The browser did not allow copying. Use “Inspect” and copy it from there.');
	}
}

/** What the bot sent for a message; a person’s is not asked for. */
async function sentFor(server: Server, { message }: PageMessage): Promise<Inspection | undefined> {
	return message.author.bot ? server.inspection(message.id) : undefined;
}
