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
	['America/Chicago', ['Austin', 'Dallas', 'Houston', 'Minneapolis', 'New Orleans']],
	['America/Los_Angeles', ['Las Vegas', 'Portland', 'San Diego', 'San Francisco', 'Seattle']],
	['America/Puerto_Rico', ['San Juan']],
	[
		'America/New_York',
		['Atlanta', 'Boston', 'Miami', 'Philadelphia', 'Pittsburgh', 'NYC', 'Washington DC'],
	],
	['America/Sao_Paulo', ['Brasília', 'Rio de Janeiro']],
	['America/Toronto', ['Montréal', 'Ottawa', 'Québec']],
	['Asia/Dubai', ['Abu Dhabi']],
	['Asia/Ho_Chi_Minh', ['Hanoi']],
	['Asia/Jerusalem', ['Tel Aviv']],
	[
		'Asia/Kolkata',
		['Bangalore', 'Bengaluru', 'Chennai', 'Delhi', 'Hyderabad', 'Mumbai', 'New Delhi'],
	],
	['Asia/Shanghai', ['Beijing', 'Chengdu', 'Guangzhou', 'Shenzhen', '北京', '上海']],
	['Asia/Taipei', ['Kaohsiung', 'Taichung', 'Tainan', '台北', '高雄']],
	['Asia/Tokyo', ['Kyoto', 'Osaka', '東京', '大阪']],
	['Australia/Sydney', ['Canberra']],
	['Europe/Berlin', ['Cologne', 'Frankfurt', 'Hamburg', 'Köln', 'München', 'Munich']],
	['Europe/Kyiv', ['Kharkiv', 'Lviv', 'Odesa']],
	['Europe/London', ['Edinburgh', 'Manchester']],
	['Europe/Madrid', ['Barcelona', 'Sevilla', 'Seville', 'Valencia']],
	['Europe/Rome', ['Milan', 'Naples']],
	['Europe/Zurich', ['Bern', 'Geneva']],
	['Pacific/Auckland', ['Wellington']],
]);
