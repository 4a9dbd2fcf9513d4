import { Problem } from '@gatehouse/contracts';

/** What an attempt was answered, in one line: `done`, or the problem, with the fields it points at and the seconds to wait. */
export async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { errors = [], retryAfterSeconds } = error.data;
    const pointers = [...new Set(errors.map(({ pointer }) => pointer))];
    const wait = retryAfterSeconds === undefined ? [] : [String(retryAfterSeconds)];
    return [error.code, ...pointers, ...wait].join(' ');
  }
}
