import { wordPattern } from './word-pattern.ts';

/**
 * What turns what was said before: a denial, a contrast, a condition or a speaker, in the languages that
 * Dateline reads. It takes too much rather than too little: a clause with such a word is only not left out.
 */

const denials = [
	"not|no|never|none|nobody|nothing|neither|nor|cannot|~n[’']t|without|hardly|barely|unlikely|far from|un(?:true|founded|confirmed|verified|proven|substantiated)|false|falsely|fake[ds]?|fabricated|hoax|forged|invented|doctored|staged|simulated|baseless|bogus|incorrect|inaccurate|misleading|wrong(?:ly)?|mistaken(?:ly)?|lies?|myth|rumou?rs?|satir~|parody|joke|fiction~|hypothetical|imaginary|drill|exercise|simulation|den(?:y|ies|ied|ying|ial)|refut~|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|contradict~|debunk~|dismiss(?:es|ed|ing)?|retract~|withdr[ae]w~|disprov~|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|foiled|averted|prevented|thwarted",
	'nicht|kein~|nie|niemals|nichts|weder|noch nie|ohne|falsch~|gefälscht~|erfunden~|gelogen|unwahr~|unbestätigt~|haltlos~|Gerüchte?~|Satire|Lügen?|bestritt~|bestreite~|dementier~|widersprach~|widersprich~|widerleg~|zurückgewiesen|wie(?:s|sen) ~ ?zurück|Übung',
	"pas|ne|n[’'](?=[a-zà-ÿ])|jamais|aucune?s?|rien|personne|ni|sans|faux|fausses?|démen~|inventée?s?|infondée?s?|rumeurs?|mensonges?|nie|nient|niée?s?|réfut~|rejett?e~|canular|exercice",
	'no|nunca|jamás|nada|nadie|ningun[oa]?s?|ningún|ni|tampoco|sin|fals[oa]s?|falsamente|mentiras?|bulos?|rumor(?:es)?|inventad[oa]s?|infundad[oa]s?|desm[ei]nt~|nieg~|neg(?:ó|aron|ado)|rechaz~|simulacro',
	'não|nunca|jamais|nenhum~|ninguém|nem|sem|mentiras?|boatos?|inventad[oa]s?|infundad[oa]s?|neg(?:a|am|ou|aram)|desment~|rejeit~|simulado',
];

const contrasts = [
	'but|however|although|though|despite|except|yet|whereas|contrary|instead|nevertheless|nonetheless|even so|in fact|actually',
	'aber|doch|jedoch|sondern|obwohl|obgleich|allerdings|hingegen|dagegen|trotz|trotzdem|außer|vielmehr|tatsächlich',
	'mais|cependant|pourtant|toutefois|malgré|bien que|quoique|sauf|alors que|en réalité',
	'pero|sino|aunque|sin embargo|salvo|excepto|a pesar|en realidad',
	'mas|porém|embora|contudo|todavia|apesar|exceto|entretanto|na verdade',
];

const conditions = [
	'if|unless|until|provided|providing|assuming|as long as|in case|subject to|pending|only|conditional~|depending|should (?:the|a|he|she|it|they)',
	'falls|wenn|sofern|sobald|solange|bevor|es sei denn|vorausgesetzt|nur|vorbehaltlich|erst',
	"si|s[’'](?=ils?(?![a-zà-ÿ]))|à moins|à condition|pourvu|tant que|sous réserve|seulement",
	'a menos|siempre que|con tal|mientras no|solo|sólo|en caso|hasta que',
	'(?<=[,;—–] )se|caso|a menos|desde que|só|somente|apenas|até que',
];

