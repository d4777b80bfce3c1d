import { foldName } from '#src/text/fold.ts';
import { memoize } from '#src/text/memoize.ts';
import { isJoiningWord } from './joining-words.ts';

/** A text without the words that only ask. */
export type BareQuestion = {
	/** What is asked about; the whole text if there is nothing else in it. */
	readonly core: string;
	readonly isAsking: boolean;
	/** Whether it asks who someone is. */
	readonly asksWho: boolean;
};

/**
 * Removes the words that only ask, at the beginning and the end, in English, German, French, Spanish and
 * Chinese: “what is happening in”, “latest on”, “please”. Private-use characters stand for known names.
 */
export const withoutAsking = memoize(
	(text: string, isAsking: boolean = /[?？]/.test(text)): BareQuestion =>
		removeAsking(text, isAsking),
);

function removeAsking(text: string, isAsking: boolean): BareQuestion {
	const question = /[?？]/.test(text);
	let core = tidied(text);
	const state = { isAsking, asksWho: false };
	for (let round = 0; round < roundsMax; round += 1) {
		const before = core;
		for (const { pattern, when } of patterns) {
			if (when === 'question' && !question && !/\p{Co}/u.test(core)) continue;
			if (when === 'said' && !state.isAsking) continue;
			if (when === 'asking' && !state.isAsking && !namedBefore(core, pattern)) continue;
			if (!pattern.test(core)) continue;
			const rest = tidied(core.replace(pattern, ' '));
			if (!content.test(rest)) {
				// “What is going on?” asks about nothing; “about news” asks about news.
				if (pattern.source.startsWith('^'))
					return { core: text.trim(), isAsking: false, asksWho: false };
				continue;
			}
			core = rest;
			state.isAsking = true;
			state.asksWho ||= when === 'who';
		}
		if (core === before) break;
	}
	return { core, ...state };
}

function tidied(text: string): string {
	return text.replace(outerMarks, '').replace(/\s+/g, ' ');
}

/** So many times all patterns are tried: “please tell me the latest” loses its parts one by one. */
const roundsMax = 6;
const content = /[\p{L}\p{N}\p{Co}]/u;
const outerMarks = /^[\s¿¡,:，：]+|[\s?？!！。…,，]+$|(?<=[\p{L}\p{N}\p{Co}]{2})\.$/gu;

/** Whether what the pattern removes follows a known name: “Taiwan news”, but not “fake news”. */
function namedBefore(core: string, pattern: RegExp): boolean {
	const found = pattern.exec(core);
	return found !== null && /\p{Co}[\s,的]*$/u.test(core.slice(0, found.index));
}

/**
 * `question`: only with a question mark or a known name, because titles begin like this too. `asking`: only if other words
 * ask, or after a known name; `said`: only if other words ask. `who`: asks for a person.
 */
type AskingPattern = { readonly pattern: RegExp; readonly when: keyof AskingWords | 'first' };

/** Each word is written with its accents, which readers may leave out. */
type AskingWords = {
	/** At the beginning. */
	readonly lead: readonly string[];
	readonly who: readonly string[];
	readonly question: readonly string[];
	/** At the end. */
	readonly asking: readonly string[];
	/** After a name: “what did … say about”. */
	readonly said: readonly string[];
};

const anyNews =
	'(?:news|updates?|stories|headlines?|articles?|reports?|info|information|coverage|developments?)';
const fresh =
	"(?:an?|any|some|more|the|all|of|latest|newest|recent|current|breaking|today's|new|top)";
const about = '(?:about|on|from|of|regarding|concerning|in|for|with|around|at|to|over)';

/** Before a known name: in other places they can be part of a name, or what a reader looks for. */
const beforeName = (words: string, articles: string) =>
	`(?:${words})(?= (?:(?:${articles}) )?\\p{Co})`;
/** The same, if more than the name follows: “will” in “Will China invade Taiwan”, not in “Will Smith”. */
const beforeSubject = (words: string, articles: string, next = '\\p{L}') =>
	`(?:${words})(?= (?:(?:${articles}) )?\\p{Co} ${next})`;

