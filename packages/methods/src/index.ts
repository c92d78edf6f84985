/** Session methods as data, in Dutch and English. A session works on its own copy, free to be changed while it runs. */
import type { Method } from '@inrol/contracts/sessions';
import { afterActionReview } from './after-action-review.ts';
import { appreciativeInquiry } from './appreciative-inquiry.ts';
import { balintGroup } from './balint-group.ts';
import { citizensInitiative } from './citizens-initiative.ts';
import { forceField } from './force-field.ts';
import { leanCoffee } from './lean-coffee.ts';
import { learningAgenda } from './learning-agenda.ts';
import { moralDeliberation } from './moral-deliberation.ts';
import { oneTwoFourAll } from './one-two-four-all.ts';
import { pdsaReview } from './pdsa-review.ts';
import { peerConsultation } from './peer-consultation.ts';
import { retrospective } from './retrospective.ts';
import { reverseTest } from './reverse-test.ts';
import { rollInSession } from './roll-in-session.ts';
import { troika } from './troika.ts';
import { workProcessAnalysis } from './work-process-analysis.ts';

/** In the order in which they are shown: what a team that rolls in needs first. */
export const methods: readonly Method[] = [
  rollInSession,
  workProcessAnalysis,
  learningAgenda,
  retrospective,
  afterActionReview,
  pdsaReview,
  peerConsultation,
  troika,
  balintGroup,
  moralDeliberation,
  reverseTest,
  citizensInitiative,
  oneTwoFourAll,
  leanCoffee,
  forceField,
  appreciativeInquiry,
];

export const findMethod = (key: string): Method | undefined => methods.find((method) => method.key === key);
