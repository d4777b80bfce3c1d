import type { ShortReport } from './event-pairs.ts';
import type { DatedReport } from './unspaced-event-pairs.ts';

/** What makes two events alike, and a report of each. */
export const reportsOfTwoEvents: readonly (readonly [string, ShortReport, ShortReport])[] = [
	[
		'two issues of a series, of which one number begins with the other',
		['Harbor notes, issue 1', 'Ships expected this week, and which berths are closed for repairs.'],
		[
			'Harbor notes, issue 12',
			'Ships expected this week, and which berths are closed for repairs.',
		],
	],
	[
		'two days of a strike, numbered by one digit',
		[
			'Bus strike in Kelding, day 5',
			'No buses run in Kelding. Talks between union and city go on.',
		],
		[
			'Bus strike in Kelding, day 6',
			'No buses run in Kelding. Talks between union and city go on.',
		],
	],
	[
		'two decisions of one court, in headlines that differ in their object',
		['Danish court overturns fishing ban', 'Eels may be caught in the Kattegat again.'],
		['Danish court overturns rent cap', 'Rents of new flats in Aarhus may rise again.'],
	],
	[
		'earthquakes in two countries',
		[
			'Magnitude 6.1 earthquake strikes off Taiwan',
			'A magnitude 6.1 earthquake struck off the coast of Hualien. Trains stopped; no tsunami warning was issued, and no damage was reported.',
		],
		[
			'Magnitude 6.4 earthquake strikes off Japan',
			'A magnitude 6.4 earthquake struck off the coast of Fukushima. Trains stopped; no tsunami warning was issued, and no damage was reported.',
		],
	],
	[
		'earthquakes of two magnitudes in one country',
		[
			'Strong quake hits Indonesia’s Aceh',
			'A 6.1 magnitude earthquake struck Indonesia’s Aceh province, damaging houses, the disaster agency in Jakarta said. There was no tsunami warning.',
		],
		[
			'Strong quake hits Indonesia’s Papua',
			'A 7.2 magnitude earthquake struck Indonesia’s Papua province, damaging houses, the disaster agency in Jakarta said. There was no tsunami warning.',
		],
	],
	[
		'two issues of a series',
		[
			'Weekly roundup 12: security in brief',
			'The week in security: patches, breaches and the best of what we read.',
		],
		[
			'Weekly roundup 13: security in brief',
			'The week in security: patches, breaches and the best of what we read.',
		],
	],
	[
		'the results of two rivals',
		[
			'Halden profit rises 12% on data center demand',
			'Halden Systems said quarterly profit rose 12% to $2.1 billion as customers bought more chips for data centers. Its shares gained 3%.',
		],
		[
			'Corvane profit falls 8% despite data center demand',
			'Corvane said quarterly profit fell 8% to $310 million even as customers bought more chips for data centers. Its shares lost 5%.',
		],
	],
	[
		'two defendants on one charge',
		[
			'Chargers player Orlan Pike arrested on suspicion of drunken driving',
			'San Diego Chargers receiver Orlan Pike was arrested early Tuesday on suspicion of drunken driving, the California Highway Patrol said. Pike was released hours later.',
		],
		[
			'Chargers player Dale Mercer arrested on suspicion of drunken driving',
			'San Diego Chargers lineman Dale Mercer was arrested early Sunday on suspicion of drunken driving, the California Highway Patrol said. Mercer was released hours later.',
		],
	],
	[
		'floods in two towns',
		[
			'Flood closes schools in Harwick',
			'Schools in Harwick stayed closed on Monday after the river burst its banks. About 300 people left their homes.',
		],
		[
			'Flood closes schools in Ellmouth',
			'Schools in Ellmouth stayed closed on Monday after the river burst its banks. About 120 people left their homes.',
		],
	],
	[
		'two flaws of one maker',
		[
			'Norvik patches critical flaw in firewalls',
			'Norvik released a patch for CVE-2025-40112, a critical flaw in the login page of its firewalls that attackers exploit.',
		],
		[
			'Norvik patches critical flaw in mail servers',
			'Norvik released a patch for CVE-2025-41877, a critical flaw in the calendar of its mail servers that attackers exploit.',
		],
	],
	[
		'two votes in one parliament',
		[
			'French parliament approves pension reform',
			'France’s National Assembly approved a reform of pensions by 289 votes to 270 after weeks of strikes.',
		],
		[
			'French parliament approves nuclear plants',
			'France’s National Assembly approved six new nuclear plants by 402 votes to 130 after a short debate.',
		],
	],
	[
		'two matches of one team',
		[
			'Rovers beat Ellmouth 3-1 to reach semifinal',
			'Harwick Rovers beat Ellmouth 3-1 on Saturday to reach the semifinal. Brezina scored twice.',
		],
		[
			'Rovers beat Kelding 2-0 to reach final',
			'Harwick Rovers beat Kelding 2-0 on Tuesday to reach the final. Brezina scored the second goal.',
		],
	],
	[
		'two elections',
		[
			'Voting begins in Turkmenistan’s parliamentary election',
			'Voters in Turkmenistan cast ballots on Dec. 14 for the 125 seats of parliament. In 2008 a new constitution gave it more power.',
		],
		[
			'Turkmenistan to hold parliamentary election with two parties',
			'Turkmenistan will elect the 125 seats of parliament on December 15, 2013, for the first time with two parties.',
		],
	],
	[
		'crashes of two flights',
		[
			'Cargo plane crashes on landing, crew survives',
			'Flight 412 of Boreal Air Cargo ran off the runway in Anchorage in snow and broke apart. The crew of three survived.',
		],
		[
			'Passenger plane skids off runway, nobody hurt',
			'Flight 87 of Meridian ran off the runway in Denver in snow. None of the 140 passengers was hurt.',
		],
	],
	[
		'two people who died',
		[
			'Novelist Ines Marbo dies at 91',
			'Ines Marbo, whose novels about fishermen sold millions, has died at the age of 91 at her home in Porto, her publisher said.',
		],
		[
			'Composer Otto Lindqvist dies at 88',
			'Otto Lindqvist, whose film music won three awards, has died at the age of 88 at his home in Malmö, his publisher said.',
		],
	],
	[
		'two pieces of news from one city',
		[
			'Kyiv mayor presents budget for next year',
			'Mayor Vitali Klitschko presented Kyiv’s budget on Thursday; most of it goes to heating and schools.',
		],
		[
			'Kyiv opens new metro station',
			'Kyiv opened its first new metro station in ten years. Klitschko rode the first train to Vynohradar.',
		],
	],
	[
		'visits by one person to two cities, in Chinese',
		['賴清德訪問高雄港口', '總統賴清德週一訪問高雄港口，會見碼頭工人。'],
		['賴清德出席台中花博開幕', '總統賴清德週二在台中花卉博覽會開幕式致詞。'],
	],
];

