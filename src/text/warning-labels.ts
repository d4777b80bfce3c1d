/**
 * Labels that say what kind of text follows: that it is not true, not sure, not serious, not news or not meant. Who
 * leaves one out says as a fact what the article does not.
 */

const words = [
	'satir\\p{L}*|parod\\p{L}*|spoof|humou?r\\p{L}*|comedy|jokes?|prank|april fools?|fiction\\p{L}*|fakes?|faked|deepfake|hoax\\p{L}*|false\\p{L}*|untrue|wrong|lies?|rumou?r\\p{L}*|gossip|hearsay|speculati\\p{L}+|unconfirmed|unverified|unproven|baseless|alleg\\p{L}+|claim\\p{L}*|disputed|den(?:ied|ial|ies)|debunk\\p{L}*|fact|mislead\\p{L}+|misinformation|disinformation|propaganda|conspiracy|theory|myths?|scam|doctored|altered|manipulated|staged|drills?|exercises?|simulat\\p{L}+|tests?|practice|training|rehearsal|mock|hypothetical|scenario|what if|imagin\\p{L}+|prediction',
	'opinions?|op-?ed|comment\\p{L}*|column\\p{L}*|editorial|analysis|views?|viewpoint|perspective|letters?|essay|blog|reviews?|sponsored|advert\\p{L}*|ad|paid|promot\\p{L}+|press release|correct\\p{L}+|retract\\p{L}*|withdrawn|clarification|apology|embargo\\p{L}*|draft|archives?|throwback|generated',
	'glosse|scherz|aprilscherz|falsch\\p{L}*|gerüchte?|unbestätigt\\p{L}*|angeblich\\p{L}*|mutmaßlich\\p{L}*|fälschung|gefälscht\\p{L}*|erfunden|fikti\\p{L}+|übung\\p{L}*|probe\\p{L}*|meinung|kommentar|gastbeitrag|kolumne|leitartikel|anzeige|werbung|faktencheck|dementi\\p{L}*|korrektur|berichtigung|lügen?|mythos|archiv',
	'faux|fausses?|infox|intox|rumeurs?|canular|démenti\\p{L}*|exercice|tribune|éditorial|chronique|billet|publicité|sponsorisé|vérification|désinformation|prétendue?s?|présumée?s?|archives|rectificatif|poisson d[’\']avril|mensonges?',
	'sátira|fals[oa]s?|bulos?|rumor(?:es)?|boatos?|desmentid[oa]s?|desmiente[n]?|simulacro|simulado|ejercicio|exercício|opini[óã]o?n?|coluna|columna|tribuna|publicidade?|patrocinad[oa]s?|verificación|checagem|verificação|presunt[oa]s?|supuest[oa]s?|supost[oa]s?|alegad[oa]s?|ficci[óo]n|ficção|inocentada|correcci[óo]n|correção|mentiras?|engaños[oa]s?|enganos[oa]s?',
].join('|');

/** Short words that are names too, unless they are in capitals. */
const shouted = 'NOT?|NEVER|NON|PAS|NICHT|KEINE?|SIN|SEM|NÃO';

const syllables = [
	'諷刺|讽刺|惡搞|恶搞|假|謠|谣|不實|不实|非事實|未證實|未经证实|未經證實|傳聞|传闻|疑似|虛構|虚构|演習|演习|演練|演练|模擬|模拟|評論|评论|社論|社论|觀點|观点|投書|廣告|广告|更正|澄清|查核',
	'風刺|パロディ|嘘|ウソ|デマ|偽|フェイク|虚偽|誤|未確認|噂|うわさ|訓練|意見|社説|コラム|広告|訂正|ファクトチェック|フィクション|冗談',
	'풍자|패러디|가짜|허위|거짓|루머|소문|미확인|훈련|모의|의견|사설|칼럼|광고|정정|팩트체크|픽션|농담',
].join('|');

const warning = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|${syllables}`, 'iu');
const shoutedWarning = new RegExp(`(?<!\\p{L})(?:${shouted})(?!\\p{L})`, 'u');

/** Whether a label says more of a text than who wrote it, where and when. */
export function isWarning(label: string): boolean {
	return warning.test(label) || shoutedWarning.test(label);
}
