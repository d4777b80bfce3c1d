import type { FeedStory } from '#src/desk/digest-feed.ts';
import type { StoryLine } from '#src/desk/story-list.ts';
import type { Topic, TopicSelection } from '#src/desk/topics.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { textOf } from '#src/text/matcher.ts';
import { linkTarget } from '../message/controls.ts';
import { isVisible } from '../text/plain-text.ts';
import { showDay, showPublished } from '../text/small-print.ts';

/** A digest as its feed shows it, whatever the format. */
export type DigestFeed = {
	/** Identifies the digest everywhere. */
	readonly id: string;
	readonly topics: TopicSelection;
	/** The address of the channel that it is posted in. */
	readonly home: string;
	/** The address of the feed itself. */
	readonly self: string;
	/** Newest first. */
	readonly stories: readonly FeedStory[];
};

/** An item of a feed. All of it is plain text, in which a format must escape what it does not allow. */
export type FeedItem = {
	/** Unique everywhere. */
	readonly id: string;
	readonly title: string;
	readonly url: string | undefined;
	/** One paragraph each: two sentences of the report, what became of it, and its sources. */
	readonly paragraphs: readonly string[];
	readonly source: string | undefined;
	readonly postedAt: Date;
	readonly changedAt: Date | undefined;
	readonly language: string;
};

/** What the stories of a feed say, in the language of the server. */
export function feedItems({ id, stories }: DigestFeed, phrases: Phrases): FeedItem[] {
	return stories.map(({ story, changes, postedAt, changedAt, language, ...told }) => ({
		id: `dateline:${id}:${told.id}`,
		title: titleOf(story, phrases),
		url: story.url && linkTarget(story.url),
		paragraphs: [
			story.gist && textOf(story.gist),
			story.withdrawn && phrases.say('isWithdrawn'),
			changedOf(changes, phrases),
			originOf(story, phrases),
		]
			.filter((paragraph) => typeof paragraph === 'string')
			.map(withoutControls),
		source: story.source && withoutControls(story.source),
		postedAt,
		changedAt,
		language,
	}));
}

function titleOf({ headline, withdrawn }: StoryLine, phrases: Phrases): string {
	const text = textOf(headline);
	const title = isVisible(text) ? withoutControls(text) : phrases.say('noHeadline');
	return withdrawn ? phrases.say('feedWithdrawn', { headline: title }) : title;
}

/** “Changed: the headline, the summary”; that a story is withdrawn is said anyway. */
function changedOf(changes: FeedStory['changes'], phrases: Phrases): string | undefined {
	const shown = changes.filter((change) => change !== 'withdrawn');
	if (shown.length === 0) return undefined;
	const list = shown.map((change) => phrases.say(change)).join(phrases.say('between'));
	return phrases.say('changed', { changes: list });
}

/** “Taipei Times · 19 June 2025 · Also: Reuters” */
function originOf(story: StoryLine, phrases: Phrases): string {
	const sources = story.others.map(({ source }) => source).filter(isVisible);
	return [
		story.source,
		showPublished(story, phrases, showDay),
		story.updatedAt && phrases.say('updated', { date: showDay(story.updatedAt, phrases) }),
		sources.length > 0 && phrases.say('also', { sources: sources.join(phrases.say('between')) }),
	]
		.filter(Boolean)
		.join(' · ');
}

/** What a feed is called: “Digest: Taiwan, chip war except Expo”. */
export function feedName({ topics, except }: TopicSelection, phrases: Phrases): string {
	const about = topics.length === 0 ? phrases.say('everything') : topicNames(topics, phrases);
	const whole =
		except.length === 0
			? about
			: phrases.say('except', { about, except: topicNames(except, phrases) });
	return withoutControls(phrases.say('feedName', { about: whole }));
}

const topicsNamed = 5;

function topicNames(topics: readonly Topic[], phrases: Phrases): string {
	const list = topics
		.slice(0, topicsNamed)
		.map((topic) => (topic.kind === 'name' ? topic.name : topic.words))
		.join(phrases.say('between'));
	const count = topics.length - topicsNamed;
	return count > 0 ? phrases.say('andMore', { list, count }) : list;
}

/** The text without what XML 1.0 forbids even escaped: control characters, lone surrogates and noncharacters. */
function withoutControls(text: string): string {
	return text.toWellFormed().replace(forbidden, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is its purpose
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
