import { SessionUser } from './clients.js';
import { claimsOf } from './tokens.js';
import { checkResponse, ModelMismatch, type Command, type Response } from './command.js';
import { refreshCommand } from './commands/session-state.js';
import { sessionOf, type Model, type Session } from './model.js';

/** So that every clock has passed the expiry. */
const MARGIN_MS = 2_000;
const MAX_KEPT = 50;

type Send = (model: Model, command: Command) => Promise<Response>;

/**
 * Sessions of earlier sequences, which no command changes any more. Their access tokens expire in real time: only the product can sign an
 * older one.
 */
export class ExpiredTokens {
  private kept: { model: Model; session: Session }[] = [];

  /** Keeps a browser's session and a program's. */
  keep(model: Model, sessions: readonly Session[]): void {
    for (const kind of ['browser', 'program']) {
      const session = sessions.find(({ client }) => client === kind);
      if (session && this.kept.length < MAX_KEPT)
        this.kept.push(structuredClone({ model, session }));
    }
  }

  /** Checks that every gateway refuses tokens that have expired since, and that their sessions go on with new ones. */
  async check(send: Send): Promise<void> {
    const now = Date.now() - MARGIN_MS;
    const expired = this.kept.filter(
      ({ session }) => claimsOf(session.accessToken).exp * 1000 < now,
    );
    this.kept = this.kept.filter((one) => !expired.includes(one));
    for (const { model, session } of expired) {
      await expectEverywhere(session, 401);
      const command = refreshCommand(session);
      checkResponse(model, command, await send(model, command));
      await expectEverywhere(sessionOf(model, session.id) ?? session, 200);
    }
  }
}

async function expectEverywhere(session: Session, expected: 200 | 401): Promise<void> {
  const { email, client } = session;
  for (const { status } of await new SessionUser(email, session).callEverywhere('GET', '/me'))
    if (status !== expected)
      throw new ModelMismatch(
        'expired access tokens',
        `the ${client} of ${email}, of an earlier sequence, has ${expected === 401 ? 'an expired' : 'another'} access token: GET /me returned ${String(status)}`,
      );
}
