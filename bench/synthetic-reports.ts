import { often, seededRandom } from './synthetic-news.ts';

/** A report in the manner of a news agency, in English. */
export type SyntheticReport = { readonly headline: string; readonly summary: string };

/** Creates a maker of reports of at least so many characters; they quote people with and without their offices, by surname and as “he”. */
export function createReports(
	/** The first ones of each list are in reports more often. */
	{ people, words }: { readonly people: readonly string[]; readonly words: readonly string[] },
	seed: number,
): (characters: number) => SyntheticReport {
	const random = seededRandom(seed);
	const pick: Pick = (list) => pickFrom(list, random);
	const someone = () => often(people, random);
	const some = (count: number) =>
		Array.from({ length: count }, () => often(words, random)).join(' ');
	const makeScene = (): Scene => ({
		speaker: someone(),
		other: someone(),
		matter: `the ${some(2)} ${pick(things)}`,
		country: pick(countries),
		number: 2 + Math.floor(random() * 90),
		pick,
		some,
	});

	return (characters) => {
		let scene = makeScene();
		const headline = pick(headlines)(scene);
		let summary = pick(openings)(scene);
		while (summary.length < characters) {
			const isNext = random() < newSceneShare;
			if (isNext) scene = { ...makeScene(), matter: scene.matter };
			summary += ` ${pick(isNext ? openings : continuations)(scene)}`;
		}
		return { headline, summary };
	};
}

/** How many sentences bring in somebody else. */
const newSceneShare = 0.3;

/** Names of people in reports, at most some 5,000, the same on every machine. */
export function peopleOfReports(count: number): string[] {
	const random = seededRandom(count);
	const names = new Set<string>();
	while (names.size < count) {
		names.add(`${pickFrom(givenNames, random)} ${pickFrom(surnames, random)}`);
	}
	return [...names];
}

function pickFrom<Item>(list: readonly Item[], random: () => number): Item {
	const item = list[Math.floor(random() * list.length)];
	if (item === undefined) throw new RangeError('there is nothing to pick from');
	return item;
}

type Pick = <Item>(list: readonly Item[]) => Item;

/** What some sentences are about. */
type Scene = {
	readonly speaker: string;
	readonly other: string;
	readonly matter: string;
	readonly country: { readonly name: string; readonly adjective: string; readonly capital: string };
	readonly number: number;
	readonly pick: Pick;
	/** So many other words. */
	readonly some: (count: number) => string;
};

type Sentence = (scene: Scene) => string;

const surname = (name: string) => name.split(' ').at(-1) ?? '';

const headlines: readonly Sentence[] = [
	({ speaker, matter }) => `${surname(speaker)} says ${matter} will be ready by spring`,
	({ country, matter }) => `${country.name} delays vote on ${matter}`,
	({ country, speaker, matter, pick }) =>
		`${country.adjective} ${pick(offices)} ${speaker} quits over ${matter}`,
	({ country, number, matter }) =>
		`At least ${number} arrested in ${country.capital} in dispute over ${matter}`,
];

const openings: readonly Sentence[] = [
	({ country, speaker, matter, pick }) =>
		`${country.adjective} ${pick(offices)} ${speaker} said on ${pick(days)} that ${matter} would be put to a vote before the end of the year.`,
	({ country, speaker, matter, pick }) =>
		`${speaker}, the ${pick(offices)} of ${country.name}, told reporters in ${country.capital} that talks about ${matter} had gone well.`,
	({ country, speaker, matter, number, pick }) =>
		`A court in ${country.capital} sentenced former ${pick(offices)} ${speaker} to ${number} months in prison on ${pick(days)} over ${matter}.`,
	({ speaker, number, pick }) =>
		`The ${pick(bodies)} has named ${speaker} as its new ${pick(posts)}, a post that had been vacant for ${number} weeks.`,
	({ country, speaker, other, pick }) =>
		`Acting ${pick(offices)} ${speaker} met ${other} in ${country.capital} on ${pick(days)}, the ${pick(bodies)} said in a statement.`,
];

