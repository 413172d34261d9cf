/** Texts of the task pane and the ribbon commands. */
export const pane = {} as const;
