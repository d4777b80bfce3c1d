import fc from 'fast-check';
import { local } from 'local-discord';
import type { Reader } from '#src/bot/command.ts';
import type { Subscription } from '#src/subscriptions/subscription.ts';
import { block, cancelOwed, completeOwed, owe, pause } from '#src/subscriptions/transitions.ts';
import { aDigest, anAlert } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { aModerator, aReader } from '../harness/open-newsroom.ts';

/** Something done to subscriptions: a command, or a transition made by the delivery. */
export type Action =
	| {
			readonly kind: 'command';
			readonly command: string;
			readonly options: Readonly<Record<string, unknown>>;
			readonly reader: Reader;
	  }
	| {
			readonly kind: 'step';
			readonly which: string;
			readonly name: string;
			readonly transition: (subscription: Subscription) => Subscription;
	  };

const at = '2025-06-20T08:00:00.000Z';
const news = { id: local.news, kind: 'announcement', name: 'news' } as const;
const general = { id: local.general, kind: 'text', name: 'general' } as const;

const omar: Reader = {
	...aModerator,
	userId: local.omar,
	guildId: local.guild,
	here: general,
};
const mia: Reader = { ...aReader, userId: local.mia, guildId: local.guild, here: general };

const about = (words: string) => [{ kind: 'words', words } as const];
const own = { guildId: undefined, place: 'dm', madeBy: local.mia } as const;
const closed = { at, why: 'dm closed', told: true } as const;
const owing = owe(
	anAlert({ id: 'alertsrain' }, { topics: about('rain') }),
	aPromise(local.general),
);

/** The subscriptions before any action: few, so that actions collide, or one less than the limits allow. */
export function firstSubscriptions(isFull: boolean): Subscription[] {
	const fillers = (count: number, filler: (id: string, words: string) => Subscription) =>
		Array.from({ length: isFull ? count : 0 }, (_, n) =>
			filler(`${1_000_000_000 + n}`, `filler ${n}`),
		);
	return [
		aDigest({ id: 'digestrain' }, { topics: about('rain') }),
		aDigest({ id: 'digestsnow', madeBy: local.mia }, { topics: about('snow') }),
		{ ...owing, paused: { at, why: 'asked', told: true } },
		anAlert({ ...own, id: 'followrain', paused: closed }, { topics: about('rain') }),
		aDigest({ ...own, id: 'followsnow', paused: closed }, { topics: about('snow') }),
		...fillers(46, (id, words) => aDigest({ id }, { topics: about(words) })),
		...fillers(22, (id, words) =>
			anAlert({ ...own, id: `9${id.slice(1)}` }, { topics: about(words) }),
		),
	];
}

function aPromise(channelId: string) {
	const upTo = { archive: 'x', seq: 9 };
	return { slot: at, since: at, channelId, upTo, parts: [anOwedMessage()] };
}

const forbidden = { code: 50013, why: { kind: 'forbidden' }, since: at } as const;
const transitions = {
	owes: (one: Subscription) => owe(one, aPromise(one.channelId)),
	completes: (one: Subscription) => completeOwed(one, new Date(at)),
	withdraws: cancelOwed,
	blocks: (one: Subscription) => block(one, forbidden),
	'finds closed': (one: Subscription) => pause(one, 'dm closed', new Date(at)),
};

const topics = fc.constantFrom('rain', 'snow', 'Snow, rain');
const channel = fc.constantFrom(news, general);
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const which = fc.constantFrom('digestrain', 'digestsnow', 'alertsrain', 'nosuchone0');

const anyCommand = (
	command: string,
	reader: Reader,
	options: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Action> =>
	fc.record({
		kind: fc.constant('command'),
		command: fc.constant(command),
		reader: fc.constant(reader),
		options: fc.record(options),
	});

const only = (text: string) => fc.constant(text);
const when = fc.constantFrom('every day at 8', 'weekdays at 9');

const file = {
	name: 'dateline.json',
	text: JSON.stringify({
		dateline: 1,
		subscriptions: ['rain', 'hail'].map((words) => ({
			kind: 'digest',
			channel: local.general,
			place: 'text',
			topics: [`words: ${words}`],
			when: 'weekdays at 9',
			timezone: 'UTC',
			whenEmpty: 'nothing',
		})),
	}),
};

export const anyAction: fc.Arbitrary<Action> = fc.oneof(
	anyCommand('digest', omar, { action: only('add'), channel, topics, when }),
	anyCommand('digest', omar, {
		action: only('edit'),
		which,
		topics: optional(topics),
		when: optional(when),
		channel: optional(channel),
		except: optional(only('hail')),
	}),
	anyCommand('digest', omar, {
		action: fc.constantFrom('list', 'export', 'pause', 'resume'),
		which,
	}),
	anyCommand('digest', omar, { action: only('remove'), which, sure: optional(only('yes')) }),
	anyCommand('digest', omar, { action: only('import'), file: fc.constant(file) }),
	anyCommand('alert', omar, { action: only('add'), channel, topics }),
	anyCommand('alert', omar, {
		action: only('edit'),
		which,
		topics: optional(topics),
		budget: optional(fc.integer({ min: 1, max: 3 })),
		channel: optional(channel),
	}),
	anyCommand('alert', omar, { action: fc.constantFrom('list', 'pause', 'resume'), which }),
	anyCommand('alert', omar, { action: only('remove'), which, sure: only('yes') }),
	anyCommand('settings', omar, {
		timezone: optional(fc.constantFrom('Asia/Taipei', 'Europe/Berlin')),
		language: optional(fc.constantFrom('de', 'fr')),
	}),
	anyCommand('follow', omar, {
		topic: topics,
		as: fc.constantFrom('alert', 'digest'),
		to: only('here'),
	}),
	anyCommand('follow', mia, { topic: topics, as: fc.constantFrom('alert', 'digest') }),
	// Without `which`, Resume asks Discord about each subscription in turn, which is several actions.
	anyCommand('following', mia, {
		action: optional(fc.constantFrom('pause', 'resume', 'remove')),
		which: fc.constantFrom('followrain', 'followsnow'),
	}),
	anyCommand('following', mia, {}),
	anyCommand('privacy', mia, { erase: only('yes') }),
	fc
		.record({
			which: fc.constantFrom('digestrain', 'alertsrain', 'followrain'),
			name: fc.constantFrom('owes', 'completes', 'withdraws', 'blocks', 'finds closed'),
		})
		.map((step): Action => ({ kind: 'step', ...step, transition: transitions[step.name] })),
);
