import {
	agency,
	bylineHead,
	capitalized,
	month,
	people,
	post,
	profession,
} from './byline-words.ts';
import { lazyPattern } from './lazy-pattern.ts';

/**
 * What publishers put around a report, and what is no part of it: credits, times, calls to read on; `labels.ts` has
 * what precedes a report. Everything here must be sure: “Read more books, minister says” is news. Patterns cover
 * English, German, French, Spanish and Chinese.
 */

/** Removes what feeds add to excerpts: “The post … appeared first on …”, “[…]”; shows that a text was cut. */
export function withoutFeedNotes(text: string): string {
	return feedNotes
		.reduce((rest, note) => note.replace(rest, () => ' '), text)
		.replace(bracketedCall, '')
		.replace(cutMark, (_, stop = '…') => stop)
		.replace(/ {2,}/g, ' ')
		.trim();
}

/** Whether a whole sentence or line only credits, dates, advertises or invites to read on. */
export function isBoilerplate(sentence: string): boolean {
	const text = sentence.trim();
	if (text.length > sentenceMax) return false;
	return isTimestamp(text) || sentences.some((pattern) => pattern.test(text));
}

/** Boilerplate is never longer, in code units. */
const sentenceMax = 200;

const siteName = String.raw`[^.!?。]{0,60}(?:\.\p{L}{2,5}|\. (?:com|net|org|co|io)\b){0,2}`;

/** Each in two parts, see `lazyPattern`. */
const feedNotes = (
	[
		[
			'The post ',
			String.raw`(?!\p{Ll}).{2,300}? (?:appeared first|first appeared)(?: on ${siteName})?(?:[.!…]|$| (?=\p{Lu}))`,
		],
		[
			'(?:This (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published)|Originally published) ',
			`(?:on|in|at|by) ${siteName}(?:[.!…]|$)`,
		],
		[
			"L[’']articolo ",
			`.{2,300}? (?:proviene da|sembra essere il primo su) ${siteName}(?:[.!…]|$)`,
		],
		['O post ', `.{2,300}? apareceu primeiro em ${siteName}(?:[.!…]|$)`],
		[
			'Der (?:Beitrag|Artikel) ',
			`.{2,300}? (?:erschien zuerst|ist zuerst erschienen) (?:auf|bei) ${siteName}(?:[.!…]|$)`,
		],
		["(?:L[’']article|Cet article) ", `.{2,300}? est apparu en premier sur ${siteName}(?:[.!…]|$)`],
		[
			'(?:La entrada|El artículo) ',
			`.{2,300}? (?:se publicó|apareció|aparece) primero en ${siteName}(?:[.!…]|$)`,
		],
		[
			'[〈《「]',
			`[^〉》」]{1,200}[〉》」](?:這篇文章|这篇文章|一文)?最[早先](?:發佈|發布|发布|出現|出现)[於于在]${siteName}。?`,
		],
		// “X.” looks like an initial, so that this is no sentence of its own.
		['(?:Follow us|Folgen Sie uns|Suivez-nous|Síguenos) ', String.raw`(?:on|auf|sur|en) X\.`],
	] as const
).map(([head, rest]) => lazyPattern(head, rest, 'gu'));

const readOn =
	'(?:read more|continue reading|weiterlesen|lire la suite|leer más|閱讀更多|繼續閱讀)[\\s.…»›→]*$';
/** “[…]” after a text that was cut, and “ . read more”; a whole sentence before it stays whole. */
const cutMark = new RegExp(
	String.raw`([.!?。！？]["”’]?)\s*(?:\[(?:…|\.{1,3}|&#?\w+;)\][\s.]*$|(?:…|\.+)?\s*${readOn})|\s*(?:\[(?:…|\.{1,3}|&#?\w+;)\][\s.]*$|(?:\s\.|…|\.{3})\s*${readOn})`,
	'iu',
);
const bracketedCall =
	/\s*[[(]\s*(?:read more|continue reading|weiterlesen|lire la suite|leer más|閱讀更多|繼續閱讀)\s*[\])][\s.…»›→]*$/iu;

const end = String.raw`[\s.!…:»›→>]*$`;
const site = String.raw`(?:(?:our|the|this) )?[\p{L}\p{N}@][^,;:.!?]{0,40}`;
/** “Updated at 12:30”, “Stand: 3. Oktober 2025, 12:30 Uhr”: says nothing but a time. */
function isTimestamp(text: string): boolean {
	const [before] = timestampBegins.exec(text) ?? [];
	return before !== undefined && !hasWords.test(text.slice(before.length).replace(timeWords, ''));
}

