import { expect, it } from 'vitest';
import type { TaskWorker } from '#src/archive/reload/run-in-worker.ts';
import {
	anArchive,
	firstWindow,
	nameId,
	reportIds,
	type TestArchive,
} from '../harness/an-archive.ts';
import { anOpenArchive } from '../harness/an-open-archive.ts';
import { openWorkerInThisThread } from '../harness/run-at-once.ts';

const file = 'articles/all.json';
const inText = { id: 'text', headline: 'Wei Chen speaks', publishedAt: '2025-06-02' };
const listing = {
	id: 'list',
	publishedAt: '2025-06-03',
	people: [{ name: 'Wei Chen', role: 'mayor' }],
};

/** The ids of the articles that mention a name. */
function naming({ reader }: TestArchive, name: string): string[] {
	return reportIds(reader().naming(nameId(reader(), name), {}, firstWindow));
}

function peopleFile(...people: readonly { name: string; aliases?: readonly string[] }[]): string {
	return JSON.stringify({ people });
}

it('a name that editors list in one article is found in the text of another', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	expect(naming(archive, 'Wei Chen')).toEqual(['list', 'text']);
	expect(archive.reader().names.find('Wei Chen')).toMatchObject({ name: { mentions: 2 } });
});

it('finding a name in a text gives it no role', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	const roles = archive.reader().roles(nameId(archive.reader(), 'Wei Chen'), 25);
	const dates = { first: '2025-06-03', last: '2025-06-03' };
	expect(roles).toMatchObject([{ role: 'mayor', ...dates, isRead: false }]);
});

it('a name that only the editors’ file has is found in texts', () => {
	const archive = anArchive({
		[file]: [inText],
		'people.json': peopleFile({ name: 'Chen Wei', aliases: ['Wei Chen'] }),
	});
	expect(naming(archive, 'Chen Wei')).toEqual(['text']);
});

it('a name of the editors’ file that no article mentions is neither found nor suggested', () => {
	const { reader } = anArchive({
		[file]: [{ id: 'a' }],
		'people.json': peopleFile({ name: 'Wei Chen' }),
	});
	expect(reader().names.find('Wei Chen')).toEqual({ kind: 'none', nearest: [] });
	expect(reader().names.suggest('wei', 25)).toEqual([]);
	expect(reader().names.size).toBe(0);
});

it('a new name is found in the texts of older articles', () => {
	const archive = anArchive({ [file]: [inText] });
	archive.write({ 'articles/new.json': [listing] });
	archive.reload();
	expect(naming(archive, 'Wei Chen')).toEqual(['list', 'text']);
});

it('a new alias is found in the texts of older articles', () => {
	const archive = anArchive({ [file]: [{ ...inText, headline: '陳偉 speaks' }, listing] });
	expect(naming(archive, 'Wei Chen')).toEqual(['list']);
	archive.write({
		'articles/new.json': [{ id: 'new', people: [{ name: 'Wei Chen', aliases: ['陈伟'] }] }],
	});
	archive.reload();
	expect(naming(archive, 'Wei Chen')).toContain('text');
});

it('what was found goes with the last article that lists the name', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	archive.write({ [file]: [inText, { ...listing, people: [] }] });
	archive.reload();
	expect(archive.reader().names.find('Wei Chen')).toEqual({ kind: 'none', nearest: [] });
	const { arrivals } = archive.reader();
	expect(arrivals({ after: 0, upTo: 2 }, 2).map(({ names }) => names)).toEqual([[], []]);
});

it('a name that comes back is found again', () => {
	const archive = anArchive({ [file]: [inText, listing] });
	archive.write({ [file]: [inText, { ...listing, people: [] }] });
	archive.reload();
	archive.undo();
	expect(naming(archive, 'Wei Chen')).toEqual(['list', 'text']);
});

it('what editors list stays when the text no longer writes it', () => {
	const archive = anArchive({ [file]: [{ ...inText, people: ['Wei Chen'] }] });
	archive.write({ [file]: [{ ...inText, people: ['Wei Chen'], headline: 'The mayor speaks' }] });
	archive.reload();
	expect(naming(archive, 'Wei Chen')).toEqual(['text']);
});

it('a longer name that is new takes its mentions from a shorter one', () => {
	const archive = anArchive({
		[file]: [
			{ id: 'a', headline: 'The Harbor Lights Festival opens', publishedAt: '2025-06-01' },
			{ id: 'b', places: ['Harbor Lights'], publishedAt: '2025-06-02' },
		],
	});
	expect(naming(archive, 'Harbor Lights')).toEqual(['b', 'a']);
	archive.write({ 'articles/c.json': [{ id: 'c', organizations: ['Harbor Lights Festival'] }] });
	archive.reload();
	expect(naming(archive, 'Harbor Lights')).toEqual(['b']);
});

it('arrivals, companions and counts include what was found', () => {
	const { reader } = anArchive({
		[file]: [{ ...inText, people: ['Ana Sousa'] }, listing],
	});
	const [first] = reader().arrivals({ after: 0, upTo: 2 }, 1);
	expect(first?.names).toEqual([
		{ kind: 'person', name: 'Ana Sousa' },
		{ kind: 'person', name: 'Wei Chen' },
	]);
	const companions = reader().companions(nameId(reader(), 'Ana Sousa'), 25);
	expect(companions).toMatchObject([{ name: { name: 'Wei Chen' }, together: 1 }]);
});

it('a surname that is no longer one person’s alone loses its mentions, and gets them back', () => {
	const archive = anArchive({
		[file]: [
			{ id: 'a', headline: 'They say Zelenko resigns', publishedAt: '2025-06-01' },
			{ id: 'b', people: ['Anna Zelenko'], publishedAt: '2025-06-02' },
		],
	});
	expect(naming(archive, 'Anna Zelenko')).toEqual(['b', 'a']);
	archive.write({ 'articles/c.json': [{ id: 'c', people: ['Boris Zelenko'] }] });
	archive.reload();
	expect(naming(archive, 'Anna Zelenko')).toEqual(['b']);
	archive.write({ 'articles/c.json': undefined });
	archive.reload();
	expect(naming(archive, 'Anna Zelenko')).toEqual(['b', 'a']);
});

it('a search for a new name goes on after a restart in the middle of it', async () => {
	const older = Array.from({ length: 250 }, (_, n) => ({ ...inText, id: `text-${n}` }));
	const steps: string[] = [];
	const atOnce = openWorkerInThisThread();
	const worker: TaskWorker = {
		close: atOnce.close,
		async run(settings, callbacks) {
			steps.push(settings.task.kind);
			if (steps.length === 4) throw new Error('killed');
			return atOnce.run(settings, callbacks);
		},
	};
	const test = anOpenArchive({ [file]: older }, { worker });
	const mentions = () => {
		const found = test.archive().names().find('Wei Chen');
		return found.kind === 'one' ? found.name.mentions : 0;
	};
	await test.archive().reload(undefined);
	test.write({ 'articles/new.json': [listing] });
	await test.archive().reload(undefined);
	await test.archive().settled();
	expect(mentions()).toBe(100);
	await test.reopen();
	await test.archive().reload(undefined);
	await test.archive().settled();
	expect(mentions()).toBe(251);
	expect(steps.slice(0, 5)).toEqual(['reload', 'reload', 'rescan', 'rescan', 'reload']);
});
