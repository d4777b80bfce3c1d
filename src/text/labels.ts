import {
	agency,
	agencyHead,
	bylineHead,
	capitalized,
	month,
	monthHead,
	particle,
	people,
	place,
	post,
	profession,
} from './byline-words.ts';
import { lazyPattern } from './lazy-pattern.ts';
import { memoize } from './memoize.ts';
import { isWarning } from './warning-labels.ts';

/**
 * Removes bylines, datelines and other labels from the beginning of a text in one line. Everything here must be
 * sure: “By 2030, China will…” is news. What says what kind of text follows stays: “SATIRE —”.
 */
export function withoutLabels(text: string): string {
	let rest = text;
	for (let count = 0; count < labelsMax; count += 1) {
		const before = rest;
		for (const label of labels) rest = label.replace(rest, (all) => (isWarning(all) ? all : ''));
		rest = countryDateline.replace(rest, (all, country = '') => (isCountry(country) ? '' : all));
		if (rest === before) break;
	}
	return rest;
}

/** More labels than this are no longer labels. */
const labelsMax = 4;

const places = String.raw`${place}(?: \[\p{L}+\])?(?:(?:, |/| & | and | und | et | y )${place}){0,3}`;
const shouted = String.raw`\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}`;
/** What can be in brackets in capitals without saying what kind of text follows. */
const harmless =
	'(?:(?:BREAKING|LATEST|WORLD|TOP|LOCAL) NEWS|BREAKING|NEWS|URGENT|JUST IN|DEVELOPING|EXCLUSIVE|UPDATED?|LIVE|VIDEO|WATCH|PHOTOS?)';
