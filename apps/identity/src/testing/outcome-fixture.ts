import { Problem } from '@gatehouse/contracts';

/** The outcome of a call in one line: `done`, or the problem code with the fields that it points to and the seconds to wait. */
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
