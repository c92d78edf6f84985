import {
  procedureDecisionKind,
  procedureStatus,
  type ProcedureDecisionKind,
  type ProcedureStatus,
} from '@inrol/contracts/procedures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOn, question, takesQuestions } from './lifecycle.ts';

const refusal = (code: string) => ({ ok: false, code });

describe('a procedure', () => {
  it('is questioned from every state but the last', () => {
    expect(procedureStatus.options.filter(takesQuestions)).toEqual(['in-force', 'questioned', 'adapted', 'kept']);
    expect(question('kept', 'Dient dit nog?')).toEqual({ ok: true, status: 'questioned' });
    expect(question('scrapped', 'Dient dit nog?')).toEqual(refusal('move-not-possible'));
    expect(question('in-force', '  ')).toEqual(refusal('reason-missing'));
  });

  it('is decided on where it is questioned, and with a reason, also where it stays', () => {
    expect(decideOn('in-force', 'scrapped', 'Dubbel werk')).toEqual(refusal('move-not-possible'));
    expect(decideOn('questioned', 'kept', ' ')).toEqual(refusal('reason-missing'));
    for (const kind of procedureDecisionKind.options)
      expect(decideOn('questioned', kind, 'Dubbel werk')).toEqual({ ok: true, status: kind });
  });
});

describe('whatever is tried', () => {
  type Attempt =
    | { readonly ask: string }
    | {
        readonly kind: ProcedureDecisionKind;
        readonly reason: string;
      };
  const anyText = fc.constantFrom('', ' ', 'omdat');
  const attempts = fc.array(
    fc.oneof(
      fc.record({ ask: anyText }),
      fc.record({ kind: fc.constantFrom(...procedureDecisionKind.options), reason: anyText }),
    ),
    { maxLength: 30 },
  );
  const after = (status: ProcedureStatus, attempt: Attempt): ProcedureStatus => {
    const result = 'ask' in attempt ? question(status, attempt.ask) : decideOn(status, attempt.kind, attempt.reason);
    return result.ok ? result.status : status;
  };

  it('no decision falls on what nobody questioned, and what is scrapped stays scrapped', () => {
    fc.assert(
      fc.property(attempts, (tried: Attempt[]) => {
        let status: ProcedureStatus = 'in-force';
        for (const attempt of tried) {
          const next = after(status, attempt);
          if (status === 'scrapped') expect(next).toBe('scrapped');
          if (next !== status && next !== 'questioned') {
            expect(status).toBe('questioned');
            expect('reason' in attempt && attempt.reason).toBe('omdat');
          }
          status = next;
        }
      }),
    );
  });
});