const date = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2}(?:er|\.)?(?: de)? ${month}(?:,? (?:de )?\d{4})?|\d{4}-\d\d-\d\d)`;
const dash = '(?:[—–]|-{1,3})';
/** Where a report begins. */
const begins = String.raw`(?=["“„«‘']?[\p{Lu}\p{N}])`;

/**
 * What a dateline begins with: words in capitals or numbers, which particles, months and “and” can join. So
 * most texts are seen to have none by their first words.
 */
const headings = `(?:(?:[^a-z ][^ ]*|${particle}|and|und|et|y|(?![A-Z])${monthHead}[^ ]*) +)*[^ ]*`;
const agencyAhead = `(?=${headings}(?:[(/]${agencyHead}|/(?:PR|EPR|CNW|EIN)))`;
const dashAhead = `(?=${headings}[:—–-] {0,2}[^a-z ])`;

/** “KYIV, Ukraine (AP) —”, “Dec 3 (Reuters)”, “SAN FRANCISCO, Jan. 29, 2026 /PRNewswire/”. */
const agencyDateline =
	`(?:${places},? ?)?(?:${date},? )?` +
	String.raw`(?:-{0,2}\(${agency}\)[.:]? ?${dash}(?: ?#\w+--)?|/(?:PR ?Newswire|EPR Network|CNW|EINPresswire|PRNewswire-\p{L}+)(?:/|(?= ))(?: ?${dash})?) ?`;

/** Each in two parts, see `lazyPattern`. */
const labels = (
	[
		[agencyAhead, agencyDateline],
		// “Taipei, Nov. 28 (CNA) …”, “MOSCOW, November 28. /TASS/. …”, “(CNN)…”
		[
			agencyAhead,
			String.raw`(?:${places},? )?${date}[.,]? (?:\(${agency}\)|/${agency}/\.?):? ${begins}`,
		],
		[String.raw`\(`, String.raw`${agency}\):? ?${begins}`],
		// Some feeds lose the dash, and then only a place in capitals is surely one.
		[
			agencyAhead,
			String.raw`(?:(?:${shouted}(?:, ${place})?,? )?(?:${date} )?)\(${agency}\):? ${begins}`,
		],
		[
			dashAhead,
			String.raw`${places}(?:, ${date}|,? \(${date}\))(?: \(\p{L}+\))? ?(?::|${dash}) ?${begins}`,
		],
		[
			dashAhead,
			String.raw`(?=[\p{Lu}. ]{5})${shouted}(?:, ${place})? ?(?: ${dash} |[—–]|--) ?${begins}`,
		],
		[dashAhead, String.raw`${place}, \p{Lu}\p{L}{0,5}\.(?:\p{Lu}\.)* ?${dash} ?${begins}`],
		[String.raw`\(`, String.raw`(?:URGENT|(?:\d(?:st|nd|rd|th) )?L(?:EA)?D)\) `],
		[String.raw`\[`, String.raw`${harmless}\] ${begins}`],
		[
			String.raw`[\[(]`,
			String.raw`(?:${post} )?(?:Reporter|Reporters|By|Text|Photo|Foto|Von|Par|Por)\b[^\])]{2,60}[\])] ?`,
		],
		[
			bylineHead,
			String.raw`${people}(?:, ${capitalized}(?: ${capitalized}){0,4})? ?(?:[|•·:]|[—–] |- (?=\p{Lu})) ?`,
		],
		[
			bylineHead,
			`${people}(?:,? ${capitalized}(?: ${capitalized}){0,3})?,? (?=${agencyDateline}|${shouted}(?:, ${place})? ?[—–])`,
		],
		['(?:PLEASE )?CLICK HERE', String.raw`(?: \p{Lu}{2,}){0,8}? (?=${agencyDateline})`],
		[`(?:${post} )+${profession}: `, `${begins}`],
		[
			'(?:Image|Photo|Picture)s? (?:courtesy|credits?)',
			String.raw`(?: of| by|:)? ${capitalized}(?:(?:/| )${capitalized}){0,3}(?:\. ?(?:com|org|net))(?:\.| ) ?${begins}`,
		],
		[
			'(?:Listen to|Hear) this (?:article|story)',
			String.raw`\b(?: ?\(?\d+ min(?:ute)?s?\)?)?[.:|·•–—-]* ${begins}`,
		],
		[
			String.raw`\d{1,2}[ -]min(?:ute)?s?\.? (?:read|Lesezeit|de lecture|de lectura)`,
			`[.:|·•–—-]* ${begins}`,
		],
		['(?:Key (?:Takeaways|Highlights)|TL;?DRs?)', `[:;]?[ -]+(?!(?:From|For|Of) )${begins}`],
		[
			'(?:Last )?(?:Updated|Published|Posted)',
			String.raw`(?: at| on|:)? (?:\p{L}+day,? )?(?:${date},? ?)?(?:at )?(?:\d{1,2}[:.h] ?\d\d ?(?:[ap]\.?m\.?)?(?: (?:\p{Lu}{2,4}|Uhr))?)?[.|·•–—-]* ${begins}`,
		],
		// ［リマ 28日 ロイター］ -, 【リマ共同】, 【ロンドン＝山田太郎】, (서울=연합뉴스) 홍길동 기자 =
		[
			'[【［〔（(]',
			String.raw`(?=[^】］〕）)]*(?:ロイター|共同|時事|AFP|＝))[^】］〕）)]{2,30}[】］〕）)] ?-? ?(?=\p{Lo})`,
		],
		[
			'[(（]',
			String.raw`\p{Script=Hangul}{2,10}=[^)）]{2,12}[)）] (?:\p{Script=Hangul}{2,4} (?:\p{Script=Hangul}{1,4})?기자 ?= ?)?`,
		],
		[
			'(?=.{2,4}中心)',
			String.raw`\p{Script=Han}{2,4}中心[／/]\p{Script=Han}{2,6}(?:報導|报道)[ ：:]+`,
		],
		// （中央社台北3日電）, 〔記者王小明／台北報導〕
		[
			String.raw`[（(〔［\[【]`,
			String.raw`(?=[^）)〕］\]】]*\p{Script=Han})[^）)〕］\]】]{0,40}(?:報導|报道|報道|連線|[日]\p{Script=Han}{0,3}[電电]|攝|摄|[^）)〕］\]】]{0,3}[訊讯])[）)〕］\]】][\s：:]*`,
		],
		[
			String.raw`[（(〔［\[【]`,
			String.raw`(?:記者|记者|文|圖|图|中央社|法新社|路透社|美聯社|新华社|新華社|綜合報導)[^）)〕］\]】]{0,30}[）)〕］\]】][\s：:]*`,
		],
		[
			'(?:實習|特約|見習)?(?:記者|记者)',
			String.raw`[\p{Script=Han}、·\s]{2,16}[／/][\p{Script=Han}\s]{2,12}(?:報導|报道|報道)[\s：:，。]*`,
		],
		[
			'(?:實習|特約|見習)?(?:記者|记者)',
			String.raw` ?[\p{Script=Han}、·]{2,12}(?:報導|报道|報道) (?=\p{Script=Han})`,
		],
		[
			'(?=.{1,4}[社网網])',
			String.raw`\p{Script=Han}{1,4}[社网網](?:記者|记者)?\p{Script=Han}{0,8}(?:\d{1,2}月)?\d{1,2}日\p{Script=Han}{0,3}[電电訊讯](?: ?[（(][^）)]{1,30}[）)])?[\s：:]*`,
		],
		[
			'(?:文|圖|图|撰文|攝影|編輯|编辑|文字|責任編輯|责任编辑)[／/｜|：:]',
			String.raw` ?[\p{L}、]{2,12} (?=\p{Script=Han})`,
		],
		[
			'(?:最後)?(?:更新|發布|發佈|发布)',
			String.raw`(?:時間|时间)?[：: ]+[\d年月日時时分:/. -]+(?=\p{Script=Han})`,
		],
	] as const
).map(([head, rest]) => lazyPattern(`^${head}`, rest, 'u'));

/** “Paris, France – ”; “Jane Doe, Example Party – ” looks the same. */
const countryDateline = lazyPattern(`^${dashAhead}`, `${place}, (${place}) ${dash} ${begins}`, 'u');

function isCountry(name: string): boolean {
	return countries().has(name);
}

const countries = memoize(() => {
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const codes = letters.flatMap((first) => letters.map((second) => first + second));
	return new Set(codes.map((code) => names.of(code)));
});
