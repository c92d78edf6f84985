import { z } from 'zod';
import { done, id, locale, name, requiredText, text } from '../bounds.ts';
import { membershipRole } from '../identity/shapes.ts';
import { route } from '../route.ts';
import { goal, openInvitation, organisation, person, team, teamFields } from './shapes.ts';

const inOrganisation = { organisationId: id };

export const organisationRoutes = {
  organisation: route({
    method: 'GET',
    path: '/api/organisations/:organisationId',
    access: 'member',
    summary: 'The organisation and its settings',
    input: z.strictObject(inOrganisation),
    output: organisation,
  }),
  updateOrganisation: route({
    method: 'PATCH',
    path: '/api/organisations/:organisationId',
    access: 'admin',
    summary: 'Change name, language or the days a team has to answer',
    input: z.strictObject({
      ...inOrganisation,
      name: name.optional(),
      locale: locale.optional(),
      answerDays: z.int().min(1).max(90).optional(),
    }),
    output: organisation,
  }),
  teams: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/teams',
    access: 'member',
    summary: 'Teams with their people, by name',
    input: z.strictObject(inOrganisation),
    output: z.array(team),
  }),
  createTeam: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/teams',
    access: 'admin',
    summary: 'Make a team',
    input: z.strictObject({ ...inOrganisation, ...teamFields }),
    output: team,
  }),
  updateTeam: route({
    method: 'PATCH',
    path: '/api/organisations/:organisationId/teams/:teamId',
    access: 'admin',
    summary: 'Change a team; who answers to whom may never form a loop',
    input: z.strictObject({
      ...inOrganisation,
      teamId: id,
      ...z.object(teamFields).partial().shape,
    }),
    output: team,
  }),
  putTeamMember: route({
    method: 'PUT',
    path: '/api/organisations/:organisationId/teams/:teamId/members/:accountId',
    access: 'admin',
    summary: 'Put somebody in a team, or change whether they lead it',
    input: z.strictObject({
      ...inOrganisation,
      teamId: id,
      accountId: id,
      lead: z.boolean(),
    }),
    output: team,
  }),
  removeTeamMember: route({
    method: 'DELETE',
    path: '/api/organisations/:organisationId/teams/:teamId/members/:accountId',
    access: 'admin',
    summary: 'Take somebody out of a team',
    input: z.strictObject({ ...inOrganisation, teamId: id, accountId: id }),
    output: team,
  }),
  people: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/people',
    access: 'member',
    summary: 'People of the organisation, by name',
    input: z.strictObject(inOrganisation),
    output: z.array(person),
  }),
  updatePerson: route({
    method: 'PATCH',
    path: '/api/organisations/:organisationId/people/:accountId',
    access: 'admin',
    summary: 'Change somebody’s role; one admin always stays',
    input: z.strictObject({
      ...inOrganisation,
      accountId: id,
      role: membershipRole,
    }),
    output: person,
  }),
  removePerson: route({
    method: 'DELETE',
    path: '/api/organisations/:organisationId/people/:accountId',
    access: 'admin',
    summary: 'End somebody’s membership; ends their sessions here',
    input: z.strictObject({ ...inOrganisation, accountId: id }),
    output: done,
  }),
  openInvitations: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/invitations',
    access: 'admin',
    summary: 'Invitations that wait for an answer',
    input: z.strictObject(inOrganisation),
    output: z.array(openInvitation),
  }),
  goals: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/goals',
    access: 'member',
    summary: 'What the organisation wants to better in society',
    input: z.strictObject(inOrganisation),
    output: z.array(goal),
  }),
  createGoal: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/goals',
    access: 'member',
    summary: 'Write down a goal in society',
    input: z.strictObject({
      ...inOrganisation,
      statement: requiredText,
      forWhom: text,
    }),
    output: goal,
  }),
  updateGoal: route({
    method: 'PATCH',
    path: '/api/organisations/:organisationId/goals/:goalId',
    access: 'member',
    summary: 'Reword a goal',
    input: z.strictObject({
      ...inOrganisation,
      goalId: id,
      statement: requiredText.optional(),
      forWhom: text.optional(),
    }),
    output: goal,
  }),
};
