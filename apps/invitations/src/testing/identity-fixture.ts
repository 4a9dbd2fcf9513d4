import { emailKey, UserId } from '@gatehouse/contracts';
import * as identity from '@gatehouse/contracts/identity';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import { newId } from '@gatehouse/platform';
import type { StandIn } from '@gatehouse/testing';
import { newGate, type Gate } from './gate-fixture.js';

interface Account {
  userId: UserId;
  password: string;
  firstName: string;
  lastName: string;
}

/** Stands in for identity. */
export class IdentityFixture {
  /** By address, in the form that compares. */
  readonly accounts = new Map<string, Account>();

  /** Whether every organisation lets nobody in. */
  isShut = false;

  private readiness: Promise<void> = Promise.resolve();
  private sessions: Promise<void> = Promise.resolve();

  constructor(readonly calls: StandIn) {
    calls.answer(identity.findAccount, ({ email }) => ({
      exists: this.accounts.has(emailKey(email)),
    }));
    calls.answer(identity.ensureAccount, async ({ email, password, firstName, lastName }) => {
      await this.readiness;
      const known = this.accounts.get(emailKey(email));
      if (known && known.password !== password) throw new identity.InvalidCredentials();
      const names = { firstName: firstName ?? '', lastName: lastName ?? '' };
      const account = known ?? { userId: newId(UserId), password, ...names };
      this.accounts.set(emailKey(email), account);
      return { userId: account.userId, firstName: account.firstName, lastName: account.lastName };
    });
    calls.answer(identity.startSession, async ({ userId, organizationId }) => {
      await this.sessions;
      if (this.isShut) throw new NoAccount();
      const organization = {
        id: organizationId,
        name: 'Harbour Clinic',
        kind: 'customer' as const,
      };
      const names = { firstName: 'Kim', lastName: 'Doe', language: 'en' as const };
      return {
        session: {
          accessToken: 'access',
          refreshToken: 'refresh',
          tokenType: 'Bearer' as const,
          expiresIn: 300,
          user: { id: userId, email: 'kim@clinic.example', ...names },
          organization,
          organizations: [organization],
          permissions: [],
          termsRequired: null,
        },
      };
    });
  }

  /** Holds whoever is a member already and wants a session up until the gate is opened. */
  holdSessions(): Gate {
    const gate = newGate();
    this.sessions = gate.opened;
    return gate;
  }

  /** Holds whoever wants an account up until the gate is opened. */
  hold(): Gate {
    const gate = newGate();
    this.readiness = gate.opened;
    return gate;
  }
}
