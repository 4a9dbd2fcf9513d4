import type { OutputOf } from '@gatehouse/contracts';
import type { findPerson } from '@gatehouse/contracts/identity';
import type { SupportMembership } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { ago, day, personName } from '../../i18n/formats.js';
import { Check } from './check.js';
import { CheckGroup } from './check-group.js';

/** Account, wrong passwords and active sessions. */
export function AccountChecks({
  person: { account, wrongPasswords, retryAfterSeconds },
  memberships,
}: {
  person: OutputOf<typeof findPerson>;
  memberships: readonly SupportMembership[];
}) {
  const { t } = useTranslation();
  const nameOf = (id: string): string =>
    memberships.find(({ organization }) => organization.id === id)?.organization.name ??
    t('signInProblems.elsewhere');
  return (
    <CheckGroup title={t('signInProblems.account')}>
      {account ? (
        <Check
          verdict={account.confirmed ? 'ok' : 'problem'}
          title={t(account.confirmed ? 'signInProblems.hasAccount' : 'signInProblems.neverIn')}
          todo={!account.confirmed && t('signInProblems.neverInTodo')}
        >
          {personName(account)} · {t('signInProblems.since', { day: day(account.createdAt) })}
        </Check>
      ) : (
        <Check
          verdict="problem"
          title={t('signInProblems.noAccount')}
          todo={t('signInProblems.noAccountTodo')}
        />
      )}
      <Check
        verdict={retryAfterSeconds > 0 ? 'problem' : wrongPasswords > 0 ? 'note' : 'ok'}
        title={
          retryAfterSeconds > 0
            ? t('signInProblems.slowed', { count: retryAfterSeconds })
            : t(wrongPasswords > 0 ? 'signInProblems.guessed' : 'signInProblems.notGuessed', {
                count: wrongPasswords,
              })
        }
        todo={wrongPasswords > 0 && t('signInProblems.guessedTodo')}
      />
      {account && (
        <Check
          verdict="ok"
          title={t(
            account.sessions.length > 0 ? 'signInProblems.signedIn' : 'signInProblems.notSignedIn',
            {
              count: account.sessions.length,
            },
          )}
        >
          {account.sessions
            .map(({ organizationId, lastSeenAt }) =>
              t('signInProblems.session', { name: nameOf(organizationId), when: ago(lastSeenAt) }),
            )
            .join(' · ')}
        </Check>
      )}
    </CheckGroup>
  );
}
