/** Appointments: what people who were asked for one have to hear about it. */
export * from './news.ts';
