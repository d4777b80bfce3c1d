/** Names that IANA has given up, as the list of our Node still has them, and what they are called now. */
export const renamedZones: ReadonlyMap<string, string> = new Map([
	['Africa/Asmera', 'Africa/Asmara'],
	['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
	['America/Catamarca', 'America/Argentina/Catamarca'],
	['America/Cordoba', 'America/Argentina/Cordoba'],
	['America/Godthab', 'America/Nuuk'],
	['America/Indianapolis', 'America/Indiana/Indianapolis'],
	['America/Jujuy', 'America/Argentina/Jujuy'],
	['America/Louisville', 'America/Kentucky/Louisville'],
	['America/Mendoza', 'America/Argentina/Mendoza'],
	['Asia/Calcutta', 'Asia/Kolkata'],
	['Asia/Katmandu', 'Asia/Kathmandu'],
	['Asia/Rangoon', 'Asia/Yangon'],
	['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
	['Atlantic/Faeroe', 'Atlantic/Faroe'],
	['Europe/Kiev', 'Europe/Kyiv'],
	['Pacific/Enderbury', 'Pacific/Kanton'],
	['Pacific/Ponape', 'Pacific/Pohnpei'],
	['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** Zones that many people look for, most of them first. */
export const wellKnownZones: readonly string[] = [
	...['UTC', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'America/Chicago'],
	...['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid', 'Europe/Rome', 'Europe/Warsaw'],
	...['Europe/Kyiv', 'Europe/Moscow', 'Europe/Istanbul', 'Asia/Jerusalem', 'Asia/Dubai'],
	...['Asia/Kolkata', 'Asia/Singapore', 'Asia/Shanghai', 'Asia/Taipei', 'Asia/Tokyo'],
	...['Asia/Seoul', 'Australia/Sydney', 'America/Sao_Paulo', 'America/Mexico_City'],
	'Africa/Johannesburg',
];

/** Cities and clocks that no zone is named for, and the zone that they keep. */
export const moreCities: ReadonlyMap<string, readonly string[]> = new Map([
	[
		'America/Chicago',
		['Austin', 'Dallas', 'Houston', 'Minneapolis', 'New Orleans', '芝加哥', 'シカゴ', '시카고'],
	],
	[
		'America/Los_Angeles',
		[
			...['Las Vegas', 'Portland', 'San Diego', 'San Francisco', 'Seattle', '洛杉磯', '舊金山'],
			...['ロサンゼルス', 'サンフランシスコ', '로스앤젤레스', '샌프란시스코'],
		],
	],
	['America/Puerto_Rico', ['San Juan']],
	[
		'America/New_York',
		[
			...['Atlanta', 'Boston', 'Miami', 'Philadelphia', 'Pittsburgh', 'NYC', 'Washington DC'],
			...['Nueva York', 'Nova York', 'Nova Iorque', '紐約', '華盛頓', 'ニューヨーク', 'ワシントン'],
			...['뉴욕', '워싱턴'],
		],
	],
	['America/Sao_Paulo', ['Brasília', 'Rio de Janeiro', '聖保羅', 'サンパウロ', '상파울루']],
	['America/Toronto', ['Montréal', 'Ottawa', 'Québec', '多倫多', 'トロント', '토론토']],
	['Asia/Dubai', ['Abu Dhabi', '杜拜', '迪拜', 'ドバイ', '두바이']],
	['Asia/Ho_Chi_Minh', ['Hanoi', '河內', '胡志明市', 'ハノイ', '하노이']],
	['Asia/Hong_Kong', ['Hongkong', '香港', '홍콩']],
	['Asia/Jerusalem', ['Tel Aviv']],
	[
		'Asia/Kolkata',
		[
			...['Bangalore', 'Bengaluru', 'Chennai', 'Delhi', 'Hyderabad', 'Mumbai', 'New Delhi'],
			...['新德里', '孟買', 'デリー', 'ムンバイ', '델리', '뭄바이'],
		],
	],
	[
		'Asia/Shanghai',
		[
			...['Beijing', 'Chengdu', 'Guangzhou', 'Peking', 'Schanghai', 'Shenzhen', '北京', '上海'],
			...['廣州', '深圳', '成都', '베이징', '상하이'],
		],
	],
	['Asia/Singapore', ['Singapur', '新加坡', 'シンガポール', '싱가포르']],
	['Asia/Seoul', ['Busan', '首爾', '漢城', 'ソウル', '釜山', '서울', '부산']],
	['Asia/Bangkok', ['曼谷', 'バンコク', '방콕']],
	[
		'Asia/Taipei',
		[
			'Kaohsiung',
			'Taichung',
			'Tainan',
			'Taipeh',
			'台北',
			'臺北',
			'高雄',
			'台中',
			'臺中',
			'台南',
			'타이베이',
		],
	],
	['Asia/Tokyo', ['Kyoto', 'Osaka', 'Tokio', '東京', '大阪', '京都', '도쿄', '오사카']],
	['Australia/Sydney', ['Canberra', '雪梨', '悉尼', 'シドニー', '시드니']],
	[
		'Europe/Berlin',
		[
			...['Berlín', 'Berlim', 'Cologne', 'Frankfurt', 'Hamburg', 'Köln', 'München', 'Munich'],
			...['柏林', '慕尼黑', 'ベルリン', '베를린'],
		],
	],
	['Europe/Kyiv', ['Kharkiv', 'Kiew', 'Lviv', 'Odesa', '基輔', 'キーウ', '키이우']],
	['Europe/London', ['Edinburgh', 'Londres', 'Manchester', '倫敦', 'ロンドン', '런던']],
	[
		'Europe/Madrid',
		[
			...['Barcelona', 'Madri', 'Sevilla', 'Seville', 'Valencia', '馬德里', '巴塞隆納'],
			...['マドリード', '마드리드'],
		],
	],
	['Europe/Istanbul', ['Ankara', '伊斯坦堡', 'イスタンブール', '이스탄불']],
	['Europe/Moscow', ['Moskau', 'Moscou', 'Moscú', '莫斯科', 'モスクワ', '모스크바']],
	['Europe/Paris', ['Lyon', 'Marseille', '巴黎', 'パリ', '파리']],
	[
		'Europe/Rome',
		['Mailand', 'Milan', 'Milano', 'Naples', 'Napoli', 'Rom', 'Roma', '羅馬', 'ローマ', '로마'],
	],
	['Europe/Vienna', ['Wien', 'Viena', '維也納', 'ウィーン', '빈']],
	[
		'Europe/Warsaw',
		['Warschau', 'Warszawa', 'Varsovie', 'Varsovia', 'Kraków', '華沙', 'ワルシャワ'],
	],
	['Europe/Prague', ['Praha', 'Prag', '布拉格', 'プラハ', '프라하']],
	['Europe/Copenhagen', ['Kopenhagen', 'København', '哥本哈根', 'コペンハーゲン']],
	['Europe/Brussels', ['Brüssel', 'Bruxelles', 'Bruselas', '布魯塞爾', 'ブリュッセル', '브뤼셀']],
	['Europe/Lisbon', ['Lissabon', 'Lisboa', 'Lisbonne', '里斯本', 'リスボン', '리스본']],
	['Europe/Athens', ['Athen', 'Athènes', 'Atenas', '雅典', 'アテネ', '아테네']],
	['Europe/Zurich', ['Basel', 'Bern', 'Genf', 'Genève', 'Geneva', '蘇黎世', '日內瓦']],
	['Pacific/Auckland', ['Wellington']],
]);
