import { local } from 'local-discord';
import { Subscription } from '#src/subscriptions/subscription.ts';

type Wish = Subscription['wish'];

/** A daily digest of everything at 08:00 UTC in #general; a test passes only what matters to it. */
export function aDigest(
	overrides: Partial<Subscription> = {},
	wish: Partial<Extract<Wish, { kind: 'digest' }>> = {},
): Subscription {
	return parseSubscription(overrides, {
		kind: 'digest',
		topics: [],
		except: [],
		schedule: { days: [0, 1, 2, 3, 4, 5, 6], times: ['08:00'] },
		timezone: 'UTC',
		whenEmpty: 'nothing',
		...wish,
	});
}

/** Alerts about everything in #general, at most 6 per hour. */
export function anAlert(
	overrides: Partial<Subscription> = {},
	wish: Partial<Extract<Wish, { kind: 'alert' }>> = {},
): Subscription {
	return parseSubscription(overrides, {
		kind: 'alert',
		topics: [],
		except: [],
		budget: 6,
		timezone: 'UTC',
		...wish,
	});
}

/** Uses the real schema. */
function parseSubscription(overrides: Partial<Subscription>, wish: Wish): Subscription {
	return Subscription.parse({
		id: 'subscribed',
		guildId: local.guild,
		channelId: local.general,
		place: 'text',
		madeBy: local.omar,
		madeAt: '2025-06-19T12:00:00.000Z',
		wish,
		cursor: { slot: '2025-06-19T12:00:00.000Z', position: { archive: 'x', seq: 0 } },
		posted: [],
		leftOut: [],
		...overrides,
	});
}
