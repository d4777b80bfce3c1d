import type { Translation } from './when-words-european.ts';

const chineseDays = '一二三四五六日';

/** Traditional and simplified characters. */
const chinese: readonly Translation[] = [
	['(?<=[到至~〜–-]\\s*)(?:第二天|次日|隔天|隔日|翌日)的?', 'nextday'],
	['[从從](?=.*[到至])', ''],
	...numerals('(?<!第|星期|週|周|禮拜|礼拜)', '[點点時时次天週周刻分]|個|个|小時|小时'),
	['(?<!第|星期|週|周|禮拜|礼拜)[兩两](?=[點点時时次天週周]|個|个|小時|小时)', '2'],
	// 星期一至五
	[
		'(每?(?:星期|週|周|禮拜|礼拜))([一二三四五六日天])\\s*[到至~〜–-]\\s*([一二三四五六日天])(?![點点])',
		'$1$2至$1$3',
	],
	['每隔?\\s*2\\s*天|隔天|每隔一天', 'every other day'],
	['每\\s*2\\s*[週周]|隔[週周]', 'every other week'],
	['(?:每[個个]?月的?)?第[一二三四五1-5][個个]?(?=星期|週|周|禮拜|礼拜)', 'first'],
	['每[個个]?月', 'monthly'],
	['每[天日]\\s*(\\d+)\\s*次|一[天日]\\s*(\\d+)\\s*次', '$1$2 times a day'],
	['每[週周](?![一二三四五六日天末])', 'weekly'],
	['每[天日]', 'every day'],
	['((?:星期|週|周|禮拜|礼拜)[一二三四五六日天末])除外', 'except $1'],
	['除了|除', 'except'],
	['每?[個个]?(?:平日|工作日|上班日)', 'weekdays'],
	['[每]?(?:[個个])?[週周]末', 'weekends'],
	['每\\s*(\\d+)\\s*[個个]?(?:小時|小时|鐘頭|钟头)', 'every $1 hours'],
	['每\\s*(\\d+)\\s*分[鐘钟]', 'every $1 minutes'],
	['每[個个]?(?:小時|小时)', 'every hour'],
	['(\\d+)\\s*[個个]?(?:小時|小时)\\s*1\\s*次', 'every $1 hours'],
	['每[個个]?半[個个]?(?:小時|小时)', 'every half hour'],
	// Days listed after the first without their own 星期: 星期一、三 and 週一三五.
	...Array.from(chineseDays, (day, index): Translation => {
		const listed = `(?:星期|週|周|禮拜|礼拜)[一二三四五六日天](?:[、,和及與与跟]? ?(?:[一二三四五六日天]|[a-z]+day) ?)*[、,和及與与跟]?`;
		return [
			`(?<=${listed} ?)${day === '日' ? '[日天]' : day}(?!\\s*[點点時时])`,
			dayFromMonday(index),
		];
	}),
	...Array.from(chineseDays, (day, index): Translation => {
		const named = day === '日' ? '[日天]' : day;
		return [`每?[個个]?(?:星期|週|周|禮拜|礼拜)${named}`, dayFromMonday(index)];
	}),
	['以外|之外|外', ''],
	['正午', 'noon'],
	['中午', 'noontime'],
	['午夜|零[點点時时]|半夜\\s*12[點点時时]?', 'midnight'],
	['上午', 'forenoon'],
	['每?早[上晨]?|清晨|早晨', 'in the morning'],
	['下午', 'postnoon'],
	['傍晚', 'in the evening'],
	['凌晨', 'predawn'],
	['深夜|半夜', 'deepnight'],
	['每?夜?晚[上間间]?|夜[裡里間间]', 'nightfall'],
	['(\\d{1,2})\\s*[點点時时]\\s*半', '$1:30'],
	['(\\d{1,2})\\s*[點点時时]\\s*1\\s*刻', '$1:15'],
	['(\\d{1,2})\\s*[點点時时]\\s*3\\s*刻', '$1:45'],
	['(\\d{1,2})\\s*[點点時时]\\s*(\\d{1,2})\\s*分?', '$1:$2'],
	['(\\d{1,2})\\s*[點点時时][整鐘钟]?', '$1:00'],
	['[到至~〜]', 'to'],
	['[、,和與与及跟]', ','],
	['[的在]', ''],
];

