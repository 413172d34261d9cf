/** Texts about making, reading and writing the goal book: steps of a plan, problems met. */
export const workbook = {} as const;
