import { type FeedChaosSettings, runFeedChaos } from './run-feeds.ts';

/** Runs the chaos of feeds and prints what it found; returns whether nothing was wrong. */
export async function printFeedChaos(
	settings: FeedChaosSettings,
	print: (line: string) => void,
): Promise<boolean> {
	const startMs = performance.now();
	const result = await runFeedChaos({ ...settings, onProgress: print });
	const { lost, doubled, wrong } = result;
	const figures = {
		kills: result.kills,
		requests: result.requests,
		unchanged: result.unchanged,
		'in trouble': result.troubled,
		items: result.items,
		articles: result.articles,
		wanted: result.wantedArticles,
		alerts: result.wantedAlerts,
		lost: lost.length,
		doubled: doubled.length,
		wrong: wrong.length,
		minutes: ((performance.now() - startMs) / 60_000).toFixed(1),
	};
	print(
		Object.entries(figures)
			.map(([name, figure]) => `${name} ${figure}`)
			.join(' · '),
	);
	for (const [what, all] of Object.entries({ lost, doubled, wrong })) {
		for (const one of all.slice(0, 20)) print(`  ${what}: ${one}`);
	}
	for (const [line, times] of result.logged) print(`  logged ${times} times: ${line}`);
	return lost.length + doubled.length + wrong.length === 0;
}
