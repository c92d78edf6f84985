import { identityRoutes } from '@inrol/contracts/identity';
import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { validate } from './validate.ts';

const faultsOf = (input: unknown, locale: 'nl' | 'en') => {
  try {
    validate(identityRoutes.setup.input, input, locale);
    return [];
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal.faults;
    throw refusal;
  }
};
const filledIn = {
  token: 'A'.repeat(43),
  organisationName: 'De Linde',
  kind: 'organisation',
  name: 'Marijke',
  email: 'marijke@delinde.example',
  password: 'lindebloesem in mei',
  locale: 'nl',
};

describe('validate', () => {
  it('finds nothing wrong with what is filled in well', () => {
    expect(faultsOf(filledIn, 'nl')).toEqual([]);
  });

  it('says at each field what to do, in plain words of the reader’s language', () => {
    const input = {
      ...filledIn,
      organisationName: ' ',
      name: undefined,
      email: 'marijke',
      password: 'kort',
      kind: 'club',
    };
    expect(faultsOf(input, 'nl')).toEqual([
      { path: 'organisationName', message: 'Vul dit in.' },
      { path: 'kind', message: 'Kies een van de mogelijkheden.' },
      { path: 'name', message: 'Vul dit in.' },
      { path: 'email', message: 'Dit is geen e-mailadres. Het lijkt op naam@voorbeeld.nl.' },
      { path: 'password', message: 'Gebruik minstens 10 tekens.' },
    ]);
    expect(faultsOf(input, 'en').map(({ message }) => message)).toContain('Use at least 10 characters.');
  });

  it('names a field that does not exist', () => {
    expect(faultsOf({ ...filledIn, admin: true }, 'nl')).toEqual([
      { path: '', message: 'Dit veld bestaat hier niet: admin.' },
    ]);
  });
});