/** What makes two events of following days alike, and a report of each. */
export const reportsOfFollowingDays: readonly (readonly [string, DatedReport, DatedReport])[] = [
	[
		'two closes of one exchange, one up and one down',
		[
			'2025-06-09',
			'Nikkei ends higher as chip shares climb',
			'Japanese stocks ended higher on Monday, led by chip shares. The Nikkei rose 1.2%.',
		],
		[
			'2025-06-10',
			'Nikkei ends lower as chip shares slip',
			'Japanese stocks ended lower on Tuesday, led by chip shares. The Nikkei fell 0.7%.',
		],
	],
	[
		'two closes of one exchange under one headline',
		[
			'2025-06-09',
			'SMI schließt fester',
			'Der SMI hat am Montag 0,5 Prozent fester bei 12.210 Punkten geschlossen.',
		],
		[
			'2025-06-10',
			'SMI schließt fester',
			'Der SMI hat am Dienstag 0,3 Prozent fester bei 12.245 Punkten geschlossen.',
		],
	],
	[
		'two crimes of one kind in one city',
		[
			'2025-06-09',
			'Une femme poignardée à Toulouse',
			'Une femme de 27 ans a été poignardée dans la nuit de dimanche à lundi à Toulouse, a indiqué la police.',
		],
		[
			'2025-06-11',
			'Une femme poignardée à Toulouse',
			'Une femme de 44 ans a été poignardée dans la nuit de mardi à mercredi à Toulouse, a indiqué la police.',
		],
	],
	[
		'strikes at two companies on one day',
		[
			'2025-06-09',
			'Norvia ground staff strike on Sunday in Italy',
			'Ground staff of Norvia will strike in Italy on Sunday over shifts.',
		],
		[
			'2025-06-09',
			'AirKeld ground staff strike in Italy',
			'Ground staff of airKeld will strike in Italy on Sunday over shifts.',
		],
	],
	[
		'two rulings of one court',
		[
			'2025-06-09',
			'High Court upholds cap on rents',
			'The High Court upheld Kelding’s cap on rents 4-1 on Monday.',
		],
		[
			'2025-06-09',
			'High Court strikes down cap on fares',
			'The High Court struck down Kelding’s cap on fares 4-1 on Monday.',
		],
	],
	[
		'two matches of one player',
		[
			'2025-06-09',
			'Marbo wins Kelding opener',
			'Ines Marbo beat Ada Pike 6-4 6-2 in the first round in Kelding.',
		],
		[
			'2025-06-11',
			'Marbo loses to Lindqvist in Kelding',
			'Ines Marbo lost 4-6 6-2 6-3 to Eva Lindqvist in the second round in Kelding.',
		],
	],
];

/** What two reports of following days tell of one event. */
export const reportsOfOneEventOnFollowingDays: readonly (readonly [
	string,
	DatedReport,
	DatedReport,
])[] = [
	[
		'a toll that rises, told with two days',
		[
			'2025-06-09',
			'Ferry sinks off Ukara, 12 dead',
			'An overloaded ferry sank off Ukara on Lake Victoria on Monday, killing 12; fishermen saved 86.',
		],
		[
			'2025-06-10',
			'Ukara ferry toll rises to 31',
			'The toll of the overloaded ferry that sank off Ukara on Lake Victoria on Monday rose to 31 on Tuesday; fishermen saved 86.',
		],
	],
	[
		'an estimate that is corrected',
		[
			'2025-06-09',
			'Norvale Steel fire destroys 40 percent of stock',
			'A fire at the Norvale Steel depot in Kelding on Monday destroyed 40 percent of its stock, the owner said.',
		],
		[
			'2025-06-10',
			'Norvale Steel corrects loss after fire',
			'The fire at the Norvale Steel depot in Kelding on Monday destroyed 30 percent of its stock, not 40 percent, the owner said.',
		],
	],
];
