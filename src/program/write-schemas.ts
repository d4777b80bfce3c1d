import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { EditedArticle } from '#src/articles/article.ts';
import { PeopleFile, TopicsFile } from '#src/articles/curated-names.ts';
import { FeedsFile } from '#src/sources/feeds-file.ts';
import { SourcePackFile } from '#src/sources/packs.ts';
import { PublishersFile } from '#src/sources/publishers.ts';

/** The JSON Schemas of the data folder, by file name; text editors use them to check and complete what is typed. */
export function schemas(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
	return {
		'article.schema.json': articleFileSchema(),
		'people.schema.json': schemaOf(PeopleFile),
		'topics.schema.json': schemaOf(TopicsFile),
		'publishers.schema.json': schemaOf(PublishersFile),
		'source-pack.schema.json': schemaOf(SourcePackFile),
		'feeds.schema.json': schemaOf(FeedsFile),
	};
}

/** Either one article, which can name its schema and take its id from the file's name, or a list of articles. */
function articleFileSchema(): z.core.JSONSchema.BaseSchema {
	const { $schema, ...article } = schemaOf(EditedArticle);
	const single = {
		...article,
		properties: { $schema: { type: 'string' as const }, ...article.properties },
		required: article.required?.filter((key) => key !== 'id') ?? [],
	};
	return { ...($schema && { $schema }), anyOf: [single, { type: 'array', items: article }] };
}

function schemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
	return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

if (import.meta.main) {
	for (const [file, schema] of Object.entries(schemas())) {
		writeFileSync(`data/${file}`, `${JSON.stringify(schema, undefined, '\t')}\n`);
	}
}
