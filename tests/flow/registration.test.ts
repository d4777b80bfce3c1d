import { type LocalDiscord, local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { fillWith } from '../harness/fill-with.ts';
import { openFlow } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';
import { addSecondServer, secondServer } from '../harness/second-server.ts';

const everywhere = [
	'Brief this',
	'Who is in this?',
	'alert',
	'brief',
	'catchup',
	'compare',
	'digest',
	'follow',
	'following',
	'help',
	'latest',
	'link',
	'name',
	'privacy',
	'reload',
	'search',
	'settings',
	'source',
	'status',
	'story',
	'timeline',
	'trend',
	'who',
	'why',
];
const withoutHome = everywhere.filter((name) => !['name', 'reload', 'source'].includes(name));

function offered(discord: LocalDiscord, channel: string): string[] {
	return discord
		.offered({ as: 'omar', in: channel })
		.map(({ name }) => name)
		.sort();
}

function registrations(discord: LocalDiscord): number {
	return discord.requests().filter(({ method }) => method === 'PUT').length;
}

describe('registering the commands', () => {
	it('registers all commands in every server if no home server is set', async () => {
		const { discord } = await openFlow();
		addSecondServer(discord);
		expect(offered(discord, 'general')).toEqual(everywhere);
		expect(offered(discord, secondServer.channel)).toEqual(everywhere);
	});

	it('registers /name, /reload and /source only in the home server, and the other commands everywhere', async () => {
		const { discord } = await openFlow({ homeGuildId: local.guild });
		addSecondServer(discord);
		expect(offered(discord, 'general')).toEqual(everywhere);
		expect(offered(discord, secondServer.channel)).toEqual(withoutHome);
		expect((await openReader(discord, 'omar').asks('reload')).text).toContain('0 added');
	});

	it('requires no option of /digest add and /alert add, so that a form can ask', async () => {
		const { discord } = await openFlow();
		const commands = discord.offered({ as: 'omar', in: 'general' });
		const required = ['digest', 'alert'].flatMap((name) =>
			(commands.find((command) => command.name === name)?.options ?? [])
				.filter((subcommand) => subcommand.name === 'add')
				.flatMap(({ options }) => (options ?? []).filter((one) => one.required)),
		);
		expect(required).toEqual([]);
	});

	it('links /reload in the help of the home server', async () => {
		const { discord } = await openFlow({ homeGuildId: local.guild });
		expect((await openReader(discord, 'omar').asks('help')).text).toMatch(/<\/reload:\d+>/);
	});

	it('does not register commands again when nothing changed', async () => {
		const { discord, restart } = await openFlow({ homeGuildId: local.guild });
		expect(registrations(discord)).toBe(2);
		await restart({ homeGuildId: local.guild });
		expect(registrations(discord)).toBe(2);
	});

	it('registers commands again when the home server changed', async () => {
		const { discord, restart } = await openFlow();
		expect(registrations(discord)).toBe(1);
		await restart({ homeGuildId: local.guild });
		expect(registrations(discord)).toBe(3);
		expect(offered(discord, 'general')).toEqual(everywhere);
	});
});

describe('a button from before a home server was set', () => {
	it('refuses an older Undo button outside the home server', async () => {
		const flow = await openFlow();
		addSecondServer(flow.discord);
		const omar = openReader(flow.discord, 'omar', secondServer.channel);
		fillWith({ 'fog.json': [{ headline: 'Fog' }] })(flow.dataFolder);
		const report = await omar.asks('reload');
		await flow.restart({ homeGuildId: local.guild });
		expect((await omar.presses(report, 'Undo')).text).toContain(
			'This works only in Dateline’s home server. Use it there.',
		);
	});
});
