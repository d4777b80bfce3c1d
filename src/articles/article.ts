import { z } from 'zod';
import { aliases, label, plainText } from './plain-text.ts';
import { PublicationDate } from './publication-date.ts';

const headlineMax = 300;
export const summaryMax = 4_000;
const namesPerKindMax = 50;
const statementsMax = 50;

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
export const Article = z.strictObject({
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
});

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
