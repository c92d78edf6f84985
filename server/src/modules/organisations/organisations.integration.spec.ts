import { identityRoutes } from '@inrol/contracts/identity';
import { organisationRoutes as routes } from '@inrol/contracts/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestInrol, type TestOrganisation } from '../../test/start-inrol.ts';

let inrol: TestInrol;
let oever: TestOrganisation;
let zuid: TestOrganisation;

beforeAll(async () => {
  inrol = await TestInrol.start();
  oever = await inrol.organisation('Jeugdhulp De Oever');
  zuid = await inrol.organisation('Wijkteams Zuid');
});
afterAll(() => inrol.stop());

describe('teams', () => {
  it('form a ladder that never goes round', async () => {
    const board = await oever.team('Bestuur', 'board');
    const management = await oever.team('Regiomanagement', 'management', board.id);
    const team = await oever.team('Team Noord', 'execution', management.id);
    const loop = { organisationId: oever.id, teamId: board.id, answersTo: team.id };
    expect(await oever.admin.browser.refusal(routes.updateTeam, loop)).toBe('answers-to-loop');
    expect(await oever.admin.browser.refusal(routes.updateTeam, { ...loop, answersTo: board.id })).toBe(
      'answers-to-loop',
    );
  });

  it('have one name each', async () => {
    await oever.team('Team Oost');
    const again = { organisationId: oever.id, name: 'Team Oost', layer: 'execution', answersTo: null, partner: null };
    expect(await oever.admin.browser.refusal(routes.createTeam, again)).toBe('name-taken');
  });

  it('show their people and who leads them', async () => {
    const team = await oever.team('Team West');
    await oever.person('Bram', team, { lead: true });
    await oever.person('Aya', team);
    const teams = await oever.admin.browser.call(routes.teams, { organisationId: oever.id });
    const members = teams.find(({ id }) => id === team.id)!.members.map(({ name, lead }) => ({ name, lead }));
    expect(members).toEqual([
      { name: 'Aya', lead: false },
      { name: 'Bram', lead: true },
    ]);
  });

  it('are changed by an admin alone', async () => {
    const member = await oever.person('Cas');
    const input = { organisationId: oever.id, name: 'X', layer: 'execution', answersTo: null, partner: null };
    expect(await member.browser.refusal(routes.createTeam, input)).toBe('not-allowed');
  });
});

describe('nothing crosses an organisation', () => {
  it('neither by looking nor by naming an id', async () => {
    const foreign = await zuid.team('Wijkteam');
    expect(await oever.admin.browser.refusal(routes.teams, { organisationId: zuid.id })).toBe('not-found');
    const steal = { organisationId: oever.id, teamId: foreign.id, name: 'Van ons' };
    expect(await oever.admin.browser.refusal(routes.updateTeam, steal)).toBe('not-found');
    const climb = {
      organisationId: oever.id,
      name: 'Klimmer',
      layer: 'execution',
      answersTo: foreign.id,
      partner: null,
    };
    expect(await oever.admin.browser.refusal(routes.createTeam, climb)).toBe('not-found');
    const lure = { organisationId: oever.id, email: 'x@example.org', role: 'member', teamIds: [foreign.id] };
    expect(await oever.admin.browser.refusal(identityRoutes.invite, lure)).toBe('not-found');
  });
});

describe('people', () => {
  it('always keep one admin', async () => {
    const self = { organisationId: zuid.id, accountId: zuid.admin.accountId };
    expect(await zuid.admin.browser.refusal(routes.updatePerson, { ...self, role: 'member' })).toBe('last-admin');
    expect(await zuid.admin.browser.refusal(routes.removePerson, self)).toBe('last-admin');
  });

  it('lose everything of the organisation when their membership ends', async () => {
    const person = await oever.person('Dirk');
    await person.browser.call(routes.goals, { organisationId: oever.id });
    await oever.admin.browser.call(routes.removePerson, { organisationId: oever.id, accountId: person.accountId });
    expect(await person.browser.refusal(routes.goals, { organisationId: oever.id })).toBe('not-found');
  });
});

describe('goals', () => {
  it('are worded by members', async () => {
    const person = await oever.person('Eva');
    const goal = await person.browser.call(routes.createGoal, {
      organisationId: oever.id,
      statement: 'Elk kind is binnen een week veilig',
      forWhom: 'Kinderen in onze regio',
    });
    const changed = await person.browser.call(routes.updateGoal, {
      organisationId: oever.id,
      goalId: goal.id,
      statement: 'Elk kind is binnen een week veilig thuis',
    });
    expect(changed).toMatchObject({
      statement: 'Elk kind is binnen een week veilig thuis',
      forWhom: 'Kinderen in onze regio',
    });
  });
});
