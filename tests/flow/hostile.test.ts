import { type Answer, flatComponents, type StoredMessage } from 'local-discord';
import { afterAll, afterEach, expect, it } from 'vitest';
import { openFlow } from '../harness/open-flow.ts';
import { openReader, shownMessage } from '../harness/open-reader.ts';
import { addressesIn, mentionsIn, mischiefIn } from '../render/leaks.ts';
import { cut, hostileNews, hostileTexts } from './hostile-news.ts';

const { discord, logged } = await openFlow({
	now: new Date('2025-06-20T12:00:00Z'),
	fill: hostileNews,
	atEnd: afterAll,
});
const mia = openReader(discord, 'mia');
const latest = { as: 'mia', in: 'general', command: 'latest' };
const queries = [...new Set(hostileTexts.map((text) => cut(text, 64)))].filter(
	(text) => text !== '',
);

/** Both a body that Discord refuses and a bug in a command are logged as errors. */
afterEach(() => expect(logged.errors()).toEqual([]));

it.each([
	['brief', 'topic'],
	['who', 'person'],
	['search', 'words'],
	['latest', 'topic'],
	['latest', 'source'],
	['story', 'story'],
])('answers hostile text in /%s %s without harm', async (command, option) => {
	const answers = await inBatches(queries, (query) =>
		discord.slash({ as: 'mia', in: 'general', command, options: { [option]: query } }),
	);
	expect(answers.flatMap(harmIn)).toEqual([]);
});

it('offers only choices that Discord accepts, whatever is typed', async () => {
	const offers = await inBatches(queries, (text) => mia.types('brief', 'topic', text));
	expect(offers.flat().length).toBeGreaterThan(queries.length);
});

it('hostile articles are shown without harm, on every page and behind every button and menu', async () => {
	const texts: string[] = [];
	const harm: string[] = [];
	const check = (answers: readonly Answer[]) => {
		texts.push(...answers.map(textOf));
		harm.push(...answers.flatMap(harmIn));
	};
	let page: Answer | undefined = await discord.slash(latest);
	while (page !== undefined) {
		check([page]);
		const opened = await inBatches(openersIn(page), ({ press }) => press());
		check(opened);
		check(await inBatches(opened.flatMap(oneOf), ({ press }) => press()));
		page = await pressable(page)
			.find(({ label }) => label === 'Older ›')
			?.press();
	}
	expect(harm).toEqual([]);
	expect(texts.length).toBeGreaterThan(hostileTexts.length * 1.5);
	expect(texts.filter((text) => text.includes('everyone')).length).toBeGreaterThan(0);
});

/** The buttons and menu lines that do not turn the page. */
function openersIn(page: Answer): Pressable[] {
	return pressable(page).filter(({ label }) => !turning.includes(label));
}

const turning = ['« First', '‹ Newer', 'Older ›', 'Last »'];

/** One button or line per answer, a different one each time: a press changes a private message. */
function oneOf(answer: Answer, index: number): Pressable[] {
	const choice = pressable(answer);
	const chosen = choice[index % choice.length];
	return chosen === undefined ? [] : [chosen];
}

type Pressable = { readonly label: string; readonly press: () => Promise<Answer> };

/** All buttons that run a command and all menu lines in an answer. */
function pressable(answer: Answer): Pressable[] {
	const message = answer.message();
	if (message === undefined) return [];
	return flatComponents(message.components).flatMap(({ custom_id: customId, label, options }) => {
		if (!customId) return [];
		const target = { as: 'mia', message, customId };
		if (!options) return [{ label: `${label}`, press: () => discord.press(target) }];
		return options.map(({ label: line, value }) => ({
			label: line,
			press: () => discord.choose({ ...target, values: [value] }),
		}));
	});
}

/** What is wrong with an answer: it is missing, notifies somebody, or has markup that is not ours. */
function harmIn(answer: Answer): string[] {
	const message = answer.message();
	if (message === undefined) return [`no answer: ${answer.kind}`];
	const text = textOf(answer);
	const bare = text.replace(/\\[^0-9A-Za-z\s]/g, 'x');
	return [
		...pingsOf(message),
		...mentionsIn(withoutCommands(text)),
		...addressesIn(bare),
		...mischiefIn(text),
		...(bare.match(/\]\(/g) ?? []),
	].map((harm) => `${harm} in ${text}`);
}

/** Removes links to the bot’s own commands, whose ids nobody can guess. */
function withoutCommands(text: string): string {
	return discord
		.commands()
		.reduce(
			(left, { id, name }) => left.replaceAll(new RegExp(`</${name}( [a-z]+)?:${id}>`, 'g'), ''),
			text,
		);
}

function textOf(answer: Answer): string {
	const message = answer.message();
	return message === undefined ? '' : shownMessage(message).text;
}

function pingsOf({ mention_everyone, mentions, mention_roles }: StoredMessage): string[] {
	const everyone = mention_everyone ? ['everyone'] : [];
	return [...everyone, ...mentions.map(({ username }) => username), ...mention_roles];
}

/** Runs fifty at a time, for speed. */
async function inBatches<Item, Result>(
	items: readonly Item[],
	ask: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < items.length; start += 50) {
		results.push(...(await Promise.all(items.slice(start, start + 50).map(ask))));
	}
	return results;
}
