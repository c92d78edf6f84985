import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesElevenTest, personalDetailsIn, withoutDetail, type PersonalKind } from './index.ts';

const today = new Date('2026-03-14T10:00:00Z');
const found = (text: string): [PersonalKind, string][] =>
  personalDetailsIn(text, today).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const bsn = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((number) => String(number).padStart(8, '0'))
  .map((eight) => {
    const sum = [9, 8, 7, 6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(eight[place]), 0);
    return eight + String(sum % 11);
  })
  .filter((digits) => digits.length === 9);
const written = (digits: string) =>
  fc.constantFrom(
    digits,
    digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1.$2.$3'),
    digits.replace(/(\d{4})(\d{2})(\d{3})/, '$1.$2.$3'),
    digits.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3'),
    digits.replace(/(\d{4})(\d{2})(\d{3})/, '$1-$2-$3'),
    [...digits].join(' '),
  );
const words = fc.constantFrom('', 'Het nummer is', 'bsn:', 'Zij heet', '(', 'gezin', '“');
const after = fc.constantFrom('', 'staat op het formulier', '.', ')', ', zei ze', '\nen verder');

describe('a citizen service number', () => {
  it('is found however it is written', () => {
    fc.assert(
      fc.property(bsn.chain(written), words, after, (number, before, rest) => {
        const text = `${before} ${number}${/^[.),]/.test(rest) ? '' : ' '}${rest}`;
        expect(found(text)).toContainEqual(['bsn', number]);
      }),
    );
  });

  it('is found in one piece beside another number', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 99 }), (number, other) => {
        // one that begins with a zero can as well be a phone number with what follows
        const kind = number.startsWith('0') ? expect.any(String) : 'bsn';
        expect(found(`nummer ${number} ${other} keer`)).toEqual([[kind, expect.stringContaining(number)]]);
      }),
    );
  });

  it('is not seen in nine digits that fail the eleven test, nor within longer ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000_000, max: 999_999_999 }).filter((number) => !passesElevenTest(String(number))),
        (number) => {
          expect(found(`zaak ${number} loopt`).filter(([kind]) => kind === 'bsn')).toEqual([]);
        },
      ),
    );
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 9 }), (number, digit) => {
        expect(found(`zaak ${digit}${number}`).filter(([kind]) => kind === 'bsn')).toEqual([]);
      }),
    );
  });

  it('is known by its weighted sum', () => {
    expect(['111222333', '123456782'].map(passesElevenTest)).toEqual([true, true]);
    expect(['123456789', '000000000', '12345678', ''].map(passesElevenTest)).toEqual([false, false, false, false]);
  });
});

