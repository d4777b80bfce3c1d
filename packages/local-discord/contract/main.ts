import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { entries, openContract } from './contract.ts';
import type { PersonStep } from './entry.ts';
import { openInteractionListener } from './interaction-listener.ts';

/** Runs the contract against Discord itself; the only file here that reads the environment. */

const api = 'https://discord.com/api/v10';
/** How long to wait for a person to do their step. */
const patienceMs = 60_000;
const GatewayBot = z.object({ url: z.string() });

const { CONTRACT_TOKEN: token, CONTRACT_GUILD: guild } = process.env;
if (token === undefined || guild === undefined) {
	say(
		'Skipped: to run the contract against Discord, set CONTRACT_TOKEN to the token of a throw-away bot and CONTRACT_GUILD to the id of a server made for it.',
	);
} else {
	process.exitCode = await runAgainstDiscord(token, guild);
}

/** Prints a line for each difference; returns the exit code, 1 if there are any. */
async function runAgainstDiscord(token: string, guild: string): Promise<number> {
	const gateway = await fetch(`${api}/gateway/bot`, { headers: { authorization: `Bot ${token}` } });
	if (!gateway.ok) {
		say(`Discord refused the token with ${gateway.status}. Check CONTRACT_TOKEN.`);
		return 1;
	}
	const { url } = GatewayBot.parse(await gateway.json());
	const listener = await openInteractionListener(url, token);
	const contract = await openContract({
		api,
		token,
		guild,
		run: randomUUID().slice(0, 8),
		wait,
		async ask(person) {
			if (!process.stdout.isTTY) return undefined;
			say(`  Within a minute, in #contract: ${request(person)}`);
			return listener.next(wait(patienceMs).then(() => undefined));
		},
	});
	try {
		const outcomes = [];
		for (const entry of entries) {
			const outcome = await contract.run(entry);
			outcomes.push(outcome);
			for (const difference of outcome.differences) say(difference);
			if (!outcome.isComplete) say(`Skipped, because nobody did it: ${entry.name}`);
		}
		const differing = outcomes.filter(({ differences }) => differences.length > 0).length;
		const skipped = outcomes.filter(({ isComplete }) => !isComplete).length;
		say(`${entries.length} entries, ${differing} differ, ${skipped} skipped.`);
		return differing > 0 ? 1 : 0;
	} finally {
		await contract.close();
		listener.close();
	}
}

function request(person: PersonStep['person']): string {
	switch (person.does) {
		case 'sends':
			return `send /${person.command}.`;
		case 'types':
			return `choose /${person.command} and type a letter for “${person.option}”.`;
		case 'presses':
			return 'press the button of the newest message.';
		case 'uses':
			return `open the menu of the newest message, and choose “${person.command}” under Apps.`;
		case 'submits':
			return `write “${person.text}” into the form and submit it.`;
	}
}

function wait(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
