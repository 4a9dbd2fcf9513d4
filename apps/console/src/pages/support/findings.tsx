import { Alert, Stack } from '@mantine/core';
import { findPerson } from '@gatehouse/contracts/identity';
import { listInvitationsOfPerson } from '@gatehouse/contracts/invitations';
import { listEmailBlocks } from '@gatehouse/contracts/notifications';
import { listMembershipsOfPerson } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { AccountConditions } from './account-conditions.js';
import { BlockCondition } from './block-condition.js';
import { Erasure } from './erasure.js';
import { InvitationConditions } from './invitation-conditions.js';
import { MembershipConditions } from './membership-conditions.js';
import { standingOf, type Standing } from './standing.js';

const COLOURS: Readonly<Record<Standing, string>> = {
  'no-account': 'red',
  'not-confirmed': 'red',
  'no-membership': 'red',
  'shut-out': 'red',
  slowed: 'yellow',
  terms: 'yellow',
  can: 'teal',
};

/** What each owner says of an address, put together. */
export function Findings({ email }: { email: string }) {
  const { t } = useTranslation();
  const person = useAnswer(findPerson, { email });
  const account = person.data?.account ?? null;
  const memberships = useAnswer(
    listMembershipsOfPerson,
    { userId: account?.userId ?? '' },
    { enabled: account !== null },
  );
  const invitations = useAnswer(listInvitationsOfPerson, { email });
  // The search finds parts of addresses, too; the one that is meant is the one that is equal.
  const blocks = useAnswer(listEmailBlocks, { q: email, limit: 200 });
  const asked = [person, invitations, blocks, ...(account ? [memberships] : [])];
  const failed = asked.find(({ error }) => error);
  if (failed) {
    return <ProblemAlert problem={failed.error} onRetry={() => void failed.refetch()} />;
  }
  if (!person.data || !invitations.data || !blocks.data || (account && !memberships.data)) {
    return <Waiting />;
  }
  const doors = memberships.data?.items ?? [];
  const { retryAfterSeconds } = person.data;
  const standing = standingOf({ account, memberships: doors, retryAfterSeconds });
  const block = blocks.data.items.find(
    (each) => each.scope === 'everything' && each.email.toLowerCase() === email.toLowerCase(),
  );
  return (
    <Stack gap="md" aria-live="polite">
      <Alert
        color={COLOURS[standing]}
        variant="outline"
        title={t(`whyNot.standings.${standing}.title`)}
        c="var(--mantine-color-text)"
        styles={{ title: { color: 'var(--mantine-color-text)' } }}
      >
        {t(`whyNot.standings.${standing}.todo`)}
      </Alert>
      <AccountConditions person={person.data} memberships={doors} />
      <BlockCondition block={block} />
      {account && <MembershipConditions memberships={doors} />}
      <InvitationConditions invitations={invitations.data.items} />
      {account && <Erasure account={account} email={email} />}
    </Stack>
  );
}
