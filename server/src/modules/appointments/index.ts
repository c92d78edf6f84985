/** Appointments: people are asked for them by mail, with something for their calendar, and hear of it when one changes. */
export { AppointmentsModule } from './appointments.module.ts';
export { AppointmentsService, type AppointmentFacts } from './appointments.service.ts';
export { calendarFile } from './calendar-file.ts';
export { AppointmentKeeperModule } from './keeper/appointment-keeper.module.ts';
export { type Receiver, ReceiversRepository } from './keeper/receivers.repository.ts';
export { momentWords } from './keeper/when-words.ts';
