/** Texts of the view Uppföljning. */
export const followUp = {} as const;
