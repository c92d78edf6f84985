/** What Inrol is made of, from the ground up: each may use those above it. */
import { AppointmentsModule } from './appointments/index.ts';
import { ChangeTracksModule } from './change-tracks/index.ts';
import { ExperimentsModule } from './experiments/index.ts';
import { FeedbackLoopsModule } from './feedback-loops/index.ts';
import { IdentityModule } from './identity/index.ts';
import { InsightsModule } from './insights/index.ts';
import { MethodsModule } from './methods/index.ts';
import { OrganisationsModule } from './organisations/index.ts';
import { OutcomesModule } from './outcomes/index.ts';
import { PracticesModule } from './practices/index.ts';
import { ProceduresModule } from './procedures/index.ts';
import { ProcessMapsModule } from './process-maps/index.ts';
import { SessionsModule } from './sessions/index.ts';

export const modules = [
  IdentityModule,
  OrganisationsModule,
  AppointmentsModule,
  ChangeTracksModule,
  ProcessMapsModule,
  MethodsModule,
  SessionsModule,
  PracticesModule,
  ExperimentsModule,
  FeedbackLoopsModule,
  ProceduresModule,
  OutcomesModule,
  InsightsModule,
];