const continuations: readonly Sentence[] = [
	({ speaker, some }) =>
		`“We have waited for the ${some(2)} long enough,” ${surname(speaker)} said. “Now we ${some(1)} the ${some(2)}.”`,
	({ speaker, matter, some }) =>
		`“Nobody can say today what ${matter} will ${some(3)},” ${surname(speaker)} told parliament.`,
	({ speaker, other, country, pick, some }) =>
		`${surname(speaker)} rejected a warning by ${other}, a member of the ${country.adjective} ${pick(bodies)}, who had called the ${some(2)} “a ${some(1)} that we will pay for”.`,
	({ number, matter, country, pick, some }) =>
		`The ${pick(bodies)} estimates that ${matter} would cost ${number} million dollars, a third more than ${country.name} spent on ${some(4)} last year.`,
	({ matter, pick, some }) =>
		`He said that the ${some(2)} would publish its report on ${matter} by next ${pick(days)}.`,
	({ other, matter, some }) =>
		`According to ${other}, ${matter} has ${some(3)} “more often than any ${some(1)}” this year.`,
	({ country, number, some }) =>
		`Some ${number} thousand people marched through ${country.capital} against the ${some(4)}, and police closed several ${some(1)}.`,
	({ other, pick, some }) =>
		`A spokesperson for the ${pick(bodies)}, ${other}, declined to comment on the ${some(3)}.`,
	({ number, matter, some }) =>
		`The ${some(2)} rose by ${number} percent in the ${some(1)}, and analysts expect that ${matter} will not ${some(2)} before the summer.`,
];

const countries: readonly Scene['country'][] = [
	{ name: 'Kenya', adjective: 'Kenyan', capital: 'Nairobi' },
	{ name: 'Norway', adjective: 'Norwegian', capital: 'Oslo' },
	{ name: 'Chile', adjective: 'Chilean', capital: 'Santiago' },
	{ name: 'Vietnam', adjective: 'Vietnamese', capital: 'Hanoi' },
	{ name: 'Poland', adjective: 'Polish', capital: 'Warsaw' },
	{ name: 'Ghana', adjective: 'Ghanaian', capital: 'Accra' },
	{ name: 'Canada', adjective: 'Canadian', capital: 'Ottawa' },
	{ name: 'Greece', adjective: 'Greek', capital: 'Athens' },
];

const listOf = (items: string) => items.split(', ');

const offices = listOf(
	'Finance Minister, Prime Minister, interior minister, Attorney General, central bank governor, ' +
		'deputy health minister, ambassador to the United Nations',
);
const posts = listOf('chief executive, chairwoman, director of research, head coach');
const bodies = listOf(
	'Ministry of Transport, National Water Authority, Harbour Workers Union, Supreme Court, ' +
		'Institute for Public Health, Meridian Energy Group',
);
const days = listOf('Monday, Tuesday, Wednesday, Thursday, Friday');

const things = listOf(
	'railway, tunnel, harbour, refinery, dam, hospital, pipeline, treaty, levy, inquiry, strike, museum, airport, quarry',
);

const givenNames = listOf(
	'Adaeze, Agnes, Alberto, Aleksei, Amara, Anders, Anita, Arjun, Astrid, Beatriz, Birgit, Boris, Callum, ' +
		'Camila, Chidi, Clara, Dariusz, Deepa, Dmitri, Edith, Elena, Emeka, Esteban, Farida, Fiona, Gustav, Hana, ' +
		'Hassan, Helga, Ibrahim, Ingrid, Ivana, Jamal, Jelena, Joaquin, Kamau, Kasper, Keiko, Lars, Leila, Linh, ' +
		'Magnus, Malik, Marta, Mirela, Nadia, Ngozi, Nikolai, Olga, Oskar, Paulo, Petra, Rafael, Ravi, Rosa, ' +
		'Samir, Sanjay, Sigrid, Tomasz, Yusuf',
);

const surnames = listOf(
	'Abara, Achterberg, Adeyemi, Aldana, Almonte, Arriaga, Asante, Bakshi, Balogun, Barzani, Bellweather, ' +
		'Bjornstad, Borkowski, Carrasco, Castellan, Chaudhry, Czerny, Dahlgren, Danso, Delacroix, Djurovic, ' +
		'Dombrowski, Eastaway, Egede, Ekwueme, Falkenrath, Farouqi, Fjelstad, Gachanja, Galvez, Gorski, ' +
		'Grigoriev, Haddad, Halvorsen, Hashemi, Hoang, Huisman, Ibarra, Ivanenko, Jaworski, Kamara, Karimov, ' +
		'Kipchoge, Kowalczyk, Lindqvist, Lukashin, Maalouf, Macharia, Mbeki, Mirzakhani, Montalban, Mukherjee, ' +
		'Mwangi, Nakagawa, Navarrete, Nilsen, Nkrumah, Obuya, Odhiambo, Okafor, Oyelaran, Papadakis, Pietrowski, ' +
		'Quintero, Rahmani, Rasmussen, Rautio, Saavedra, Sandoval, Sithole, Solberg, Stankovic, Szymanski, ' +
		'Tanaka, Thorvald, Tkachenko, Tran, Uchenna, Ulriksen, Valderrama, Vasquez, Villanueva, Wanjiru, ' +
		'Weatherby, Westergaard, Wierzba, Yamashita, Yeboah, Zakharov, Zielinski, Zubair, Zuniga',
);
