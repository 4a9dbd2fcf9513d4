import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SignInThrottleModule } from '../sign-in-throttle/sign-in-throttle.module.js';
import { SigningKeysModule } from '../signing-keys/signing-keys.module.js';
import { EndMemberSessions } from './end-member-sessions.js';
import { EndMyOtherSessions } from './end-my-other-sessions.js';
import { EndMySession } from './end-my-session.js';
import { ListMemberSessions } from './list-member-sessions.js';
import { ListMySessions } from './list-my-sessions.js';
import { OnAccessGrantChanged } from './on-access-grant-changed.js';
import { OnMembershipRemoved } from './on-membership-removed.js';
import { OpenSessions } from './open-sessions.js';
import { RefreshSession } from './refresh-session.js';
import { RefreshTokenRepository } from './refresh-token.repository.js';
import { SessionAdmission } from './session-admission.js';
import { SessionContinuation } from './session-continuation.js';
import { SessionStarter } from './session-starter.js';
import { SessionRepository } from './session.repository.js';
import { SignOut } from './sign-out.js';
import { SqlRefreshTokenRepository } from './sql-refresh-token.repository.js';
import { SqlSessionRepository } from './sql-session.repository.js';
import { StartSession } from './start-session.js';
import { SuccessorTokens } from './successor-tokens.js';
import { SwitchOrganization } from './switch-organization.js';

@Module({
  imports: [AccountsModule, SignInThrottleModule, SigningKeysModule],
  providers: [
    EndMemberSessions,
    EndMyOtherSessions,
    EndMySession,
    ListMemberSessions,
    ListMySessions,
    OnAccessGrantChanged,
    OnMembershipRemoved,
    OpenSessions,
    RefreshSession,
    { provide: RefreshTokenRepository, useClass: SqlRefreshTokenRepository },
    SessionAdmission,
    SessionContinuation,
    { provide: SessionRepository, useClass: SqlSessionRepository },
    SessionStarter,
    SignOut,
    StartSession,
    SuccessorTokens,
    SwitchOrganization,
  ],
  exports: [OpenSessions, SessionAdmission, SessionRepository, SessionStarter],
})
export class SessionsModule {}
