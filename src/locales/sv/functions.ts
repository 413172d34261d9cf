/** Texts of the custom functions: errors shown in cells. */
export const functions = {} as const;
