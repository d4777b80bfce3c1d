import { type LocalDiscord, local } from 'local-discord';
import { describe, expect, it } from 'vitest';
import { openFlow } from '../harness/open-flow.ts';
import { openReader } from '../harness/open-reader.ts';
import { addSecondServer, secondServer } from './a-server.ts';
import { fillWith } from './news.ts';

const everywhere = [
	'alert',
	'brief',
	'catchup',
	'digest',
	'follow',
	'following',
	'help',
	'latest',
	'privacy',
	'reload',
	'search',
	'settings',
	'status',
	'story',
	'who',
	'why',
];
const withoutReload = everywhere.filter((name) => name !== 'reload');

function offered(discord: LocalDiscord, place: string): string[] {
	return discord
		.offered({ as: 'omar', in: place })
		.map(({ name }) => name)
		.sort();
}

function registrations(discord: LocalDiscord): number {
	return discord.requests().filter(({ method }) => method === 'PUT').length;
}

describe('the commands', () => {
	it('are in every server, /reload too, where no home server is set', async () => {
		const { discord } = await openFlow();
		addSecondServer(discord);
		expect(offered(discord, 'general')).toEqual(everywhere);
		expect(offered(discord, secondServer.channel)).toEqual(everywhere);
	});

	it('are in every server but for /reload, which is in the home server', async () => {
		const { discord } = await openFlow({ homeGuildId: local.guild });
		addSecondServer(discord);
		expect(offered(discord, 'general')).toEqual(everywhere);
		expect(offered(discord, secondServer.channel)).toEqual(withoutReload);
		expect((await openReader(discord, 'omar').asks('reload')).text).toContain('0 added');
	});

	it('link to /reload in the help of the home server', async () => {
		const { discord } = await openFlow({ homeGuildId: local.guild });
		expect((await openReader(discord, 'omar').asks('help')).text).toMatch(/<\/reload:\d+>/);
	});

	it('are not registered again when nothing changed', async () => {
		const { discord, restart } = await openFlow({ homeGuildId: local.guild });
		expect(registrations(discord)).toBe(2);
		await restart({ homeGuildId: local.guild });
		expect(registrations(discord)).toBe(2);
	});

	it('are registered again where something changed', async () => {
		const { discord, restart } = await openFlow();
		expect(registrations(discord)).toBe(1);
		await restart({ homeGuildId: local.guild });
		expect(registrations(discord)).toBe(3);
		expect(offered(discord, 'general')).toEqual(everywhere);
	});
});

describe('a button to reload that comes from before', () => {
	it('works no longer outside the home server', async () => {
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
