import { foldName } from './fold.ts';

/** A country in each line: its code; other names and words for its people; its capital and other names of that. */
const countries = `
AF: Afghan, Afghans: Kabul
AL: Albanian, Albanians: Tirana
DZ: Algerian, Algerians: Algiers
AO: Angolan, Angolans: Luanda
AR: Argentine, Argentines, Argentinian, Argentinians: Buenos Aires
AM: Armenian, Armenians: Yerevan
AU: Australian, Australians, Aussie: Canberra
AT: Austrian, Austrians: Vienna
AZ: Azerbaijani, Azerbaijanis, Azeri: Baku
BH: Bahraini, Bahrainis: Manama
BD: Bangladeshi, Bangladeshis: Dhaka
BY: Belarusian, Belarusians: Minsk
BE: Belgian, Belgians: Brussels
BZ: Belizean: Belmopan
BJ: Beninese: Porto-Novo
BT: Bhutanese: Thimphu
BO: Bolivian, Bolivians: La Paz
BA: Bosnia, Bosnian, Bosnians: Sarajevo
BW: Botswanan: Gaborone
BR: Brazilian, Brazilians: Brasília
BN: Bruneian: Bandar Seri Begawan
BG: Bulgarian, Bulgarians: Sofia
BF: Burkinabe: Ouagadougou
BI: Burundian, Burundians: Bujumbura
KH: Cambodian, Cambodians: Phnom Penh
CM: Cameroonian, Cameroonians: Yaoundé
CA: Canadian, Canadians: Ottawa
CF: -: Bangui
TD: Chadian, Chadians: N'Djamena
CL: Chilean, Chileans: -
CN: Chinese: Beijing
CO: Colombian, Colombians: Bogotá
CD: DR Congo, DRC, Democratic Republic of Congo: Kinshasa
CR: Costa Rican, Costa Ricans: -
HR: Croatian, Croatians: Zagreb
CU: Cuban, Cubans: Havana
CY: Cypriot, Cypriots: Nicosia
CZ: Czech, Czechs, Czech Republic: Prague
CI: Ivory Coast, Ivorian, Ivorians: Yamoussoukro, Abidjan
DK: Danish, Danes: Copenhagen
DO: -: Santo Domingo
EC: Ecuadorian, Ecuadorean, Ecuadorians: Quito
EG: Egyptian, Egyptians: Cairo
SV: Salvadoran, Salvadorans: San Salvador
ER: Eritrean, Eritreans: Asmara
EE: Estonian, Estonians: Tallinn
ET: Ethiopian, Ethiopians: Addis Ababa
FJ: Fijian, Fijians: Suva
FI: Finnish, Finns: Helsinki
FR: French: Paris
GA: Gabonese: Libreville
GM: Gambia, Gambian, Gambians: Banjul
GE: Georgian, Georgians: Tbilisi
DE: German, Germans: Berlin
GH: Ghanaian, Ghanaians: Accra
GR: Greek, Greeks: Athens
GT: Guatemalan, Guatemalans: Guatemala City
GN: Guinean, Guineans: Conakry
GW: -: Bissau
GY: Guyanese: -
HT: Haitian, Haitians: Port-au-Prince
HN: Honduran, Hondurans: Tegucigalpa
HK: Hong Kong, Hongkonger, Hongkongers: -
HU: Hungarian, Hungarians: Budapest
IS: Icelandic, Icelanders: Reykjavík
IN: Indian, Indians: New Delhi, Delhi
ID: Indonesian, Indonesians: Jakarta
IR: Iranian, Iranians: Tehran, Teheran
IQ: Iraqi, Iraqis: Baghdad
IE: Irish: Dublin
IL: Israeli, Israelis: Jerusalem
IT: Italian, Italians: Rome
JM: Jamaican, Jamaicans: -
JP: Japanese: Tokyo
JO: Jordanian, Jordanians: Amman
KZ: Kazakh, Kazakhs: Astana
KE: Kenyan, Kenyans: Nairobi
KP: North Korean, North Koreans: Pyongyang
KR: South Korean, South Koreans: Seoul
XK: Kosovar, Kosovars: Pristina
KW: Kuwaiti, Kuwaitis: Kuwait City
KG: Kyrgyz: Bishkek
LA: Lao, Laotian, Laotians: Vientiane
LV: Latvian, Latvians: Riga
LB: Lebanese: Beirut
LS: Basotho: Maseru
LR: Liberian, Liberians: Monrovia
LY: Libyan, Libyans: Tripoli
LT: Lithuanian, Lithuanians: Vilnius
LU: -: -
MG: Malagasy: Antananarivo
MW: Malawian, Malawians: Lilongwe
MY: Malaysian, Malaysians: Kuala Lumpur
MV: Maldivian, Maldivians: -
ML: Malian, Malians: Bamako
MT: Maltese: Valletta
MR: Mauritanian, Mauritanians: Nouakchott
MU: Mauritian, Mauritians: -
MX: Mexican, Mexicans: Mexico City
MD: Moldovan, Moldovans: Chisinau
MN: Mongolian, Mongolians: Ulaanbaatar, Ulan Bator
ME: Montenegrin, Montenegrins: Podgorica
MA: Moroccan, Moroccans: Rabat
MZ: Mozambican, Mozambicans: Maputo
MM: Burma, Burmese: Naypyidaw, Yangon
NA: Namibian, Namibians: Windhoek
NP: Nepalese, Nepali: Kathmandu
NL: Dutch, Holland: Amsterdam, The Hague
NZ: New Zealander, New Zealanders: -
NI: Nicaraguan, Nicaraguans: Managua
NE: Nigerien, Nigeriens: Niamey
NG: Nigerian, Nigerians: Abuja
MK: Macedonia, Macedonian, Macedonians: Skopje
NO: Norwegian, Norwegians: Oslo
OM: Omani, Omanis: Muscat
PK: Pakistani, Pakistanis: Islamabad
PS: Palestine, Palestinian, Palestinians: Ramallah
PA: Panamanian, Panamanians: Panama City
PG: Papua New Guinean: Port Moresby
PY: Paraguayan, Paraguayans: Asunción
PE: Peruvian, Peruvians: Lima
PH: Philippine, Filipino, Filipinos: Manila
PL: Polish, Poles: Warsaw
PT: Portuguese: Lisbon
QA: Qatari, Qataris: Doha
RO: Romanian, Romanians: Bucharest
RU: Russian, Russians: Moscow, Kremlin
RW: Rwandan, Rwandans: Kigali
SA: Saudi, Saudis: Riyadh
SN: Senegalese: Dakar
RS: Serbian, Serbians, Serbs: Belgrade
SL: Sierra Leonean: Freetown
SG: Singaporean, Singaporeans: -
SK: Slovak, Slovaks: Bratislava
SI: Slovenian, Slovenians: Ljubljana
SB: Solomon Islander: Honiara
SO: Somali, Somalis: Mogadishu
ZA: South African, South Africans: Pretoria
SS: South Sudanese: Juba
ES: Spanish, Spaniard, Spaniards: Madrid
LK: Sri Lankan, Sri Lankans: Colombo
SD: Sudanese: Khartoum
SR: Surinamese: Paramaribo
SE: Swedish, Swedes: Stockholm
CH: Swiss: Bern
SY: Syrian, Syrians: Damascus
TW: Taiwanese: Taipei
TJ: Tajik, Tajiks: Dushanbe
TZ: Tanzanian, Tanzanians: Dodoma, Dar es Salaam
TH: Thai, Thais: Bangkok
TL: East Timor, Timorese: Dili
TG: Togolese: Lomé
TO: Tongan, Tongans: Nuku'alofa
TT: Trinidad, Trinidadian: Port of Spain
TN: Tunisian, Tunisians: Tunis
TR: Turkey, Turkish, Turks: Ankara
TM: Turkmen, Turkmens: Ashgabat
UG: Ugandan, Ugandans: Kampala
UA: Ukrainian, Ukrainians: Kyiv, Kiev
AE: UAE, Emirati, Emiratis: Abu Dhabi
GB: Britain, Great Britain, British, Britons, UK: London, Downing Street
US: USA, US, America, American, Americans: Washington, White House
UY: Uruguayan, Uruguayans: Montevideo
UZ: Uzbek, Uzbeks: Tashkent
VA: Vatican: Vatican City
VE: Venezuelan, Venezuelans: Caracas
VN: Vietnamese: Hanoi
YE: Yemeni, Yemenis: Sana'a
ZM: Zambian, Zambians: Lusaka
ZW: Zimbabwean, Zimbabweans: Harare
`;

