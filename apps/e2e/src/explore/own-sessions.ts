import { ModelMismatch } from './command.js';
import { SessionUser } from './clients.js';
import type { Model, Session } from './model.js';

/** The list of own sessions has all that are open, whichever clients they are of, and none that has ended or is another's. */
export async function checkOwnSessions(model: Model, session: Session): Promise<void> {
  const { email } = session;
  const { status, body } = await new SessionUser(email, session).call(
    'GET',
    '/me/sessions?limit=200',
  );
  const fail = (what: string): never => {
    throw new ModelMismatch('own sessions', `the list of ${email} ${what}`);
  };
  if (status !== 200) fail(`returned ${String(status)}`);
  const { items } = body as { items: { id: string; current: boolean }[] };
  const shown = new Set(items.map(({ id }) => id));
  for (const { id, sid, email: owner, state } of model.sessions) {
    const isOpen = owner === email && state !== 'ended';
    if (shown.has(sid) !== isOpen)
      fail(`${isOpen ? 'lacks' : 'contains'} session ${String(id)} of ${owner}, which is ${state}`);
  }
  const current = items.filter((one) => one.current).map(({ id }) => id);
  if (current.join() !== session.sid) fail('does not name the current one');
}
