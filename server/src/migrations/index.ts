/** Every migration, in order. Generated, reviewed, and never edited once merged. */
import { First1795443951300 } from './1795443951300-first.ts';
import { AddChangeTracksAndFeedbackLoops1795444677308 } from './1795444677308-add-change-tracks-and-feedback-loops.ts';
import { LiveDocuments1795444797000 } from './1795444797000-live-documents.ts';
import { AddSessionsAndProcessMaps1795444916750 } from './1795444916750-add-sessions-and-process-maps.ts';
import { AddPracticesAndExperiments1795445051769 } from './1795445051769-add-practices-and-experiments.ts';
import { AddOutcomes1795445448396 } from './1795445448396-add-outcomes.ts';
import { MoreKindsOfVotes1795455342382 } from './1795455342382-more-kinds-of-votes.ts';
import { AddRolesAndRehearsals1795455600000 } from './1795455600000-add-roles-and-rehearsals.ts';
import { DocumentMoments1795455700000 } from './1795455700000-document-moments.ts';
import { AddMethods1795456260000 } from './1795456260000-add-methods.ts';
import { TimeWorth1795456744809 } from './1795456744809-time-worth.ts';
import { AddBreakouts1795468492011 } from './1795468492011-add-breakouts.ts';
import { AddAnonymousNotes1795468665536 } from './1795468665536-add-anonymous-notes.ts';
import { AddAppointments1795478623660 } from './1795478623660-add-appointments.ts';
import { AddOwnTime1795492263679 } from './1795492263679-add-own-time.ts';
import { AddSeries1795493983436 } from './1795493983436-add-series.ts';
import { AddReactions1795496113051 } from './1795496113051-add-reactions.ts';
import { AddOutcomeOwner1795496445123 } from './1795496445123-add-outcome-owner.ts';
import { LikelyTwins1795517600000 } from './1795517600000-likely-twins.ts';
import { ListObstacles1795519006858 } from './1795519006858-list-obstacles.ts';
import { AddLookAgain1795525000000 } from './1795525000000-add-look-again.ts';
import { MeetInSession1795526000000 } from './1795526000000-meet-in-session.ts';
import { AddProcedures1795530000000 } from './1795530000000-add-procedures.ts';

export const migrations = [
  First1795443951300,
  AddChangeTracksAndFeedbackLoops1795444677308,
  LiveDocuments1795444797000,
  AddSessionsAndProcessMaps1795444916750,
  AddPracticesAndExperiments1795445051769,
  AddOutcomes1795445448396,
  MoreKindsOfVotes1795455342382,
  AddRolesAndRehearsals1795455600000,
  DocumentMoments1795455700000,
  AddMethods1795456260000,
  TimeWorth1795456744809,
  AddBreakouts1795468492011,
  AddAnonymousNotes1795468665536,
  AddAppointments1795478623660,
  AddOwnTime1795492263679,
  AddSeries1795493983436,
  AddReactions1795496113051,
  AddOutcomeOwner1795496445123,
  LikelyTwins1795517600000,
  ListObstacles1795519006858,
  AddLookAgain1795525000000,
  MeetInSession1795526000000,
  AddProcedures1795530000000,
];
