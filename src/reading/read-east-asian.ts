import { findPeopleIn, type WrittenPerson } from './east-asian-people.ts';
import { chineseTitleEnds } from './east-asian-words.ts';
import type { Reading, ReadName, ReadStatement } from './reading.ts';

/** The languages of this file, as primary subtags. */
export type EastAsianLanguage = keyof typeof findPeopleIn;

/** Reads a text in Chinese, Japanese or Korean. Precision comes first: names stand with a title or with another spelling. */
export function readEastAsian(text: string, language: EastAsianLanguage): Reading {
	const people = findPeopleIn[language](text);
	const names = new Map<string, ReadName>();
	for (const person of people) {
		const name = text.slice(person.start, person.end);
		names.set(name, together(names.get(name), name, person));
	}
	const statements = language === 'zh' ? statementsOf(text, [...names.keys()]) : [];
	return { names: [...names.values()], statements };
}

function together(
	earlier: ReadName | undefined,
	name: string,
	{ role, alias }: WrittenPerson,
): ReadName {
	const aliases = new Set([...(earlier?.aliases ?? []), ...(alias === undefined ? [] : [alias])]);
	const first = earlier?.role ?? role;
	return {
		kind: 'person',
		name,
		aliases: [...aliases],
		...(first !== undefined && { role: first }),
		isSure: true,
	};
}

/** Where people say what others wrote for them. */
const madeUp =
	'電影|电影|影集|劇|剧|小說|小说|動畫|动画|漫畫|漫画|遊戲|游戏|夢|梦|假|偽|伪|惡搞|恶搞|諷刺|讽刺|仿冒|冒名|變造|变造|AI';

/** What can stand between a name and the verb: when, where and to whom. */
const between = String.raw`(?:今天|昨天|今日|昨日|今|昨|日前|稍早|隨後|随后|也|則|则|還|还|並|并|再次|上午|下午|晚間|晚间|受訪時|受访时|接受[^，。、「」]{2,10}(?:訪問|專訪|采访|专访)時?时?|在(?![^，。、「」]*(?:${madeUp}))[^，。、「」]{2,12}(?:上|中)|對記者|对记者|向媒體|向媒体|於臉書|在臉書|[（(][^（）()]{1,30}[)）]|[（(]?\d{1,2}日[)）]?){0,4}`;
const saying =
	'(?:表示|說|说|指出|強調|强调|稱|称|認為|认为|批評|批评|回應|回应|重申|坦言|直言|說道|说道|警告|呼籲|呼吁)';

/** Chinese quotations right after a speaker and a verb: 賴清德表示：「…」. */
function statementsOf(text: string, names: readonly string[]): ReadStatement[] {
	if (names.length === 0) return [];
	const alternatives = names.map((name) => RegExp.escape(name)).join('|');
	const pattern = new RegExp(
		String.raw`(?<=^|[。！？，；：、\n\s]|[${chineseTitleEnds}])(?<speaker>${alternatives})${between}${saying}(?:，|,|：|:|︰)?(?:「(?<corner>[^「」]{6,1000})」|“(?<curly>[^“”]{6,1000})”)`,
		'gu',
	);
	return Array.from(text.matchAll(pattern), ({ groups = {} }) => ({
		speaker: groups.speaker ?? '',
		text: groups.corner ?? groups.curly ?? '',
		isQuoted: true,
	}));
}
