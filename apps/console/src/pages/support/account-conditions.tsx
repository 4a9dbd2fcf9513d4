import type { OutputOf } from '@gatehouse/contracts';
import type { findPerson } from '@gatehouse/contracts/identity';
import type { SupportMembership } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { ago, day } from '../../i18n/formats.js';
import { Condition } from './condition.js';
import { Conditions } from './conditions.js';

/** Who it is, whether somebody guesses at the password, and where they are signed in. */
export function AccountConditions({
  person: { account, wrongPasswords, retryAfterSeconds },
  memberships,
}: {
  person: OutputOf<typeof findPerson>;
  memberships: readonly SupportMembership[];
}) {
  const { t } = useTranslation();
  const nameOf = (id: string): string =>
    memberships.find(({ organization }) => organization.id === id)?.organization.name ??
    t('whyNot.elsewhere');
  return (
    <Conditions title={t('whyNot.account')}>
      {account ? (
        <Condition
          verdict={account.confirmed ? 'fine' : 'hinders'}
          title={t(account.confirmed ? 'whyNot.hasAccount' : 'whyNot.neverIn')}
          todo={!account.confirmed && t('whyNot.neverInTodo')}
        >
          {`${account.firstName} ${account.lastName}`.trim()} ·{' '}
          {t('whyNot.since', { day: day(account.createdAt) })}
        </Condition>
      ) : (
        <Condition
          verdict="hinders"
          title={t('whyNot.noAccount')}
          todo={t('whyNot.noAccountTodo')}
        />
      )}
      <Condition
        verdict={retryAfterSeconds > 0 ? 'hinders' : wrongPasswords > 0 ? 'notable' : 'fine'}
        title={
          retryAfterSeconds > 0
            ? t('whyNot.slowed', { count: retryAfterSeconds })
            : t(wrongPasswords > 0 ? 'whyNot.guessed' : 'whyNot.notGuessed', {
                count: wrongPasswords,
              })
        }
        todo={wrongPasswords > 0 && t('whyNot.guessedTodo')}
      />
      {account && (
        <Condition
          verdict="fine"
          title={t(account.sessions.length > 0 ? 'whyNot.signedIn' : 'whyNot.notSignedIn', {
            count: account.sessions.length,
          })}
        >
          {account.sessions
            .map(({ organizationId, lastSeenAt }) =>
              t('whyNot.session', { name: nameOf(organizationId), when: ago(lastSeenAt) }),
            )
            .join(' · ')}
        </Condition>
      )}
    </Conditions>
  );
}
