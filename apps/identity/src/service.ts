import { Database, defineParts, LOGGER, type Logger, Sealer } from '@gatehouse/platform';
import { AccountRepository } from './accounts/account.repository.js';
import { OperatorSetup } from './accounts/ensure-operator.js';
import { OperatorWorker } from './accounts/operator-worker.js';
import { AccountEntity, SqlAccountRepository } from './accounts/sql-account.repository.js';
import { SqlUsernameSuffixRepository } from './accounts/sql-username-suffix.repository.js';
import { UsernameSuffixRepository } from './accounts/username-suffix.repository.js';
import { UsernameLookup } from './accounts/usernames.js';
import { Argon2PasswordHasher } from './credentials/argon2-password-hasher.js';
import { CommonPasswords } from './credentials/common-passwords.port.js';
import { NewPasswordPolicy } from './credentials/new-passwords.js';
import { PasswordCheck } from './credentials/password-check.js';
import { PasswordHasher } from './credentials/password-hasher.port.js';
import { ZxcvbnCommonPasswords } from './credentials/zxcvbn-common-passwords.js';
import { EmailBlockRepository } from './email-blocks/email-block.repository.js';
import { SqlEmailBlockRepository } from './email-blocks/sql-email-block.repository.js';
import { PasswordChanger } from './passwords/password-changer.js';
import { PasswordResetLimits } from './passwords/password-reset-limits.js';
import { PasswordResetWorker } from './passwords/password-reset-worker.js';
import { PasswordResetRepository } from './passwords/password-reset.repository.js';
import { ResetLinks } from './passwords/reset-links.js';
import { SendPasswordResets } from './passwords/send-password-resets.js';
import { SqlPasswordResetRepository } from './passwords/sql-password-reset.repository.js';
import { OpenSessions } from './sessions/open-sessions.js';
import { RefreshTokenRepository } from './sessions/refresh-token.repository.js';
import { SessionContinuation } from './sessions/session-continuation.js';
import { SessionStarter } from './sessions/session-starter.js';
import { SessionRepository } from './sessions/session.repository.js';
import { SqlRefreshTokenRepository } from './sessions/sql-refresh-token.repository.js';
import { SessionEntity, SqlSessionRepository } from './sessions/sql-session.repository.js';
import { SuccessorTokens } from './sessions/successor-tokens.js';
import { settings } from './settings.js';
import { FailedSignInRepository } from './sign-in-throttle/failed-sign-in.repository.js';
import { SignInThrottle } from './sign-in-throttle/sign-in-throttle.js';
import { SqlFailedSignInRepository } from './sign-in-throttle/sql-failed-sign-in.repository.js';
import { ThrottleLimits } from './sign-in-throttle/throttle-limits.js';
import { RefusedSignInCounter } from './sign-in/refused-sign-in-counter.js';
import { RefusedSignInWorker } from './sign-in/refused-sign-in-worker.js';
import { RefusedSignInRepository } from './sign-in/refused-sign-in.repository.js';
import { SqlRefusedSignInRepository } from './sign-in/sql-refused-sign-in.repository.js';
import { AccessTokens, PublicKeys } from './signing-keys/access-tokens.port.js';
import { Es256AccessTokens } from './signing-keys/es256-access-tokens.js';
import { KeyEncryption } from './signing-keys/key-encryption.js';
import { SigningKeyMaintenance } from './signing-keys/signing-key-maintenance.port.js';
import { SigningKeyWorker } from './signing-keys/signing-key-worker.js';
import { SqlSigningKeyRepository } from './signing-keys/sql-signing-key.repository.js';
import { AccountErasureRepository } from './support/account-erasure.repository.js';
import { SqlAccountErasureRepository } from './support/sql-account-erasure.repository.js';
import { calls, hearings, useCases } from './transport/calls.js';

/** Who somebody is: accounts, passwords, sessions, signing keys. */
export const identity = defineParts({
  name: 'identity',
  settings,
  parts: (env, current) => ({
    calls,
    hearings,
    entities: [AccountEntity, SessionEntity],
    workers: [OperatorWorker, PasswordResetWorker, RefusedSignInWorker, SigningKeyWorker],
    providers: [
      ...useCases,
      OperatorSetup,
      SignInThrottle,
      NewPasswordPolicy,
      OpenSessions,
      PasswordChanger,
      PasswordCheck,
      RefusedSignInCounter,
      ResetLinks,
      SendPasswordResets,
      SessionContinuation,
      SessionStarter,
      SigningKeyWorker,
      SuccessorTokens,
      UsernameLookup,
      {
        provide: ThrottleLimits,
        useValue: {
          perAccount: env.SIGN_IN_FAILURES_PER_ACCOUNT,
          perSource: env.SIGN_IN_FAILURES_PER_ADDRESS,
        } satisfies ThrottleLimits,
      },
      {
        provide: PasswordResetLimits,
        useValue: {
          perHour: env.PASSWORD_RESETS_PER_HOUR,
          waitingPerSource: env.PASSWORD_RESETS_WAITING_PER_ADDRESS,
        } satisfies PasswordResetLimits,
      },
      { provide: Sealer, useValue: new Sealer(current('SEALING_KEY')) },
      { provide: AccountRepository, useClass: SqlAccountRepository },
      { provide: CommonPasswords, useClass: ZxcvbnCommonPasswords },
      { provide: AccountErasureRepository, useClass: SqlAccountErasureRepository },
      { provide: EmailBlockRepository, useClass: SqlEmailBlockRepository },
      { provide: FailedSignInRepository, useClass: SqlFailedSignInRepository },
      { provide: PasswordResetRepository, useClass: SqlPasswordResetRepository },
      { provide: RefusedSignInRepository, useClass: SqlRefusedSignInRepository },
      { provide: RefreshTokenRepository, useClass: SqlRefreshTokenRepository },
      { provide: SessionRepository, useClass: SqlSessionRepository },
      { provide: UsernameSuffixRepository, useClass: SqlUsernameSuffixRepository },
      { provide: PasswordHasher, useClass: Argon2PasswordHasher },
      {
        provide: AccessTokens,
        useFactory: (database: Database) =>
          new Es256AccessTokens(
            new SqlSigningKeyRepository(database),
            env.PUBLIC_URL,
            new KeyEncryption(current('KEY_ENCRYPTION_KEY')),
          ),
        inject: [Database],
      },
      { provide: PublicKeys, useExisting: AccessTokens },
      { provide: SigningKeyMaintenance, useExisting: AccessTokens },
      {
        provide: OperatorWorker,
        useFactory: (ensureOperator: OperatorSetup) =>
          new OperatorWorker(
            ensureOperator,
            env.OPERATOR_EMAIL && env.OPERATOR_PASSWORD
              ? { email: env.OPERATOR_EMAIL, password: env.OPERATOR_PASSWORD }
              : undefined,
          ),
        inject: [OperatorSetup],
      },
      {
        provide: RefusedSignInWorker,
        useFactory: (refused: RefusedSignInCounter, logger: Logger) =>
          new RefusedSignInWorker(refused, logger, env.REFUSED_SIGN_INS_SUMMED_SECONDS),
        inject: [RefusedSignInCounter, LOGGER],
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
