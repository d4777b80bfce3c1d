import { wordPattern } from './word-pattern.ts';

/**
 * Labels that say what kind of text follows: that it is not true, not sure, not serious, not news or not meant. Who
 * leaves one out says as a fact what the article does not.
 */

/** Not true, not sure or not serious. */
const unsure = [
	'satir~|parod~|spoof|humou?r~|comedy|jokes?|prank|april fools?|fiction~|fakes?|faked|deepfake|hoax~|false~|untrue|wrong|lies?|rumou?r~|gossip|hearsay|speculati~|unconfirmed|unverified|unproven|baseless|alleg~|claim~|disputed|den(?:ied|ial|ies)|debunk~|mislead~|misinformation|disinformation|propaganda|conspiracy|myths?|scam|doctored|altered|manipulated|staged|drills?|simulat~|hypothetical|imagin~',
	'aprilscherz|falsch~|gerüchte?|unbestätigt~|angeblich~|mutmaßlich~|fälschung|gefälscht~|erfunden|fikti~|dementi~|lügen?|mythos|mythen',
	"faux|fausses?|infox|intox|rumeurs?|canular|démenti~|désinformation|prétendue?s?|présumée?s?|poisson d[’']avril|mensonges?",
	'sátira|fals[oa]s?|bulos?|rumor(?:es)?|boatos?|desmentid[oa]s?|desmienten?|simulacro|simulado|presunt[oa]s?|supuest[oa]s?|supost[oa]s?|alegad[oa]s?|ficci[óo]n|ficção|inocentada|mentiras?|engaños[oa]s?|enganos[oa]s?',
].join('|');

/** Not news, or not meant. */
const other = [
	'exercises?|tests?|practice|training|rehearsal|mock|scenario|what if|theory|prediction|fact|opinions?|op-?ed|comment~|column~|editorial|analysis|views?|viewpoint|perspective|letters?|essay|blog|reviews?|sponsored|advert~|ad|paid|promot~|press release|correct~|retract~|withdrawn|clarification|apology|embargo~|draft|archives?|throwback|generated',
	'glosse|scherz|übung~|probe~|meinung|kommentar|gastbeitrag|kolumne|leitartikel|anzeige|werbung|faktencheck|korrektur|berichtigung|archiv',
	'exercice|tribune|éditorial|chronique|billet|publicité|sponsorisé|vérification|rectificatif',
	'ejercicio|exercício|opinión|opinião|coluna|columna|tribuna|publicidade?|patrocinad[oa]s?|verificación|checagem|verificação|correcci[óo]n|correção',
].join('|');

const syllables = [
	'諷刺|讽刺|惡搞|恶搞|假|謠|谣|不實|不实|非事實|未證實|未经证实|未經證實|傳聞|传闻|疑似|虛構|虚构|演習|演习|演練|演练|模擬|模拟|評論|评论|社論|社论|觀點|观点|投書|廣告|广告|更正|澄清|查核',
	'風刺|パロディ|嘘|ウソ|デマ|偽|フェイク|虚偽|誤|未確認|噂|うわさ|訓練|意見|社説|コラム|広告|訂正|ファクトチェック|フィクション|冗談',
	'풍자|패러디|가짜|허위|거짓|루머|소문|미확인|훈련|모의|의견|사설|칼럼|광고|정정|팩트체크|픽션|농담',
].join('|');

const doubt = wordPattern(unsure, syllables);
const warning = wordPattern(`${unsure}|${other}`, syllables);
/** Short words that are names too, unless they are in capitals. */
const shoutedWarning = /(?<!\p{L})(?:NOT?|NEVER|NON|PAS|NICHT|KEINE?|SIN|SEM|NÃO)(?!\p{L})/u;

/** Whether a label says more of a text than who wrote it, where and when. */
export function isWarning(label: string): boolean {
	return warning.test(label) || shoutedWarning.test(label);
}

/** Whether a text says that something is not true, not sure or not serious. */
export function hasDoubt(text: string): boolean {
	return doubt.test(text);
}
