import { isCommonGivenName } from '#src/names/frequent-names.ts';
import {
	isDirection,
	isInstitution,
	isInstitutionAfter,
	isLegalForm,
	isWorldPlace,
} from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';
import { isGeneralAcronym, meaningOf } from './acronyms.ts';
import { type KnownWords, wordClasses } from './known-words.ts';
import { isAddress, isFunctionWord, isRoleWord } from './role-words.ts';
import type { Span } from './tags.ts';
import { isBody } from './whole-organizations.ts';

/*
 * The model takes for an organization what else has capitals: products, headings, states, and people. What
 * stands beside a name, and its own words, tell which it is.
 */

/** A span with the kind that its words and those before it tell, which for places is only “Mr.” and the like. */
export function withLikelierKind(text: string, span: Span, known: KnownWords): Span {
	if (span.kind === 'person') return span;
	const before = /(\S+) $/.exec(text.slice(Math.max(0, span.start - 14), span.start))?.[1] ?? '';
	if (isAddress(before)) return { ...span, kind: 'person' };
	if (span.kind === 'place') return span;
	const words = text.slice(span.start, span.end).split(/\s+/);
	if (isRegion(words) || isInDateline(text, span, known)) return { ...span, kind: 'place' };
	if (isOfAge(before, words) || isPerson(words, known)) return { ...span, kind: 'person' };
	const isSpeaker = isAnnounced(text, span) && (known(words[0] ?? '') & ofPeople) !== 0;
	return isSpeaker && words.length === 2 && !words.some(isOfInstitution)
		? { ...span, kind: 'person' }
		: span;
}

const ofPeople = wordClasses.given | wordClasses.surname;

/** “NEW YORK and CHICAGO, Jan. 8” */
function isInDateline(text: string, { start, end }: Span, known: KnownWords): boolean {
	const word = text.slice(start, end);
	return /^\p{Lu}{5,}$/u.test(word) && (known(word) & wordClasses.place) !== 0;
}

/** “59-year-old Raj Chohan” */
function isOfAge(before: string, words: readonly string[]): boolean {
	return /^(?:\d{1,3}-year-)?old$/.test(before) && words.length > 1 && words.length < 4;
}

