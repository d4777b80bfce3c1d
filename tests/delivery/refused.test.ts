import { ComponentType } from 'discord-api-types/v10';
import { local, permission } from 'local-discord';
import { describe, expect, it } from 'vitest';
import type { OwedMessage, Subscription } from '#src/subscriptions/subscription.ts';
import { aDigest } from '../harness/a-subscription.ts';
import { anOwedMessage } from '../harness/an-owed-message.ts';
import { openDesk } from '../harness/open-desk.ts';

const forum = '1100000000000007777';
const now = '2025-06-19T12:00:00.000Z';

/** A digest that has owed a message of three stories for some minutes. */
function owing(
	part: OwedMessage,
	minutesAgo = 0,
	overrides: Partial<Subscription> = {},
): Subscription {
	const { channelId, ...digest } = aDigest(overrides);
	const since = new Date(Date.parse(now) - minutesAgo * 60_000).toISOString();
	const owed = { slot: now, since, channelId, upTo: digest.cursor.position, parts: [part] };
	return { ...digest, channelId, owed };
}

/** The message with a text in story 1 that Discord refuses. */
function withBadStory(part: OwedMessage): OwedMessage {
	const [container] = part.message.components;
	const id = part.entries[1]?.component ?? 0;
	const bad = { type: ComponentType.TextDisplay, id, content: 'x'.repeat(4_001) } as const;
	const components = container.components.map((one) => (one.id === id ? bad : one));
	return { ...part, message: { ...part.message, components: [{ ...container, components }] } };
}

describe('a story that Discord names as the one it refuses', () => {
	it.each([
		['in a channel', {}],
		['in a forum', { channelId: forum, place: 'forum' }],
	] as const)(
		'a story that Discord names is left out at once and the others are posted %s',
		async (_, overrides) => {
			const desk = await openDesk();
			const channel = { id: forum, kind: 'forum', name: 'papers', guildId: local.guild } as const;
			desk.discord.addChannel({ ...channel, overwrites: [] });
			await desk.bot().book.add(owing(withBadStory(anOwedMessage()), 0, overrides));
			await desk.tickAt(now);
			const { posted, leftOut } = desk.standing();
			expect(desk.texts(posted[0]?.channelId)).toEqual(['Head\nStory 0\nStory 2\nClosing']);
			expect(leftOut).toEqual([{ at: now, articleId: 'story-1', code: 50035 }]);
			const tries = desk.discord
				.requests()
				.filter(({ route }) => /^POST.*(messages|threads)$/.test(route ?? ''));
			expect(tries.map(({ status }) => status)).toEqual([400, expect.any(Number)]);
		},
	);
});

describe('a message that a killed process may have posted', () => {
	it('a message that a killed process has posted is not posted again', async () => {
		const desk = await openDesk();
		await desk.bot().book.add(owing(anOwedMessage()));
		await desk.tickAt(now);
		await desk.bot().book.add(owing(anOwedMessage()));
		await desk.tickAt('2025-06-19T13:00:00Z');
		expect(desk.texts()).toHaveLength(1);
		expect(desk.standing()).not.toHaveProperty('owed');
	});

	it('a message that a killed process may have posted waits while the bot cannot read the history', async () => {
		const desk = await openDesk();
		const everyone = { id: local.guild, type: 'role', allow: 0n } as const;
		desk.discord.setPermissions(local.general, [{ ...everyone, deny: permission.readHistory }]);
		// Gateway events arrive in order, so this answer comes after the change has arrived.
		await desk.discord.slash({ as: 'omar', in: 'news', command: 'help' });
		await desk.bot().book.add(owing(anOwedMessage(), 10));
		await desk.tickAt(now);
		expect(desk.texts()).toEqual([]);
		expect(desk.standing().blocked?.why).toEqual({
			kind: 'permissions',
			missing: ['Read Message History'],
		});
		desk.discord.setPermissions(local.general, []);
		await desk.logged.until('subscription-goes-on');
		expect(desk.standing()).not.toHaveProperty('blocked');
	});
});
