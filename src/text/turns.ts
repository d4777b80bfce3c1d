/**
 * What turns what was said before: a denial, a contrast, a condition or a speaker, in the languages that
 * Dateline reads. It takes too much rather than too little: a clause with such a word is only not left out.
 */

const denials = [
	"not|no|never|none|nobody|nothing|neither|nor|cannot|\\p{L}+n[’']t|without|hardly|barely|unlikely|far from|un(?:true|founded|confirmed|verified|proven|substantiated)|false|falsely|fake[ds]?|fabricated|hoax|forged|invented|doctored|staged|simulated|baseless|bogus|incorrect|inaccurate|misleading|wrong(?:ly)?|mistaken(?:ly)?|lies?|myth|rumou?rs?|satir\\p{L}*|parody|joke|fiction\\p{L}*|hypothetical|imaginary|drill|exercise|simulation|den(?:y|ies|ied|ying|ial)|refut\\p{L}+|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|contradict\\p{L}*|debunk\\p{L}*|dismiss(?:es|ed|ing)?|retract\\p{L}*|withdr[ae]w\\p{L}*|disprov\\p{L}+|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|foiled|averted|prevented|thwarted",
	'nicht|kein\\p{L}*|nie|niemals|nichts|weder|noch nie|ohne|falsch\\p{L}*|gefälscht\\p{L}*|erfunden\\p{L}*|gelogen|unwahr\\p{L}*|unbestätigt\\p{L}*|haltlos\\p{L}*|Gerüchte?\\p{L}*|Satire|Lügen?|bestritt\\p{L}*|bestreite\\p{L}*|dementier\\p{L}*|widersprach\\p{L}*|widersprich\\p{L}*|widerleg\\p{L}*|zurückgewiesen|wie(?:s|sen) \\p{L}* ?zurück|Übung',
	"pas|ne|n[’'](?=\\p{L})|jamais|aucune?s?|rien|personne|ni|sans|faux|fausses?|démen\\p{L}+|inventée?s?|infondée?s?|rumeurs?|mensonges?|nie|nient|niée?s?|réfut\\p{L}+|rejett?e\\p{L}*|canular|exercice",
	'no|nunca|jamás|nada|nadie|ningun[oa]?s?|ningún|ni|tampoco|sin|fals[oa]s?|falsamente|mentiras?|bulos?|rumor(?:es)?|inventad[oa]s?|infundad[oa]s?|desm[ei]nt\\p{L}+|nieg\\p{L}+|neg(?:ó|aron|ado)|rechaz\\p{L}+|simulacro',
	'não|nunca|jamais|nenhum\\p{L}*|ninguém|nem|sem|mentiras?|boatos?|inventad[oa]s?|infundad[oa]s?|neg(?:a|am|ou|aram)|desment\\p{L}+|rejeit\\p{L}+|simulado',
];

const contrasts = [
	'but|however|although|though|despite|except|yet|whereas|contrary|instead|nevertheless|nonetheless|even so|in fact|actually',
	'aber|doch|jedoch|sondern|obwohl|obgleich|allerdings|hingegen|dagegen|trotz|trotzdem|außer|vielmehr|tatsächlich',
	'mais|cependant|pourtant|toutefois|malgré|bien que|quoique|sauf|alors que|en réalité',
	'pero|sino|aunque|sin embargo|salvo|excepto|a pesar|en realidad',
	'mas|porém|embora|contudo|todavia|apesar|exceto|entretanto|na verdade',
];

const conditions = [
	'if|unless|until|provided|providing|assuming|as long as|in case|subject to|pending|only|conditional\\p{L}*|depending|should (?:the|a|he|she|it|they)',
	'falls|wenn|sofern|sobald|solange|bevor|es sei denn|vorausgesetzt|nur|vorbehaltlich|erst',
	"si|s[’'](?=ils?(?!\\p{L}))|à moins|à condition|pourvu|tant que|sous réserve|seulement",
	'a menos|siempre que|con tal|mientras no|solo|sólo|en caso|hasta que',
	'(?<=[,;—–] )se|caso|a menos|desde que|só|somente|apenas|até que',
];

