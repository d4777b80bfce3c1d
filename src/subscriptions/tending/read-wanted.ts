import { parseLeftOut, parseTopics, topicsMax } from '#src/desk/parse-topics.ts';
import { distinctTopics, keyOf, type Topic, type Wanted } from '#src/desk/topic.ts';
import type { NameIndex } from '#src/names/name.ts';
import { quote } from '#src/render/shorten.ts';
import { explain } from './explain-topics.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a moderator typed; what they left out stays as it was. */
export type AskedTopics = {
	readonly topics?: string | undefined;
	/** `none` takes back what was left out before. */
	readonly except?: string | undefined;
};

/** Reads what a subscription is to be about; what is left out among the topics comes to what is left out. */
export function readWanted(
	{ topics, except }: AskedTopics,
	before: Wanted,
	names: NameIndex,
): { readonly kind: 'wanted'; readonly wanted: Wanted } | Refusal {
	const about = topics === undefined ? undefined : parseTopics(topics, names);
	if (about !== undefined && about.kind !== 'topics') return refuse(...explain(about, names));
	const without = except === undefined ? before.except : readExcept(except, names);
	if ('kind' in without) return without;
	const wanted = {
		topics: about?.topics ?? before.topics,
		except: distinctTopics([...without, ...(about?.except ?? [])]),
	};
	const contradiction = contradictionIn(wanted);
	if (contradiction !== undefined) return refuse('topics-contradict', contradiction);
	if (wanted.except.length > topicsMax) return refuse(...explain({ kind: 'too-many' }, names));
	return { kind: 'wanted', wanted };
}

/** What a wish wants and leaves out at once, in words; undefined where it contradicts itself in nothing. */
export function contradictionIn({ topics, except }: Wanted): string | undefined {
	const left = new Set(except.map(keyOf));
	const topic = topics.find((one) => left.has(keyOf(one)));
	if (topic === undefined) return undefined;
	const named = topic.kind === 'name' ? topic.name : topic.words;
	return `${quote(named)} is wanted and left out at once. Name it in one place only.`;
}

function readExcept(text: string, names: NameIndex): readonly Topic[] | Refusal {
	if (nothing.test(text.trim())) return [];
	const parsed = parseLeftOut(text, names);
	if (parsed.kind !== 'topics') return refuse(...explain(parsed, names));
	return parsed.topics.length === 0
		? refuse('topics-unclear', 'With everything left out nothing remains. Name what to leave out.')
		: parsed.topics;
}

/** How one takes back what was left out. */
const nothing =
	/^(?:none|nothing|keine?|nichts|rien|aucun|nada|ninguno|無|无|没有|沒有|なし|없음)$/iu;
