/** The four kinds of names that articles are about. */
export const nameKinds = ['person', 'organization', 'place', 'topic'] as const;

export type NameKind = (typeof nameKinds)[number];
