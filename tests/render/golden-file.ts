import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { expect } from 'vitest';
import type { Message } from '#src/render/message/card.ts';

/** Compares a card with its golden file, and checks it against Discord’s own schema. */
export async function golden(message: Message | undefined, name: string): Promise<void> {
	expect(MessageCreateRequestSchema.safeParse(JSON.parse(JSON.stringify(message)))).toMatchObject({
		success: true,
	});
	await expect(`${JSON.stringify(message, null, '\t')}\n`).toMatchFileSnapshot(
		`./golden/${name}.json`,
	);
}
