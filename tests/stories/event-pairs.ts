/** A report, as its headline and summary. */
export type ShortReport = readonly [headline: string, summary: string];

/** What happened, and two reports of it in different words. */
export const reportsOfOneEvent: readonly (readonly [string, ShortReport, ShortReport])[] = [
	[
		'an attack on a capital, named as such and by its name',
		[
			'Russia hits Ukrainian capital with drones',
			'Russia launched more than 300 drones at Kyiv overnight. Nine people were killed when an apartment block in the Solomianskyi district collapsed, Mayor Vitali Klitschko said.',
		],
		[
			'Nine killed in strikes on Kyiv',
			'A Russian attack with drones killed nine people in Ukraine’s capital, most of them in one apartment block in Solomianskyi. Klitschko declared a day of mourning.',
		],
	],
	[
		'the first day of a trial',
		[
			'Alleged coup: first defendant arrives in court',
			'A retired major general arrived at the Federal High Court in Abuja, where six men are charged with treason over a plot to overthrow President Bola Tinubu.',
		],
		[
			'Trial opens after Nigeria charges six over coup plot',
			'Six men, among them a retired major general, went on trial for treason in Abuja over an alleged plot to overthrow President Tinubu of Nigeria.',
		],
	],
	[
		'an earthquake whose toll is still rising',
		[
			'Dozens dead as strong earthquake shakes western Nepal',
			'At least 69 people died when a magnitude 5.6 earthquake struck Jajarkot in western Nepal shortly before midnight. Rescuers were digging through mud houses.',
		],
		[
			'Nepal quake death toll passes 130',
			'Rescuers in Jajarkot searched collapsed mud houses on Saturday after the magnitude 5.6 earthquake that struck at midnight. Nepal’s army flew the injured to hospitals.',
		],
	],
	[
		'a resignation',
		[
			'Prime minister quits after losing budget vote',
			'Portugal’s prime minister, Rui Almada, resigned on Tuesday, hours after parliament in Lisbon rejected his budget by 116 votes to 114.',
		],
		[
			'Almada steps down in Lisbon',
			'Rui Almada handed in his resignation after lawmakers voted down the budget, 116 to 114. Portugal’s president will meet the parties on Thursday.',
		],
	],
	[
		'an acquisition, told from both sides',
		[
			'Halden buys chip designer Corvane for $4.2 billion',
			'Halden Systems agreed to pay $4.2 billion in cash for Corvane, whose chips run in data centers. The deal needs the approval of regulators.',
		],
		[
			'Corvane shares jump on takeover by Halden',
			'Shares of Corvane, a designer of data center chips, rose 31% after Halden Systems offered $4.2 billion in cash.',
		],
	],
	[
		'a vulnerability with one number',
		[
			'Attackers exploit flaw in Norvik firewalls',
			'Norvik warned that CVE-2025-40112, a flaw in the login page of its firewalls, is being exploited and told customers to install the patch.',
		],
		[
			'Patch now: Norvik VPN bug under attack',
			'A critical bug tracked as CVE-2025-40112 lets attackers skip the login of Norvik firewalls. A patch is available, and agencies have three weeks to install it.',
		],
	],
	[
		'a final, told with and without the score',
		[
			'Rovers win cup for first time in 40 years',
			'Two late goals by Tomas Brezina gave Harwick Rovers a 3-1 win against Ellmouth in the cup final, their first trophy since 1985.',
		],
		[
			'Brezina’s double sinks Ellmouth in final',
			'Harwick Rovers lifted the cup after beating Ellmouth 3-1. Brezina scored twice in the last ten minutes.',
		],
	],
	[
		'an arrest',
		[
			'Suspect held over stolen Vermeer',
			'Dutch police arrested a 44-year-old man in Utrecht on suspicion of stealing a painting by Vermeer from a museum in Delft in March.',
		],
		[
			'Man, 44, arrested in Delft museum theft',
			'Police in the Netherlands said they had arrested a man in Utrecht over the theft of a Vermeer painting from the Delft museum. The painting is still missing.',
		],
	],
	[
		'a spacecraft landing',
		[
			'India lands second rover near moon’s south pole',
			'The Indian space agency said its Chandra rover touched down near the lunar south pole at 6:04 p.m. and sent its first pictures.',
		],
		[
			'Cheers in Bengaluru as Chandra touches down on moon',
			'Engineers in Bengaluru celebrated as the rover Chandra landed near the south pole of the moon. India is the first country to land there twice.',
		],
	],
	[
		'a ferry accident',
		[
			'Overloaded ferry sinks on Lake Victoria',
			'A ferry with about 200 passengers capsized off Ukara island in Tanzania. Fishermen pulled 86 people from the water.',
		],
		[
			'Scores missing after boat capsizes in Tanzania',
			'More than 100 people were missing after an overloaded ferry capsized near Ukara on Lake Victoria; 86 passengers were saved by fishermen.',
		],
	],
	[
		'a strike, in French',
		[
			'Grève : la moitié des TGV supprimés jeudi',
			'La SNCF supprime un TGV sur deux jeudi en raison d’une grève des conducteurs contre la réforme des retraites.',
		],
		[
			'Trafic très perturbé jeudi à la SNCF',
			'Les conducteurs de la SNCF sont en grève jeudi contre la réforme des retraites : un TGV sur deux circulera.',
		],
	],
	[
		'a visit, in Chinese, in both scripts',
		['賴清德訪問高雄港口 會見工人', '總統賴清德週一訪問高雄港口，與碼頭工人談工資。'],
		['赖清德访问高雄港口', '赖清德星期一访问了高雄港口，会见码头工人，讨论工资问题。'],
	],
	[
		'a closure, in headlines that differ in their verb',
		['Norvale Steel halts furnaces after explosion', 'Both furnaces in Kelding were shut.'],
		['Norvale Steel shuts furnaces after explosion', 'Both Kelding furnaces are shut.'],
	],
];
