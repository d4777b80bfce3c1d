import type { Channel } from './discord/discord.ts';
import type { Machine } from './machine.ts';
import { subjects } from './news-source.ts';
import { runCommand } from './people.ts';
import type { WorldEvent } from './weather.ts';
import type { World } from './world.ts';

/** What happens around the program: each kind of event repeats independently until `end`. */
export type WorldEvents = { end(): void };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export function startWorldEvents(world: World, machine: Machine): WorldEvents {
	const { time, dice, weather } = world;
	let isOn = true;
	const actions = {
		...newsEvents(world),
		...discordEvents(world, machine),
		...machineEvents(world, machine),
	};
	const names = Object.keys(actions) as WorldEvent[];
	for (const name of names) repeat(weather.every[name], actions[name]);
	repeat(5, () => publishStories(world));
	repeat(25, () => storm(world, () => isOn));
	return {
		end() {
			isOn = false;
		},
	};

	function repeat(minutes: number | undefined, act: () => void): void {
		if (minutes === undefined) return;
		time.after(dice.chance() * 2 * minutes * minuteMs, () => {
			if (!isOn) return;
			act();
			repeat(minutes, act);
		});
	}
}

/** Trouble comes in storms, so that the program also gets time to work. */
function storm({ time, dice, now, weather, disk }: World, isOn: () => boolean): void {
	now.shares = weather.shares;
	now.crashes = weather.crashes;
	disk.failWrites(weather.storeFails);
	const share = dice.is(0.3) ? 1 : 0.1;
	time.after(dice.between(1, 25) * minuteMs, () => {
		if (!isOn()) return;
		const calm = Object.entries(weather.shares).map(([name, usual]) => [name, usual * share]);
		// The keys are the same.
		now.shares = Object.fromEntries(calm) as typeof now.shares;
		now.crashes = weather.crashes * share;
		disk.failWrites(weather.storeFails * share);
	});
}

/** Some stories have only a day as their date, and some arrive days late. */
function publishStories({ dice, news, time, weather, refusedWords, journal }: World): void {
	for (let left = dice.pick([1, 1, 1, 2, 4]); left > 0; left -= 1) {
		const at = new Date(time.nowMs() - (dice.is(0.1) ? dice.between(1, 3) * dayMs : 0));
		const date = dice.is(0.2) ? at.toISOString().slice(0, 10) : at.toISOString();
		const story = news.publish(dice.pick(subjects), date);
		journal.note(`arrives, about ${story.subject}, dated ${date}`, story.word);
		if (weather.every.automod !== undefined && dice.is(0.05)) {
			refusedWords.set(story.word, dice.pick(['automod', 'form']));
			journal.note('is refused from now on', story.word);
		}
	}
	news.notifyListeners();
}

function newsEvents(world: World) {
	const { dice, news, journal, time } = world;
	const recent = () => dice.oneOf(news.stories.slice(-30));
	return {
		corrections: () => change((story) => news.correct(story), 'is corrected'),
		withdrawals: () => change((story) => news.withdraw(story), 'is withdrawn'),
		renames: () => change((story) => news.rename(story), 'is renamed'),
		rebuild() {
			journal.note('the archive is rebuilt');
			news.rebuild();
			news.notifyListeners();
		},
		/** So many stories at once that the first is easily missed. */
		flood() {
			const date = new Date(time.nowMs()).toISOString();
			const { word } = news.publish(dice.pick(subjects), date);
			journal.note('arrives, and 5,100 others', word);
			for (let n = 0; n < 5_100; n += 1) news.publish('other', date);
			news.notifyListeners();
		},
	};

	function change(act: (story: NonNullable<ReturnType<typeof recent>>) => void, what: string) {
		const story = recent();
		if (story === undefined) return;
		journal.note(what, story.word);
		act(story);
		news.notifyListeners();
	}
}

