import { Alert, Stack } from '@mantine/core';
import { findPerson } from '@gatehouse/contracts/identity';
import { listInvitationsOfPerson } from '@gatehouse/contracts/invitations';
import { listEmailBlocks } from '@gatehouse/contracts/notifications';
import { listMembershipsOfPerson } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { AccountChecks } from './account-checks.js';
import { BlockCheck } from './block-check.js';
import { ErasePerson } from './erase-person.js';
import { InvitationChecks } from './invitation-checks.js';
import { MembershipChecks } from './membership-checks.js';
import { signInStatusOf, type SignInStatus } from './sign-in-status.js';

const COLORS: Readonly<Record<SignInStatus, string>> = {
  'no-account': 'red',
  'not-confirmed': 'red',
  'no-membership': 'red',
  'shut-out': 'red',
  slowed: 'yellow',
  terms: 'yellow',
  can: 'teal',
};

/** Combines what each service knows about an email address. */
export function SignInReport({ email }: { email: string }) {
  const { t } = useTranslation();
  const person = useApiQuery(findPerson, { email });
  const account = person.data?.account ?? null;
  const memberships = useApiQuery(
    listMembershipsOfPerson,
    { userId: account?.userId ?? '' },
    { enabled: account !== null },
  );
  const invitations = useApiQuery(listInvitationsOfPerson, { email });
  // The search also matches parts of addresses; only an exact match counts.
  const blocks = useApiQuery(listEmailBlocks, { q: email, limit: 200 });
  const asked = [person, invitations, blocks, ...(account ? [memberships] : [])];
  const failed = asked.find(({ error }) => error);
  if (failed) {
    return <ProblemAlert problem={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (!person.data || !invitations.data || !blocks.data || (account && !memberships.data)) {
    return <Loading />;
  }
  const found = memberships.data?.items ?? [];
  const { retryAfterSeconds } = person.data;
  const status = signInStatusOf({ account, memberships: found, retryAfterSeconds });
  const block = blocks.data.items.find(
    (each) => each.scope === 'everything' && each.email.toLowerCase() === email.toLowerCase(),
  );
  return (
    <Stack gap="md" aria-live="polite">
      <Alert
        color={COLORS[status]}
        variant="outline"
        title={t(`signInProblems.statuses.${status}.title`)}
        c="var(--mantine-color-text)"
        styles={{ title: { color: 'var(--mantine-color-text)' } }}
      >
        {t(`signInProblems.statuses.${status}.todo`)}
      </Alert>
      <AccountChecks person={person.data} memberships={found} />
      <BlockCheck block={block} />
      {account && <MembershipChecks memberships={found} />}
      <InvitationChecks invitations={invitations.data.items} />
      {account && <ErasePerson account={account} email={email} />}
    </Stack>
  );
}