const timestampBegins =
	/^(?:last )?(?:updated|published|posted|modified|aktualisiert|stand|veröffentlicht|publié|mis à jour|actualizado|publicado)(?: |: ?)(?=\D{0,40}\d)/iu;
const timeWords = new RegExp(
	String.raw`\d+|(?<!\p{L})(?:\p{L}+day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|${month}|[ap]\.?m|at|on|um|am|le|à|el|de|a las|uhr|hrs|h|[cemp]?[ds]t|ce?st|ist|utc|gmt)(?!\p{L})`,
	'giu',
);
const hasWords = /[\p{L}\p{N}]/u;

/** Each in two parts, see `lazyPattern`. */
const sentences = (
	[
		// Bylines; a job or a paper can follow the name, but no clause.
		[
			bylineHead,
			`${people}(?:(?:,| ?[|•·—–]) ?(?:${post} )?(?:${profession}|${capitalized}(?: (?:of |for |the |at )*${capitalized}){0,4}))?[.:]?$`,
			'u',
		],
		[
			'(?:By|Von|Par|Por|Source|Quelle|Fuente) ?:? ?',
			`(?:${agency}|the Associated Press|The Associated Press|${post}|Agencies|Agence France-Presse|${post} ${profession})[.:]?$`,
			'u',
		],
		[
			`(?:(?:${post} )+${profession}s?|(?:The )?Associated Press|Agence France-Presse|${agency})`,
			'[.:]?$',
			'u',
		],
		[
			String.raw`\(?(?:Reporting|Additional reporting|Editing|Writing|Compiled) by `,
			`${people}(?:;.{0,80})?[.)]*$`,
			'u',
		],
		[
			String.raw`[（(〔［\[【]?(?:實習記者|記者|记者|文|圖|图|撰文|攝影|編輯|编辑|責任編輯|责任编辑|作者|來源|来源|圖片來源|图片来源)[／/:：|｜ ]`,
			String.raw` ?[\p{L}\p{N}、·．./／ ]{2,24}[）)〕］\]】]?。?$`,
			'u',
		],
		[
			'(?:實習)?(?:記者|记者)',
			String.raw`[\p{Script=Han}、·]{2,12}[／/ ]?\p{Script=Han}{0,6}(?:報導|报道|報道|攝|摄)。?$`,
			'u',
		],
		// Credits, without a verb.
		[
			'(?:Photo|Photograph|Image|Picture|Video|Foto|Bild|Imagen|Crédits?|Fotos|Photos|Images|Quelle|Fuente)',
			String.raw`s?(?: (?:[Cc]redit|[Cc]ourtesy|[Ss]ource|photo|de|[Bb]y|of))* ?[:：|] ?(?:(?:${capitalized}|dpa|epd|imago|picture alliance|via|by|and|for|of|de|courtesy|on|\p{Ll}[\p{L}\p{N}]*\.\p{L}{2,4})(?:[\s/,|()©–]+|$)){1,12}$`,
			'u',
		],
		[
			'(?:Photo|Image|Picture)s? (?:by|courtesy(?: of)?|credit) ',
			String.raw`(?:${capitalized}(?:[\s/,|]+|$)){1,6}$`,
			'u',
		],
		[String.raw`(?:©|Copyright|\(c\)) `, String.raw`[^.!?]{1,100}\.?$`, 'iu'],
		[
			'(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)',
			end,
			'iu',
		],
		// Times.
		[
			'(?:最後)?(?:更新|發布|發佈|发布)',
			String.raw`(?:時間|时间|於|于)?[：: ]*[\d年月日時时分:/. -]{4,}$`,
			'u',
		],
		[
			String.raw`(?=\d|reading time|Lesezeit|temps de lecture|tiempo de lectura|閱讀時間)`,
			String.raw`(?:\d{1,2}[ -]min(?:ute)?s?\.? (?:read|Lesezeit|de lecture|de lectura)|(?:reading time|Lesezeit|temps de lecture|tiempo de lectura|閱讀時間) ?[:：]? ?(?:ca\. )?\d{1,2} ?(?:min\p{L}*\.?|分鐘)?)${end}`,
			'iu',
		],
		// Calls to read, listen, share, subscribe or follow.
		[
			`(?:read (?:more|on|the full (?:story|article)|next|also)|continue reading|learn more|see also|find out more|weiterlesen|mehr (?:lesen|erfahren|dazu)|lesen sie (?:auch|mehr|hier)|lire (?:la suite|aussi|plus)|en savoir plus|lire l[’']article(?: complet)?|leer más|seguir leyendo|sigue leyendo|leer (?:la )?nota completa|lea también|leer también|ver más|keep reading|view (?:full|entire) (?:article|post|story)|click to (?:read|continue reading)(?: more)?|(?:den )?ganzen artikel lesen|jetzt lesen|zum (?:vollständigen |ganzen )?artikel)`,
			`(?: here| hier| ici| aquí)?${end}`,
			'iu',
		],
		[
			'(?:Read [Mm]ore|Read [Aa]lso|Also [Rr]ead|See also|READ MORE|Related|Mehr dazu|Lesen Sie auch|Lire aussi|À lire aussi|Lea también|Leer también|Le puede interesar)',
			String.raw` ?[:：] ?["“„«]?[\p{Lu}\p{N}][^.!?]*[.!?”"]*$`,
			'u',
		],
		[
			'(?:Read [Mm]ore|Continue [Rr]eading|Read the full (?:story|article))',
			String.raw` (?:at|on|in|from) (?:our |the )?\p{Lu}[^,;:]{0,40}$`,
			'u',
		],
		[
			'(?:please )?(?:click|tap) (?:here|below)',
			String.raw`(?: (?:to|for|if)\b[^.!?]*)?${end}`,
			'iu',
		],
		[
			'(?:hier klicken|klicken sie hier|cliquez ici|haga clic aquí|haz clic aquí)',
			String.raw`(?: (?:für|um|pour|para)\b[^.!?]*)?${end}`,
			'iu',
		],
		[
			'(?=[^ -~])',
			String.raw`(?:(?:閱讀更多|阅读更多|閱讀全文|阅读全文|(?:点击)?查看(?:更多|全文)|點擊看更多|繼續閱讀|继续阅读|続きを(?:読む|みる|見る)|もっと見る|全文を読む|더 ?보기|기사 ?더보기|延伸閱讀|延伸阅读|相關新聞|相关新闻|看更多|更多新聞)(?:[：:].{0,80})?|(?:請)?(?:點此|點我|按此|點擊這裡|点击这里|点此|點這裡)\p{Script=Han}{0,10}|廣告|广告|（廣告）|(?:立即)?(?:訂閱|订阅)(?:我們|我们)?(?:的)?(?:電子報|电子报|頻道|频道)?|(?:追蹤|關注|关注)(?:我們|我们).{0,20}|分享(?:這篇|此|这篇)?(?:文章)?|(?:收聽|聆聽|收听)(?:本|這篇|此|这篇)?(?:文章|新聞|新闻))[。！!.…》]*$`,
			'u',
		],
		[
			'(?:advertisement|advert|sponsored(?: content)?|anzeige|werbung|publicité|publicidad)',
			`(?: ?[-–—.:] ?(?:scroll to continue|continue reading below)[^.!?]*)?${end}`,
			'iu',
		],
		[
			'(?:subscribe|sign up|abonnieren sie|abonnez-vous|suscríbete|suscríbase|inscríbete)',
			String.raw`(?: now| today| here| for free| jetzt| ahora)*(?: (?:to|for|at|à|a) (?:our|my|nos|notre|nuestro|nuestra|nuestros|unseren|the \p{L}+ newsletter)\b[^,;.!?]{0,60}| (?:unseren|unser|den) [^,;.!?]{0,40}newsletter[^,;.!?]{0,20})?${end}`,
			'iu',
		],
		[
			'(?:follow us|follow me|folgen sie uns|suivez-nous|síguenos|síganos)',
			` (?:on|auf|sur|en) [^,;.]{1,60}${end}`,
			'iu',
		],
		['share', `(?: this)?(?: (?:article|story|post))?(?: on ${site}| via ${site})?${end}`, 'iu'],
		['(?:artikel teilen|teilen|partager(?: cet article)?|compartir(?: este artículo)?)', end, 'iu'],
		[
			'(?:listen to|hear) this (?:article|story)',
			String.raw`(?: ?\(?\d+ min\p{L}*\)?)?${end}`,
			'iu',
		],
		[
			"(?:(?:diesen )?artikel anhören|écouter (?:cet|l[’']) ?article|escuchar (?:este|el) artículo)",
			end,
			'iu',
		],
	] as const
).map(([head, rest, flags]) => lazyPattern(`^${head}`, rest, flags));
