import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { PinoLogger } from './logger.ts';

const secret = 'ik durfde het niet te zeggen';

const logged = (error: Error): string => {
  const lines: string[] = [];
  new PinoLogger('error', { write: (line) => void lines.push(line) }).error('POST /api/…', error, 'ProblemFilter');
  return lines.join('');
};

describe('the log', () => {
  it.each([
    ['a constraint', { code: '23505', constraint: 'note_pkey', detail: `Key (text)=(${secret}) already exists.` }],
    ['its data', { code: '22P02', message: `invalid input syntax for type json: "${secret}"` }],
  ])('says what kind of query failed for %s, and nothing of what was in it', (_, more) => {
    const failed = new QueryFailedError('INSERT INTO note VALUES ($1)', [secret], Object.assign(new Error('no'), more));
    const line = logged(failed);
    expect(line).not.toContain(secret);
    expect(JSON.parse(line)).toMatchObject({ err: { type: 'QueryFailedError', code: more.code } });
  });

  it('keeps the words and the place of an error of our own', () => {
    const { err } = JSON.parse(logged(new TypeError('nothing there'))) as {
      err: { message: string; frames: string[] };
    };
    expect(err).toMatchObject({ type: 'TypeError', message: 'nothing there' });
    expect(err.frames[0]).toContain('logger.spec');
  });
});
