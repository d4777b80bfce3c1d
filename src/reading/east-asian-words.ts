/*
 * What tells a person’s name in Chinese, Japanese and Korean: family names, and titles beside the name.
 * The family names are the frequent ones, and those of people who are often in the news.
 */

/** Chinese family names of one character, simplified. */
export const chineseFamilyNames =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤赖柯卓简游詹连洪巫施翁凌蓝倪童温涂凃阮沙习饶乐甘翟鲍俞柳苗樊祝左季岳瞿辛殷颜麦钮尚卜傅乔蒲管古';

/** Chinese family names of two characters, simplified. */
export const longChineseFamilyNames = wordsIn('欧阳 司马 诸葛 上官 司徒 东方 夏侯 皇甫 尉迟 端木');

/** Chinese titles, simplified. */
export const chineseTitles = longestFirst(
	`副总统 总统 副总理 总理 国务卿 国务委员 总书记 书记 党主席 副主席 主席 首相 外长 防长 副部长 部长 次长
	副院长 院长 副市长 市长 县长 副省长 省长 州长 副议长 议长 议员 立法委员 立委 委员 副发言人 发言人 主任委员 副主任 主任 秘书长 大使
	特使 教授 董事长 执行长 总裁 总经理 司令 上将 中将 局长 署长 处长 校长 检察长 检察官 法官 律师 行政长官 国家主席`,
);

/** The last characters of these titles, in both scripts. */
export const chineseTitleEnds = '統统理卿員员記记席相長长人任使授裁令將将官師师';

/** Words of a Chinese role that say whether somebody has it now: former, acting, elect, late, then. */
export const chineseStatuses = longestFirst(
	'前任 前 代理 候任 准 已故 时任 卸任 新任 现任 原 名誉 荣誉',
);

/** Places that read like a person’s name, simplified: 张家口市长 is its mayor. */
export const citiesLikePeople: ReadonlySet<string> = new Set(
	wordsIn(
		`石家庄 张家口 张家界 马鞍山 连云港 景德镇 金门岛 江苏省 江西省 武汉市 高雄市 金门县 连江县 温哥华 莫斯科 马尼拉 马德里
		史丹佛 金沙萨 夏威夷 夏洛特 乔治亚 苏格兰 苏黎世 马里兰 马绍尔 田纳西 孟加拉 高加索 安德森 石狮市 石嘴山`,
	),
);

/** Japanese family names. */
export const japaneseFamilyNames = longestFirst(
	`佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水
	山崎 池田 橋本 阿部 安倍 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村
	藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 内田 柴田 酒井 宮崎 横山 高木
	安藤 宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉
	菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 飯田 西川
	小松 北村 安田 五十嵐 川口 平田 中田 久保田 服部 岩田 土屋 川崎 福島 本田 樋口 秋山 田口 永井 山中 中西 吉村 川上
	石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 松下 大久保 吉岡 小池 野田 荒木 大谷 熊谷 松浦 石破 岸田 麻生 茂木
	高市 枝野 玉木 玉城 鳩山 小泉 細田 甘利 萩生田 岩屋 中谷 羽生 大坂 黒田 植田`,
);

/** Japanese titles after a name. */
export const japaneseTitles = longestFirst(
	`内閣官房長官 官房長官 元首相 前首相 首相 元大統領 大統領 総理大臣 総理 副大臣 大臣 外務相 外相 防衛相 財務相 経産相 厚労相
	法相 文科相 農相 総裁 幹事長 代表 党首 委員長 元知事 前知事 知事 市長 町長 村長 区長 議員 大使 准教授 教授 社長 会長
	監督 選手 氏 さん 容疑者 被告 弁護士 裁判長 検事総長 長官`,
);

/** Japanese words after a name that name no office. */
export const japaneseHonorifics: ReadonlySet<string> = new Set(wordsIn('氏 さん 容疑者 被告 選手'));

/** Korean family names. */
export const koreanFamilyNames =
	'김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국';

/** Korean titles after a name. */
export const koreanTitles = longestFirst(
	`대통령 국무총리 총리 부총리 국무위원장 위원장 장관 차관 대사 의원 원내대표 대표 시장 도지사 지사 총재 부회장 회장
	사장 교수 대변인 검찰총장 총장 의장 실장 감독 선수 판사 검사 변호사 청장 국장 사령관 씨`,
);

function wordsIn(list: string): string[] {
	return list.trim().split(/\s+/);
}

/** The longest first, where one begins another. */
function longestFirst(list: string): string[] {
	return wordsIn(list).sort((a, b) => b.length - a.length);
}
