import { describe, expect, it } from 'vitest';
import { oneAdminStays } from './admins.ts';

const anna = { accountId: 'anna', role: 'admin' } as const;
const bram = { accountId: 'bram', role: 'admin' } as const;
const cor = { accountId: 'cor', role: 'member' } as const;
const lastAdmin = { allowed: false, code: 'last-admin' };

describe('one admin stays', () => {
  it('when the only admin becomes a member or leaves', () => {
    expect(oneAdminStays([anna, cor], 'anna', 'member')).toEqual(lastAdmin);
    expect(oneAdminStays([anna, cor], 'anna', null)).toEqual(lastAdmin);
  });

  it('and others come and go', () => {
    expect(oneAdminStays([anna, bram], 'anna', null)).toEqual({ allowed: true });
    expect(oneAdminStays([anna, cor], 'cor', null)).toEqual({ allowed: true });
    expect(oneAdminStays([anna, cor], 'anna', 'admin')).toEqual({ allowed: true });
  });
});
