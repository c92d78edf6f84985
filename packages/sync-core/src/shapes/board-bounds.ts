/** How long texts on a board may be. */
export const boardBounds = { note: 600, title: 200, moment: 30, order: 200 } as const;
