import { countryAt, countryCodes } from '#src/text/countries.ts';
import { foldName } from '#src/text/fold.ts';

/** Adjectives of countries, folded: German without endings, French, Spanish. */
const adjectives = `
AF afghanisch afghan afgano
AL albanisch albanais albanes
DZ algerisch algerien argelino argelina
AR argentinisch argentin argentino argentina
AM armenisch armenien armenio armenia
AU australisch australien australiano australiana
AT osterreichisch autrichien austriaco austriaca
AZ aserbaidschanisch azerbaidjanais azerbaiyano azerbaiyana
BD bangladeschisch bangladais bangladesi
BE belgisch belge belga
BO bolivianisch bolivien boliviano boliviana
BA bosnisch bosnien bosnio bosnia
BR brasilianisch bresilien brasileno brasilena
BG bulgarisch bulgare bulgaro bulgara
BY belarussisch weissrussisch bielorusse bielorruso bielorrusa
CA kanadisch canadien canadiense
CL chilenisch chilien chileno chilena
CN chinesisch chinois chino china
CO kolumbianisch colombien colombiano colombiana
CU kubanisch cubain cubano cubana
HR kroatisch croate croata
CY zypriotisch zyprisch chypriote chipriota
CZ tschechisch tcheque checo checa
DK danisch danois danes danesa
EC ecuadorianisch equatorien ecuatoriano ecuatoriana
EG agyptisch egyptien egipcio egipcia
SV salvadorianisch salvadorien salvadoreno salvadorena
EE estnisch estonien estonio estonia
ET athiopisch ethiopien etiope
FI finnisch finlandais finlandes
FR franzosisch francais frances
GE georgisch georgien georgiano georgiana
DE deutsch allemand aleman
GR griechisch grec grecque griego griega
GT guatemaltekisch guatemalteque guatemalteco guatemalteca
HT haitianisch haitien haitiano haitiana
HN honduranisch hondurien hondureno hondurena
HU ungarisch hongrois hungaro hungara
IS islandisch islandais islandes
IN indisch indien indio india
ID indonesisch indonesien indonesio indonesia
IR iranisch iranien irani
IQ irakisch irakien iraqui
IE irisch irlandais irlandes
IL israelisch israelien israeli
IT italienisch italien italiano italiana
JP japanisch japonais japones
JO jordanisch jordanien jordano jordana
KZ kasachisch kazakh kazajo kazaja
KE kenianisch kenyan keniano keniana
KP nordkoreanisch nord-coreen norcoreano norcoreana
KR sudkoreanisch sud-coreen surcoreano surcoreana
LV lettisch letton leton letona
LB libanesisch libanais libanes
LY libysch libyen libio libia
LT litauisch lituanien lituano lituana
MY malaysisch malaisien malasio malasia
MX mexikanisch mexicain mexicano mexicana
MD moldauisch moldave moldavo moldava
MA marokkanisch marocain marroqui
MM birmanisch birman birmano birmana
NL niederlandisch neerlandais neerlandes holandes
NZ neuseelandisch neo-zelandais neozelandes
NI nicaraguanisch nicaraguayen nicaraguense
NG nigerianisch nigerian nigeriano nigeriana
NO norwegisch norvegien noruego noruega
PK pakistanisch pakistanais pakistani
PS palastinensisch palestinien palestino palestina
PA panamaisch panameen panameno panamena
PY paraguayisch paraguayen paraguayo paraguaya
PE peruanisch peruvien peruano peruana
PH philippinisch philippin filipino filipina
PL polnisch polonais polaco polaca
PT portugiesisch portugais portugues
RO rumanisch roumain rumano rumana
RU russisch russe ruso rusa
SA saudisch saoudien saudi
RS serbisch serbe serbio serbia
SK slowakisch slovaque eslovaco eslovaca
SI slowenisch slovene esloveno eslovena
ZA sudafrikanisch sud-africain sudafricano sudafricana
ES spanisch espagnol espanol
SE schwedisch suedois sueco sueca
CH schweizerisch suisse suizo suiza
SY syrisch syrien sirio siria
TW taiwanisch taiwanesisch taiwanais taiwanes
TH thailandisch thailandais tailandes
TN tunesisch tunisien tunecino tunecina
TR turkisch turc turque turco turca
UA ukrainisch ukrainien ucraniano ucraniana
AE emiratisch emirati
GB britisch britannique britanico britanica
US us-amerikanisch amerikanisch americain americano americana estadounidense
UY uruguayisch uruguayen uruguayo uruguaya
VE venezolanisch venezuelien venezolano venezolana
VN vietnamesisch vietnamien vietnamita
`;