describe('sentences of every day', () => {
  it.each<[string, ...[PersonalKind, string][]]>([
    ['Haar bsn is 123456782.', ['bsn', '123456782']],
    ['Burgerservicenummer 1112.22.333, zie dossier', ['bsn', '1112.22.333']],
    ['geb. 12-3-2015', ['birth-date', '12-3-2015']],
    ['Zoon, geboren op 3 mei 2011, woont bij vader', ['birth-date', '3 mei 2011']],
    ['Geboortedatum: 2009-11-30', ['birth-date', '2009-11-30']],
    ['Hij is van 4/7/1998 en zit nog thuis', ['birth-date', '4/7/1998']],
    ['meisje (geb 01.02.12) kwam niet', ['birth-date', '01.02.12']],
    ['3 januari 2026 geboren, alles goed', ['birth-date', '3 januari 2026']],
    ['Born on March 12, 2014 in Delft', ['birth-date', 'March 12, 2014']],
    ['DOB 12-03-26', ['birth-date', '12-03-26']],
    ['Bel moeder op 06-12345678', ['phone', '06-12345678']],
    ['moeder: 06 12 34 56 78 (na vijven)', ['phone', '06 12 34 56 78']],
    ['Vader is bereikbaar via +31 6 1234 5678', ['phone', '+31 6 1234 5678']],
    ['thuis (030) 234 56 78', ['phone', '(030) 234 56 78']],
    ['call 0031612345678 first', ['phone', '0031612345678']],
    ['school 0345-612345', ['phone', '0345-612345']],
    ['Mail naar j.jansen+school@voorbeeld.nl', ['email', 'j.jansen+school@voorbeeld.nl']],
    ['ask anna_92@mail.example.org about it', ['email', 'anna_92@mail.example.org']],
    ['Ze wonen op Kerkstraat 12', ['address', 'Kerkstraat 12']],
    ['langs geweest op dorpsstraat 4a, niemand thuis', ['address', 'dorpsstraat 4a']],
    ['Lange Nieuwstraat 101-3', ['address', 'Nieuwstraat 101-3']],
    ['adres: Kerkstr. 5', ['address', 'Kerkstr. 5']],
    ['Zij verhuist naar Laan van Meerdervoort 1200', ['address', 'Laan van Meerdervoort 1200']],
    ['Molenweg 3, 1234 AB Hilversum', ['address', 'Molenweg 3, 1234 AB']],
    ['postcode 3511LX 24', ['address', '3511LX 24']],
    ['nummer 12, 3511 LX', ['address', 'nummer 12, 3511 LX']],
    ['They live at 12 Church Street', ['address', '12 Church Street']],
    ['Prins Hendrikkade 34 is te klein voor vijf', ['address', 'Hendrikkade 34']],
    ['Anna, 0612345678, Molenweg 3', ['phone', '0612345678'], ['address', 'Molenweg 3']],
    ['geb. 1-2-2010, bsn 123456782', ['birth-date', '1-2-2010'], ['bsn', '123456782']],
  ])('%s', (text, ...details) => {
    expect(found(text)).toEqual(details);
  });

  it.each([
    'We bellen voortaan eerst',
    'Het formulier telt 14 bladzijden',
    'Binnen 3 werkdagen een gesprek',
    'We stonden 25 minuten op straat',
    'Onderweg 3 keer gebeld',
    'Halverwege 2025 kwam er een nieuw formulier',
    'De Jeugdwet van 2015 zegt iets anders',
    'Sinds 1 januari 2015 doet de gemeente dit',
    'Volgende keer op 14-04-2026',
    'Evaluatie 1 mei 2026',
    'Volgende week dinsdag 12-3',
    'Bel 112 als het niet veilig is',
    'Het kost € 12.500,00 per jaar',
    'Wachttijd: 6 weken, doorlooptijd 12 weken',
    'Versie 2.13.2024 is te lang',
    'Artikel 2.3.5 van de wet',
    'Om 10.30 uur in kamer 4',
    '0800-0432 is gratis',
    'Stap 3 van het zorgpad 2 keer gedaan',
    'Zaaknummer 123456789',
    'We hebben 1.250 gezinnen gesproken',
    'In 2024 WE hadden te weinig mensen',
    'Op die weg 3 stappen verder',
    'Team Noord en team Zuid',
    'Twee van de 10 gezinnen',
    'Van 9 tot 5, ma-vr',
    'Contact via de balie @ gemeentehuis',
    'We meet at 10:30 in room 12',
    'It took 3 weeks and 2 forms',
    'The law of 1 January 2015',
    'Call first, then write',
    'Half of the 40 families waited',
    'Vraag 1, 2 en 3 staan er dubbel in',
    'Score 7 op 10',
    'Jarig zonder taart',
    'Vijf mensen op 1 bureau',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what was found', () => {
  it('lies in the text, in order, and nothing twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('06-12345678', 'a@b.nl', 'Kerkstraat 5', '123456782', 'geb. 1-2-2010', 'en', '12', '-'),
          {
            maxLength: 30,
          },
        ),
        (parts) => {
          const text = parts.join(' ');
          const details = personalDetailsIn(text, today);
          details.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThanOrEqual(details[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          });
        },
      ),
    );
  });

  it('makes room for another word', () => {
    const text = 'Bel 06-12345678 na vijven';
    expect(withoutDetail(text, personalDetailsIn(text, today)[0]!, '(weggehaald)')).toBe('Bel (weggehaald) na vijven');
  });
});

describe('a very long text', () => {
  const long = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  const timeOf = (text: string): number => {
    const start = performance.now();
    personalDetailsIn(text, today);
    return performance.now() - start;
  };

  it.each([
    ['digits', '1'],
    ['digits with dots', '1.'],
    ['digits with spaces', '12 '],
    ['zeros', '0'],
    ['plus signs', '+31'],
    ['letters', 'a'],
    ['capitals', 'Aa'],
    ['at signs', 'a@'],
    ['dots and letters', 'a.'],
    ['mail that never ends', 'a@a.'],
    ['streets', 'straat'],
    ['streets with spaces', 'Straat van '],
    ['capital words', '12 Aa Bb Cc '],
    ['dates', '12-12-'],
    ['words for birth', 'geb. 1 jan '],
    ['postcodes', '1234AB'],
    ['ordinary words', 'We bellen eerst, op dinsdag 3 keer. '],
  ])('of %s takes time by its length, and not more', (_what, piece) => {
    const half = long(piece).slice(0, 50_000);
    timeOf(half);
    const once = Math.min(timeOf(half), timeOf(half));
    const twice = Math.min(timeOf(long(piece)), timeOf(long(piece)));
    expect(twice).toBeLessThan(once * 3.5 + 15);
  });
});
