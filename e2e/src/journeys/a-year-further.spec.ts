import type { Browser } from '@playwright/test';
import { signInAs } from '../support/demo-people.ts';
import { Person } from '../support/people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import { expect, test } from '../support/test.ts';
import { confirm, remove } from './close-the-loop.ts';
import * as session from './hold-the-session.ts';
import { rollIn } from './roll-it-in.ts';
import { adopt } from './try-something-else.ts';

const known = async (browser: Browser, demo: RunningInrol, name: string): Promise<Person> => {
  const person = await Person.open(browser, demo, name);
  const { slug } = await signInAs(person.context, demo, name.split(' ')[0]!.toLowerCase());
  await person.page.goto(`/${slug}`);
  return person;
};

const silence = 'Ik heb vijf minuten niets gezegd';
const page = 'Het vel bleef twee weken leeg';
const experiment = 'Wat verandert er als het gezin het veiligheidsplan zelf schrijft, op één bladzij?';
const waitingList = 'Zolang een kind op de wachtlijst van de ggz staat, mag er niets anders starten';

test('an organisation with a year behind it goes on', async ({ browser, demo }) => {
  test.setTimeout(600_000);
  const sanne = await known(browser, demo, 'Sanne de Wit');
  const naomi = await known(browser, demo, 'Naomi Pinas');
  const youssef = await known(browser, demo, 'Youssef Haddad');
  const guest = await Person.open(browser, demo, 'Wil', { width: 390 });
  const room = [sanne, naomi, youssef, guest];

  await test.step('begin with what became of the last time', async () => {
    await sanne.goTo('Sessies');
    await sanne.page.getByRole('link', { name: 'De pen weggeven' }).click();
    await expect(sanne.page.getByText('Naomi vraagt twee kinderrechters wat zij echt nodig hebben')).toBeVisible();
    await sanne.button('Doe de deur open').click();
    const address = await session.wayIn(sanne);
    await session.enter(naomi, 'De pen weggeven');
    await session.enter(youssef, 'De pen weggeven');
    await session.joinAsGuest(guest, address);
    await expect(sanne.page.getByText('Wil').first()).toBeVisible();
    await sanne.button('Begin').click();
    await session.write(youssef, 'Vertellen', 'Een vader die zijn eigen zin verbeterde');
    await session.expectSeen(room, 'Een vader die zijn eigen zin verbeterde');
  });

  await test.step('write alone, look for patterns together', async () => {
    await session.next(sanne, 'Opschrijven');
    await session.write(naomi, 'Wat lukte niet', page);
    await session.write(guest, 'Wat deed ik anders', silence);
    await expect(naomi.page.getByText(silence)).toHaveCount(0);
    await session.reveal(sanne, [naomi, guest]);
    await session.expectSeen(room, silence);
    await session.next(sanne, 'Patronen zoeken');
    await session.group(youssef, [page, silence], 'Wachten kunnen');
    for (const { page: screen } of [sanne, naomi, guest])
      await expect(screen.getByRole('textbox', { name: 'Naam van de groep' }).first()).toHaveValue('Wachten kunnen');
  });

  await test.step('choose, talk, agree, and round off', async () => {
    await session.next(sanne, 'Kiezen');
    await session.giveDots(guest, 'Wachten kunnen', 2);
    await sanne.button('Tel de stippen').click();
    await session.expectSeen(room, '1 persoon heeft gekozen.');
    await session.next(sanne, 'Doorpraten');
    await session.next(sanne, 'Afspreken');
    await session.make(sanne, 'Afspraak', 'Wachten kunnen', 'Wie een leeg vel neerlegt, wacht een week');
    await session.next(sanne, 'Afronden');
    await session.close(sanne);
    await session.expectSeen([guest], 'De sessie is afgesloten');
  });

  await test.step('a manager takes away what waits with him, and the team confirms', async () => {
    const hans = await known(browser, demo, 'Hans Dekker');
    await remove(hans, waitingList, 'Lichte hulp mag starten terwijl een kind wacht. De gemeenten zijn akkoord.');
    const aylin = await known(browser, demo, 'Aylin Yılmaz');
    await confirm(aylin, waitingList);
  });

  await test.step('an experiment becomes a practice, and another team makes it its own', async () => {
    await youssef.leaveRoom();
    await adopt(youssef, experiment, 'Wat een gezin zelf schrijft, wil het ook volgen.');
    const karin = await known(browser, demo, 'Karin Post');
    await rollIn(karin, experiment, {
      question: 'Hoe schrijft een gezin een plan in twee talen?',
      changed: 'Het vel heeft bij ons twee kolommen: hun taal en de onze.',
      why: 'De helft van onze gezinnen schrijft liever in een andere taal.',
    });
  });
});