/** “…,” said Reed Kathrein, the partner who …” */
function isAnnounced(text: string, { start, end }: Span): boolean {
	return (
		/[,?!]["”’] (?:said|says) $/.test(text.slice(Math.max(0, start - 9), start)) &&
		/^, (?:an?|the|who|\p{Ll}+)\b/u.test(text.slice(end, end + 20))
	);
}

function isRegion(words: readonly string[]): boolean {
	const folded = words.map((word) => foldName(word.replaceAll('.', '')));
	const name = folded.join(' ');
	if (states.has(name) || (words.length === 1 && isWorldPlace(name))) return true;
	if (words.length !== 2) return false;
	const [first = '', second = ''] = folded;
	return waters.test(second) || (isDirection(first) && parts.test(second));
}

/** “Captain Manrosan”, “Allen Iverson” */
function isPerson(words: readonly string[], known: KnownWords): boolean {
	const [first = ''] = words;
	if (words.length === 1) return isOnlyGivenName(known(first));
	if (words.length > 3 || words.some(isOfInstitution)) return false;
	if (!words.every((word) => /^\p{Lu}(?:\p{Ll}|\.$|['’]\p{Lu})/u.test(word))) return false;
	if (ranks.test(first) || isCommonGivenName(foldName(first))) return true;
	const isName = (word: string, bit: number) => (known(word) & bit) !== 0;
	return isName(first, wordClasses.given) && isName(words.at(-1) ?? '', wordClasses.surname);
}

function isOnlyGivenName(classes: number): boolean {
	const others =
		wordClasses.surname | wordClasses.company | wordClasses.organization | wordClasses.place;
	return (classes & wordClasses.given) !== 0 && (classes & (others | wordClasses.ordinary)) === 0;
}

function isOfInstitution(word: string): boolean {
	const folded = foldName(word);
	return (
		isLegalForm(folded) ||
		isInstitution(folded) ||
		isInstitutionAfter(folded) ||
		isBody(folded) ||
		isFunctionWord(folded)
	);
}

/** Whether a span can be an organization’s name. */
export function isOrganizationsName(text: string, { start, end }: Span): boolean {
	const raw = text.slice(start, end);
	const words = raw.split(/\s+/);
	const folded = words.map((word) => foldName(word));
	if (/^(?:then|ex|pro|anti|non|post|pre|mid)-/i.test(raw)) return false;
	if (isRoleWord(words[0] ?? '') && words[1] === 'of') return false;
	if (words.every(isRoleWord) || isGeneralAcronym(raw)) return false;
	if (folded.every((word) => isLegalForm(word) || noNames.test(word))) return false;
	if (headings.test(folded.at(-1) ?? '') || concepts.has(folded.join(' '))) return false;
	if (words.length === 1 && isCommonGivenName(folded[0] ?? '')) return false;
	const before = text.slice(Math.max(0, start - 30), start);
	const after = text.slice(end, end + 40);
	if (/[\p{L}\d\s][-‐‑]$/u.test(before)) return false;
	if (isOneOfMany(before, after) || isProgramIn(text, raw) || grounds.test(after)) return false;
	return !/^\p{Lu}{2,}$/u.test(raw) || !isConcept(meaningOf(text, raw));
}

function isConcept(meaning: readonly string[] | 'share' | undefined): boolean {
	if (meaning === undefined) return false;
	if (meaning === 'share') return true;
	return (
		meaning.some((word) => /^\p{Ll}/u.test(word) && !isFunctionWord(word)) ||
		headings.test(foldName(meaning.at(-1) ?? ''))
	);
}

/** “a silver Toyota Camry and”: a thing, of which there are several. */
function isOneOfMany(before: string, after: string): boolean {
	return (
		/(?:^|\s)an? (?:\p{Ll}+ )?$/u.test(before) &&
		/^(?:[.,;:!?]|$| (?:and|or|that|which|was|is|were|in|on|at|to|from|with|when|for|into|as)\b)/.test(
			after,
		)
	);
}

function isProgramIn(text: string, raw: string): boolean {
	for (let at = text.indexOf(raw); at !== -1; at = text.indexOf(raw, at + raw.length)) {
		if (things.test(text.slice(at + raw.length, at + raw.length + 40))) return true;
	}
	return false;
}

/** What stands after the name of a place where people are kept, work or pass. */
const grounds =
	/^ (?:refugee|concentration|prison|power|nuclear)? ?(?:camp|plant|prison|dam|crossing|airfield|checkpoint)s?\b/;

/** What stands after names of programs and coins, unless a gang has the same name. */
const things =
	/^ (?:ransomware|malware|trojan|stealer|infostealer|backdoor|botnet|worm|spyware|protocol|tokens?|coins?|code|files?|browsers?|plugins?|libraries|library|frameworks?|processors?|chips?|cookies|instructions?|vulnerabilit(?:y|ies))\b(?! (?:gang|group|operation|operator|crew|cartel|actor|affiliate|member|team))/i;

/** Legal forms, months and the like that are cut from what they belong to. */
const noNames =
	/^(?:llp|pllc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|esq|jr|sr|am|pm|inc|no|vol)?$/;

/** The last words of headings, laws and events that are written with capitals. */
const headings =
	/^(?:act|acts|alert|analysis|attack|attacks|award|awards|breach|breaches|bug|bugs|campaign|championships?|claims|cookies|costs|credit|cup|day|drivers?|emails|links|messages|protocols?|suite|toolkit|details|error|errors|fees|flaw|flaws|forecast|guide|hack|hacks|incident|index|launch|law|laws|leak|leaks|malware|overview|patch|payments?|period|policy|policies|predictions|ransomware|review|risk|risks|rule|rules|scam|settlement|summary|takeaways|things|threats?|tournament|trends|updates?|version|vulnerability|vulnerabilities|war|week|year)$/;

const concepts: ReadonlySet<string> = new Set(
	(
		'android,artificial intelligence,attorney general,bitcoin,blockchain,bluetooth,chrome,cloud,cyber,cybersecurity,' +
		'dark web,data,ethereum,html,internet,internet explorer,internet of things,ios,java,javascript,' +
		'linux,machine learning,macos,outlook,prime minister,python,safari,social security,the internet,unix,web,wi-fi,wifi,' +
		'windows,zero day,zero trust'
	).split(','),
);

const ranks =
	/^(?:Captain|Capt\.?|Colonel|Col\.?|General|Gen\.?|Major|Maj\.?|Lieutenant|Lt\.?|Sergeant|Sgt\.?|Admiral|Adm\.?|Detective|Inspector|Constable|Corporal|Private|Officer|Commander|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Sir|Dame|Lord|Lady|President|Senator|Sen\.?|Rep\.?|Governor|Gov\.?|Judge|Justice|Professor|Prof\.?|Bishop|Sheikh)$/;

/** The second words of names of waters and lands. */
const waters =
	/^(?:archipelago|bay|coast|county|gulf|island|islands|lake|mountains|peninsula|province|river|sea|strait|straits|valley)$/;

/** What is north or south of something: “Southeast Asia”, “West Midlands”. */
const parts =
	/^(?:africa|america|asia|bank|carolina|coast|dakota|england|europe|ireland|kivu|korea|macedonia|midlands|ossetia|sudan|timor|virginia|wales|yorkshire|zealand)$/;

/** States and provinces that are known all over the world. */
const states: ReadonlySet<string> = new Set(
	(
		'alabama,alaska,alberta,arizona,arkansas,british columbia,california,colorado,connecticut,delaware,england,florida,' +
		'hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,manitoba,maryland,massachusetts,michigan,' +
		'minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new south wales,' +
		'new york,new york city,northern ireland,nova scotia,ohio,oklahoma,ontario,oregon,pennsylvania,quebec,queensland,' +
		'rhode island,saskatchewan,scotland,tasmania,tennessee,texas,utah,vermont,wales,wisconsin,wyoming,' +
		'asia,southeast asia,africa,europe,north america,south america,latin america,middle east,' +
		'al,ak,az,ca,ct,fl,ga,il,ky,la,md,mi,mn,ms,mt,nc,nd,nh,nj,nm,nv,ny,nyc,ok,pa,ri,sc,sd,tn,tx,ut,va,vt,wi,wv,wy'
	).split(','),
);
