import { Database, defineParts, LOGGER, type Logger, Sealer } from '@gatehouse/platform';
import type { z } from 'zod';
import { EnsureOperator } from './application/ensure-operator.js';
import { Erasure } from './application/erasure.js';
import { Guesses } from './application/guesses.js';
import { NewPasswords } from './application/new-passwords.js';
import { OpenSessions } from './application/open-sessions.js';
import { PasswordCheck } from './application/password-check.js';
import { Caps } from './application/caps.js';
import {
  AccessTokens,
  AccountRepository,
  CommonPasswords,
  EmailBlocks,
  GuessCounts,
  PasswordResetRepository,
  Passwords,
  PublicKeys,
  RefreshTokenRepository,
  SessionRepository,
  UsernameSuffixes,
} from './application/ports.js';
import { SessionContinuation } from './application/session-continuation.js';
import { PasswordChange } from './application/password-change.js';
import { Refusals } from './application/refusals.js';
import { RefusedSignIns } from './application/refused-sign-ins.js';
import { ResetLinks } from './application/reset-links.js';
import { SendPasswordResets } from './application/send-password-resets.js';
import { SessionStarter } from './application/session-starter.js';
import { SigningKeyCare } from './application/signing-key-care.js';
import { SuccessorTokens } from './application/successor-tokens.js';
import { Usernames } from './application/usernames.js';
import { Argon2Passwords } from './crypto/argon2-passwords.js';
import { ListedPasswords } from './crypto/common-passwords.js';
import { Es256AccessTokens } from './crypto/es256-access-tokens.js';
import { KeyEncryption } from './crypto/key-encryption.js';
import { SqlAccountRepository } from './persistence/accounts.js';
import { SqlEmailBlocks } from './persistence/email-blocks.js';
import { SqlErasure } from './persistence/erasure.js';
import { SqlGuessCounts } from './persistence/guess-counts.js';
import { SqlPasswordResetRepository } from './persistence/password-resets.js';
import { SqlRefusals } from './persistence/refusals.js';
import { SqlRefreshTokenRepository } from './persistence/refresh-tokens.js';
import { entities } from './persistence/schema.js';
import { SqlSessionRepository } from './persistence/sessions.js';
import { SigningKeyStore } from './persistence/signing-keys.js';
import { SqlUsernameSuffixes } from './persistence/username-suffixes.js';
import { settings } from './settings.js';
import { calls, hearings, useCases } from './transport/calls.js';
import { OperatorWorker } from './workers/operator-worker.js';
import { PasswordResetWorker } from './workers/password-reset-worker.js';
import { RefusedSignInsWorker } from './workers/refused-sign-ins-worker.js';
import { SigningKeyWorker } from './workers/signing-key-worker.js';

const capsOf = (env: z.output<typeof settings>): Caps => ({
  guesses: {
    perAccount: env.SIGN_IN_FAILURES_PER_ACCOUNT,
    perSource: env.SIGN_IN_FAILURES_PER_ADDRESS,
  },
  resetsAnHour: env.PASSWORD_RESETS_PER_HOUR,
  resetsWaitingPerSource: env.PASSWORD_RESETS_WAITING_PER_ADDRESS,
});

/** Who somebody is: accounts, passwords, sessions, signing keys. */
export const identity = defineParts({
  name: 'identity',
  settings,
  parts: (env, current) => ({
    calls,
    hearings,
    entities,
    workers: [OperatorWorker, PasswordResetWorker, RefusedSignInsWorker, SigningKeyWorker],
    providers: [
      ...useCases,
      EnsureOperator,
      Guesses,
      NewPasswords,
      OpenSessions,
      PasswordChange,
      PasswordCheck,
      RefusedSignIns,
      ResetLinks,
      SendPasswordResets,
      SessionContinuation,
      SessionStarter,
      SigningKeyWorker,
      SuccessorTokens,
      Usernames,
      { provide: Caps, useValue: capsOf(env) },
      { provide: Sealer, useValue: new Sealer(current('SEALING_KEY')) },
      { provide: AccountRepository, useClass: SqlAccountRepository },
      { provide: CommonPasswords, useClass: ListedPasswords },
      { provide: Erasure, useClass: SqlErasure },
      { provide: EmailBlocks, useClass: SqlEmailBlocks },
      { provide: GuessCounts, useClass: SqlGuessCounts },
      { provide: PasswordResetRepository, useClass: SqlPasswordResetRepository },
      { provide: Refusals, useClass: SqlRefusals },
      { provide: RefreshTokenRepository, useClass: SqlRefreshTokenRepository },
      { provide: SessionRepository, useClass: SqlSessionRepository },
      { provide: UsernameSuffixes, useClass: SqlUsernameSuffixes },
      { provide: Passwords, useClass: Argon2Passwords },
      {
        provide: AccessTokens,
        useFactory: (database: Database) =>
          new Es256AccessTokens(
            new SigningKeyStore(database),
            env.PUBLIC_URL,
            new KeyEncryption(current('KEY_ENCRYPTION_KEY')),
          ),
        inject: [Database],
      },
      { provide: PublicKeys, useExisting: AccessTokens },
      { provide: SigningKeyCare, useExisting: AccessTokens },
      {
        provide: OperatorWorker,
        useFactory: (ensureOperator: EnsureOperator) =>
          new OperatorWorker(
            ensureOperator,
            env.OPERATOR_EMAIL && env.OPERATOR_PASSWORD
              ? { email: env.OPERATOR_EMAIL, password: env.OPERATOR_PASSWORD }
              : undefined,
          ),
        inject: [EnsureOperator],
      },
      {
        provide: RefusedSignInsWorker,
        useFactory: (refused: RefusedSignIns, logger: Logger) =>
          new RefusedSignInsWorker(refused, logger, env.REFUSED_SIGN_INS_SUMMED_SECONDS),
        inject: [RefusedSignIns, LOGGER],
      },
      {
        provide: PasswordResetWorker,
        useFactory: (sendPasswordResets: SendPasswordResets, logger: Logger) =>
          new PasswordResetWorker(sendPasswordResets, logger),
        inject: [SendPasswordResets, LOGGER],
      },
    ],
  }),
});
