import { memoize } from './memoize.ts';

/**
 * What publishers put around a report, and what is no part of it: bylines, datelines, credits, times, calls to
 * read on. Everything here must be sure: “Read more books, minister says” and “By 2030, China will…” are news.
 * Patterns cover English, German, French, Spanish and Chinese.
 */

/** Removes bylines, datelines and labels from the beginning of a text in one line. */
export function withoutLabels(text: string): string {
	let rest = text;
	for (let count = 0; count < labelsMax; count += 1) {
		const before = rest;
		for (const label of labels) rest = rest.replace(label, '');
		rest = rest.replace(countryDateline, (all, country) => (isCountry(country) ? '' : all));
		if (rest === before) break;
	}
	return rest;
}

/** More labels than this are no longer labels. */
const labelsMax = 4;

/** Removes what feeds add to excerpts: “The post … appeared first on …”, “[…]”; shows that a text was cut. */
export function withoutFeedNotes(text: string): string {
	return feedNotes
		.reduce((rest, note) => rest.replace(note, ' '), text)
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

const capitalized = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const particles = '(?:(?:de|del|da|der|den|van|von|zu|la|le|el|al|bin|ibn) )*';
const person = `${capitalized}(?: ${particles}${capitalized}){1,3}`;
const people = `${person}(?:(?:, | and | & | und | et | y )${person}){0,4}`;
const byline = `(?:(?:(?:Story|Text|Words|Photos?|Written|Reported|Reporting) )?[Bb]y|BY|Von|VON|Par|PAR|Por|POR) ${people}`;
const post = '(?:[Ss]taff|[Ss]enior|[Cc]hief|[Cc]ity|[Ss]pecial|[Oo]ur|[Oo]wn)';
const profession =
	'(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Ee]ditor|Redakteur|Korrespondent(?:in)?)';

const place = `${capitalized}(?: ${particles}${capitalized}){0,3}`;
const places = String.raw`${place}(?: \[\p{L}+\])?(?:(?:, |/| & | and | und | et | y )${place}){0,3}`;
const shouted = String.raw`\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}`;
const month =
	'(?:[Jj]an|[Ff][eé][bv]|[Mm][aä]r|[Aa]pr|[Aa][vb]r|[Mm]a[iy]|[Jj]u[inl]|[Aa]u[g]|[Aa]oû|[Aa]go|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd][eéi][cz]|[Ee]ne)' +
	String.raw`\p{L}*\.?`;
const date = String.raw`(?:${month} \d{1,2}(?:, \d{4})?|\d{1,2}(?:er|\.)?(?: de)? ${month}(?:,? (?:de )?\d{4})?|\d{4}-\d\d-\d\d)`;
const agency =
	'(?:AP|Reuters|REUTERS|AFP|dpa|DPA|dpa/\\p{L}+|EFE|Efe|EUROPA PRESS|Europa Press|ANSA|APA|SID|KNA|epd|CNA|UPI|PTI|IANS|ANI|TASS|Xinhua|Kyodo|Yonhap|Bernama|BERNAMA|Anadolu|AA|CNN|CNN Español|BBC|NPR|CP|AAP|PA|WAFA|SANA|Bloomberg|GLOBE NEWSWIRE|BUSINESS WIRE|ACN Newswire|ACCESS Newswire|Newsfile)';
const dash = '(?:[—–]|-{1,3})';
/** Where a report begins. */
const begins = String.raw`(?=["“„«‘']?[\p{Lu}\p{N}])`;

/** “KYIV, Ukraine (AP) —”, “Dec 3 (Reuters)”, “SAN FRANCISCO, Jan. 29, 2026 /PRNewswire/”. */
const agencyDateline =
	`(?:${places},? ?)?(?:${date},? )?` +
	String.raw`(?:-{0,2}\(${agency}\)[.:]? ?${dash}(?: ?#\w+--)?|/(?:PR ?Newswire|EPR Network|CNW|EINPresswire|PRNewswire-\p{L}+)(?:/|(?= ))(?: ?${dash})?) ?`;

const labels: readonly RegExp[] = [
	`${agencyDateline}`,
	// “Taipei, Nov. 28 (CNA) …”, “MOSCOW, November 28. /TASS/. …”, “(CNN)…”
	String.raw`(?:${places},? )?${date}[.,]? (?:\(${agency}\)|/${agency}/\.?):? ${begins}`,
	String.raw`\(${agency}\):? ?${begins}`,
	// Some feeds lose the dash, and then only a place in capitals is surely one.
	String.raw`(?:(?:${shouted}(?:, ${place})?,? )?(?:${date} )?)\(${agency}\):? ${begins}`,
	String.raw`${places}(?:, ${date}|,? \(${date}\))(?: \(\p{L}+\))? ?(?::|${dash}) ?${begins}`,
	String.raw`(?=[\p{Lu}. ]{5})${shouted}(?:, ${place})? ?(?: ${dash} |[—–]|--) ?${begins}`,
	String.raw`${place}, \p{Lu}\p{L}{0,5}\.(?:\p{Lu}\.)* ?${dash} ?${begins}`,
	String.raw`\((?:URGENT|(?:\d(?:st|nd|rd|th) )?L(?:EA)?D)\) `,
	String.raw`\[[\p{Lu}][\p{Lu} ]{3,29}\] ${begins}`,
	String.raw`[\[(](?:${post} )?(?:Reporter|Reporters|By|Text|Photo|Foto|Von|Par|Por)\b[^\])]{2,60}[\])] ?`,
	String.raw`${byline}(?:, ${capitalized}(?: ${capitalized}){0,4})? ?(?:[|•·:]|[—–] |- (?=\p{Lu})) ?`,
	`${byline}(?:,? ${capitalized}(?: ${capitalized}){0,3})?,? (?=${agencyDateline}|${shouted}(?:, ${place})? ?[—–])`,
	String.raw`(?:PLEASE )?CLICK HERE(?: \p{Lu}{2,}){0,8}? (?=${agencyDateline})`,
	`(?:${post} )+${profession}: ${begins}`,
	String.raw`(?:Image|Photo|Picture)s? (?:courtesy|credits?)(?: of| by|:)? ${capitalized}(?:(?:/| )${capitalized}){0,3}(?:\. ?(?:com|org|net))(?:\.| ) ?${begins}`,
	String.raw`(?:Listen to|Hear) this (?:article|story)\b(?: ?\(?\d+ min(?:ute)?s?\)?)?[.:|·•–—-]* ${begins}`,
	String.raw`\d{1,2}[ -]min(?:ute)?s?\.? (?:read|Lesezeit|de lecture|de lectura)[.:|·•–—-]* ${begins}`,
	`(?:Key (?:Takeaways|Highlights)|TL;?DRs?)[:;]?[ -]+(?!(?:From|For|Of) )${begins}`,
	String.raw`(?:Last )?(?:Updated|Published|Posted)(?: at| on|:)? (?:\p{L}+day,? )?(?:${date},? ?)?(?:at )?(?:\d{1,2}[:.h] ?\d\d ?(?:[ap]\.?m\.?)?(?: (?:\p{Lu}{2,4}|Uhr))?)?[.|·•–—-]* ${begins}`,
	// ［リマ 28日 ロイター］ -, 【リマ共同】, 【ロンドン＝山田太郎】, (서울=연합뉴스) 홍길동 기자 =
	String.raw`[【［〔（(](?=[^】］〕）)]*(?:ロイター|共同|時事|AFP|＝))[^】］〕）)]{2,30}[】］〕）)] ?-? ?(?=\p{Lo})`,
	String.raw`[(（]\p{Script=Hangul}{2,10}=[^)）]{2,12}[)）] (?:\p{Script=Hangul}{2,4} (?:\p{Script=Hangul}{1,4})?기자 ?= ?)?`,
	String.raw`\p{Script=Han}{2,4}中心[／/]\p{Script=Han}{2,6}(?:報導|报道)[ ：:]+`,
	// （中央社台北3日電）, 〔記者王小明／台北報導〕
	String.raw`[（(〔［\[【](?=[^）)〕］\]】]*\p{Script=Han})[^）)〕］\]】]{0,40}(?:報導|报道|報道|連線|[日]\p{Script=Han}{0,3}[電电]|攝|摄|[^）)〕］\]】]{0,3}[訊讯])[）)〕］\]】][\s：:]*`,
	String.raw`[（(〔［\[【](?:記者|记者|文|圖|图|中央社|法新社|路透社|美聯社|新华社|新華社|綜合報導)[^）)〕］\]】]{0,30}[）)〕］\]】][\s：:]*`,
	String.raw`(?:實習|特約|見習)?(?:記者|记者)[\p{Script=Han}、·\s]{2,16}[／/][\p{Script=Han}\s]{2,12}(?:報導|报道|報道)[\s：:，。]*`,
	String.raw`(?:實習|特約|見習)?(?:記者|记者) ?[\p{Script=Han}、·]{2,12}(?:報導|报道|報道) (?=\p{Script=Han})`,
	String.raw`\p{Script=Han}{1,4}[社网網](?:記者|记者)?\p{Script=Han}{0,8}(?:\d{1,2}月)?\d{1,2}日\p{Script=Han}{0,3}[電电訊讯](?: ?[（(][^）)]{1,30}[）)])?[\s：:]*`,
	String.raw`(?:文|圖|图|撰文|攝影|編輯|编辑|文字|責任編輯|责任编辑)[／/｜|：:] ?[\p{L}、]{2,12} (?=\p{Script=Han})`,
	String.raw`(?:最後)?(?:更新|發布|發佈|发布)(?:時間|时间)?[：: ]+[\d年月日時时分:/. -]+(?=\p{Script=Han})`,
].map((pattern) => new RegExp(`^(?:${pattern})`, 'u'));

/** “Paris, France – ”; “Jane Doe, Example Party – ” looks the same. */
const countryDateline = new RegExp(`^${place}, (${place}) ${dash} ${begins}`, 'u');

function isCountry(name: string): boolean {
	return countries().has(name);
}

const countries = memoize(() => {
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
	const codes = letters.flatMap((first) => letters.map((second) => first + second));
	return new Set(codes.map((code) => names.of(code)));
});

const siteName = String.raw`[^.!?。]{0,60}(?:\.\p{L}{2,5}|\. (?:com|net|org|co|io)\b){0,2}`;

const feedNotes: readonly RegExp[] = [
	String.raw`The post (?!\p{Ll}).{2,300}? (?:appeared first|first appeared)(?: on ${siteName})?(?:[.!…]|$| (?=\p{Lu}))`,
	`(?:This (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published)|Originally published) (?:on|in|at|by) ${siteName}(?:[.!…]|$)`,
	`L[’']articolo .{2,300}? (?:proviene da|sembra essere il primo su) ${siteName}(?:[.!…]|$)`,
	`O post .{2,300}? apareceu primeiro em ${siteName}(?:[.!…]|$)`,
	`Der (?:Beitrag|Artikel) .{2,300}? (?:erschien zuerst|ist zuerst erschienen) (?:auf|bei) ${siteName}(?:[.!…]|$)`,
	`(?:L[’']article|Cet article) .{2,300}? est apparu en premier sur ${siteName}(?:[.!…]|$)`,
	`(?:La entrada|El artículo) .{2,300}? (?:se publicó|apareció|aparece) primero en ${siteName}(?:[.!…]|$)`,
	`[〈《「][^〉》」]{1,200}[〉》」](?:這篇文章|这篇文章|一文)?最[早先](?:發佈|發布|发布|出現|出现)[於于在]${siteName}。?`,
	// “X.” looks like an initial, so that this is no sentence of its own.
	String.raw`(?:Follow us|Folgen Sie uns|Suivez-nous|Síguenos) (?:on|auf|sur|en) X\.`,
].map((pattern) => new RegExp(pattern, 'gu'));

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

const sentences: readonly RegExp[] = [
	// Bylines; a job or a paper can follow the name, but no clause.
	[
		`${byline}(?:(?:,| ?[|•·—–]) ?(?:${post} )?(?:${profession}|${capitalized}(?: (?:of |for |the |at )*${capitalized}){0,4}))?[.:]?$`,
		'u',
	],
	[
		`(?:By|Von|Par|Por|Source|Quelle|Fuente) ?:? ?(?:${agency}|the Associated Press|The Associated Press|${post}|Agencies|Agence France-Presse|${post} ${profession})[.:]?$`,
		'u',
	],
	[
		`(?:(?:${post} )+${profession}s?|(?:The )?Associated Press|Agence France-Presse|${agency})[.:]?$`,
		'u',
	],
	[
		String.raw`\(?(?:Reporting|Additional reporting|Editing|Writing|Compiled) by ${people}(?:;.{0,80})?[.)]*$`,
		'u',
	],
	[
		String.raw`[（(〔［\[【]?(?:實習記者|記者|记者|文|圖|图|撰文|攝影|編輯|编辑|責任編輯|责任编辑|作者|來源|来源|圖片來源|图片来源)[／/:：|｜ ] ?[\p{L}\p{N}、·．./／ ]{2,24}[）)〕］\]】]?。?$`,
		'u',
	],
	[
		String.raw`(?:實習)?(?:記者|记者)[\p{Script=Han}、·]{2,12}[／/ ]?\p{Script=Han}{0,6}(?:報導|报道|報道|攝|摄)。?$`,
		'u',
	],
	// Credits, without a verb.
	[
		String.raw`(?:Photo|Photograph|Image|Picture|Video|Foto|Bild|Imagen|Crédits?|Fotos|Photos|Images|Quelle|Fuente)s?(?: (?:[Cc]redit|[Cc]ourtesy|[Ss]ource|photo|de|[Bb]y|of))* ?[:：|] ?(?:(?:${capitalized}|dpa|epd|imago|picture alliance|via|by|and|for|of|de|courtesy|on|\p{Ll}[\p{L}\p{N}]*\.\p{L}{2,4})(?:[\s/,|()©–]+|$)){1,12}$`,
		'u',
	],
	[
		String.raw`(?:Photo|Image|Picture)s? (?:by|courtesy(?: of)?|credit) (?:${capitalized}(?:[\s/,|]+|$)){1,6}$`,
		'u',
	],
	[String.raw`(?:©|Copyright|\(c\)) [^.!?]{1,100}\.?$`, 'iu'],
	[
		`(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)${end}`,
		'iu',
	],
	// Times.
	[
		String.raw`(?:最後)?(?:更新|發布|發佈|发布)(?:時間|时间|於|于)?[：: ]*[\d年月日時时分:/. -]{4,}$`,
		'u',
	],
	[
		String.raw`(?:\d{1,2}[ -]min(?:ute)?s?\.? (?:read|Lesezeit|de lecture|de lectura)|(?:reading time|Lesezeit|temps de lecture|tiempo de lectura|閱讀時間) ?[:：]? ?(?:ca\. )?\d{1,2} ?(?:min\p{L}*\.?|分鐘)?)${end}`,
		'iu',
	],
	// Calls to read, listen, share, subscribe or follow.
	[
		`(?:read (?:more|on|the full (?:story|article)|next|also)|continue reading|learn more|see also|find out more|weiterlesen|mehr (?:lesen|erfahren|dazu)|lesen sie (?:auch|mehr|hier)|lire (?:la suite|aussi|plus)|en savoir plus|lire l[’']article(?: complet)?|leer más|seguir leyendo|sigue leyendo|leer (?:la )?nota completa|lea también|leer también|ver más|keep reading|view (?:full|entire) (?:article|post|story)|click to (?:read|continue reading)(?: more)?|(?:den )?ganzen artikel lesen|jetzt lesen|zum (?:vollständigen |ganzen )?artikel)(?: here| hier| ici| aquí)?${end}`,
		'iu',
	],
	[
		String.raw`(?:Read [Mm]ore|Read [Aa]lso|Also [Rr]ead|See also|READ MORE|Related|Mehr dazu|Lesen Sie auch|Lire aussi|À lire aussi|Lea también|Leer también|Le puede interesar) ?[:：] ?["“„«]?[\p{Lu}\p{N}][^.!?]*[.!?”"]*$`,
		'u',
	],
	[
		String.raw`(?:Read [Mm]ore|Continue [Rr]eading|Read the full (?:story|article)) (?:at|on|in|from) (?:our |the )?\p{Lu}[^,;:]{0,40}$`,
		'u',
	],
	[String.raw`(?:please )?(?:click|tap) (?:here|below)(?: (?:to|for|if)\b[^.!?]*)?${end}`, 'iu'],
	[
		String.raw`(?:hier klicken|klicken sie hier|cliquez ici|haga clic aquí|haz clic aquí)(?: (?:für|um|pour|para)\b[^.!?]*)?${end}`,
		'iu',
	],
	[
		String.raw`(?:(?:閱讀更多|阅读更多|閱讀全文|阅读全文|(?:点击)?查看(?:更多|全文)|點擊看更多|繼續閱讀|继续阅读|続きを(?:読む|みる|見る)|もっと見る|全文を読む|더 ?보기|기사 ?더보기|延伸閱讀|延伸阅读|相關新聞|相关新闻|看更多|更多新聞)(?:[：:].{0,80})?|(?:請)?(?:點此|點我|按此|點擊這裡|点击这里|点此|點這裡)\p{Script=Han}{0,10}|廣告|广告|（廣告）|(?:立即)?(?:訂閱|订阅)(?:我們|我们)?(?:的)?(?:電子報|电子报|頻道|频道)?|(?:追蹤|關注|关注)(?:我們|我们).{0,20}|分享(?:這篇|此|这篇)?(?:文章)?|(?:收聽|聆聽|收听)(?:本|這篇|此|这篇)?(?:文章|新聞|新闻))[。！!.…》]*$`,
		'u',
	],
	[
		`(?:advertisement|advert|sponsored(?: content)?|anzeige|werbung|publicité|publicidad)(?: ?[-–—.:] ?(?:scroll to continue|continue reading below)[^.!?]*)?${end}`,
		'iu',
	],
	[
		String.raw`(?:subscribe|sign up|abonnieren sie|abonnez-vous|suscríbete|suscríbase|inscríbete)(?: now| today| here| for free| jetzt| ahora)*(?: (?:to|for|at|à|a) (?:our|my|nos|notre|nuestro|nuestra|nuestros|unseren|the \p{L}+ newsletter)\b[^,;.!?]{0,60}| (?:unseren|unser|den) [^,;.!?]{0,40}newsletter[^,;.!?]{0,20})?${end}`,
		'iu',
	],
	[
		`(?:follow us|follow me|folgen sie uns|suivez-nous|síguenos|síganos) (?:on|auf|sur|en) [^,;.]{1,60}${end}`,
		'iu',
	],
	[`share(?: this)?(?: (?:article|story|post))?(?: on ${site}| via ${site})?${end}`, 'iu'],
	[`(?:artikel teilen|teilen|partager(?: cet article)?|compartir(?: este artículo)?)${end}`, 'iu'],
	[String.raw`(?:listen to|hear) this (?:article|story)(?: ?\(?\d+ min\p{L}*\)?)?${end}`, 'iu'],
	[
		`(?:(?:diesen )?artikel anhören|écouter (?:cet|l[’']) ?article|escuchar (?:este|el) artículo)${end}`,
		'iu',
	],
].map(([pattern, flags]) => new RegExp(`^(?:${pattern})`, flags));