const english: AskingWords = {
	lead: [
		beforeSubject('will|would|can|could|should|shall|may|might|must', 'the'),
		beforeName(
			'compare|explain|summari[sz]e|describe|analy[sz]e|list|show|find|search(?: for)?|check|look (?:up|for)|read',
			'the',
		),
		'please|pls|kindly|hi|hello|hey|(?:can|could|would|will) you',
		'is it (?:true|right|the case)(?: that)?|why is (?:everyone|everybody) talking(?: about)?',
		"(?:i'd like|i would like|i want|i need) to (?:know|hear|read|see|learn)(?: (?:more|everything|all))?",
		`(?:tell|show|give|find|get|bring|send|update|brief|inform) (?:me|us)(?: (?:everything|anything|something|more|all))?(?: ${about})?`,
		`let (?:me|us) know(?: ${about})?|(?:do|did|have) (?:you|we) (?:know|have|hear|heard)(?: (?:anything|something))?(?: ${about})?`,
		"what(?: is|'s| are| was| were| has| have)?(?: been)? (?:happening|going on|happened|happens|new|up|the (?:latest|matter|situation|story|status|state|news)|latest|news)",
		"how (?:is|are|'s|was) (?:it|things|everything) (?:going|looking)",
		`(?:what|how) about|(?:anything|something|everything|all)(?: new| else)? ${about}`,
		`(?:is|are) there(?: (?:any|some|an?))?(?: ${fresh})*(?: ${anyNews})?`,
		`(?:what|how) (?:do|did|does|are) (?:we|you|they|people|experts) (?:know|have|say|saying|think|thinking|hear)(?: ${about})?|${anyNews}:`,
		`(?:${fresh} )*${anyNews} ${about}|(?:the )?(?:latest|newest|most recent)(?: ${anyNews})?(?: ${about})?`,
		`(?:breaking|recent|current|today's|this week's) ${anyNews}|about`,
		'(?:what|where|when|why|how|which) (?:is|are|was|were|does|do|did|has|have|had|will|would|can|could|should)',
	],
	who: ["who(?: exactly)?(?: is| are| was| were|'s)"],
	question: [
		'how (?:many|much|long|often|old|big|far|soon|likely)',
		'(?:who|what|where|when|why|how|which)',
		'(?:is|are|was|were|does|do|did|has|have|had)(?: there)?',
	],
	asking: [
		'please|pls|thanks|thank you|(?:right )?now|today|yesterday|tonight|lately|recently|currently|these days',
		'(?:so far|at the moment|this (?:week|month|year|morning)|in the news)',
		`doing|going(?: on)?|happening|up to|say|said|do|think|want|mean|(?:latest )?${anyNews}|latest`,
	],
	said: [`(?:say|said|saying|think|do|doing|done|want)(?: (?:anything|something))?(?: ${about})?`],
};

const german: AskingWords = {
	lead: [
		beforeSubject(
			'wird|werden|würde[ns]?|kann|können|könnte[ns]?|soll(?:en|ten?)?|darf|dürfen|muss|müssen|wollen',
			'die|der|das',
			'[\\p{L}\\p{Co}]',
		),
		beforeName(
			'vergleiche?|erkläre?|beschreibe?|zeige?|suche?|finde?|fasse?|liste',
			'die|der|das|den',
		),
		'bitte|(?:kannst du|können sie|könntest du|könnten sie)(?: (?:mir|uns))?',
		'(?:sage?|sagen sie|erzähle?|erzählen sie|zeige?|zeigen sie|gib|geben sie|berichte) (?:mir|uns)(?: (?:bitte|mal|alles|etwas|mehr))*',
		'(?:stimmt es|ist es (?:wahr|richtig)|ist das wahr),? dass|warum reden alle über',
		'ich (?:möchte|will) (?:alles|mehr|etwas)',
		'was (?:ist|war)(?: (?:da|denn|gerade|heute))? (?:los|passiert|geschehen|neu)',
		'was (?:passiert|passierte|geschieht|geschah|tut sich)(?: (?:da|denn|gerade|heute|momentan|aktuell))*',
		"(?:was )?gibt(?:'s| es)(?: (?:denn|heute|etwas|was|irgendwas))* (?:neues|neuigkeiten|nachrichten|aktuelles)",
		'(?:(?:die|das|alle|neueste[ns]?|neuste[ns]?|aktuelle[ns]?|letzten?) )*(?:nachrichten|neuigkeiten|meldungen|news|infos?|informationen|neues|aktuelles|neueste|neuste|schlagzeilen) (?:über|aus|von|vom|zu|zum|zur|in|im|rund um)',
		'wie (?:geht es|steht es|läuft es|ist die lage)',
		'(?:was|wo|wann|warum|wieso|weshalb|wie) (?:ist|sind|war|waren|hat|haben|wird|werden|macht|machen|tut|sagte?|sagen|will|plant|denkt)',
	],
	who: ['wer (?:ist|sind|war|waren)(?: (?:denn|eigentlich))?'],
	question: [
		'wie (?:viele?|lange|oft|alt|gro(?:ß|ss)|weit|wahrscheinlich)',
		'(?:was|wer|wo|wann|warum|wie|ist|sind|hat|haben)',
	],
	asking: [
		'bitte|danke|gerade|jetzt|heute|gestern|momentan|aktuell|zurzeit|derzeit|diese woche|diesen monat',
		'los|passiert|geschehen|gesagt|gemacht|nachrichten|neuigkeiten',
	],
	said: ['(?:(?:über|zu|zum|zur) )?(?:gesagt|gemacht)'],
};