const japanese: readonly Translation[] = [
	['(?<=(?:から|[~〜–-])\\s*)翌日?の?(?=[朝午\\s\\d])', 'nextday'],
	...numerals('', '時|分|回'),
	['1日おき|隔日', 'every other day'],
	['隔週', 'every other week'],
	['(?:毎月の?\\s*)?第\\s*[一二三四五1-5]\\s*(?=[月火水木金土日])', 'first'],
	['毎月の?', 'monthly'],
	['(?:1|毎|一)日に?\\s*(\\d+)\\s*回', '$1 times a day'],
	['毎週(?![月火水木金土日])', 'weekly'],
	['毎日', 'every day'],
	['毎朝', 'every day in the morning'],
	['毎晩', 'every day nightfall'],
	['毎夕', 'every day in the evening'],
	['(平日|週末|[月火水木金土日]曜日?)(?:以外|を除く|を除いて)', 'except $1'],
	['以外|を除いて|を除く|除外', 'except'],
	['平日', 'weekdays'],
	['(?:毎)?週末', 'weekends'],
	['(\\d+)\\s*時間(?:ごと|毎|おき)に?', 'every $1 hours'],
	['(\\d+)\\s*分(?:ごと|毎|おき)に?', 'every $1 minutes'],
	['毎時|1時間ごとに?', 'every hour'],
	...Array.from('月火水木金土日', (day, index): Translation => {
		return [
			`(?:毎週)?${day}曜日?|毎週${day}|(?<!\\d\\s?)${day}(?=から|[・、,と~〜–-]|[月火水木金土日の\\s\\d])`,
			dayFromMonday(index),
		];
	}),
	['正午', 'noon'],
	['真夜中', 'midnight'],
	['午前', 'forenoon'],
	['朝', 'in the morning'],
	['午後', 'postnoon'],
	['夕方', 'in the evening'],
	['深夜|夜中', 'deepnight'],
	['夜|晩', 'nightfall'],
	['お?昼', 'noontime'],
	['(\\d{1,2})\\s*時\\s*半', '$1:30'],
	['(\\d{1,2})\\s*時\\s*(\\d{1,2})\\s*分?', '$1:$2'],
	['(\\d{1,2})\\s*時', '$1:00'],
	['から|[~〜]', 'to'],
	['まで|に|の', ''],
	['[・、,と]', ','],
];

/** A day without 요일 stands alone or beside other days, as in 월수금 and 월, 수 및 금. */
const koreanDayBefore = '(?<!\\d\\s?|(?![월화수목금토일])[가-힣])';
const koreanDayAfter = '(?=[월화수목금토일]*(?:[\\s,·、~〜–-]|및|$))';

const korean: readonly Translation[] = [
	['(?<=(?:부터|에서|[~〜–-])\\s*)(?:다음\\s*날|이튿날|익일)', 'nextday'],
	...['열두', '열한', '열', '아홉', '여덟', '일곱', '여섯', '다섯', '네', '세', '두', '한'].map(
		(word, index): Translation => [`(?<![가-힣])${word}(?=\\s*(?:시|번))`, `${12 - index}`],
	),
	['격일(?:로)?|이틀마다', 'every other day'],
	['격주(?:로)?', 'every other week'],
	[
		'(?:매[월달]\\s*)?(?:(?:첫|둘|셋|넷|다섯|\\d)\\s*번?째|마지막)\\s*(?:주\\s*)?(?=[월화수목금토일]요일)',
		'first',
	],
	['매월|매달', 'monthly'],
	['(?:하루에?|매일)\\s*(\\d+)\\s*번', '$1 times a day'],
	['매주(?!\\s*[월화수목금토일])', 'weekly'],
	['매일', 'every day'],
	['(평일|주말|[월화수목금토일]요일)[을를]?\\s*(?:제외(?:하고|한)?|빼고|뺀)', 'except $1'],
	['[을를]?\\s*(?:제외(?:하고|한)?|빼고|뺀)', 'except'],
	['(?:매주\\s*)?평일(?:마다)?', 'weekdays'],
	['(?:매주\\s*)?주말(?:마다)?', 'weekends'],
	['(\\d+)\\s*시간마다', 'every $1 hours'],
	['(\\d+)\\s*분마다', 'every $1 minutes'],
	['매시간?|1시간마다', 'every hour'],
	...Array.from('월화수목금토일', (day, index): Translation => {
		return [
			`(?:매주\\s*)?${day}요일(?:마다)?|(?:매주\\s*)?${koreanDayBefore}${day}${koreanDayAfter}`,
			dayFromMonday(index),
		];
	}),
	['정오', 'noon'],
	['자정', 'midnight'],
	['오전', 'forenoon'],
	['아침', 'in the morning'],
	['새벽', 'predawn'],
	['오후', 'postnoon'],
	['저녁', 'in the evening'],
	['밤', 'nightfall'],
	['낮', 'noontime'],
	['(\\d{1,2})\\s*시\\s*반', '$1:30'],
	['(\\d{1,2})\\s*시\\s*(\\d{1,2})\\s*분', '$1:$2'],
	['(\\d{1,2})\\s*시', '$1:00'],
	['부터|에서|[~〜]', 'to'],
	['까지|에', ''],
	['[、,·와과]|및', ','],
];

export const asianWords = [chinese, japanese, korean];

/** Numbers from 59 down to 1 in Chinese characters, after and before what these patterns match. */
function numerals(before: string, unit: string): Translation[] {
	const digits = ['', ...'一二三四五六七八九'];
	return Array.from({ length: 59 }, (_, index): Translation => {
		const number = 59 - index;
		const tens = Math.floor(number / 10);
		const written = `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
		return [`${before}${written}(?=\\s*(?:${unit}))`, `${number}`];
	});
}

function dayFromMonday(index: number): string {
	const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
	return days[index] ?? '';
}
