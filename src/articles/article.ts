import { z } from 'zod';
import { type Key, type Saying, saying } from '#src/phrases/catalogue.ts';
import { withoutHidden } from '#src/text/scripts.ts';
import { PublicationDate } from './publication-date.ts';

/** The kinds of names that articles are about. */
export const nameKinds = ['person', 'organization', 'place', 'topic'] as const;

export type NameKind = (typeof nameKinds)[number];

/** The longest name, in characters. */
export const labelMax = 120;

/** A name, in one line. */
export const label = plainText(labelMax, 'line');

/** Other spellings of a name, in any script. */
export const aliases = z.array(label).max(20).default([]);

/** Matches nothing in most English lines, which need no folding: folding is the slowest part of parsing. */
const needsFolding = /[^ -~]|^ | {2}| $/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it exists to refuse them
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Spaces and other characters that leave nothing on a screen. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Z}\u2800]/gu;

function findTextProblem(text: string, folded: string, max: number): Saying | undefined {
	if (!text.isWellFormed()) return saying('textHalfCharacter');
	if (controlCharacter.test(text)) return saying('textControl');
	if (text.trim() === '') return saying('textEmpty');
	if (folded.replace(invisible, '') === '') return saying('textInvisible');
	if (folded.length > max) return saying('textTooLong', { max });
	return undefined;
}