/** Chinese names that the Unicode tables lack; simplified. */
const chineseNames = '俄国 RU 南韩 KR 北韩 KP 中华民国 TW 中华人民共和国 CN 沙特 SA 美利坚 US';

/** Endings of the words above. */
const ending = /^(?:e[mnrs]?|n?es?|as?|s|os)?$/;

/**
 * Reads folded words as a country from an index on, by its name or adjective, in English, German,
 * French and Spanish. Capitals are cities here.
 */
export function countryNamedAt(
	words: readonly string[],
	index: number,
): { readonly code: string; readonly words: number } | undefined {
	const country = countryAt(words, index);
	if (country !== undefined && !country.isCapital) {
		return { code: country.code, words: country.words };
	}
	for (const length of index + 1 < words.length ? [2, 1] : [1]) {
		const word = words.slice(index, index + length).join(' ');
		for (const [stem, code] of stemsBeginning.get(word.slice(0, 3)) ?? []) {
			if (word.startsWith(stem) && ending.test(word.slice(stem.length)))
				return { code, words: length };
		}
	}
	return undefined;
}

/** The code of the country that a text is the name of; undefined if it is anything else. */
export function countryCalled(name: string): string | undefined {
	const words = foldName(name).split(' ');
	const country = countryNamedAt(words, 0);
	return country?.words === words.length ? country.code : undefined;
}

/** The codes of all countries that a text names, also by their adjectives and capitals. */
export function countriesIn(text: string): ReadonlySet<string> {
	const words = text.replace(namedLikeCountries, ' ').match(/[\p{L}\p{M}\p{N}.]+/gu) ?? [];
	const written = words.map((word) => word.replaceAll('.', ''));
	const folded = written.map(foldName);
	const codes = new Set<string>();
	for (let index = 0; index < folded.length; index += 1) {
		const country = countryAt(folded, index) ?? countryNamedAt(folded, index);
		if (country === undefined) continue;
		const word = written[index] ?? '';
		const isAbbreviation = country.words === 1 && word.length <= abbreviationMax;
		// “us” is not the US.
		if (isAbbreviation && word !== word.toUpperCase()) continue;
		codes.add(country.code);
		index += country.words - 1;
	}
	return codes;
}

const abbreviationMax = 3;

/** Places whose names contain those of other countries. */
const namedLikeCountries =
	/\b(?:northern (?:ireland|irish)|irlande du nord|irlanda del norte|equatorial guinea|guin[ée]e équatoriale|guinea ecuatorial|new mexico|nouveau-mexique|nuevo méxico)/giu;

/** Replaces each country in a folded Chinese text by `mark` and its code, as a word of its own. */
export function markChineseCountries(text: string, mark: string): string {
	return text.replace(chinesePattern, (name) => ` ${mark}${codeOfChinese.get(name) ?? ''} `);
}

const stems = adjectives
	.trim()
	.split('\n')
	.flatMap((line) => {
		const [code = '', ...words] = line.split(' ');
		return words.map((word) => [foldName(word), code] as const);
	});

/** By their first three letters. */
const stemsBeginning: ReadonlyMap<string, readonly (readonly [stem: string, code: string])[]> =
	Map.groupBy(stems, ([stem]) => stem.slice(0, 3));

const codeOfChinese: ReadonlyMap<string, string> = new Map([
	...['zh-Hans', 'zh-Hant'].flatMap((language) => {
		const names = new Intl.DisplayNames(language, { type: 'region' });
		return countryCodes.map((code) => [foldName(names.of(code) ?? code), code] as const);
	}),
	...Array.from(
		chineseNames.matchAll(/(\S+) (\S+)/g),
		([, name = '', code = '']) => [name, code] as const,
	),
]);

const chinesePattern = new RegExp(
	[...codeOfChinese.keys()].sort((a, b) => b.length - a.length).join('|'),
	'gu',
);
