/** Appointments: what people who were asked for one have to hear about it, and the moments of a series of them. */
export * from './news.ts';
export * from './series-dates.ts';
