import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { usagesOf } from '#src/bot/command-data.ts';
import { loadCommands } from '#src/bot/load-commands.ts';

it('loads every file in commands/ as the command it is named after, in order', async () => {
	const files = readdirSync('commands')
		.filter((file) => file.endsWith('.ts'))
		.map((file) => basename(file, '.ts'));
	expect([...(await loadCommands()).keys()]).toEqual(files.sort());
});

it('finds suggestions for exactly the options that declare autocomplete', async () => {
	for (const command of (await loadCommands()).values()) {
		const autocompleted = usagesOf(command.data)
			.flatMap(({ options }) => options)
			.filter((option) => 'autocomplete' in option && option.autocomplete === true);
		const names = new Set(autocompleted.map(({ name }) => name));
		expect(Object.keys(command.complete ?? {}).sort()).toEqual([...names].sort());
	}
});

it('allows only moderators to use the commands of the home server', async () => {
	const homeCommands = [...(await loadCommands()).values()].filter(({ homeOnly }) => homeOnly);
	expect(homeCommands.map((command) => command.for)).toEqual(homeCommands.map(() => 'moderators'));
	expect(homeCommands.map(({ data }) => data.name)).toContain('reload');
});
