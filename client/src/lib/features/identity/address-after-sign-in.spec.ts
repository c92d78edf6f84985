import type { Me } from '@inrol/contracts/identity';
import { describe, expect, it } from 'vitest';
import { addressAfterSignIn } from './address-after-sign-in.ts';

const account = { id: 'a', name: 'Marijke de Wit', email: 'marijke@delinde.nl', locale: 'nl' as const };
const membership = {
  organisationId: 'o',
  organisationName: 'De Linde',
  slug: 'de-linde',
  role: 'member' as const,
  teams: [],
};
const signedIn: Me = { account, memberships: [membership], guest: null };

describe('addressAfterSignIn', () => {
  it('leads to the first organisation', () => {
    expect(addressAfterSignIn(signedIn, null)).toBe('/de-linde');
  });

  it('leads back to where somebody was on their way to', () => {
    expect(addressAfterSignIn(signedIn, '/de-linde/sessions?x=1')).toBe('/de-linde/sessions?x=1');
  });

  it.each(['https://elders.example', '//elders.example', '/\\elders.example', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    (next) => {
      expect(addressAfterSignIn(signedIn, next)).toBe('/de-linde');
    },
  );

  it('keeps who is not signed in at the door, and tells who belongs nowhere', () => {
    expect(addressAfterSignIn({ account: null, memberships: [], guest: null }, '/de-linde')).toBe('/sign-in');
    expect(addressAfterSignIn({ ...signedIn, memberships: [] }, null)).toBe('/no-organisation');
  });
});
