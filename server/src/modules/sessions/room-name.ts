/** Where everyone in a session hears of it. */
export const roomOf = (sessionId: string): string => `session:${sessionId}`;
