import { emailKey, UserId } from '@gatehouse/contracts';
import {
  ensureAccount,
  findAccount,
  InvalidCredentials,
  startSession,
} from '@gatehouse/contracts/identity';
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

/** A stub of identity. */
export class IdentityFixture {
  /** By email key. */
  readonly accounts = new Map<string, Account>();

  /** Whether access is turned off for every organisation. */
  isClosed = false;

  private accountsReady: Promise<void> = Promise.resolve();
  private sessionsReady: Promise<void> = Promise.resolve();

  constructor(readonly calls: StandIn) {
    calls.handle(findAccount, ({ email }) => ({
      exists: this.accounts.has(emailKey(email)),
    }));
    calls.handle(ensureAccount, async ({ email, password, firstName, lastName }) => {
      await this.accountsReady;
      const known = this.accounts.get(emailKey(email));
      if (known && known.password !== password) throw new InvalidCredentials();
      const names = { firstName: firstName ?? '', lastName: lastName ?? '' };
      const account = known ?? { userId: newId(UserId), password, ...names };
      this.accounts.set(emailKey(email), account);
      return { userId: account.userId, firstName: account.firstName, lastName: account.lastName };
    });
    calls.handle(startSession, async ({ userId, organizationId }) => {
      await this.sessionsReady;
      if (this.isClosed) throw new NoAccount();
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

  /** Makes new sessions wait until the gate is opened. */
  holdSessions(): Gate {
    const gate = newGate();
    this.sessionsReady = gate.opened;
    return gate;
  }

  /** Makes accounts wait until the gate is opened. */
  holdAccounts(): Gate {
    const gate = newGate();
    this.accountsReady = gate.opened;
    return gate;
  }
}
