import { z } from 'zod';
import { done, email, id, linkToken, locale, name, password } from '../bounds.ts';
import { route } from '../route.ts';
import { erasure, ownData } from './erasure.ts';
import { invitation, madeLink, me, membershipRole } from './shapes.ts';

/** A password that was chosen before, maybe by other rules. */
const ownPassword = z.string().min(1).max(200);
const newAccount = { name, email, password, locale };

export const identityRoutes = {
  me: route({
    method: 'GET',
    path: '/api/me',
    access: 'public',
    summary: 'Who is signed in, or which guest this browser is',
    input: z.strictObject({}),
    output: me,
  }),
  updateMe: route({
    method: 'PATCH',
    path: '/api/me',
    access: 'account',
    summary: 'Change your own name or language',
    input: z.strictObject({ name: name.optional(), locale: locale.optional() }),
    output: me,
  }),
  ownData: route({
    method: 'GET',
    path: '/api/me/data',
    access: 'account',
    summary: 'Everything that is kept under your name, to take along',
    input: z.strictObject({}),
    output: ownData,
  }),
  ownErasure: route({
    method: 'GET',
    path: '/api/me/erasure',
    access: 'account',
    summary: 'What erasing yourself would do',
    input: z.strictObject({}),
    output: erasure,
  }),
  eraseMe: route({
    method: 'POST',
    path: '/api/me/erasure',
    access: 'account',
    summary: 'Erase yourself, with your password: your name and address go everywhere, for good',
    input: z.strictObject({ password: ownPassword }),
    output: done,
  }),
  erasureOfPerson: route({
    method: 'GET',
    path: '/api/organisations/:organisationId/people/:accountId/erasure',
    access: 'admin',
    summary: 'What erasing somebody would do',
    input: z.strictObject({ organisationId: id, accountId: id }),
    output: erasure,
  }),
  erasePerson: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/people/:accountId/erasure',
    access: 'admin',
    summary: 'Erase somebody who left, with your own password; only of somebody who belongs to no other organisation',
    input: z.strictObject({ organisationId: id, accountId: id, password: ownPassword }),
    output: done,
  }),
  setup: route({
    method: 'POST',
    path: '/api/setup/:token',
    access: 'public',
    summary: 'Make the first organisation and its first admin, with the link from the first start',
    input: z.strictObject({
      token: linkToken,
      organisationName: name,
      kind: z.enum(['organisation', 'partnership']),
      ...newAccount,
    }),
    output: me,
  }),
  setupState: route({
    method: 'GET',
    path: '/api/setup/:token',
    access: 'public',
    summary: 'Whether a setup link still works',
    input: z.strictObject({ token: linkToken }),
    output: done,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/sign-in',
    access: 'public',
    summary: 'Sign in with e-mail and password',
    input: z.strictObject({ email, password: ownPassword }),
    output: me,
  }),
  signOut: route({
    method: 'POST',
    path: '/api/sign-out',
    access: 'public',
    summary: 'End this browser’s session',
    input: z.strictObject({}),
    output: done,
  }),
  invite: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/invitations',
    access: 'admin',
    summary: 'Invite somebody by a one-time link',
    input: z.strictObject({
      organisationId: id,
      email,
      role: membershipRole,
      teamIds: z.array(id).max(20).default([]),
    }),
    output: madeLink,
  }),
  invitation: route({
    method: 'GET',
    path: '/api/invitations/:token',
    access: 'public',
    summary: 'What an invitation opens',
    input: z.strictObject({ token: linkToken }),
    output: invitation,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/invitations/:token',
    access: 'public',
    summary: 'Accept an invitation; makes the account where there is none',
    input: z.strictObject({ token: linkToken, name, password, locale }),
    output: me,
  }),
  askPasswordReset: route({
    method: 'POST',
    path: '/api/password-resets',
    access: 'public',
    summary: 'Ask for a link to set a new password; the answer is the same whether the address is known or not',
    input: z.strictObject({ email }),
    output: done,
  }),
  makePasswordReset: route({
    method: 'POST',
    path: '/api/organisations/:organisationId/people/:accountId/password-reset',
    access: 'admin',
    summary: 'Make a link with which somebody sets a new password',
    input: z.strictObject({ organisationId: id, accountId: id }),
    output: madeLink,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/password-resets/:token',
    access: 'public',
    summary: 'Set a new password; ends every session of the account',
    input: z.strictObject({ token: linkToken, password }),
    output: me,
  }),
};