const french: AskingWords = {
	lead: [
		beforeName(
			'compare[rz]?|explique[rz]?|résume[rz]?|décris|décrire|montre[rz]?|cherche[rz]?|trouve[rz]?',
			"la|le|les|l'",
		),
		"s'il (?:vous|te) plaît|(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous)(?: (?:me|nous))?(?: (?:dire|parler|montrer|donner))?",
		'(?:parle|parlez|dis|dites|raconte|racontez|montre|montrez|donne|donnez)-(?:moi|nous)(?: (?:plus|tout))?',
		"(?:qu'est[- ]ce qui|qu'est[- ]ce qu'il|que|ce qui|ce qu'il) (?:se passe(?:-t-il| t il)?|s'est(?:-il)? passé|arrive(?:-t-il)?|est(?:-il)? arrivé)",
		"(?:est-il|est-ce|c'est) vrai (?:que|qu')|pourquoi (?:parle-t-on|parle t on|tout le monde parle)",
		"c'est quoi|quoi de (?:neuf|nouveau)|qu'y a-t-il(?: de (?:neuf|nouveau))?|où en est|comment va|quelle est la situation",
		"(?:y a-t-il|il y a|est-ce qu'il y a)(?: (?:du nouveau|des nouvelles|du|des|une?))?",
		'(?:quelles sont )?(?:(?:les|toutes les|la|des|dernières?|récentes) )*(?:nouvelles|actualités?|actus?|infos?|informations|news)(?: récentes)?(?= (?:sur|de|du|des|en|au|aux|à|concernant)| d)',
		"à propos|au sujet|concernant|qu'a(?:-t-il|-t-elle)? (?:dit|fait|annoncé|déclaré)|que (?:dit|fait|pense|veut|disent|font)|qu'est[- ]ce (?:que|qu')",
		'(?:où|quand|pourquoi|comment) (?:est|sont|a|ont|était)',
	],
	who: ["(?:qui (?:est|sont|était)|c'est qui)"],
	question: ['combien(?: de)?', '(?:qui|que|quoi|où|quand|pourquoi|comment|est-ce que)'],
	asking: [
		"s'il (?:vous|te) plaît|svp|stp|merci|maintenant|aujourd'hui|hier|actuellement|en ce moment|récemment",
		'cette semaine|ce mois|a dit|actualités?|nouvelles|infos?',
	],
	said: ['(?:a dit|a fait)'],
};

const spanish: AskingWords = {
	lead: [
		beforeSubject('va(?: a)?|puede|podría|debe|quiere', 'la|el|los|las'),
		beforeName(
			'compara[r]?|explica[r]?|resume|resumir|describe|muestra|busca[r]?|encuentra',
			'a|la|el|los|las',
		),
		'por favor|(?:puedes|puede|podrías|podría) (?:decirme|contarme|mostrarme|hablarme)',
		'(?:cuéntame|cuénteme|dime|dígame|háblame|hábleme|muéstrame|dame)(?: (?:más|algo|todo))?',
		'qué (?:(?:está|están|ha|han) )?(?:pasando|pasado|pasa|pasó|ocurre|ocurrió|ocurriendo|sucede|sucedió|sucediendo)',
		'qué (?:(?:hay|novedades|noticias)(?: hay)?)(?: de nuevo)?',
		'(?:es (?:verdad|cierto)|será verdad) que|por qué (?:todos hablan|se habla)',
		'hay (?:noticias|novedades|algo(?: de)? nuevo)|cómo (?:va|está|van|están)|cuál es la situación',
		'(?:(?:las|los|la|todas|últimas?|últimos|recientes) )*(?:noticias|novedades|actualidad|titulares|información)(?: recientes)? (?:sobre|del?|en|acerca|desde|con)',
		'lo último (?:sobre|del?|en)|acerca|qué (?:dijo|dice|ha dicho|hizo|hace|piensa|quiere|es|son|fue)',
		'(?:dónde|cuándo|por qué) (?:está|están|es|son|fue|ha)',
	],
	who: ['(?:quién(?:es)? (?:es|son|era|fue))'],
	question: ['cuánt[oa]s?', '(?:quién|qué|dónde|cuándo|cómo|por qué)'],
	asking: [
		'por favor|gracias|ahora|hoy|ayer|actualmente|recientemente|esta semana|este mes',
		'(?:últimas )?(?:noticias|novedades)',
	],
	said: ['(?:dijo|ha dicho)'],
};