function discordEvents(world: World, machine: Machine) {
	const { dice, discord, journal, time, refusedWords } = world;
	const channelOf = (kinds: readonly Channel['kind'][], isOurs = true) =>
		dice.oneOf([...discord.channels.values()].filter((one) => kinds.includes(one.kind) && isOurs));

	return {
		permissions() {
			const name = dice.pick(['isShut', 'isHidden', 'lacksHistory']);
			const channel = channelOf(['text', 'forum']);
			if (channel === undefined) return;
			alterWithThreads(channel, { [name]: true });
			time.after(dice.between(1, 120) * minuteMs, () =>
				alterWithThreads(channel, { [name]: false }),
			);
		},
		channelGone() {
			const channel = channelOf(['text']);
			forAWhile(channel, { isGone: true }, {}, 0);
			// Its messages go with it, so their stories may appear again in another channel.
			for (const message of discord.posted) {
				if (message.channelId === channel?.id) message.isDeleted = true;
			}
		},
		thread() {
			const isLocked = dice.is(0.3);
			const open = { isArchived: false, isLocked: false };
			forAWhile(channelOf(['thread']), { isArchived: true, isLocked }, isLocked ? open : {}, 120);
		},
		direct: () => forAWhile(channelOf(['dm']), { isShut: true }, { isShut: false }, 60),
		channelRefuses() {
			const refusesAll = dice.pick([200000, 40005, 20009, 98765]);
			forAWhile(channelOf(['text', 'forum']), { refusesAll }, { refusesAll: undefined }, 240);
		},
		automod() {
			const word = dice.oneOf([...refusedWords.keys()]);
			if (word === undefined) return;
			journal.note('is no longer refused', word);
			refusedWords.delete(word);
		},
		server() {
			const guild = dice.oneOf([...discord.guilds.values()]);
			if (guild === undefined) return;
			const isOutage = dice.is(0.5);
			journal.note(isOutage ? 'a server is unavailable' : 'the bot is removed', guild.id);
			if (isOutage) guild.isAvailable = false;
			else {
				guild.isHere = false;
				machine.notify('left', guild.id);
			}
			time.after(dice.between(1, 300) * minuteMs, () => {
				Object.assign(guild, { isHere: true, isAvailable: true });
				journal.note('the bot is in the server', guild.id);
				machine.notify('entered', guild.id);
			});
		},
		deletes() {
			const message = dice.oneOf(discord.posted.slice(-10));
			if (message === undefined) return;
			journal.note(`somebody deletes ${message.id}`, message.channelId);
			message.isDeleted = true;
		},
		chatter() {
			const channel = channelOf(['text', 'thread', 'dm']);
			if (channel !== undefined) discord.chatter(channel, dice.between(1, 150));
		},
		crowd() {
			const channel = channelOf(['text']);
			if (channel === undefined) return;
			journal.note('5,200 messages come', channel.id);
			discord.chatter(channel, 5_200);
		},
	};

	function forAWhile(
		channel: Channel | undefined,
		change: Partial<Channel>,
		back: Partial<Channel>,
		minutesMax: number,
	): void {
		if (channel === undefined) return;
		alter(channel, change);
		if (minutesMax === 0) return;
		time.after(dice.between(1, minutesMax) * minuteMs, () => alter(channel, back));
	}

	/** Threads have the permissions of their channel. */
	function alterWithThreads(channel: Channel, change: Partial<Channel>): void {
		for (const one of [...discord.channels.values()]) {
			if (one === channel || one.parentId === channel.id) alter(one, change);
		}
	}

	function alter(channel: Channel, change: Partial<Channel>): void {
		journal.note(`becomes ${JSON.stringify(change)}`, channel.id);
		Object.assign(channel, change);
		// Discord sends no event when AutoMod's rules change.
		const hasEvent = !('refusesAll' in change) && channel.guildId !== undefined;
		if (hasEvent) machine.notify('changed', channel.guildId ?? '');
	}
}

function machineEvents(world: World, machine: Machine) {
	const { dice, journal, now } = world;
	return {
		close: () => machine.restart(),
		clock() {
			const someMinutesMs = dice.between(1, 15) * minuteMs;
			const offMs = dice.is(0.3) ? dice.pick([1, 1, 30]) * dayMs : someMinutesMs;
			now.clockAheadMs = dice.is(0.4) ? 0 : offMs * dice.pick([-1, 1]);
			journal.note(`the clock is ${now.clockAheadMs / minuteMs} minutes ahead`);
		},
		/** Usually two at once. */
		commands() {
			const running = machine.running();
			if (running === undefined) return;
			for (let left = dice.pick([1, 2, 2]); left > 0; left -= 1) {
				runCommand(world, running).catch((error: unknown) => {
					if (String(error).includes('the store failed')) return;
					world.witness.faults.push({ text: `a command failed: ${error}`, about: [] });
				});
			}
		},
	};
}
