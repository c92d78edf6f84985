/** Session methods as data, in Dutch and English. A session works on its own copy, free to be changed while it runs. */
import type { Method } from '@inrol/contracts/sessions';
import { rollInSession } from './roll-in-session.ts';
import { workProcessAnalysis } from './work-process-analysis.ts';

export const methods: readonly Method[] = [rollInSession, workProcessAnalysis];

export const findMethod = (key: string): Method | undefined => methods.find((method) => method.key === key);