const speakers = [
	'said|says?|saying|according to|accord|t(?:old|ells?)|reports?|reported(?:ly)?|reporting|claim(?:s|ed|ing)?|alleg(?:e[ds]?|ing|edly|ations?)|supposed(?:ly)?|purported(?:ly)?|show(?:s|ed|n)?|add(?:s|ed)|warn(?:s|ed|ing)?|announce[ds]?|wrote|writes?|stated|statement|insist(?:s|ed|ing)?|argue[ds]?|heard|reveal(?:s|ed)?|confirm(?:s|ed)?|believe[ds]?|think|thought|suggest(?:s|ed|ing)?|testified|post(?:ed)|tweeted|quot(?:ed|ing)|cit(?:ed|ing)|accus(?:e[ds]?|ing)|acknowledged?|admit(?:s|ted)|expect(?:s|ed)|predict(?:s|ed)|noted|explained|declared|boast(?:s|ed)',
	'laut|zufolge|sagt~|~teilte[n]?|erklär~|hei(?:ß|ss)t es|hie(?:ß|ss)|behaupt~|melde~|bericht~|schrieb~|schreibt|angeblich~|mutmaßlich~|nach Angaben|betont~|warnt~|soll(?:en)?|wie es|Sprecher~',
	"selon|d[’']après|déclar~|indiqu~|affirm~|annonc~|rapport~|préten~|dit|dite?s|disent|expliqu~|assur~|estim~|avert~|présumée?s?|aurai(?:t|ent)",
	'según|dij~|dice[n]?|inform(?:a|an|ó|aron)|afirm~|señal~|asegur~|indic(?:a|an|ó|aron)|anunci(?:a|an|ó|aron|ou|aram)|declar(?:a|an|ó|aron|ou|aram)|explic(?:a|ó|aron|ou)|denunci(?:a|an|ó|aron|ou)|advirti~|presunt~|supuest~',
	'segundo|diss~|diz(?:em)?|de acordo|conforme|alegad~|supost~|adverti~',
];

/** Chinese, Japanese and Korean write words together, and many deny at the end of a word. */
const syllables = [
	'不(?!少|斷|断|僅|仅|同|久|動產|动产)|沒有|没有|並非|并非|絕非|绝非|非(?=事實|事实|真|法|屬)|無(?!人|線|論)|无(?!人|线|论)|未(?!來|来)|否認|否认|駁斥|驳斥|澄清|闢謠|辟谣|謠言|谣言|傳言|传言|虛假|虚假|假的|假消息|假訊息|偽造|伪造|捏造|杜撰|演習|演习|演練|演练|諷刺|讽刺|拒絕|拒绝',
	'但|卻|却|然而|反而|除非|除了|如果|假如|若(?!干)|倘|一旦|只有|只要|前提|雖然|虽然|儘管|尽管',
	'表示|指出|宣布|宣稱|宣称|聲稱|声称|據稱|据称|據報|据报|據悉|据悉|據(?=[一-鿿]{2,12}(?:報|說|稱))|根據|根据|報導|报道|報道|透露|強調|强调|認為|认为|說|说|稱(?!為)|称(?!为)|涉嫌|疑似|疑',
	'ない|なかった|なく|せず|ません|否定|虚偽|偽|デマ|嘘|誤|訓練|しかし|だが|が、|ただし|ものの|けれど|もし|場合|れば|なら|限り|述べ|話し|語っ|発表|によると|によれば|という|とされ|主張|否認|明らかに|報じ|伝え|とみられ|疑い',
	'아니|않|없|못|거짓|허위|가짜|부인|반박|루머|풍자|훈련|하지만|그러나|지만|다만|만약|경우|다면|으면|말했|밝혔|전했|주장|따르면|발표|보도|설명했|알려졌|의혹|혐의|것으로',
].join('|');

const turn = wordPattern(
	[...denials, ...contrasts, ...conditions, ...speakers].join('|'),
	syllables,
);

/** Whether a text has a denial, a contrast, a condition or a speaker. */
export function hasTurn(text: string): boolean {
	return turn.test(text);
}

/** Whether a clause says who said what precedes it, in words of its own: “the ministry said”. */
export function isAttribution(clause: string): boolean {
	return attribution.test(clause) && !leaning.test(clause);
}

const attribution = wordPattern(
	"said|says|according to|told|reports?|reported|claims?|claimed|alleges?|alleged|shows?|showed|adds?|added|warns?|warned|announced|revealed|confirmed|wrote|zufolge|laut|sagten?|~teilten?|heißt es|hieß es|selon|d[’']après|a déclaré|a indiqué|a annoncé|según|dijo|informó|afirmó|señaló|segundo|disse|informou|afirmou",
	'表示|指出|報導|报道|述べた|話した|発表した|明らかにした|말했다|밝혔다|전했다',
);

/** It begins with a word that belongs to what is directly before it, which may be cut away. */
const leaning =
	/^(?!(?:according|reported|claimed|alleged|warned|added|announced|revealed|confirmed) )(?:(?:who|whom|whose|which|where|when|that|what|and|or|with|including|is|are|was|were|has|have|had|will|would|does|did|today|der|die|das|den|dem|deren|dessen|und|qui|que|dont|où|et|quien|quienes|cuy[oa]s?|donde|y|quem|cuj[oa]s?|onde|e)|[a-z]+(?:ing|ed))(?![a-zà-ÿœß])/i;
