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
			'SHARDS_TOTAL is set, but CLUSTER_URL is not: set both, or neither',
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
			'INTERACTIONS_PORT is set, but DISCORD_TOKEN is not: set both, or neither',
		]);
		expect(interactionsOf({ INTERACTIONS_HOST: '::' })).toEqual([
			'INTERACTIONS_HOST is set, but INTERACTIONS_PORT is not: set both, or neither',
		]);
	});
});
