import type { Name } from '#src/names/name.ts';

/** The aliases in a script other than Latin. */
export function nativeAliases({ aliases }: Name): string[] {
	return aliases.filter(isNative);
}

/** All aliases, those in a script other than Latin first. */
export function aliasesNativeFirst(name: Name): string[] {
	return [...nativeAliases(name), ...name.aliases.filter((alias) => !isNative(alias))];
}

function isNative(text: string): boolean {
	return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}