const reports =
	'(?:新[聞闻]|消息|[動动][態态]|[進进]展|情[況况]|[報报][導道导]|[資资][訊讯]|近[況况])';
const what = '(?:什[麼么]|甚麼|啥|哪些)';
const lately = '(?:[現现]在|最近|目前|今[天日]|近[日來来期]|到底|正在)';

/** Scripts without spaces, traditional and simplified. */
const chinese: AskingWords = {
	lead: [
		`[請请][問问]?|(?:[給给幫帮跟]我)?(?:告[訴诉]我?|[說说講讲][說说講讲]|介[紹绍]一下|看看)|我想(?:知道|了解)|有[沒没]有`,
		`(?:[關关]於|关于|有[關关](?!係)|[對对][於于])|(?:最新|最近|今[天日])的?${reports}?`,
	],
	who: ['[誰谁]是'],
	question: [],
	asking: [
		`的?${lately}?的?${reports}(?:有哪些|是${what}|[嗎吗呢])?|[嗎吗呢吧啊]|最新|的`,
		`${lately}?[說说講讲做幹干]了?${what}|${lately}`,
	],
	said: [],
};

/** At the end, whatever is before it. */
const chineseEnds: readonly (readonly [string, AskingPattern['when']])[] = [
	[`${lately}?又?(?:[發发]生|出)[了過过]?${what}(?:事情|大事|事)?`, 'first'],
	[`${lately}?怎[麼么](?:了|[樣样]了?|回事|啦)?`, 'first'],
	[
		`的?最新的?${reports}[嗎吗呢]?|有(?:[沒没]有)?${what}?(?:最?新的?)?${reports}[嗎吗呢]?`,
		'first',
	],
	[
		'(?:是)?真的[嗎吗]|[為为](?:什[麼么]|何)(?:又)?(?:上(?:了)?新[聞闻]|[這这][麼么][紅红火])?',
		'first',
	],
	[`是(?:[誰谁]|${what}人)[啊呢]?`, 'who'],
];

const spaced = [english, german, french, spanish];

const patterns: readonly AskingPattern[] = [
	...spaced.flatMap(({ who }) => who.map((one) => lead(one, 'who'))),
	...spaced.flatMap((words) => words.lead.map((one) => lead(one, 'first'))),
	...spaced.flatMap((words) => words.question.map((one) => lead(one, 'question'))),
	...spaced.flatMap((words) =>
		words.asking.map((one) => pattern(`(?<![\\p{L}\\p{N}])(?:${one})$`, 'asking')),
	),
	...spaced.flatMap((words) =>
		words.said.map((one) => pattern(`(?<=\\p{Co} )(?:${one})${wordEnd()}`, 'said')),
	),
	...chinese.who.map((one) => pattern(`^(?:${one})`, 'who')),
	...chinese.lead.map((one) => pattern(`^(?:${one})`, 'first')),
	...chineseEnds.map(([one, when]) => pattern(`(?:${one})$`, when)),
	...chinese.asking.map((one) => pattern(`(?:${one})$`, 'asking')),
];

function lead(source: string, when: AskingPattern['when']): AskingPattern {
	return pattern(`^(?:${source})${wordEnd()}`, when);
}

function wordEnd(): string {
	return '(?![\\p{L}\\p{N}])';
}

/** A space stands for any white space, an apostrophe for any or none, an accent is optional. */
function pattern(source: string, when: AskingPattern['when']): AskingPattern {
	const loose = source
		.replace(/[áàâäéèêëíîïóôöúùûüñç]/gu, (letter) => `[${letter}${foldName(letter)}]`)
		.replace(/ /g, '\\s+')
		.replaceAll("'", "['’‘´`]?");
	return { pattern: new RegExp(loose, 'iu'), when };
}

/** Whether a word only asks in some question, so that it is a name only if nothing else speaks for a question. */
export function isAskingWord(word: string): boolean {
	return askingWords.has(foldName(word)) || isJoiningWord(word);
}

const askingWords: ReadonlySet<string> = new Set(
	spaced.flatMap((words) =>
		Object.values(words).flatMap((sources) =>
			sources.flatMap((source) => (source.match(/\p{L}+/gu) ?? []).map(foldName)),
		),
	),
);
