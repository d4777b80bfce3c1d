import { z } from 'zod';
import { PublicationDate } from './publication-date.ts';

export const headlineMax = 300;
export const summaryMax = 4_000;
const nameMax = 120;
const namesPerKindMax = 50;
const aliasesMax = 20;
const statementsMax = 50;

const label = plainText(nameMax, 'line');
const aliases = z.array(label).max(aliasesMax).default([]);

const httpUrl = z
	.url({ protocol: /^https?$/, error: 'must be a full http or https address' })
	.max(2_048);

/** A publisher, given as an object or as a bare name. */
const Source = named(z.strictObject({ name: label, url: httpUrl.optional() }), (name) => ({
	name,
}));

const NameInArticle = named(z.strictObject({ name: label, aliases }), (name) => ({
	name,
	aliases: [],
}));

const PersonInArticle = named(
	z.strictObject({ name: label, role: plainText(200, 'line').optional(), aliases }),
	(name) => ({ name, aliases: [] }),
);

const Statement = z.strictObject({
	person: label.describe('Who said it: one of this article’s people, by name or alias.'),
	text: plainText(1_000, 'line').describe('What they said, paraphrased.'),
	about: plainText(200, 'line').optional(),
});

/** One published report, summarized; immutable once parsed. All text is NFC, trimmed, and free of control characters. */
export const Article = z
	.strictObject({
		id: z
			.string()
			.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be made of a-z, 0-9 and single hyphens')
			.max(100)
			.describe('Names the article for ever; from the file’s name when a file holds one article.'),
		headline: plainText(headlineMax, 'line'),
		summary: plainText(summaryMax, 'paragraphs').describe(
			'Plain text; paragraphs are parted by blank lines.',
		),
		publishedAt: PublicationDate.describe('ISO 8601; a date alone means that day.'),
		kicker: plainText(100, 'line').optional().describe('The label above the headline.'),
		url: httpUrl.optional(),
		source: Source.optional(),
		language: z
			.string()
			.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as en or zh-Hant')
			.default('en'),
		updatedAt: PublicationDate.optional(),
		withdrawn: z.boolean().default(false).describe('True when its source took it back.'),
		people: z.array(PersonInArticle).max(namesPerKindMax).default([]),
		organizations: z.array(NameInArticle).max(namesPerKindMax).default([]),
		places: z.array(NameInArticle).max(namesPerKindMax).default([]),
		topics: z.array(NameInArticle).max(namesPerKindMax).default([]),
		statements: z.array(Statement).max(statementsMax).default([]),
	})
	.superRefine(refuseStrangersSpeaking);

export type Article = z.infer<typeof Article>;

/** An article as a file may write it, before defaults and short forms are filled in. */
export type ArticleInput = z.input<typeof Article>;

/** Lets a bare name stand for the whole object. */
function named<Whole extends z.ZodObject>(
	whole: Whole,
	fill: (name: string) => z.output<Whole>,
): z.ZodUnion<[z.ZodPipe<typeof label, z.ZodTransform<z.output<Whole>, string>>, Whole]> {
	return z.union([label.transform(fill), whole]);
}

/** Text without control characters or lone surrogates; a line folds its white space, paragraphs keep their blank lines. */
function plainText(charactersMax: number, shape: 'line' | 'paragraphs') {
	return z
		.string()
		.min(1, 'is empty')
		.max(charactersMax)
		.refine((text) => text.isWellFormed(), 'holds half of a character (a lone surrogate)')
		.refine((text) => !controlCharacter.test(text), 'holds a control character')
		.transform((text) => (shape === 'line' ? foldLine(text) : foldParagraphs(text)))
		.pipe(z.string().min(1, 'is empty').max(charactersMax));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is its purpose
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

function foldLine(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function foldParagraphs(text: string): string {
	return text
		.split(/(?:\r?\n[^\S\n]*){2,}/)
		.map(foldLine)
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

function refuseStrangersSpeaking(
	{ people, statements }: { people: PersonRef[]; statements: { person: string }[] },
	context: z.RefinementCtx,
): void {
	if (statements.length === 0) return;
	const known = new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]));
	for (const [index, { person }] of statements.entries()) {
		if (known.has(person)) continue;
		context.addIssue({
			code: 'custom',
			path: ['statements', index, 'person'],
			message: `“${person}” is not among this article’s people`,
		});
	}
}

type PersonRef = { name: string; aliases: string[] };
