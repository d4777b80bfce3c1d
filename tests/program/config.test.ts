import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldersOf, parseConfig, secretsOf } from '#src/program/config.ts';

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
	const parsed = parseConfig(environment);
	return parsed.kind === 'problems' ? parsed.problems : [];
}

/** What is asked, not compared. */
const feedAccess = { listedHosts: expect.anything(), proxies: expect.anything() };

describe('the configuration', () => {
	it('needs no configuration at all', () => {
		expect(parseConfig({ PATH: '/bin' })).toEqual({
			kind: 'config',
			config: {
				discordToken: undefined,
				discordApiUrl: undefined,
				homeGuildId: undefined,
				dataFolder: 'data',
				stateFolder: 'state/local',
				stateUrl: undefined,
				retention: { days: 400, articlesMax: 1_000_000 },
				images: true,
				pagePort: undefined,
				sourcesContact: undefined,
				...feedAccess,
				logLevel: undefined,
			},
		});
	});

	it('gives the local Discord a state folder of its own, so that nothing of a trial gets into a real archive', () => {
		const stateFolderOf = (environment: NodeJS.ProcessEnv) => foldersOf(environment).stateFolder;
		expect(stateFolderOf({ DISCORD_TOKEN: 'a.b.c' })).toBe('state');
		expect(stateFolderOf({ DISCORD_TOKEN: ' ', STATE_DIR: ' ' })).toBe('state/local');
		expect(stateFolderOf({ STATE_DIR: 'trial' })).toBe('trial');
		expect(parseConfig({ DISCORD_TOKEN: 'a.b.c' })).toMatchObject({
			config: { stateFolder: 'state' },
		});
	});

	it('reads each variable from the environment', () => {
		const parsed = parseConfig({
			DISCORD_TOKEN: ' a.b.c ',
			DISCORD_API_URL: 'http://127.0.0.1:4000/api',
			HOME_GUILD_ID: '80351110224678912',
			DATA_DIR: '/srv/news',
			STATE_DIR: '/var/lib/dateline',
			STATE_URL: 'postgres://dateline:secret@db.example/dateline',
			KEEP_DAYS: '90',
			ARTICLES_MAX: '50000',
			IMAGES: 'off',
			SOURCES_CONTACT: 'news@desk.example',
			ALLOWED_PRIVATE_HOSTS: 'wiki.internal, 10.0.0.5:8080',
			SUMMARY_API_URL: 'https://api.example/v1',
			SUMMARY_MODEL: 'small-model',
			SUMMARY_API_KEY: 'sk-1',
			SUMMARY_CALLS_PER_DAY: '50',
			PLAYGROUND_PORT: '8080',
			LOG_LEVEL: 'debug',
		});
		expect(parsed).toEqual({
			kind: 'config',
			config: {
				discordToken: 'a.b.c',
				discordApiUrl: 'http://127.0.0.1:4000/api',
				homeGuildId: '80351110224678912',
				dataFolder: '/srv/news',
				stateFolder: '/var/lib/dateline',
				stateUrl: 'postgres://dateline:secret@db.example/dateline',
				retention: { days: 90, articlesMax: 50_000 },
				summaries: {
					url: 'https://api.example/v1',
					model: 'small-model',
					key: 'sk-1',
					callsPerDay: 50,
				},
				pagePort: 8_080,
				images: false,
				sourcesContact: 'news@desk.example',
				...feedAccess,
				logLevel: 'debug',
			},
		});
	});

	it.each([
		[
			{ SUMMARY_API_URL: 'https://api.example/v1' },
			'SUMMARY_API_URL is set, but SUMMARY_MODEL is not: name the model that summarizes',
		],
		[
			{ SUMMARY_MODEL: 'm' },
			'SUMMARY_MODEL needs SUMMARY_API_URL: set that too, or remove SUMMARY_MODEL',
		],
		[
			{ SUMMARY_API_KEY: 'k' },
			'SUMMARY_API_KEY needs SUMMARY_API_URL: set that too, or remove SUMMARY_API_KEY',
		],
		[
			{ SUMMARY_API_URL: 'http://api.example', SUMMARY_MODEL: 'm', SUMMARY_API_KEY: 'k' },
			'SUMMARY_API_URL must be an https address, because SUMMARY_API_KEY is sent there',
		],
		[
			{ SUMMARY_API_URL: 'api.example', SUMMARY_MODEL: 'm' },
			'SUMMARY_API_URL must be an http or https address',
		],
		[
			{ SUMMARY_API_URL: 'https://a.example', SUMMARY_MODEL: 'm', SUMMARY_CALLS_PER_DAY: '0' },
			'SUMMARY_CALLS_PER_DAY must be a whole number from 1 to 100000',
		],
	])('says what is missing for summaries: %j', (environment, problem) => {
		expect(problemsOf(environment)).toEqual([problem]);
	});

	it('serves metrics only if there is a port for them, and on loopback unless the environment says where', () => {
		const monitorOf = (environment: NodeJS.ProcessEnv) => {
			const parsed = parseConfig(environment);
			return parsed.kind === 'config' ? parsed.config.monitor : parsed.problems;
		};
		expect(monitorOf({})).toBeUndefined();
		expect(monitorOf({ METRICS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9_464 });
		expect(monitorOf({ METRICS_PORT: '0', METRICS_HOST: '::' })).toEqual({ host: '::', port: 0 });
		expect(monitorOf({ METRICS_HOST: '::' })).toEqual([
			'METRICS_HOST needs METRICS_PORT: set that too, or remove METRICS_HOST',
		]);
		expect(monitorOf({ METRICS_PORT: '1', METRICS_HOST: 'a.example' })).toEqual([
			'METRICS_HOST must be an IP address of this machine',
		]);
	});

	it('knows which of its values the log must not have, as they are written and as they are meant', () => {
		const secretsIn = (environment: NodeJS.ProcessEnv) => {
			const parsed = parseConfig(environment);
			return parsed.kind === 'config' ? secretsOf(parsed.config) : parsed.problems;
		};
		expect(secretsIn({})).toEqual([]);
		expect(
			secretsIn({
				DISCORD_TOKEN: 'Bot a.bots.token',
				STATE_URL: 'postgres://dateline:pass%20word@db/news',
				SUMMARY_API_URL: 'https://api.example',
				SUMMARY_MODEL: 'm',
				SUMMARY_API_KEY: 'a-models-key',
			}),
		).toEqual(['a.bots.token', 'a-models-key', 'pass%20word', 'pass word']);
		expect(secretsIn({ STATE_URL: 'postgres://dateline:100%zz%20@db/news' })).toEqual([
			'100%zz%20',
			'100%zz ',
		]);
		// Every line with these letters would be unreadable.
		expect(secretsIn({ STATE_URL: 'postgres://dateline:in@db/news' })).toEqual([]);
	});

	it('serves feeds on loopback below the public address, unless the environment says where', () => {
		const feedsOf = (environment: NodeJS.ProcessEnv) => {
			const parsed = parseConfig(environment);
			return parsed.kind === 'config' ? parsed.config.digestFeeds : parsed.problems;
		};
		expect(feedsOf({})).toBeUndefined();
		expect(feedsOf({ PUBLIC_URL: 'https://News.example/' })).toEqual({
			publicUrl: 'https://news.example',
			host: '127.0.0.1',
			port: 8_080,
		});
		expect(
			feedsOf({ PUBLIC_URL: 'http://news.example:81/desk/', FEED_HOST: '::', FEED_PORT: '0' }),
		).toEqual({ publicUrl: 'http://news.example:81/desk', host: '::', port: 0 });
	});

	it.each([
		[{ FEED_PORT: '8080' }, 'FEED_PORT needs PUBLIC_URL: set that too, or remove FEED_PORT'],
		[{ FEED_HOST: '0.0.0.0' }, 'FEED_HOST needs PUBLIC_URL: set that too, or remove FEED_HOST'],
		[{ PUBLIC_URL: 'news.example' }, 'PUBLIC_URL must be an http or https address'],
		[
			{ PUBLIC_URL: 'https://me:secret@news.example' },
			'PUBLIC_URL must be an address of at most 200 characters, without a name, a password, “?” and “#”',
		],
		[
			{ PUBLIC_URL: 'https://news.example', FEED_PORT: '65536' },
			'FEED_PORT must be a port: a number from 0 to 65535',
		],
		[
			{ PUBLIC_URL: 'https://news.example', FEED_HOST: 'news.example' },
			'FEED_HOST must be an IP address of this machine',
		],
	])('says what is wrong with feeds: %j', (environment, problem) => {
		expect(problemsOf(environment)).toEqual([problem]);
	});

	it('takes a model on this machine, with a key or without', () => {
		const local = { SUMMARY_API_URL: 'http://127.0.0.1:11434/v1', SUMMARY_MODEL: 'm' };
		expect(problemsOf(local)).toEqual([]);
		expect(problemsOf({ ...local, SUMMARY_API_KEY: 'k' })).toEqual([]);
	});

	it('says which private hosts and proxies make no sense, and takes the others', () => {
		expect(
			problemsOf({ ALLOWED_PRIVATE_HOSTS: 'http://wiki/', HTTP_PROXY: 'ftp://proxy' }),
		).toEqual([
			'ALLOWED_PRIVATE_HOSTS: “http://wiki/” is not a host, or a host and a port such as 10.0.0.5:8080',
			'HTTP_PROXY must be the address of an HTTP proxy such as http://proxy.example:3128',
		]);
		const parsed = parseConfig({
			ALLOWED_PRIVATE_HOSTS: '10.0.0.5:8080',
			HTTP_PROXY: 'proxy:3128',
		});
		const { listedHosts, proxies } = parsed.kind === 'config' ? parsed.config : {};
		expect(listedHosts?.has('10.0.0.5', '8080')).toBe(true);
		expect(proxies?.proxyFor(new URL('http://a.example/'))).toBe('http://proxy:3128');
	});

	it('treats an empty variable as not set', () => {
		const names = ['DISCORD_TOKEN', 'DISCORD_API_URL', 'HOME_GUILD_ID', 'DATA_DIR', 'STATE_URL'];
		const empty = Object.fromEntries(names.map((name) => [name, '']));
		expect(JSON.stringify(parseConfig(empty))).toBe(JSON.stringify(parseConfig({})));
	});

	it.each([
		['DISCORD_API_URL', 'ftp://discord.example', 'must be an http or https address'],
		['DISCORD_API_URL', 'discord', 'must be an http or https address'],
		['HOME_GUILD_ID', 'my server', 'must be a Discord id: 17 to 20 digits'],
		['STATE_URL', 'mysql://db.example', 'must be a postgres:// address'],
		['STATE_URL', 'state/subscriptions', 'must be a postgres:// address'],
		...['redis://db.example', 'rediss://:secret@db.example/1'].map((url) => [
			'STATE_URL',
			url,
			'must be a postgres:// address: Redis is no longer supported, because it cannot stop two processes from writing at the same time',
		]),
		['KEEP_DAYS', '0', 'must be a whole number from 1 to 36500'],
		['KEEP_DAYS', 'forever', 'must be a whole number from 1 to 36500'],
		['KEEP_DAYS', '1.5', 'must be a whole number from 1 to 36500'],
		['ARTICLES_MAX', '100000001', 'must be a whole number from 1 to 100000000'],
		['PLAYGROUND_PORT', '65536', 'must be a port: a number from 0 to 65535'],
		['PLAYGROUND_PORT', '-1', 'must be a port: a number from 0 to 65535'],
		['PLAYGROUND_PORT', 'http', 'must be a port: a number from 0 to 65535'],
	])('says what is wrong with %s=%s', (name, value, reason) => {
		expect(problemsOf({ [name]: value })).toEqual([`${name} ${reason}`]);
	});

	it('reports every bad variable at once, by name', () => {
		const problems = problemsOf({ HOME_GUILD_ID: '1', LOG_LEVEL: 'loud' });
		expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
			'HOME_GUILD_ID',
			'LOG_LEVEL',
		]);
	});

	it.each(['postgres://db.example/news', 'postgresql://user@db.example'])(
		'accepts %s as the database for subscriptions',
		(url) => {
			expect(parseConfig({ STATE_URL: url })).toMatchObject({ config: { stateUrl: url } });
		},
	);

	it('never repeats a token or password in a configuration problem', () => {
		const STATE_URL = 'mysql://me:secret@db.example';
		const problems = problemsOf({ DISCORD_TOKEN: 'secret', STATE_URL, LOG_LEVEL: 'secret-too' });
		expect(problems.join()).not.toContain('secret');
	});

	it('finds every variable explained in .env.example', () => {
		const source = readFileSync('src/program/environment.ts', 'utf8');
		const names = Array.from(source.matchAll(/^\t([A-Z_]+): optional/gm), ([, name = '']) => name);
		const example = readFileSync('.env.example', 'utf8');
		expect(names.length).toBeGreaterThan(3);
		expect(names.filter((name) => !example.includes(`${name}=`))).toEqual([]);
	});
});
