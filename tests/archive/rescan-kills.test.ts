import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { openDatabase } from '#src/archive/database.ts';
import { openArticleLog } from '#src/archive/open-article-log.ts';
import { reloadFolder } from '#src/archive/reload/reload-folder.ts';
import { rescanArticles } from '#src/archive/reload/write-changes.ts';
import { rowNumber } from '#src/archive/rows.ts';
import { aDataFolder, now } from '../harness/a-data-folder.ts';

it('a process that is killed in the middle of a search for a new name leaves only whole steps, and the next one continues', async () => {
	const older = Array.from({ length: 250 }, (_, n) => ({
		id: `a${n}`,
		headline: `Wei Chen speaks, ${n}`,
	}));
	const folders = aDataFolder({ 'articles/older.json': older });
	const archive = anUnsearchedArchive(folders);
	folders.write({ 'articles/listing.json': [{ id: 'listing', people: ['Wei Chen'] }] });
	archive.reload();
	expect(archive.mentions()).toBe(1);

	const steps: number[] = [];
	for (const mention of [30, 130, 30]) {
		expect(await killAtMention(folders.file, mention)).toBe('SIGKILL');
		steps.push(archive.mentions());
	}
	expect(steps).toEqual([1, 100, 100]);

	archive.searchAll();
	expect(archive.mentions()).toBe(251);
	archive.close();
});

/** An archive that notes which articles are to be searched for new names, and searches them only when told to. */
function anUnsearchedArchive({ file, dataFolder }: ReturnType<typeof aDataFolder>) {
	const { database } = openDatabase(file, 2_048);
	const log = openArticleLog(file, { now });
	const reload = () => reloadFolder(database, { dataFolder, by: 'a moderator', now, log });
	reload();
	return {
		reload,
		mentions: () => rowNumber(database.prepare('SELECT count(*) AS n FROM mentions').get(), 'n'),
		searchAll() {
			while (database.prepare('SELECT 1 FROM rescans').get() !== undefined)
				rescanArticles(database);
		},
		close() {
			database.close();
			log.close();
		},
	};
}

/** Searches in another process, which kills itself as it writes this mention; returns the signal that ended it. */
async function killAtMention(file: string, mention: number): Promise<unknown> {
	const script = `
		import { openDatabase } from './src/archive/database.ts';
		import { rescanArticles } from './src/archive/reload/write-changes.ts';
		const { database } = openDatabase(process.argv[1], 2_048);
		let mentions = 0;
		database.function('count_mention', () => {
			mentions += 1;
			if (mentions === Number(process.argv[2])) process.kill(process.pid, 'SIGKILL');
			return mentions;
		});
		database.exec(\`CREATE TEMP TRIGGER counted AFTER INSERT ON main.mentions
			BEGIN SELECT count_mention(); END\`);
		while (database.prepare('SELECT 1 FROM rescans').get() !== undefined) rescanArticles(database);
	`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script, file, `${mention}`], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const [, signal] = await once(child, 'exit');
	return signal;
}
