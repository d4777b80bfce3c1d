import { type DatabaseVariable, postgresRefusal } from '#src/store/postgres-refusal.ts';
import { hasSharedLog, tablesIn } from './postgres-tools.ts';

/** A database that keeps documents, and the variable that names it. */
export type DocumentsDatabase = {
	readonly variable: DatabaseVariable;
	readonly url: string;
};

/** The database that keeps documents; undefined if a file does. */
export function databaseOfDocuments(environment: NodeJS.ProcessEnv): DocumentsDatabase | undefined {
	for (const variable of ['CLUSTER_URL', 'STATE_URL'] as const) {
		const url = environment[variable]?.trim();
		if (url) return { variable, url };
	}
	return undefined;
}

/** Whether it has the articles too, as it does once several processes have started. Rejects with a `StartRefusal`. */
export async function hasSharedArticles({ variable, url }: DocumentsDatabase): Promise<boolean> {
	if (variable !== 'CLUSTER_URL') return false;
	return hasSharedLog(url).catch(refuse({ variable, url }));
}

/** A table that it has; undefined if it is empty. Rejects with a `StartRefusal`. */
export async function tableOf(database: DocumentsDatabase): Promise<string | undefined> {
	const [table] = await tablesIn(database.url).catch(refuse(database));
	return table;
}

function refuse({ variable, url }: DocumentsDatabase): (cause: unknown) => never {
	return (cause) => {
		throw postgresRefusal(variable, url, cause);
	};
}
