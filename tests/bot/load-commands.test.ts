import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { usagesOf } from '#src/bot/command.ts';
import { loadCommands } from '#src/bot/load-commands.ts';

it('every file of commands/ is the command of its name, in the order of names', async () => {
	const files = readdirSync('commands')
		.filter((file) => file.endsWith('.ts'))
		.map((file) => basename(file, '.ts'));
	expect([...(await loadCommands()).keys()]).toEqual(files.sort());
});

it('what a command offers while one types, it declares as an option that does', async () => {
	for (const command of (await loadCommands()).values()) {
		const offering = usagesOf(command)
			.flatMap(({ options }) => options)
			.filter((option) => 'autocomplete' in option && option.autocomplete === true);
		const names = new Set(offering.map(({ name }) => name));
		expect(Object.keys(command.complete ?? {}).sort()).toEqual([...names].sort());
	}
});

it('a command for its home server is one for moderators', async () => {
	const atHome = [...(await loadCommands()).values()].filter(({ homeOnly }) => homeOnly);
	expect(atHome.map((command) => command.for)).toEqual(atHome.map(() => 'moderators'));
	expect(atHome.map(({ data }) => data.name)).toContain('reload');
});
