import { feedbackLoopRoutes } from '@inrol/contracts/feedback-loops';
import { organisationRoutes } from '@inrol/contracts/organisations';
import { describe, expect, it } from 'vitest';
import { addressOf, call } from './call.ts';

const { updateTeam, teams } = organisationRoutes;
const { obstacles } = feedbackLoopRoutes;

/** A server that keeps what it was sent and always gives one answer. */
function serverThatAnswers(response: Response | Error) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    if (response instanceof Error) throw response;
    return response;
  }) as typeof globalThis.fetch;
  return { fetch, sent };
}

const problem = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });

describe('call', () => {
  it('puts what the path names into the path and the rest into the body', async () => {
    const { fetch, sent } = serverThatAnswers(Response.json({ name: 'Team Oost' }));
    const answer = await call(
      updateTeam,
      { organisationId: 'o/1', teamId: 't', name: 'Team Oost', partner: null },
      { fetch },
    );
    expect(answer).toEqual({ name: 'Team Oost' });
    expect(sent[0]?.url).toBe('/api/organisations/o%2F1/teams/t');
    expect(sent[0]?.init.method).toBe('PATCH');
    expect(JSON.parse(sent[0]?.init.body as string)).toEqual({ name: 'Team Oost', partner: null });
  });

  it('asks with a query, leaving out what was not given', async () => {
    const { fetch, sent } = serverThatAnswers(Response.json([]));
    await call(obstacles, { organisationId: 'o', waitsWith: 'eerst bellen & dan', trackId: undefined }, { fetch });
    expect(sent[0]?.url).toBe('/api/organisations/o/obstacles?waitsWith=eerst+bellen+%26+dan');
    expect(sent[0]?.init.body).toBeUndefined();
  });

  it('asks for words in the language on screen', async () => {
    const { fetch, sent } = serverThatAnswers(Response.json([]));
    await call(teams, { organisationId: 'o' }, { fetch });
    expect(new Headers(sent[0]?.init.headers).get('accept-language')).toMatch(/^(nl|en)$/);
  });

  it('throws the refusal with its code, words and fields', async () => {
    const refusal = {
      type: 'about:blank',
      title: 'x',
      status: 422,
      code: 'validation-failed',
      detail: 'Niet alles is goed ingevuld.',
      errors: [{ path: 'name', message: 'Vul een naam in.' }],
    };
    const { fetch } = serverThatAnswers(problem(422, refusal));
    await expect(call(teams, { organisationId: 'o' }, { fetch })).rejects.toMatchObject({
      code: 'validation-failed',
      status: 422,
      message: 'Niet alles is goed ingevuld.',
      errors: [{ path: 'name', message: 'Vul een naam in.' }],
    });
  });

  it('has words for a proxy that answers in place of the server', async () => {
    const { fetch } = serverThatAnswers(new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    await expect(call(teams, { organisationId: 'o' }, { fetch })).rejects.toMatchObject({
      code: 'unavailable',
      status: 502,
    });
  });

  it('has words for a server that cannot be reached', async () => {
    const { fetch } = serverThatAnswers(new TypeError('Failed to fetch'));
    await expect(call(teams, { organisationId: 'o' }, { fetch })).rejects.toMatchObject({
      code: 'no-connection',
      status: 0,
    });
  });

  it('lets a caller who gave up see only that', async () => {
    const { fetch } = serverThatAnswers(new DOMException('given up', 'AbortError'));
    const asked = call(teams, { organisationId: 'o' }, { fetch, signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('addressOf', () => {
  it('gives the address of what can be downloaded', () => {
    expect(addressOf(obstacles, { organisationId: 'o', trackId: 't' })).toBe(
      '/api/organisations/o/obstacles?trackId=t',
    );
  });
});
