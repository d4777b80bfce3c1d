import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { inEnglish } from '#src/phrases/in-english.ts';
import type { Command, MessageCommand } from './command.ts';

/** Loads every file in `commands/`; throws if one does not export the command it is named after. */
export async function loadCommands(): Promise<ReadonlyMap<string, Command>> {
	const folder = new URL('../../commands/', import.meta.url);
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
	const commands = await Promise.all(files.map((file) => loadCommand(new URL(file, folder))));
	return new Map(commands.map((command) => [command.data.name, command]));
}

/**
 * Loads every file in `commands/messages/`, by what the menu of a message says in English; throws if one
 * does not export a command on messages.
 */
export async function loadMessageCommands(): Promise<ReadonlyMap<string, MessageCommand>> {
	const folder = new URL('../../commands/messages/', import.meta.url);
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
	const commands = await Promise.all(
		files.map((file) => loadMessageCommand(new URL(file, folder))),
	);
	return new Map(commands.map((command) => [inEnglish({ key: command.says }), command]));
}

async function loadMessageCommand(file: URL): Promise<MessageCommand> {
	// The cast is safe because the next line checks the export.
	const { default: command } = (await import(file.href)) as { default?: MessageCommand };
	if (command?.says !== undefined) return command;
	const name = basename(file.pathname);
	throw new Error(
		`commands/messages/${name} must have a command on messages as its default export`,
	);
}

async function loadCommand(file: URL): Promise<Command> {
	const name = basename(file.pathname, '.ts');
	// The cast is safe because the next line checks the export.
	const { default: command } = (await import(file.href)) as { default?: Command };
	if (command?.data?.name === name) return command;
	throw new Error(`commands/${name}.ts must have a command named “${name}” as its default export`);
}
