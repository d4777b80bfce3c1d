import { join } from 'node:path';
import { z } from 'zod';
import { type Load, measureLoad, type PreparedSet } from './bot-load.ts';
import { runJob } from './children.ts';
import type { Figures } from './figures.ts';
import { measureReadiness } from './readiness.ts';
import { ArchiveFigures, DeliveryFigures, FilesFigures, NamesFigures } from './results.ts';
import { measureSending } from './sending.ts';
import { count } from './tables.ts';
import { makeBenchWorld, projectTopics, syntheticTopics } from './topics.ts';
import type { Workspace } from './workspace.ts';

/** How much a run measures. */
export type Scale = {
	/** The sizes of the archives, the smallest first. */
	readonly articles: readonly [number, ...number[]];
	readonly queryCalls: number;
	readonly nameCalls: number;
	readonly files: number;
	readonly subscriptions: number;
	readonly deliveryRuns: number;
	readonly starts: number;
	readonly load: Load;
};

/** Measures one part after the other, and says which it is at. */
export async function measureAll(scale: Scale, workspace: Workspace): Promise<Figures> {
	const archives: ArchiveFigures[] = [];
	for (const articles of scale.articles) {
		archives.push(await measureArchive(articles, scale.queryCalls, workspace));
	}
	say('names');
	const names = await runJob('names-job', [scale.nameCalls], NamesFigures);
	say(`${count(scale.files)} files of one article`);
	const files = await runJob('files-job', [workspace.folder('files'), scale.files], FilesFigures);

	const delivery: DeliveryFigures[] = [];
	for (let run = 0; run < scale.deliveryRuns; run++) {
		delivery.push(await measureDelivery(scale.subscriptions, workspace.folder(`crowd-${run}`)));
	}
	say('sending as fast as Discord lets');
	const sending = await measureSending(workspace.folder('sending'));

	const sets = preparedSets(Math.max(...scale.articles), workspace);
	const kinds = sets.map(({ name, bot }) => ({ name, kind: bot }));
	say('time to ready');
	const readiness = await measureReadiness(
		[{ name: 'constant', kind: { program: 'constant-bot' } }, ...kinds],
		scale.starts,
	);
	say('answers');
	const bots = await measureLoad(sets, scale.load);
	return { archives, names, files, delivery, sending, readiness, bots };
}

async function measureArchive(
	articles: number,
	calls: number,
	workspace: Workspace,
): Promise<ArchiveFigures> {
	say(`${count(articles)} articles`);
	const folder = workspace.folder(`${articles}`);
	await runJob('write-news-job', [join(folder, 'data'), articles], z.object({}));
	return runJob('archive-job', [folder, calls], ArchiveFigures);
}

function measureDelivery(subscriptions: number, folder: string): Promise<DeliveryFigures> {
	say(`${count(subscriptions)} subscriptions due at once`);
	return runJob('delivery-job', [folder, subscriptions, subscriptions], DeliveryFigures);
}

/** The project's own five articles, and the most that this run has loaded. */
function preparedSets(most: number, workspace: Workspace): PreparedSet[] {
	const folder = workspace.folder(`${most}`);
	return [
		{
			name: 'Dateline, 5 articles',
			articles: '5',
			bot: {
				program: 'dateline-bot',
				stateFolder: workspace.folder('five'),
				dataFolder: join(import.meta.dirname, '..', 'data'),
			},
			topics: projectTopics,
		},
		{
			name: `Dateline, ${count(most)} articles`,
			articles: count(most),
			bot: {
				program: 'dateline-bot',
				stateFolder: join(folder, 'state'),
				dataFolder: join(folder, 'data'),
			},
			topics: syntheticTopics(makeBenchWorld()),
		},
	];
}

function say(what: string): void {
	process.stdout.write(`Measuring ${what} …\n`);
}
