import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { Article } from '#src/articles/article.ts';
import { shownChangesSince } from '#src/desk/digest-entry.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import {
	budgetBeside,
	correctEntry,
	correctOption,
	isCorrected,
	type PostedArticles,
	type PostedStyle,
} from '#src/render/cards/corrected-entry.ts';
import { storyIn } from '#src/render/message/targets.ts';
import type { PostedMessage } from '#src/subscriptions/subscription.ts';
import type { Sender } from './sender.ts';

type PostedEntry = PostedMessage['entries'][number];
/** An article in a message that was posted. */
export type RememberedArticle = PostedEntry['articles'][number];
type MenuLine = ReturnType<typeof correctOption>;
type Components = Parameters<Parameters<Sender['edit']>[1]>[0];
/** Looks up articles as they are now, each once per run. */
export type CurrentArticles = (
	id: string,
) => { readonly article: Article; readonly version: string } | undefined;

/** Whether a message shows something else than its articles as they are now. */
export function isOutdated(message: PostedMessage, current: CurrentArticles): boolean {
	// Nearly all are as shown, and comparing versions is quick.
	const isAsShown = ({ id, version, corrected = version }: RememberedArticle) =>
		current(id)?.version === corrected;
	const { entries, offers = [] } = message;
	return (
		entries.some(
			(one) =>
				!one.articles.every(isAsShown) &&
				isCorrected(asPosted(one, current), styleOf(one, message)),
		) || offers.some((offer) => changedLine(offer, current) !== undefined)
	);
}

function styleOf({ shape }: PostedEntry, { at }: PostedMessage): PostedStyle {
	return { shape, postedAt: new Date(at) };
}

function asPosted({ articles }: PostedEntry, current: CurrentArticles): PostedArticles {
	return articles.map(({ id, version, corrected }) => {
		const found = current(id);
		return {
			article: found?.article,
			version: corrected ?? version,
			posted: corrected === undefined ? undefined : version,
			currentVersion: found?.version,
		};
	});
}

/** The article as it is now, if its line in a menu would read differently. */
function changedLine(
	{ id, version, corrected }: RememberedArticle,
	current: CurrentArticles,
): Article | undefined {
	const found = current(id);
	if (found === undefined) return undefined;
	const changes = shownChangesSince(corrected ?? version, found.article, found.version);
	const isInLine = changes.some((change) => change !== 'summary' && change !== 'kicker');
	return isInLine ? found.article : undefined;
}

/** The message’s components, with new texts and menu lines for changed articles. */
export function correctComponents(
	components: Components,
	message: PostedMessage,
	context: { readonly current: CurrentArticles; readonly at: Date; readonly phrases: Phrases },
): readonly object[] {
	const texts = correctTexts(components, message, context);
	const lines = correctLines(message, context);
	return components.map((component) => withLines(withTexts(component, texts), lines));
}

/** New texts, by component. */
function correctTexts(
	components: Components,
	message: PostedMessage,
	{
		current,
		at,
		phrases,
	}: { readonly current: CurrentArticles; readonly at: Date; readonly phrases: Phrases },
): ReadonlyMap<number, string> {
	const texts = new Map<number, string>();
	for (const entry of message.entries) {
		const { component } = entry;
		const room = budgetBeside(textsBeside(components, component));
		const articles = asPosted(entry, current);
		const style = styleOf(entry, message);
		const text = correctEntry({ articles, style, at, budget: room, phrases });
		if (text !== undefined) texts.set(component, text);
	}
	return texts;
}

/** New menu lines, by story. */
function correctLines(
	{ entries, offers = [] }: PostedMessage,
	{ current, phrases }: { readonly current: CurrentArticles; readonly phrases: Phrases },
): ReadonlyMap<string, MenuLine> {
	const articles = [...entries.flatMap((entry) => entry.articles), ...offers];
	const changed = articles.flatMap((one) => changedLine(one, current) ?? []);
	return new Map(changed.map((article) => [article.id, correctOption(article, phrases)]));
}

/** All texts of a message except one. */
function textsBeside(components: Components, except: number): string[] {
	return components.flatMap((component) => [
		...('content' in component && component.id !== except ? [component.content] : []),
		...('components' in component ? textsBesideIn(component.components, except) : []),
	]);
}

function textsBesideIn(inner: readonly object[], except: number): string[] {
	return inner.flatMap((component) =>
		'content' in component &&
		typeof component.content === 'string' &&
		!('id' in component && component.id === except)
			? [component.content]
			: [],
	);
}

function withTexts(component: object, texts: ReadonlyMap<number, string>): object {
	const id = 'id' in component && typeof component.id === 'number' ? component.id : undefined;
	const text = id === undefined ? undefined : texts.get(id);
	const own = text === undefined ? component : { ...component, content: text };
	if (!('components' in own) || !Array.isArray(own.components)) return own;
	return { ...own, components: own.components.map((inner: object) => withTexts(inner, texts)) };
}

/** The component with new menu lines for these stories, by their ids. */
function withLines(component: object, lines: ReadonlyMap<string, MenuLine>): object {
	if ('components' in component && Array.isArray(component.components)) {
		const inner = component.components.map((one: object) => withLines(one, lines));
		return { ...component, components: inner };
	}
	if (!isMenu(component)) return component;
	const options = component.options.map(({ label, description, ...others }) => ({
		...others,
		...(lines.get(storyIn(others.value) ?? '') ?? { label, ...(description && { description }) }),
	}));
	return { ...component, options };
}

function isMenu(component: object): component is APIStringSelectComponent {
	return 'type' in component && component.type === ComponentType.StringSelect;
}
