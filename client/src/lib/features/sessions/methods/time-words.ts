import { m } from '#lib/i18n';

/** How long something takes, as people say it: 45 minutes, 2 hours, 1 h 30 min. */
export const timeWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return m.methods_minutes({ count: rest });
  return rest === 0 ? m.methods_hours({ count: hours }) : m.methods_hours_minutes({ hours, minutes: rest });
};
