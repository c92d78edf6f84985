/** The calendar day of now, `2026-03-14`, in UTC as the server counts days. */
export const today = (): string => new Date().toISOString().slice(0, 10);
