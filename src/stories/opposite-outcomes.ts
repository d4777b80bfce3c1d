/** A matter that can come out in several ways, each of which excludes the others. */
export type Matter = {
	/** What tells each way in headlines: words for a regular expression, folded, with single spaces; pairs of characters in scripts without spaces. */
	readonly ways: readonly string[];
	/** Whether somebody decides about something: who lets a ban stand decides against what it bans. */
	readonly isDecision?: true;
	/** Whether the ways are to beat and to be beaten. */
	readonly isContest?: true;
	/** Whether its ways are opposite only of one object: police arrest one person and release another. */
	readonly hasOneObject?: true;
};

/** Up to four words between a verb and its object. */
const few = '(?:\\S+ ){0,4}?';
const rates =
	'(?:rates?|borrowing costs|leitzins\\S*|zins\\S*|taux|tasas?|tipos?|juros|selic|taxas?)';
const reach = '(?:(?:hits?|reach(?:es|ed)?|sets?|to|at|near) )?(?:(?:an?|its|new|fresh) )*';
const span = '(?:record|historic|lifetime|all time|\\S+ (?:day|week|month|year|decade))';
const passage =
	'(?:borders?|airspace|airports?|straits?|ports?|bridges?|crossings?|roads?|schools?|embass\\S+|consulates?|markets?)';
const material =
	'(?:images?|videos?|footage|photos?|pictures?|cctv|statements?|reports?|details?|names?|data|figures?)';

