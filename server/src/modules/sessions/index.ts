/** Live sessions: a method in phases, who is in the room, private notes and ballots until their reveal, and what is left. */
export { SessionKeeperModule } from './keeper/session-keeper.module.ts';
export { SessionRecords } from './session-records.ts';
export { SessionRoom } from './session-room.ts';
export { SessionsModule } from './sessions.module.ts';
export { SessionsService } from './sessions.service.ts';