const speakers = [
	'said|says?|saying|according to|accord|t(?:old|ells?)|reports?|reported(?:ly)?|reporting|claim(?:s|ed|ing)?|alleg(?:e[ds]?|ing|edly|ations?)|supposed(?:ly)?|purported(?:ly)?|show(?:s|ed|n)?|add(?:s|ed)|warn(?:s|ed|ing)?|announce[ds]?|wrote|writes?|stated|statement|insist(?:s|ed|ing)?|argue[ds]?|heard|reveal(?:s|ed)?|confirm(?:s|ed)?|believe[ds]?|think|thought|suggest(?:s|ed|ing)?|testified|post(?:ed)|tweeted|quot(?:ed|ing)|cit(?:ed|ing)|accus(?:e[ds]?|ing)|acknowledged?|admit(?:s|ted)|expect(?:s|ed)|predict(?:s|ed)|noted|explained|declared|boast(?:s|ed)',
	'laut|zufolge|sagt\\p{L}*|\\p{L}*teilte[n]?|erklär\\p{L}+|hei(?:ß|ss)t es|hie(?:ß|ss)|behaupt\\p{L}+|melde\\p{L}+|bericht\\p{L}*|schrieb\\p{L}*|schreibt|angeblich\\p{L}*|mutmaßlich\\p{L}*|nach Angaben|betont\\p{L}*|warnt\\p{L}*|soll(?:en)?|wie es|Sprecher\\p{L}*',
	"selon|d[’']après|déclar\\p{L}+|indiqu\\p{L}+|affirm\\p{L}+|annonc\\p{L}+|rapport\\p{L}*|préten\\p{L}+|dit|dite?s|disent|expliqu\\p{L}+|assur\\p{L}+|estim\\p{L}+|avert\\p{L}+|présumée?s?|aurai(?:t|ent)",
	'según|dij\\p{L}+|dice[n]?|inform(?:a|an|ó|aron)|afirm\\p{L}+|señal\\p{L}+|asegur\\p{L}+|indic(?:a|an|ó|aron)|anunci(?:a|an|ó|aron|ou|aram)|declar(?:a|an|ó|aron|ou|aram)|explic(?:a|ó|aron|ou)|denunci(?:a|an|ó|aron|ou)|advirti\\p{L}+|presunt\\p{L}+|supuest\\p{L}+',
	'segundo|diss\\p{L}+|diz(?:em)?|de acordo|conforme|alegad\\p{L}+|supost\\p{L}+|adverti\\p{L}+',
];

const words = [...denials, ...contrasts, ...conditions, ...speakers].join('|');

/** Chinese, Japanese and Korean write words together, and many deny at the end of a word. */
const syllables = [
	'不(?!少|斷|断|僅|仅|同|久|動產|动产)|沒有|没有|並非|并非|絕非|绝非|非(?=事實|事实|真|法|屬)|無(?!人|線|論)|无(?!人|线|论)|未(?!來|来)|否認|否认|駁斥|驳斥|澄清|闢謠|辟谣|謠言|谣言|傳言|传言|虛假|虚假|假的|假消息|假訊息|偽造|伪造|捏造|杜撰|演習|演习|演練|演练|諷刺|讽刺|拒絕|拒绝',
	'但|卻|却|然而|反而|除非|除了|如果|假如|若(?!干)|倘|一旦|只有|只要|前提|雖然|虽然|儘管|尽管',
	'表示|指出|宣布|宣稱|宣称|聲稱|声称|據稱|据称|據報|据报|據悉|据悉|據(?=\\p{Script=Han}{2,12}(?:報|說|稱))|根據|根据|報導|报道|報道|透露|強調|强调|認為|认为|說|说|稱(?!為)|称(?!为)|涉嫌|疑似|疑',
	'ない|なかった|なく|せず|ません|否定|虚偽|偽|デマ|嘘|誤|訓練|しかし|だが|が、|ただし|ものの|けれど|もし|場合|れば|なら|限り|述べ|話し|語っ|発表|によると|によれば|という|とされ|主張|否認|明らかに|報じ|伝え|とみられ|疑い',
	'아니|않|없|못|거짓|허위|가짜|부인|반박|루머|풍자|훈련|하지만|그러나|지만|다만|만약|경우|다면|으면|말했|밝혔|전했|주장|따르면|발표|보도|설명했|알려졌|의혹|혐의|것으로',
].join('|');

const turn = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})|${syllables}`, 'iu');

/** Whether a text has a denial, a contrast, a condition or a speaker. */
export function hasTurn(text: string): boolean {
	return turn.test(text);
}

/** Whether a clause says who said what precedes it, in words of its own: “the ministry said”. */
export function isAttribution(clause: string): boolean {
	return attribution.test(clause) && !leaning.test(clause);
}

const attribution =
	/(?<!\p{L})(?:said|says|according to|told|reports?|reported|claims?|claimed|alleges?|alleged|shows?|showed|adds?|added|warns?|warned|announced|revealed|confirmed|wrote|zufolge|laut|sagten?|\p{L}*teilten?|heißt es|hieß es|selon|d[’']après|a déclaré|a indiqué|a annoncé|según|dijo|informó|afirmó|señaló|segundo|disse|informou|afirmou)(?!\p{L})|(?:表示|指出|報導|报道|述べた|話した|発表した|明らかにした|말했다|밝혔다|전했다)/iu;

/** It begins with a word that belongs to what is directly before it, which may be cut away. */
const leaning =
	/^(?!according |reported |claimed |alleged |warned |added |announced |revealed |confirmed )(?:who|whom|whose|which|where|when|that|what|and|or|with|including|is|are|was|were|has|have|had|will|would|does|did|today|\p{L}+ing|\p{L}+ed|der|die|das|den|dem|deren|dessen|und|qui|que|dont|où|et|quien\p{L}*|cuy\p{L}+|donde|y|quem|cuj\p{L}+|onde|e)(?!\p{L})/iu;
