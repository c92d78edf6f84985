/** What kinds of procedures, those who can change them, and decisions are called. */
import {
  procedureChanger,
  procedureKind,
  type ProcedureChanger,
  type ProcedureDecisionKind,
  type ProcedureKind,
  type ProcedureStatus,
} from '@inrol/contracts/procedures';
import { m } from '#lib/i18n';

export const kindName: Record<ProcedureKind, () => string> = {
  law: m.procedures_law,
  policy: m.procedures_policy,
  protocol: m.procedures_protocol,
  form: m.procedures_form,
  habit: m.procedures_habit,
};

const kindHelp: Record<ProcedureKind, () => string> = {
  law: m.procedures_law_help,
  policy: m.procedures_policy_help,
  protocol: m.procedures_protocol_help,
  form: m.procedures_form_help,
  habit: m.procedures_habit_help,
};

export const kindOptions = () =>
  procedureKind.options.map((value) => ({ value, label: `${kindName[value]()}: ${kindHelp[value]()}` }));

export const changerName: Record<ProcedureChanger, () => string> = {
  team: m.procedures_changer_team,
  organisation: m.procedures_changer_organisation,
  municipality: m.procedures_changer_municipality,
  national: m.procedures_changer_national,
};

export const changerOptions = () => procedureChanger.options.map((value) => ({ value, label: changerName[value]() }));

export const statusName: Record<ProcedureStatus, () => string> = {
  'in-force': m.procedures_in_force,
  questioned: m.procedures_questioned,
  adapted: m.procedures_adapted,
  scrapped: m.procedures_scrapped,
  kept: m.procedures_kept,
};

/** `choice`: as one chooses it. `asks`: the sentence that goes with it. In the order in which they are offered. */
export const decisionWords: Record<
  ProcedureDecisionKind,
  { choice: () => string; help: () => string; asks: () => string }
> = {
  scrapped: {
    choice: m.procedures_decide_scrap,
    help: m.procedures_decide_scrap_help,
    asks: m.procedures_reason_scrap,
  },
  adapted: {
    choice: m.procedures_decide_adapt,
    help: m.procedures_decide_adapt_help,
    asks: m.procedures_reason_adapt,
  },
  kept: { choice: m.procedures_decide_keep, help: m.procedures_decide_keep_help, asks: m.procedures_reason_keep },
};
