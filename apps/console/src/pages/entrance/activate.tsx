import { Alert, Button, Stack } from '@mantine/core';
import { lookUpActivation, renewActivation } from '@gatehouse/contracts/invitations';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ask } from '../../api/ask.js';
import { ProblemMet } from '../../api/problem-met.js';
import { useAnswer } from '../../api/queries.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { ActivationForm } from './activation-form.js';
import { EntrancePage } from './entrance-page.js';
import { useLinkToken } from './link-token.js';

/** Behind the link of an invitation. Opening it changes nothing: that takes a person who submits. */
export default function Activate() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const link = useAnswer(lookUpActivation, { token }, { enabled: token !== '' });
  if (token === '')
    return <EntrancePage title={t('activation.noToken')} lead={t('entrance.noToken')} />;
  if (link.isPending)
    return (
      <EntrancePage title={t('activation.opening')}>
        <Waiting />
      </EntrancePage>
    );
  if (link.data) {
    return (
      <ActivationForm
        key={token}
        link={link.data}
        token={token}
        onEnded={() => void link.refetch()}
      />
    );
  }
  const code = link.error instanceof ProblemMet ? link.error.code : '';
  if (code === 'invitation-expired') return <ExpiredLink key={token} token={token} />;
  return (
    <EntrancePage title={t('activation.notOpened')}>
      <ProblemAlert problem={link.error} onRetry={() => void link.refetch()} />
      {code === 'invitation-used' && (
        <Button component={Link} href="/sign-in" fullWidth>
          {t('entrance.signIn')}
        </Button>
      )}
    </EntrancePage>
  );
}

function ExpiredLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const renewal = useMutation({ mutationFn: () => ask(renewActivation, { token }) });
  if (renewal.isSuccess) {
    return <EntrancePage title={t('entrance.lookInMailbox')} lead={t('activation.renewed')} />;
  }
  return (
    <EntrancePage title={t('activation.expired')} lead={t('activation.expiredLead')}>
      <Stack>
        <Alert color="gray" variant="light" c="dimmed">
          {t('activation.expiredNote')}
        </Alert>
        <ProblemAlert problem={renewal.error} />
        <Button fullWidth size="md" loading={renewal.isPending} onClick={() => renewal.mutate()}>
          {t('activation.sendNew')}
        </Button>
      </Stack>
    </EntrancePage>
  );
}
