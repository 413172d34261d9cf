/** Texts of the view Mål. */
export const goals = {} as const;
