import { outcomeRoutes } from '@inrol/contracts/outcomes';
import { processMapRoutes as routes } from '@inrol/contracts/process-maps';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { ProcessMap } from '@inrol/sync-core/shapes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Documents } from '../../sync/index.ts';
import { FullHouse } from '../../test/full-house.ts';
import { TestInrol } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let house: FullHouse;
let at: { organisationId: string; processMapId: string };
beforeAll(async () => {
  inrol = await TestInrol.start();
  house = await FullHouse.build(inrol, 'Oever');
  at = { organisationId: house.organisation.id, processMapId: house.ids['processMapId']! };
});
afterAll(() => inrol.stop());

describe('what is drawn on a map now', () => {
  it('is read by every member, as it is in a version that is kept at that moment', async () => {
    const reader = await house.organisation.person('Rik');
    const drawn = await reader.browser.call(routes.processMapContent, at);
    expect(drawn.steps.length).toBeGreaterThan(0);
    const version = await house.admin.browser.call(routes.freezeVersion, { ...at, name: 'Nu' });
    expect(version.content).toEqual(drawn);
  });

  it('is not there for a guest, a stranger or another organisation', async () => {
    const other = await inrol.organisation('Elders');
    const input = { ...at, organisationId: other.id };
    expect(await other.admin.browser.refusal(routes.processMapContent, input)).toBe('not-found');
    expect(await house.guest.refusal(routes.processMapContent, at)).toBe('not-allowed');
    expect(await inrol.stranger().refusal(routes.processMapContent, at)).toBe('not-signed-in');
  });
});

describe('the report of a session with a map that was kept before', () => {
  it('says what became different since', async () => {
    const { admin, session } = house;
    const { documentId } = await admin.browser.call(routes.processMap, at);
    const earlier = await admin.browser.call(routes.freezeVersion, { ...at, name: 'Voor de zomer' });
    const [first] = earlier.content.steps;
    await inrol.app.get(Documents).write(documentId, (doc) => {
      new ProcessMap(doc).changeStep(first!.id, { title: 'Bellen | *direct*', minutesWorking: 15 });
    });
    const place = { organisationId: at.organisationId, sessionId: session.id };
    const { revision } = await admin.browser.call(sessionRoutes.session, place);
    await admin.browser.call(sessionRoutes.command, { ...place, revision, command: { kind: 'close' } });

    const report = await admin.browser.call(outcomeRoutes.report, place);
    expect(report.processMap?.earlier).toEqual(earlier);
    const markdown = await (await admin.browser.send(outcomeRoutes.reportMarkdown, place)).text();
    expect(markdown).toContain('### Anders dan bij ‘Voor de zomer’');
    expect(markdown).toContain('- Werk: 0 min → 15 min');
    expect(markdown).toContain(String.raw`- Veranderd: Bellen \| \*direct\* (titel, werktijd)`);
  });
});
