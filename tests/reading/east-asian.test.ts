import { describe, expect, it } from 'vitest';
import { readEastAsian } from '#src/reading/read-east-asian.ts';

/** Each person of a text as “name: role (alias)”. */
function people(text: string, language: 'zh' | 'ja' | 'ko'): string[] {
	return readEastAsian(text, language).names.map(
		({ name, role, aliases }) =>
			`${name}${role === undefined ? '' : `: ${role}`}${aliases.map((alias) => ` (${alias})`).join('')}`,
	);
}

describe('People in Chinese texts', () => {
	it.each([
		['總統賴清德昨天在台北表示，預算不變。', ['賴清德: 總統']],
		['前總統馬英九將訪問北京。', ['馬英九: 前總統']],
		['韓國瑜市長說，市府會檢討。', ['韓國瑜: 市長']],
		['外交部發言人毛寧指出，雙方保持溝通。', ['毛寧: 外交部發言人']],
		['中国外交部长王毅在北京会见来宾。', ['王毅: 中国外交部长']],
		['國台辦發言人朱鳳蓮（Zhu Fenglian）回應媒體提問。', ['朱鳳蓮: 發言人 (Zhu Fenglian)']],
		['王滬寧（Wang Huning）出席論壇。', ['王滬寧 (Wang Huning)']],
		['代理院長歐陽志明，下午說明案情。', ['歐陽志明: 代理院長']],
		['候任總統林佳儀，在高雄發表談話。', ['林佳儀: 候任總統']],
		['日前總統賴清德與代表團會面。', ['賴清德: 總統']],
		['已故市長陳怡安的家屬致謝。', ['陳怡安: 已故市長']],
		['美國國務卿魯比歐（Marco Rubio）抵達東京。', ['魯比歐: 美國國務卿 (Marco Rubio)']],
		['日本首相石破茂表示遺憾。', ['石破茂: 日本首相']],
		['前行政院長蘇貞昌、國防部長顧立雄出席。', ['蘇貞昌: 前行政院長', '顧立雄: 國防部長']],
		['台北市長蔣萬安在會上致詞。', ['蔣萬安: 台北市長']],
		['美国前总统奥巴马（Barack Obama）发表演讲。', ['奥巴马: 美国前总统 (Barack Obama)']],
		['副總統蕭美琴、行政院長卓榮泰也在場。', ['蕭美琴: 副總統', '卓榮泰: 行政院長']],
	])('are found beside a title: %s', (text, expected) => {
		expect(people(text, 'zh')).toEqual(expected);
	});

	it.each([
		['高雄市長的預算昨天通過。'],
		['張家口市長出席活動。'],
		['溫哥華市長宣布新計畫。'],
		['莫斯科市長說，情況穩定。'],
		['總統府今天表示沒有變動。'],
		['部長高度肯定這項成果。'],
		['校長林立的城市。'],
		['市長王牌政策引發討論。'],
		['馬英九出席論壇。'],
		['新任主席何時上任仍未知。'],
		['台積電（TSMC）公布財報。'],
	])('are not guessed: %s', (text) => {
		expect(people(text, 'zh')).toEqual([]);
	});

	it('keep no role if a word that changes it is too far away', () => {
		expect(people('前五峰鄉鄉民代表會主席張志遠說，道路已修好。', 'zh')).toEqual(['張志遠']);
	});

	it('said what stands in quotation marks right after their name and a verb', () => {
		const text =
			'總統賴清德昨天受訪時表示：「我們會守住每一項承諾。」記者問王毅說「你們會來嗎，什麼時候來」。';
		expect(readEastAsian(text, 'zh').statements).toEqual([
			{ speaker: '賴清德', text: '我們會守住每一項承諾。', isQuoted: true },
		]);
	});

	it('did not say what somebody else says of them', () => {
		const text =
			'總統賴清德，遭在野黨批評。黨團說：「他應該到國會說清楚。」賴清德未表示「我會去國會報告」。';
		expect(readEastAsian(text, 'zh').statements).toEqual([]);
	});

	it.each(['在電影中', '在假影片中', '在惡搞帳號上'])('did not say what they say %s', (where) => {
		const text = `總統賴清德在記者會中表示：「我們會守住承諾。」總統賴清德${where}表示：「我們明天炸掉這座城。」`;
		expect(readEastAsian(text, 'zh').statements.map((one) => one.text)).toEqual([
			'我們會守住承諾。',
		]);
	});
});

describe('People in Japanese texts', () => {
	it.each([
		['石破茂首相は5日、会見を開いた。', ['石破茂: 首相']],
		['自民党の小泉進次郎農相が述べた。', ['小泉進次郎: 農相']],
		['安倍晋三元首相の追悼式が行われた。', ['安倍晋三: 元首相']],
		['ドナルド・トランプ大統領が来日する。', ['ドナルド・トランプ: 大統領']],
		['大谷翔平選手が本塁打を放った。', ['大谷翔平']],
		['小池百合子知事は撤回した。', ['小池百合子: 知事']],
	])('are found before a title: %s', (text, expected) => {
		expect(people(text, 'ja')).toEqual(expected);
	});

	it.each([
		['山口県知事が会見した。'],
		['野村証券社長が辞任する。'],
		['千葉市長が視察した。'],
		['松井証券会長に就任。'],
		['前田建設社長が説明した。'],
		['東京大学教授の話。'],
		['トランプ大統領が来日する。'],
	])('are not guessed: %s', (text) => {
		expect(people(text, 'ja')).toEqual([]);
	});
});

describe('People in Korean texts', () => {
	it.each([
		['이재명 대통령은 5일 회견을 열었다.', ['이재명: 대통령']],
		['윤석열 전 대통령이 법정에 출석했다.', ['윤석열: 전 대통령']],
		['한동훈 국민의힘 대표가 말했다.', ['한동훈: 국민의힘 대표']],
		['박찬욱 감독의 새 영화.', ['박찬욱: 감독']],
		['김민석(金民錫) 총리가 방문했다.', ['김민석: 총리 (金民錫)']],
		['홍길동 씨는 무사하다.', ['홍길동']],
	])('are found before a title: %s', (text, expected) => {
		expect(people(text, 'ko')).toEqual(expected);
	});

	it.each([
		['정부의 대표가 참석했다.'],
		['한국이 대표로 나섰다.'],
		['이번에 대통령이 방문한다.'],
		['주요국 정상 회의가 열렸다.'],
	])('are not guessed: %s', (text) => {
		expect(people(text, 'ko')).toEqual([]);
	});
});