/** In English, German, French, Spanish, Portuguese, Chinese, Japanese and Korean. */
export const matters: readonly Matter[] = [
	{
		ways: [
			'higher|up \\d+|rises?|rose|gains?|gained|climbs?|climbed|jumps?|jumped|soars?|soared|rally|rallies|' +
				'im plus|ins plus|steigt|steigen|hoher|klettert|en hausse|bondit|grimpe|progresse|' +
				'en alza|con alza|sube|suben|avanza|repunta|al alza|sobe|sobem|' +
				'上涨|收涨|走高|收红|大涨|升值|上升|続伸|反発|상승|급등',
			'lower|down \\d+|falls?|fell|loses \\d+|drops?|dropped|slips?|slipped|slides?|plunges?|plunged|tumbles?|' +
				'im minus|ins minus|sinkt|sinken|fallt|fallen|tiefer|niedriger|rutscht|en baisse|recule|chute|plonge|' +
				'a la baja|con caida|en baja|cae|caen|baja|bajan|retrocede|cai|caem|recua|recuam|' +
				'下跌|收跌|走低|收黑|大跌|贬值|下落|続落|反落|하락|급락',
		],
	},
	{
		ways: [
			`${reach}(?:${span} highs?|highest (?:\\S+ )?(?:since|in|for))|\\S*(?:rekord|allzeit|jahres|monats|wochen)hoch|hochststand|plus haut|` +
				'(?:precio )?maximos? historicos?|maxima historica|新高|最高 高値|최고 고치',
			`${reach}(?:${span} lows?|lowest (?:\\S+ )?(?:since|in|for))|\\S*(?:rekord|allzeit|jahres|monats|wochen)tief|tiefststand|plus bas|` +
				'minimos? (?:historicos?|de \\S+ (?:dias|semanas|meses|anos))|minima historica|新低|最安 安値|최저 저치',
		],
	},
	{
		isDecision: true,
		ways: [
			'upholds?|upheld|affirms?|bestatigt|confirme|confirma|ratifica|mantem|维持|' +
				`(?:lets?|allows?|allowed) ${few}(?:stand|proceed|continue|take effect|go ahead)`,
			'strikes? down|struck down|overturns?|overturned|quash(?:es|ed)|invalidates?|blocks|blocked|kippt|hebt|' +
				'stoppt|blockiert|annule|invalide|bloque|suspend|anula|tumba|bloquea|suspende|derruba|bloqueia|推翻|撤销',
		],
	},
	{
		isDecision: true,
		ways: [
			'approves?|approved|pass(?:es|ed)|accepts?|accepted|billigt|genehmigt|akzeptiert|adopte|approuve|accepte|' +
				'aprueba|acepta|aprova|aceita|批准|核准|通过|接受|可决|承认|가결|승인',
			'rejects?|rejected|vetoe?s?|votes? down|refuses?|refused|fails? to (?:pass|approve|accept)|fails? in|' +
				'verwirft|lehnt|rejette|refuse|rechaza|veta|rejeita|recusa|否决|驳回|拒绝|却下|부결|거부',
		],
	},
	{
		isContest: true,
		ways: [
			'wins?|won|beats?|defeats?|defeated(?! by)|gewinnt|siegt|schlagt|besiegt|gagne|remporte|bat|gana|vence|' +
				'ganha|bate|击败|获胜|夺冠',
			'loses?|lost|(?:defeated|beaten) by|verliert|unterliegt|perd|s incline|pierde|perde|不敌|落败|输给|败给',
		],
	},
	{
		hasOneObject: true,
		ways: [
			'raises?|raised|hikes?|hiked|erhoht|releve|augmente|eleva|上调|调升',
			'cuts?|lowers?|lowered|senkt|abaisse|reduit|recorta|rebaja|corta|reduz|下调|调降',
		],
	},
	{
		ways: [
			`(?:raises?|raised|hikes?|hiked|lifts?|erhoht|releve|augmente|eleva|sube|sobe) ${few}${rates}|升息|加息|利上|인상`,
			`(?:cuts?|lowers?|lowered|senkt|abaisse|baisse|reduit|recorta|rebaja|corta|reduz|baja) ${few}${rates}|降息|利下|인하`,
			`(?:holds?|held|keeps?|kept|leaves?|left|lasst|halt|belasst|maintient|laisse|mantiene|deja|mantem) ${few}${rates}|` +
				'利率 率不 不变|按兵 兵不 不动|据え|동결',
		],
	},
	{
		ways: [
			'(?<!(?:plead(?:s|ed)?|not) )guilty|convicted|convicts?|schuldig|verurteilt|coupable|culpable|culpado|有罪|유죄',
			'(?<!plead(?:s|ed)? )not guilty|acquitted|acquits|freigesprochen|acquitte|absuelto|absuelta|absolvido|absolvida|无罪|무죄',
		],
	},
	{ ways: ['plead(?:s|ed)? guilty', 'plead(?:s|ed)? not guilty'] },
	{
		hasOneObject: true,
		ways: [
			'bans|banned|outlaws?|outlawed|prohibits?|verbietet|interdit|prohibe|proibe|禁止|금지',
			`(?:lifts?|lifted|ends|ended|scraps|drops) ${few}ban(?: on)?|legali[sz]es?|autorise|autoriza|legaliza|erlaubt|解禁|허용`,
		],
	},
	{
		hasOneObject: true,
		ways: [
			'arrests?|arrested|detains?|detained|jails?|jailed|verhaftet|interpelle|detiene|detienen|prende|prendem|逮捕|拘留|체포|구속',
			`(?:releases?|released|frees|freed)(?! ${few}${material}(?!\\S))|lasst frei|libere|libera|liberan|solta|释放|获释|釈放|석방`,
		],
	},
	{
		hasOneObject: true,
		ways: [
			`(?:opens?|opened|reopens?|reopened) ${few}${passage}|reopens?|reopened|offnet|rouvre|reabre`,
			`(?:closes?|closed|shuts?) ${few}${passage}|schliesst|sperrt|ferme|cierra|fecha`,
		],
	},
	{
		hasOneObject: true,
		ways: [
			'joins?|joined|rejoins?|rejoint|integra|tritt bei|加入',
			'leaves|quits?|exits?|withdraws? from|pulls? out of|verlasst|quitte|abandona|deixa|sale de|退出',
		],
	},
	{
		hasOneObject: true,
		ways: [
			'confirms?|confirmed|bestatigt|confirme|confirma|证实|확인',
			'den(?:y|ies|ied)|dementiert|bestreitet|dement|nie|niega|desmiente|nega|否认|부인',
		],
	},
];

/** Words after which a possibility follows, or what is not so. */
export const possibility =
	/(?<!\S)(?:to|will|would|could|may|might|can|should|must|not|no|never|nicht|ne|nao|if|whether)\s?$/;

/** Words that begin another part of a sentence. */
export const subordinate =
	/(?<!\S)(?:as|after|while|amid|but|despite|when|before|since|that|which|who|als|nachdem|wahrend|aber|weil|trotz|apres|alors|tandis|mais|malgre|que|qui|tras|mientras|pero|apos|enquanto|mas)(?!\S)/;

/** Words for what is against something else. */
export const reversal =
	/(?<!\S)(?:bans?|banned|banning|halts?|halting|freezes?|stops?|stopping|block|blocking|bid|challenges?|appeals?|injunctions?|suspensions?|pauses?|pausing|repeals?|limits?|curbs?|cuts?|dismissals?|removals?|end|ending|delays?|motions?|veto|verbots?|stopp|klagen?|interdiction|recours|prohibicion|recurso|proibicao|禁令|上诉)(?!\S)/g;
