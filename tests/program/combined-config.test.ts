import { describe, expect, it } from 'vitest';
import { parseConfig } from '#src/program/config.ts';

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
	const parsed = parseConfig(environment);
	return parsed.kind === 'problems' ? parsed.problems : [];
}

describe('variables that need or exclude each other', () => {
	it('reads how several processes work as one bot', () => {
		const url = 'postgres://me:secret@db.example/news';
		const cluster = { DISCORD_TOKEN: 'a.token', CLUSTER_URL: url };
		const configured = { config: { cluster: { token: 'a.token', url } } };
		expect(parseConfig(cluster)).toMatchObject(configured);
		expect(parseConfig({ ...cluster, SHARDS_TOTAL: '8' })).toMatchObject({
			config: { cluster: { shardsTotal: 8 } },
		});
		const serving = { ...cluster, PUBLIC_URL: 'https://news.example', INTERACTIONS_PORT: '81' };
		expect(parseConfig(serving)).toMatchObject({
			config: { cluster: { url }, digestFeeds: { port: 8_080 }, interactions: { port: 81 } },
		});
		expect(parseConfig({ DISCORD_TOKEN: 'a.token' })).toMatchObject({
			config: { cluster: undefined },
		});
	});

	it('says what does not go together with several processes', () => {
		const url = 'postgres://db.example/news';
		expect(problemsOf({ SHARDS_TOTAL: '8' })).toEqual([
			'SHARDS_TOTAL needs CLUSTER_URL: set that too, or remove SHARDS_TOTAL',
		]);
		expect(problemsOf({ CLUSTER_URL: url, STATE_URL: url })).toEqual([
			'STATE_URL and CLUSTER_URL are both set: remove STATE_URL, because the database in CLUSTER_URL keeps everything',
			'CLUSTER_URL is set, but DISCORD_TOKEN is not: the local Discord has only one process',
		]);
	});

	it('takes interactions by HTTP only with a token and a port', () => {
		const interactionsOf = (environment: NodeJS.ProcessEnv) => {
			const parsed = parseConfig(environment);
			return parsed.kind === 'config' ? parsed.config.interactions : parsed.problems;
		};
		const both = { DISCORD_TOKEN: 'a', INTERACTIONS_PORT: '81' };
		expect(interactionsOf(both)).toEqual({ host: '127.0.0.1', port: 81 });
		expect(interactionsOf({ ...both, INTERACTIONS_HOST: '::' })).toEqual({ host: '::', port: 81 });
		expect(interactionsOf({ DISCORD_TOKEN: 'a' })).toBeUndefined();
		expect(interactionsOf({ INTERACTIONS_PORT: '81' })).toEqual([
			'INTERACTIONS_PORT needs DISCORD_TOKEN: set that too, or remove INTERACTIONS_PORT',
		]);
		expect(interactionsOf({ INTERACTIONS_HOST: '::' })).toEqual([
			'INTERACTIONS_HOST needs INTERACTIONS_PORT: set that too, or remove INTERACTIONS_HOST',
		]);
	});

	it('does not call a variable missing that is faulty', () => {
		const cluster = { DISCORD_TOKEN: 'a.token', CLUSTER_URL: 'mysql://db.example' };
		expect(problemsOf({ ...cluster, SHARDS_TOTAL: '0' })).toEqual([
			'CLUSTER_URL must be a postgres:// address',
			'SHARDS_TOTAL must be a whole number from 1 to 16384',
		]);
	});

	it('reports a missing model and an address that is not safe for a key at once', () => {
		expect(problemsOf({ SUMMARY_API_URL: 'http://api.example', SUMMARY_API_KEY: 'k' })).toEqual([
			'SUMMARY_API_URL is set, but SUMMARY_MODEL is not: name the model that summarizes',
			'SUMMARY_API_URL must be an https address, because SUMMARY_API_KEY is sent there',
		]);
	});

	it('reports what is wrong with single variables and what is wrong with several at once', () => {
		expect(
			problemsOf({
				LOG_LEVEL: 'loud',
				PUBLIC_URL: 'news.example',
				FEED_PORT: '8080',
				SUMMARY_API_URL: 'api.example',
				SUMMARY_API_KEY: 'k',
				METRICS_HOST: '::',
				SHARDS_TOTAL: 'many',
				ALLOWED_PRIVATE_HOSTS: 'http://wiki/',
				HTTP_PROXY: 'ftp://proxy',
			}),
		).toEqual([
			'SHARDS_TOTAL must be a whole number from 1 to 16384',
			'SUMMARY_API_URL must be an http or https address',
			'PUBLIC_URL must be an http or https address',
			'LOG_LEVEL must be debug, info, warn or error',
			'ALLOWED_PRIVATE_HOSTS: “http://wiki/” is not a host, or a host and a port such as 10.0.0.5:8080',
			'HTTP_PROXY must be the address of an HTTP proxy such as http://proxy.example:3128',
			'SUMMARY_API_URL is set, but SUMMARY_MODEL is not: name the model that summarizes',
			'METRICS_HOST needs METRICS_PORT: set that too, or remove METRICS_HOST',
			'SHARDS_TOTAL needs CLUSTER_URL: set that too, or remove SHARDS_TOTAL',
		]);
	});
});
