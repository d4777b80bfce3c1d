export const trend = {} as const;
