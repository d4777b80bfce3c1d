/** A fault made on purpose: pieces of source text, and their replacements. */
export type Mutant = {
	readonly fault: string;
	/** What has to be reported; by default, anything. */
	readonly shows?: RegExp;
	readonly changes: readonly {
		readonly file: string;
		readonly from: string;
		readonly to: string;
	}[];
};

const send = 'src/delivery/send.ts';
const compose = 'src/delivery/compose.ts';
const owedContent = 'src/discord/owed-content.ts';
const trouble = 'src/discord/outcome-of-error.ts';

/** Faults that Dateline once had, or could have; the simulation must find each. */
export const mutants: readonly Mutant[] = [
	{
		fault: 'a nonce is trusted after the clock was set back',
		changes: [
			{ file: send, from: 'return ageMs >= 0 && ageMs', to: 'return ageMs' },
			{
				file: send,
				from: ' && isJustNow(since, discordNow)',
				to: ' && discordNow !== undefined',
			},
		],
	},
	{
		fault: 'an HTML page or an empty body with status 400 counts as a refusal of the story',
		changes: [
			{
				file: trouble,
				from: 'if (code === undefined) return wait(shortWaitMs, ',
				to: "if (code === undefined) return refused(0, 'content', rawError) ?? wait(shortWaitMs, ",
			},
		],
	},
	{
		fault: 'a code that is not a number is stored',
		changes: [
			{
				file: trouble,
				from: 'return isDiscords && number !== cloudflareCode ? number : undefined;',
				to: 'return number;',
			},
		],
	},
	{
		fault: 'a refused headline stays in the menu',
		changes: [
			{
				file: 'src/delivery/shorter-part.ts',
				from: 'offers.includes(value) || isOfferOf(removed, value)',
				to: 'offers.includes(value)',
			},
			{
				file: 'src/delivery/refused-entries.ts',
				from: 'const foreignOffers = offersOfOthers(part);',
				to: 'const foreignOffers = offersOfOthers(part).slice(0, 0);',
			},
		],
	},
	{
		fault: 'an alert’s nonce comes from the clock',
		changes: [
			{
				file: compose,
				from: '[...alerts, ...roundUp].map((part) => {',
				to: '[...alerts, ...roundUp].map((part, index) => {',
			},
			{
				file: compose,
				from: 'content: { articles } }, 0)',
				to: 'content: { slot: now.toISOString(), after: articles[0] && undefined } }, index)',
			},
		],
	},
	{
		fault: 'two texts are sent under one nonce',
		changes: [
			{ file: compose, from: 'content: { articles } }, 0)', to: 'content: { articles: [] } }, 0)' },
		],
	},
	{
		fault: 'an unfinished search for a message counts as “not there”',
		changes: [
			{
				file: 'src/discord/find-message.ts',
				from: "return { kind: 'unfinished' };",
				to: "return { kind: 'absent' };",
			},
		],
	},
	{
		fault: 'the first of many arrivals are skipped',
		changes: [
			{
				file: 'src/delivery/arrivals.ts',
				from: 'for (let after = first; after < upTo; ) {',
				to: 'for (let after = Math.max(first, upTo - 5_000); after < upTo; ) {',
			},
		],
	},
	{
		fault: 'a renamed article is posted again',
		changes: [
			{
				file: compose,
				from: 'toldIdentities: identitiesToldBefore(subscription),',
				to: 'toldIdentities: identitiesToldBefore({ ...subscription, posted: [] }),',
			},
		],
	},
	{
		fault: 'the sender sleeps through a global limit',
		changes: [
			{
				file: 'tests/simulation/discord/connection.ts',
				from: "throw limited(leftMs('global'), true, request);",
				to: "await time.pass(leftMs('global'));",
			},
			{
				file: 'tests/simulation/discord/connection.ts',
				from: 'if (received.status === 429) limits.note(request, received);',
				to: 'if (received.isGlobal) return time.pass(received.retryAfterMs ?? 0).then(() => travel(request));',
			},
		],
	},
	{
		fault: 'a cursor from a clock that was ahead silences a digest',
		changes: [
			{
				file: 'src/delivery/due.ts',
				from: 'jobs.start(id, () => setBack(id, context));',
				to: 'undefined;',
			},
		],
	},
	{
		fault: 'a change is computed before it holds the lock',
		changes: [
			{
				file: 'src/subscriptions/book.ts',
				from: 'if (found === undefined) return undefined;\n\t\treturn lock.runShared(',
				to: 'if (found === undefined) return undefined;\n\t\tconst decided = transition(found);\n\t\ttransition = () => decided;\n\t\treturn lock.runShared(',
			},
		],
	},
	{
		fault: 'a message is sent before it is stored as owed',
		changes: [
			{
				file: 'src/subscriptions/documents.ts',
				from: 'else await store.put(key, document);',
				to: 'else void store.put(key, document).catch(() => undefined);',
			},
		],
	},
	{
		fault: 'a message is sent again without looking for it first',
		changes: [
			{ file: send, from: '!isFirst && !isRemembered', to: '!isFirst && Date.now() === 0' },
		],
	},
	{
		fault: 'a story is left out although its channel refused everything',
		changes: [
			{
				file: 'src/delivery/refused-entries.ts',
				from: "about === 'content or channel' && !isBegun(parts)",
				to: "about === 'content or channel' && parts.length === 0",
			},
		],
	},
	{
		fault: 'after a rebuild, stories are counted from a slot of a clock that was ahead',
		changes: [
			{
				file: 'src/subscriptions/transitions.ts',
				from: 'return readAt < slot ?',
				to: 'return readAt === slot ?',
			},
		],
	},
	{
		fault: 'a blocked channel waits for a search for a message that Discord refused',
		changes: [
			{
				file: 'src/delivery/unblock.ts',
				from: ' || part.refused !== undefined',
				to: '',
			},
		],
	},
	{
		fault: 'stories posted after a fast clock was corrected are posted again',
		changes: [{ file: compose, from: 'lastVersions.get(id) ?? version', to: 'version' }],
	},
	{
		fault: 'alerts ping more often than once an hour',
		changes: [
			{
				file: 'src/delivery/ping-and-thread.ts',
				from: 'discordNow.getTime() - Date.parse(pingedAt) >= hourMs',
				to: 'discordNow.getTime() >= Date.parse(pingedAt)',
			},
		],
	},
	{
		fault: 'every message of a promise pings',
		changes: [
			{
				file: 'src/delivery/owed-message.ts',
				from: 'owed.pings && !isBegun',
				to: 'owed.pings',
			},
		],
	},
	{
		fault: 'the thread of a digest with one message is forgotten',
		changes: [{ file: send, from: ' || threadStarter(noted) !== undefined', to: '' }],
	},
	{
		fault: 'what has yet to be published is forgotten',
		changes: [
			{
				file: 'src/subscriptions/transitions.ts',
				from: "...(isPublished && isWorthPublishing && { publish: 'wanted' }),",
				to: '',
			},
		],
	},
	{
		fault: 'what was published before counts as not published',
		changes: [
			{
				file: 'src/discord/message-acts.ts',
				from: 'doneBefore: alreadyPublished',
				to: 'doneBefore: 1',
			},
		],
	},
	{
		fault: 'posts have no tags',
		changes: [{ file: owedContent, from: 'applied.length > 0', to: 'applied.length > 9' }],
	},
	{
		fault: 'a message with pictures is sent without them',
		changes: [
			{
				file: owedContent,
				from: 'if (pictures.length === 0) return message;',
				to: 'if (pictures.length < 9) return message;',
			},
		],
	},
];
