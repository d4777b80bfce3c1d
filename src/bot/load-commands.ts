import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from './command.ts';

/** Loads every file of `commands/`: its default export is the command, and its name is the file's. */
export async function loadCommands(): Promise<ReadonlyMap<string, Command>> {
	const folder = new URL('../../commands/', import.meta.url);
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
	const commands = await Promise.all(files.map((file) => loadCommand(new URL(file, folder))));
	return new Map(commands.map((command) => [command.data.name, command]));
}

async function loadCommand(file: URL): Promise<Command> {
	const name = basename(file.pathname, '.ts');
	// Every file in that folder has a command as its default export; the next line looks.
	const { default: command } = (await import(file.href)) as { default?: Command };
	if (command?.data?.name === name) return command;
	throw new Error(`commands/${name}.ts must export a command named “${name}” as its default`);
}
