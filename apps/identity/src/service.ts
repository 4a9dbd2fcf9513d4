import {
  Database,
  defineService,
  LOGGER,
  type Logger,
  Sealer,
  SealingKey,
  serviceSettings,
} from '@gatehouse/platform';
import { z } from 'zod';
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
import { KeyEncryption, KeyEncryptionKeys } from './crypto/key-encryption.js';
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
import { calls, hearings, useCases } from './transport/calls.js';
import { OperatorWorker } from './workers/operator-worker.js';
import { PasswordResetWorker } from './workers/password-reset-worker.js';
import { RefusedSignInsWorker } from './workers/refused-sign-ins-worker.js';
import { SigningKeyWorker } from './workers/signing-key-worker.js';

/** The password that `npm start` gives the first operator: known to the whole world, so good for one's own machine only. */
const LOCAL_OPERATOR_PASSWORD = 'operator-password-for-local-use';

const cap = (usually: number) => z.coerce.number().int().min(1).default(usually);

const settings = z
  .object({
    ...serviceSettings,
    PUBLIC_URL: z.url(),
    /**
     * 32 bytes in base64, which encrypt the signing keys in the database. Several, with commas between them, while it is being
     * changed: the first encrypts, all decrypt.
     */
    KEY_ENCRYPTION_KEY: KeyEncryptionKeys,
    /** The mailer's public key (JWK), to which links are sealed. */
    SEALING_KEY: SealingKey,
    /** The first operator, who is made at the start where there is none. */
    OPERATOR_EMAIL: z.email().optional(),
    OPERATOR_PASSWORD: z.string().min(12).optional(),
    /** How many wrong passwords within 15 minutes are for free: at one account, and from one IP address. */
    SIGN_IN_FAILURES_PER_ACCOUNT: cap(10),
    SIGN_IN_FAILURES_PER_ADDRESS: cap(100),
    /** How many links to set a new password go to one e-mail address within an hour. */
    PASSWORD_RESETS_PER_HOUR: cap(5),
    /** How many requests for such links may wait that came from one IP address: beyond that the older ones are dropped. */
    PASSWORD_RESETS_WAITING_PER_ADDRESS: cap(20),
    /** How often sign-ins that a limit has refused are summed up in the audit, in seconds. */
    REFUSED_SIGN_INS_SUMMED_SECONDS: cap(900),
    GATEHOUSE_LOCAL: z.stringbool().default(false),
  })
  .refine((env) => env.GATEHOUSE_LOCAL || env.OPERATOR_PASSWORD !== LOCAL_OPERATOR_PASSWORD, {
    path: ['OPERATOR_PASSWORD'],
    message: 'is the well-known password of npm start: choose another',
  })
  .refine((env) => (env.OPERATOR_EMAIL === undefined) === (env.OPERATOR_PASSWORD === undefined), {
    path: ['OPERATOR_EMAIL'],
    message: 'goes together with OPERATOR_PASSWORD',
  });

const capsOf = (env: z.output<typeof settings>): Caps => ({
  guesses: {
    perAccount: env.SIGN_IN_FAILURES_PER_ACCOUNT,
    perSource: env.SIGN_IN_FAILURES_PER_ADDRESS,
  },
  resetsAnHour: env.PASSWORD_RESETS_PER_HOUR,
  resetsWaitingPerSource: env.PASSWORD_RESETS_WAITING_PER_ADDRESS,
});

/** Who somebody is: accounts, passwords, sessions, signing keys. */
export const identity = defineService({
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
          new RefusedSignInsWorker(refused, logger, env.REFUSED_SIGN_INS_SUMMED_SECONDS * 1_000),
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
