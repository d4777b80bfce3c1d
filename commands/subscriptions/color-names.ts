import { Language, type PlainKey } from '#src/phrases/catalogue.ts';
import { dictionaries, type Phrases } from '#src/phrases/phrases.ts';
import { foldLetters } from '#src/text/fold.ts';

/** The colors that have a name in every language; where Discord shows few of them alike. */
const colors = {
	colorRed: 0xd93a3a,
	colorOrange: 0xe8833a,
	colorYellow: 0xf2c94c,
	colorGold: 0xd4a72c,
	colorLime: 0x8fce2f,
	colorGreen: 0x2e9e5b,
	colorOlive: 0x808000,
	colorTeal: 0x1f7a7a,
	colorTurquoise: 0x30c5b5,
	colorCyan: 0x00bcd4,
	colorSkyBlue: 0x6cb8f0,
	colorBlue: 0x2f6fde,
	colorNavy: 0x1f2f66,
	colorViolet: 0x8a63d2,
	colorPurple: 0x7b3fa0,
	colorMagenta: 0xd6249f,
	colorPink: 0xf28ab2,
	colorMaroon: 0x7a1f3d,
	colorBrown: 0x8b5a2b,
	colorBeige: 0xe3d5b8,
	colorWhite: 0xffffff,
	colorSilver: 0xb8bec6,
	colorGray: 0x808890,
	colorBlack: 0x000000,
} as const satisfies Partial<Record<PlainKey, number>>;

type ColorKey = keyof typeof colors;

// The keys of an object that is written here.
const colorKeys = Object.keys(colors) as ColorKey[];

/** Other usual names, and those that depend on gender. */
const otherNames: Readonly<Partial<Record<ColorKey, readonly string[]>>> = {
	colorRed: [
		'roja',
		'vermelha',
		'rote',
		'roter',
		'rotes',
		'あか',
		'레드',
		'빨간색',
		'빨강색',
		'적',
	],
	colorOrange: ['anaranjado', 'cor de laranja', '橘', '오렌지', '주황'],
	colorYellow: ['amarilla', 'amarela', 'きいろ', '노란색', '노랑색'],
	colorGold: ['golden', 'or', 'oro', 'ouro', 'ゴールド', '금'],
	colorGreen: ['verte', 'grüne', 'みどり', '녹색', '초록색'],
	colorTeal: ['blaugrün'],
	colorSkyBlue: ['light blue', 'azul claro', 'bleu clair', '浅蓝', '淺藍', '空'],
	colorBlue: ['bleue', 'あお', '파란색', '파랑색'],
	colorNavy: ['navy blue', 'dark blue', 'marine', 'azul oscuro', 'azul escuro', '藏青', 'ネイビー'],
	colorPurple: ['lilac', 'púrpura', 'purpur', 'むらさき', '자주', '보라색'],
	colorPink: ['pink', 'rosado', 'rosada', 'cor-de-rosa', '粉', '桃', '핑크'],
	colorMaroon: ['burgundy', 'bordeaux', 'burdeos', 'bordo', 'vinho'],
	colorBrown: ['café', 'castanho', 'brun', '褐', '咖啡', '茶', 'ブラウン'],
	colorWhite: ['blanche', 'blanca', 'branca', 'しろ', '흰색', '하얀색', '하양색'],
	colorSilver: ['argent', 'plata', 'prata', 'シルバー'],
	colorGray: ['grey', 'grise', 'グレー', '그레이'],
	colorBlack: ['noire', 'negra', 'preta', 'くろ', '검은색', '검정색'],
};

/** The color that a reader typed: six or three hexadecimal digits, or a name in any of our languages, their own first. */
export function readColor(typed: string, language: Language): number | undefined {
	const digits = /^(?:#|0x)?([\da-f]{6}|[\da-f]{3})$/i.exec(typed.normalize('NFKC').trim())?.[1];
	if (digits !== undefined) {
		return Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
	}
	const wanted = plainName(typed);
	const languages: readonly Language[] = [language, ...Language.options];
	for (const one of languages) {
		const key = colorKeys.find((color) => plainName(dictionaries[one][color] ?? '') === wanted);
		if (key !== undefined) return colors[key];
	}
	const other = colorKeys.find((key) =>
		otherNames[key]?.some((name) => plainName(name) === wanted),
	);
	return other && colors[other];
}

/** A color as a reader knows it: by its name, if it has one, or as `#2F5D8A`. */
export function showColor(color: number, phrases: Phrases): string {
	const key = colorKeys.find((one) => colors[one] === color);
	return key === undefined
		? `#${color.toString(16).padStart(6, '0').toUpperCase()}`
		: phrases.say(key);
}

/** The names of all colors in a language. */
export function colorNames(phrases: Phrases): string[] {
	return colorKeys.map((key) => phrases.say(key));
}

/** Without case, accents and hyphens, and without the word “color” that Chinese, Japanese and Korean can add. */
function plainName(name: string): string {
	const folded = foldLetters(name)
		.replace(/[-\s]+/g, ' ')
		.trim();
	return folded.length > 1 ? folded.replace(/[色색]$/u, '').trim() : folded;
}