/**
 * The country that folded words name from an index on, as an ISO 3166 code, and by how many words: by its
 * name in English, German, French or Spanish, by an English word for what or who is from there, or by
 * its capital or seat of government. Capitals that share their name with better known places are missing.
 */
export function countryAt(
	words: readonly string[],
	index: number,
): { readonly code: string; readonly words: number; readonly isCapital: boolean } | undefined {
	const first = words[index] ?? '';
	const longest = Math.min(longestNameFrom.get(first) ?? 0, words.length - index);
	for (let length = longest; length > 0; length--) {
		const name = length === 1 ? first : words.slice(index, index + length).join(' ');
		const code = countryOfName.get(name);
		if (code !== undefined) return { code, words: length, isCapital: capitals.has(name) };
	}
	return undefined;
}

const lines = countries
	.trim()
	.split('\n')
	.map((line) => {
		const [code = '', words = '', capitals = ''] = line.split(': ');
		return { code, words: listOf(words), capitals: listOf(capitals) };
	});

/** All countries, as ISO 3166 codes. */
export const countryCodes: readonly string[] = lines.map(({ code }) => code);

/** The folded name of the capital by country, for “the Ukrainian capital”. */
export const capitalOfCountry: ReadonlyMap<string, string> = new Map(
	lines.flatMap(({ code, capitals: [capital] }) =>
		capital === undefined ? [] : [[code, foldName(capital)] as const],
	),
);

const capitals = new Set(lines.flatMap((line) => line.capitals.map(foldName)));

const countryOfName: ReadonlyMap<string, string> = new Map(namesOfCountries());

/** The number of words in the longest name that begins with a word. */
const longestNameFrom = longestByFirstWord(countryOfName.keys());

function longestByFirstWord(names: Iterable<string>): ReadonlyMap<string, number> {
	const longest = new Map<string, number>();
	for (const name of names) {
		const words = name.split(' ');
		const [first = ''] = words;
		longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
	}
	return longest;
}

function* namesOfCountries(): Generator<[name: string, code: string]> {
	for (const language of ['de', 'fr', 'es', 'en']) {
		const names = new Intl.DisplayNames(language, { type: 'region' });
		for (const { code } of lines) yield [foldName(names.of(code) ?? code), code];
	}
	for (const line of lines)
		for (const name of [...line.words, ...line.capitals]) yield [foldName(name), line.code];
}

function listOf(text: string): string[] {
	return text.split(', ').filter((word) => word !== '-');
}
