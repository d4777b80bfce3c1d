import type { Phrases } from '#src/phrases/phrases.ts';
import { amber, type Block, inkBlue, type Message, renderCard } from '../message/card.ts';
import { button, buttonRow } from '../message/controls.ts';
import { writeCustomId } from '../message/targets.ts';

/** What is stored about one member. */
type StoredOfMember = {
	/** How many topics they follow by direct message. */
	readonly follows: number;
	/** How many digests and alerts they created for servers. */
	readonly made: number;
};

/** What `/privacy` tells besides. */
type PrivacyFacts = {
	/** How many days a server’s data is kept after the bot is removed from it. */
	readonly keptDays: number;
	/** How many days a posted message is remembered. */
	readonly postedDays: number;
	/** Whether stories are told by a language model. */
	readonly asksModel: boolean;
	/** Whether other processes answer some commands, which reach them through the database. */
	readonly passesOn: boolean;
};

/** The answer to `/privacy`: what is stored, where and for how long. */
export function renderPrivacy(
	stored: StoredOfMember,
	{ keptDays, postedDays, asksModel, passesOn }: PrivacyFacts,
	phrases: Phrases,
): Message {
	const now = showStored(stored, phrases);
	const isNothing = stored.follows + stored.made === 0;
	return renderCard({
		accent: inkBlue,
		head: () => `## ${phrases.say('privacyTitle')}`,
		blocks: [
			textBlock(
				phrases.say('privacyYou'),
				phrases.say('privacyFollows', { days: postedDays, stored: now }),
				phrases.say('privacyReloader'),
			),
			textBlock(
				phrases.say('privacyServer'),
				phrases.say('privacySubscriptions', { days: postedDays }),
				phrases.say('privacyLeaving', { days: keptDays }),
				phrases.say('privacyFeeds'),
			),
			textBlock(
				phrases.say('privacyNever'),
				phrases.say('privacyMembers'),
				passesOn ? phrases.say('privacyPassedOn') : '',
			),
			textBlock(
				phrases.say('privacyWhere'),
				phrases.say('privacyDatabase'),
				asksModel ? phrases.say('privacyModel') : '',
			),
		],
		controls: [
			isNothing ? undefined : buttonRow([button(phrases.say('privacyErase'), eraseTarget('ask'))]),
		],
	});
}

function textBlock(title: string, ...texts: readonly string[]): Block {
	return { title, entries: texts.map((text) => () => text) };
}

/** Asks for confirmation before anything is erased. */
export function renderEraseQuestion(stored: StoredOfMember, phrases: Phrases): Message {
	return renderCard({
		accent: amber,
		head: () => phrases.say('privacyEraseQuestion', { stored: showStored(stored, phrases) }),
		blocks: [],
		controls: [
			buttonRow([
				button(phrases.say('privacyEraseYes'), eraseTarget('yes')),
				button(phrases.say('privacyKeep'), writeCustomId('privacy', {})),
			]),
		],
	});
}

function eraseTarget(erase: 'ask' | 'yes') {
	return writeCustomId('privacy', { erase });
}

function showStored({ follows, made }: StoredOfMember, phrases: Phrases): string {
	const followed = phrases.say('privacyFollowed', { count: follows });
	const created = phrases.say('privacyCreated', { count: made });
	return phrases.say('privacyStored', { followed, created });
}