function foldLine(text: string): string {
	return withoutHidden(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function foldParagraphs(text: string): string {
	return text
		.split(/(?:\r?\n[^\S\n]*){2,}/)
		.map(foldLine)
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** The longest headline, in characters. */
export const headlineMax = 300;
/** The longest summary, in characters. */
export const summaryMax = 4_000;
const namesPerKindMax = 50;
const statementsMax = 50;

/** The longest address, in characters; browsers and servers allow some 2,000. */
export const addressMax = 2_048;

const httpUrl = z.url({ protocol: /^https?$/, error: 'addressForm' satisfies Key }).max(addressMax);

/** A BCP 47 tag, in any case. */
export const LanguageTag = z
	.string()
	.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'languageForm' satisfies Key);

/** A picture; `alt` is what it shows, in words of whoever published it. */
const Image = z.strictObject({
	url: z.url({ protocol: /^https$/, error: 'addressSecure' satisfies Key }).max(addressMax),
	alt: plainText(1_000, 'line').optional().describe('What the picture shows, in words.'),
});

export type Image = z.infer<typeof Image>;

/** A publisher, written as an object or as a bare name. */
const Source = orBareName(z.strictObject({ name: label, url: httpUrl.optional() }), (name) => ({
	name,
}));

const NameInArticle = orBareName(z.strictObject({ name: label, aliases }), (name) => ({
	name,
	aliases: [],
}));

const PersonInArticle = orBareName(
	z.strictObject({ name: label, role: plainText(200, 'line').optional(), aliases }),
	(name) => ({ name, aliases: [] }),
);

const Statement = z.strictObject({
	person: label.describe('Who said it: one of this article’s people, by name or alias.'),
	text: plainText(1_000, 'line').describe('What they said, paraphrased.'),
	about: plainText(200, 'line').optional(),
});

/** A summarized report. All text is NFC, trimmed, and free of control characters. */
export const Article = z.strictObject({
	id: z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'idForm' satisfies Key)
		.max(100)
		.describe(
			'Identifies the article forever; taken from the file’s name if the file has only one article.',
		),
	headline: plainText(headlineMax, 'line'),
	summary: plainText(summaryMax, 'paragraphs')
		.optional()
		.describe(
			'Plain text; blank lines separate paragraphs. Without one, the headline is all that is told.',
		),
	publishedAt: PublicationDate.describe('ISO 8601; a date alone means that day.'),
	dateIsArrival: z
		.literal(true)
		.optional()
		.describe(
			'Its source gives no date that can be right, so that `publishedAt` is when it arrived.',
		),
	kicker: plainText(100, 'line').optional().describe('The label above the headline.'),
	url: httpUrl.optional(),
	source: Source.optional(),
	image: Image.optional().describe('A picture, shown beside the report where it stands alone.'),
	language: LanguageTag.default('en'),
	updatedAt: PublicationDate.optional(),
	withdrawn: z.boolean().default(false).describe('True if its source withdrew it.'),
	people: z.array(PersonInArticle).max(namesPerKindMax).default([]),
	organizations: z.array(NameInArticle).max(namesPerKindMax).default([]),
	places: z.array(NameInArticle).max(namesPerKindMax).default([]),
	topics: z.array(NameInArticle).max(namesPerKindMax).default([]),
	statements: z.array(Statement).max(statementsMax).default([]),
});

export type Article = z.infer<typeof Article> & {
	/** Whom its source belongs to, as `data/publishers.json` lists it; the archive adds it whenever it reads an article. */
	readonly publisher?: string;
};

/** An article in the data folder, whose date editors know. */
export const EditedArticle = Article.omit({ dateIsArrival: true });

/** An article as written in a file, before defaults and short forms are filled in. */
export type ArticleInput = z.input<typeof Article>;

/** Accepts a bare name instead of the whole object. */
function orBareName<Whole extends z.ZodObject>(
	whole: Whole,
	fill: (name: string) => z.output<Whole>,
): z.ZodUnion<[z.ZodPipe<typeof label, z.ZodTransform<z.output<Whole>, string>>, Whole]> {
	return z.union([label.transform(fill), whole]);
}

/** A searchable part of an article. */
export type Passage = {
	readonly where: 'headline' | 'kicker' | 'summary' | 'statement' | NameKind;
	/** Verbatim. */
	readonly text: string;
};

/** Everything searchable in an article: headline, kicker, summary, names with aliases, statements. */
export function passagesIn(article: Article): Passage[] {
	const { headline, kicker, summary, statements } = article;
	return [
		{ where: 'headline', text: headline },
		...(kicker === undefined ? [] : [{ where: 'kicker', text: kicker } as const]),
		...(summary === undefined ? [] : [{ where: 'summary', text: summary } as const]),
		...namesIn(article).flatMap(({ kind, name, aliases }) =>
			[name, ...aliases].map((text) => ({ where: kind, text })),
		),
		...statements.flatMap(({ text, about }) => [
			{ where: 'statement', text } as const,
			...(about === undefined ? [] : [{ where: 'statement', text: about } as const]),
		]),
	];
}

/** The names that an article’s editors list. */
export type ListedNames = Pick<Article, 'people' | 'organizations' | 'places' | 'topics'>;

/** All names in an article, by kind. */
export function namesIn({ people, organizations, places, topics }: ListedNames) {
	const groups = { person: people, organization: organizations, place: places, topic: topics };
	return nameKinds.flatMap((kind) =>
		groups[kind].map(({ name, aliases }) => ({ kind, name, aliases })),
	);
}

/** Whether editors say who is in an article, where it is, or what people said; its topics do not matter. */
export function listsNames({ people, organizations, places, statements }: Article): boolean {
	return people.length + organizations.length + places.length + statements.length > 0;
}

/** Text that is visible and has no control characters or lone surrogates. A line has its white space folded; paragraphs keep their blank lines. */
function plainText(charactersMax: number, shape: 'line' | 'paragraphs') {
	const fold = shape === 'line' ? foldLine : foldParagraphs;
	return z
		.string()
		.min(1, 'textEmpty' satisfies Key)
		.max(charactersMax)
		.transform((text, context) => {
			if (!needsFolding.test(text)) return text;
			const folded = fold(text);
			const problem = findTextProblem(text, folded, charactersMax);
			if (problem !== undefined) context.addIssue(issueOf(problem));
			return folded;
		});
}

/** An issue that `parseExplained` turns back into this text. */
function issueOf({ key, values }: Saying) {
	return { code: 'custom', message: key, params: { ...values } } as const;
}
