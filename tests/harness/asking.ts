import type { Command, Reader, Reply } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { readCustomId } from '#src/render/message/targets.ts';
import { aModerator } from './open-newsroom.ts';
import { targets } from './shown.ts';

/** Runs a command that has subcommands, by default as a moderator. */
export function askingOf<Options>(command: Command<Options>) {
	async function run(options: object, newsroom: Newsroom, reader: Reader): Promise<Reply> {
		return command.run(command.options.parse(options), newsroom, reader);
	}

	return {
		ask: (action: string, values: object, newsroom: Newsroom, reader = aModerator) =>
			run({ action, ...values }, newsroom, reader),
		/** Presses the button with this label. */
		press: (reply: Reply, label: string, newsroom: Newsroom) =>
			run(readCustomId(targets(reply)[label] ?? '').options, newsroom, aModerator),
	};
}

export const news = { id: '1100000000000001002', kind: 'announcement', name: 'news' } as const;

/** A moderator of another server. */
export const anotherModerator: Reader = { ...aModerator, guildId: '1100000000000009000' };

/** The subscription that was added first. */
export function firstSubscription({ book }: Newsroom) {
	return [...book.all()][0];
}

/** The id of the subscription that was added first. */
export function idOf(newsroom: Newsroom): string {
	return firstSubscription(newsroom)?.id ?? 'none';
}
