import { countryCodes } from './countries.ts';
import { foldName } from './fold.ts';

/** A place that a text without spaces names. */
export type UnspacedPlace = {
	/** The two characters that a known or marked place is compared by: 高雄 in 高雄市, 奈川 in 神奈川県. */
	readonly pair?: string;
	/** The ISO 3166 code of a country. */
	readonly country?: string;
};

/** The places named in a folded run of characters: countries, well-known cities and provinces, and what a word like 市 or 縣 marks as a place. */
export function placesIn(run: string): UnspacedPlace[] {
	const places: UnspacedPlace[] = [];
	for (const [name] of run.matchAll(knownName)) {
		const country = countryOf.get(name);
		if (country !== undefined) places.push({ country });
		if (regions.has(name)) places.push({ pair: [...name].slice(-2).join('') });
	}
	for (const [pair] of run.matchAll(marked)) places.push({ pair });
	return places;
}

/** Provinces, prefectures, counties and large cities of East Asia, as Chinese and Japanese write them. */
const knownPlaces = `
台北 新北 桃園 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 雲林 嘉義 屏東 宜蘭 花蓮 台東 澎湖 金門 馬祖
北京 上海 天津 重慶 河北 山西 遼寧 吉林 黑龍江 江蘇 浙江 安徽 福建 江西 山東 河南 湖北 湖南 廣東 海南
四川 貴州 雲南 陝西 甘肅 青海 內蒙古 廣西 西藏 寧夏 新疆 廣州 深圳 成都 杭州 武漢 西安 南京 長沙 瀋陽
青島 鄭州 大連 東莞 寧波 廈門 福州 無錫 合肥 昆明 哈爾濱 濟南 佛山 長春 溫州 石家莊 南寧 泉州 南昌 貴陽
太原 煙台 嘉興 南通 金華 珠海 惠州 徐州 海口 烏魯木齊 紹興 台州 蘭州 大同 洛陽 蘇州 澳門
北海道 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野
岐阜 静岡 愛知 三重県 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 廣島 山口県 徳島 香川 愛媛 高知
福岡 佐賀 長崎 熊本 大分県 宮崎 鹿児島 沖縄 札幌 仙台 横浜 川崎 名古屋 神戸 北九州 首爾 釜山 仁川 大邱 平壤
`;

/** Names of countries that differ from those of Unicode, and capitals that stand for their country. */
const otherNames = `
US 美国 米国 美軍 白宮 華盛頓 華府 アメリカ ワシントン
GB 英国 倫敦 ロンドン
FR 法国 巴黎 パリ
DE 德国 柏林 ベルリン
RU 俄国 俄軍 莫斯科 克里姆林宮 モスクワ
UA 乌軍 基輔 キーウ
KR 南韓 韓国 首爾 ソウル
KP 北韓 朝鮮 北朝鮮 平壤
CN 中国 中共 北京
HK 香港
MO 澳門
TW 台湾
JP 日本 東京
IN 新德里
ID 印尼 雅加達
SA 沙烏地 沙特
AE 阿聯 阿聯酋
IL 耶路撒冷
IR 德黑蘭
`;

function* namesOfCountries(): Generator<[name: string, code: string]> {
	for (const language of ['ko', 'ja', 'zh-Hant', 'zh-Hant-HK', 'zh-Hans']) {
		const names = new Intl.DisplayNames(language, { type: 'region' });
		for (const code of countryCodes) yield [foldName(names.of(code) ?? code), code];
	}
	for (const line of otherNames.trim().split('\n')) {
		const [code = '', ...names] = line.split(' ');
		for (const name of names) yield [foldName(name), code];
	}
}

/** Names that are more often a part of other words: 上海地區 has no Haiti, 马里兰 no Mali. */
const doubtfulNames = new Set(['海地', '马里', '不丹', '多哥', '贝宁', '阿曼'].map(foldName));

const countryOf: ReadonlyMap<string, string> = new Map(
	[...namesOfCountries()].filter(([name]) => name.length > 1 && !doubtfulNames.has(name)),
);

const regions = new Set(knownPlaces.trim().split(/\s+/).map(foldName));

/** The longest name first, because 印度尼西亞 is not 印度. */
const knownName = new RegExp(
	[...countryOf.keys(), ...regions].sort((a, b) => b.length - a.length).join('|'),
	'gu',
);

/** What comes before a mark in other words: 城市, 地區, 節省, 外務省, 各州. */
const beforeMark = {
	市: '超股城都门上本全该夜房楼开休收黑鱼各县债车大救跌入后同',
	'[县県]': '本全各该辖同両当邻',
	省: '本全各该节反务卫业通働学境产内',
	'[区區]': '地社园校灾市战选特疫辖景矿城管小专禁时误郊治发护务政宅业各该本全学',
	郡: '各该本全',
};
/** What comes after it there: 市場, 區域. */
const afterMark = '场値值况价占面块域别间分';
/** Characters of words around names of places. */
const notInName = '在于至到往的和与及是一间位名内外个为从向由、市县県省区郡州';

/** The two characters before a mark, because a longer name is known by its last two; before 州 one and itself. */
const marked = new RegExp(
	Object.entries(beforeMark)
		.map(
			([mark, others]) =>
				`[\\p{Script=Han}--[${notInName}]][\\p{Script=Han}--[${notInName}${others}]](?=${mark}(?![${afterMark}]))`,
		)
		.concat(`[\\p{Script=Han}--[${notInName}各全本该同]]州`)
		.join('|'),
	'gv',
);
