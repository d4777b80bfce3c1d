import { wordPattern } from './word-pattern.ts';

/**
 * Whether a text speaks of what is made up or untrue, or may be: a hoax, rumors, a film, the script of a drill. A
 * single sentence of it can then say what the whole does not. In the languages that sentences are told in.
 */
export function speaksOfMadeUp(text: string): boolean {
	return madeUp.test(text);
}

const things =
	'(?:news|videos?|clips?|footage|recordings?|images?|photos?|photographs?|pictures?|screenshots?|letters?|memos?|posts?|tweets?|accounts?|profiles?|pages?|reports?|stor(?:y|ies)|articles?|quotes?|quotations?|claims?|announcements?|press releases?|broadcasts?)';
const untrue =
	'(?:false(?! (?:positive|alarm|choice))|untrue|fake|faked|baseless|unfounded|not true|not real|fabricated|forged|bogus|made[- ]up|invented|a lie|lies|nonsense|fictional|fictitious)';
const few = '(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|hundreds of)';

const english = [
	'hoax~|satir(?:e|es|ical|ist|ists)|parod(?:y|ies|ied)|an? spoof(?! [a-zà-ÿœß])|mockumentary|deep-?fakes? (?:of|that|which|shows?|video|image|photo|clip|audio)|pranks?|prankster|april fools?|fictional|fictitious|fictionali[sz]ed|apocryphal',
	'fact[- ]?check~|debunk~|retract(?:s|ed|ing|ion)|(?:published|released|issued|(?:alert|warning|message)s? (?:was|were) sent|(?:alert|warning) (?:was|is|went out)(?: sent)?) (?:in error|by mistake|by accident)|(?:an?|just|only) joke|joking|according to legend|conspiracy theor(?:y|ies|ists?)|mock (?:news|trials?)|fortune tellers?|claim(?:s|ed) the following|made (?:it|them|this)(?: all)? up|spread(?:s|ing)? lies|urban legends?|fake news',
	`(?:fake|faked|false|forged|fabricated|doctored|manipulated|bogus|phon(?:y|ey)|invented|ai-generated|unverified|unconfirmed) (?:[a-zà-ÿœß]~ )?${things}`,
	'rumou?r(?:s|ed)?|hearsay',
	`(?:${few}|following|viral|wild|outlandish|baseless|unfounded|untrue|list of|made|makes|published|posted|spread|spreads|shared|repeated) claims`,
	'claims (?:that )?(?:spread|spreading|circulat[a-zà-ÿœß]~|shared|posted|on (?:social|the internet)|went|going)',
	`(?:is|are|was|were|be|been|being|as|that’s|that's|proved|proven|turned out(?: to be)?|call(?:s|ed)? (?:it|them|this|that)) (?:all |both |completely |entirely |simply |totally |just |a |an |pure )*${untrue}`,
	`${things} (?:is|are|was|were|proved|turned out(?: to be)?) (?:wrong|incorrect|inaccurate|misleading)|no such (?:[a-zà-ÿœß]~ ){1,2}(?:took place|exists?|existed|happened)`,
	'(?:none|nothing|not a word|no word|not one|little|no part)(?: (?:of|in) (?:it|this|that|them|what|(?:these|those|the) [a-zà-ÿœß]~))? (?:[a-zà-ÿœß]~ ){0,4}(?:true|real|happened|correct|accurate)',
	"(?:no|any) truth (?:in|to)|(?:n[’']t|not|never)(?: really| actually| ever)? (?:happen(?:ed)?|took place|taken place|take place)|(?:not|n[’']t) (?:true|real)",
	"(?:the|an?|its|his|her|their|this|new|debut|[’']s) (?:[a-zà-ÿœß]~ )?(?:film|movie|thriller|screenplay|biopic|sitcom|cartoon|short story|comic book|video game|stage play|radio play|miniseries|mini-series|telenovela|soap opera|tv drama|tv series|television (?:drama|series))(?!-)(?! (?:act(?:or|ress)|direct|industry|festival|star|produc|studio|mak|critic|set|crew|writ|fan|credit|install?ment|career|role|right|theat|buff))",
	'novel(?= (?:by|about|of|set|tells|opens|begins|follows|in|is|was|that|which|imagines|describes)(?![a-zà-ÿœß])|[,.:;]? ?[“”".,:;])',
	'(?:the|an?|its|his|her|their|this|new) (?:[a-zà-ÿœß]~ )?play (?:about|opens|premieres|shows|tells|imagines)|new play by|(?:the|an?|new) (?:[a-zà-ÿœß]~ )?(?:musical|opera)|(?:in|of) (?:the|an?|its|new) (?:[a-zà-ÿœß]~ )?(?:video|board|computer|role-?playing|card) game|(?:the|an?|new) (?:[a-zà-ÿœß-]+ )?comic|chatbots? (?:wrote|writes|claim~|said|says|invent~)',
	'(?<!science )fiction|plot (?:of|follows|begins)|the script|scripts? (?:of|for) (?:the|an?)|screenplay',
	"(?:the|this|that|an?|one|our|following|exercise|drill|training|planning|disaster|crisis) scenario|scenario (?:one|two|three|[a-c]|\\d)|hypothetical~|imagines|imagine (?:that|this)|let (?:us|’s|'s) (?:imagine|suppose)|suppose that|imagined|imaginary|alternate history|thought experiment|war ?-?games?|role-?play~|simulat[a-zà-ÿœß]~|rehears(?:al|als|e|es|ed)|re-?enact~|dystopian",
	'prediction (?:game|contest|competition)|guessing game|fantasy league|horoscopes?|prophec(?:y|ies)|fairy ?tales?|(?:in|of) an? dream|dreamt',
	'(?:test|training) (?:alert|message|warning)|test of the [a-zà-ÿœß]~ (?:alert|warning)|drill[:.,]|(?:emergency|evacuation|disaster|fire|rescue|safety|security|civil[- ]defen[cs]e|tsunami|earthquake|flood|crisis|tabletop|table-top|training|planning|preparedness|cyber)[- ](?:response )?(?:drills?|exercises?)',
	'(?:(?:part|end|start|script|purpose|aim) of|in|during|for|was|is|only|just|as) (?:an?|the|this|our)(?: (?!military|naval|joint|live)[a-zà-ÿœß]~)? (?:drill|exercise)(?! in (?!which))|(?:drill|exercise) (?:assume|imagine|simulate|envisage|foresee)s?',
];
const german = [
	'Falschmeldung~|Falschbehauptung~|Falschinformation~|Gerüchte?n?|Satire~|satirisch~|Parodie~|Aprilscherz~|Faktencheck~|Verschwörungs[a-zà-ÿœß]~|Zeitungsente|gefälscht~|Fälschung~|(?:frei )?erfunden~|fikti(?:v|on)~',
	'nichts davon|kein Wort davon|(?:ist|sind|war|waren|sei|seien) (?:alle )?(?:falsch|unwahr|nicht wahr)|stimmt (?:alles )?nicht|stimmen nicht|entspricht nicht der Wahrheit|folgende Behauptungen|(?:zwei|drei|vier|fünf|mehrere) Behauptungen',
	'(?:der|die|das|den|dem|des|im|ein|eine|einen|einem|eines|neuer|neue|neuen|neues|sein|seinem|seinen|ihr|ihrem|ihren) (?:[a-zà-ÿœß]~ )?(?:~film(?:s|es)?|Roman(?:s|es)?|Krimi(?:s)?|Thriller(?:s)?|Drehbuch(?:s)?|Theaterstück(?:s)?|Hörspiel(?:s)?)|Drehbuch',
	'~[Ss]zenari(?:o|en|os)|Planspiel~|Simulation~|simulier[a-zà-ÿœß]~|Tippspiel~|Gedankenexperiment~|Probealarm~|(?:Katastrophenschutz|Katastrophen|Notfall|Evakuierungs|Rettungs|Groß|Brandschutz|Feuerwehr|Alarm|Krisen|Stabsrahmen)übung(?:en)?|(?:eine|einer|der|die|diese|dieser) Übung',
];
const french = [
	"canulars?|rumeurs?|satir(?:e|es|ique|iques)|parodi(?:e|es|que|ques)|infox|intox|poissons? d[’']avril|vérification des faits|théories? du complot|faux (?:comptes?|sites?|documents?|communiqués?|messages?|articles?)|fausses? (?:informations?|nouvelles?|vidéos?|images?|affirmations?|rumeurs?|pages?|lettres?)",
	"rien (?:de tout (?:cela|ça)|de cela|n[’']est vrai|n[’']est exact)|(?:est|sont|était|étaient) (?:totalement |entièrement )?(?:faux|fausses?|inventée?s?)|n[’']a(?:vait)? jamais eu lieu|fictions?|fictifs?|fictives?",
	"(?:le|un|ce|du|au|son|nouveau|dernier) (?:[a-zà-ÿœß]~ )?(?:film|roman|thriller|téléfilm)|scénarios?|simulations?|exercices? (?:d[’'](?:évacuation|alerte|urgence|incendie)|de (?:sécurité|simulation|crise|secours|sauvetage|préparation))|l[’']exercice (?:simule|prévoit|imagine)|d[’']un exercice",
];
const spanish = [
	'bulos?|rumor(?:es)?|sátiras?|satíric[a-zà-ÿœß]~|parodias?|paródic[a-zà-ÿœß]~|inocentadas?|teorías? (?:de la|conspirativas?)|verificación de datos|(?:noticias?|informaciones?|información|cuentas?|páginas?|imágenes|imagen|afirmaciones|cartas?) falsas?|fals[oa]s? (?:noticias?|vídeos?|videos?|imágenes|cuentas?|páginas?|comunicados?)|boatos?|notícias? falsas?|sátira|paródia',
	'nada de (?:esto|eso|ello|lo)|(?:es|son|era|eran|é|são) (?:todas? |todos? )?(?:fals[oa]s?|mentira)|no es (?:cierto|verdad)|não é verdade|nunca (?:ocurrió|sucedió)|ficción|ficticios?|ficticias?|ficção|fictíci[oa]s?',
	'(?:la|una|su|nueva|esta|el|un|o|um|seu|novo) (?:[a-zà-ÿœß]~ )?(?:película|novela|largometraje|filme|romance)|gui[oó]n(?:es)?|roteiros?|simulacros?|simulados?|simulación',
];
const chinese =
	'謠言|谣言|傳言|传言|傳聞|传闻|網傳|网传|假消息|假訊息|假信息|假新聞|假新闻|假影片|假視頻|假视频|假帳號|不實|不实|闢謠|辟谣|事實查核|事实核查|電影|电影|小說|小说|劇本|剧本|影集|電視劇|电视剧|虛構|虚构|諷刺|讽刺|惡搞|恶搞|演練|演练|模擬|模拟|兵推|情境|假想|愚人節|愚人节|變造|深偽|深伪|偽造|伪造|並非事實|并非事实|不是真的|子虛烏有|子虚乌有|(?:防災|防灾|消防|疏散|避難|避难|地震|民防|防空|萬安|救災|救灾)演[習习]';
const japanese =
	'デマ|噂|うわさ|偽情報|偽動画|偽の|フェイク|虚偽|パロディ|風刺|映画|小説|脚本|台本|ドラマ|架空|フィクション|シナリオ|エイプリルフール|事実ではな|事実無根|ファクトチェック|(?:防災|避難|総合|対処|図上|消防|救助)訓練';
const korean =
	'루머|소문|가짜|허위|거짓|풍자|패러디|영화|소설|대본|시나리오|드라마|가상의|만우절|사실이 아니|사실무근|팩트체크|딥페이크|(?:대피|재난|민방위|안전|모의|소방|구조) ?훈련';

const madeUp = wordPattern(
	[...english, ...german, ...french, ...spanish].join('|'),
	[chinese, japanese, korean].join('|'),
);
