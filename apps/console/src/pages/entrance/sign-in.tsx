import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { signIn, type BrowserSession } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { beginSession, useStanding } from '../../api/signing-in.js';
import { useFields } from '../../parts/fields.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { EntrancePage } from './entrance-page.js';
import { OrganizationChoice } from './organization-choice.js';

/** Only an address of our own: a link from elsewhere must not lead on to somebody else's page. */
const ownPath = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export default function SignIn() {
  const { t } = useTranslation();
  const standing = useStanding();
  const [, go] = useLocation();
  const [query] = useSearchParams();
  const [session, setSession] = useState<BrowserSession>();
  const next = ownPath(query.get('next'));
  const fields = useFields(signIn.input.omit({ organizationId: true }), {
    submit: async (values) => {
      const begun = await beginSession(signIn, values);
      if (begun.organizations.length > 1) setSession(begun);
      else go(next);
    },
  });
  if (session) return <OrganizationChoice session={session} onChosen={() => go(next)} />;
  return (
    <EntrancePage title={t('entrance.signIn')}>
      {standing.kind === 'out' && standing.because && !fields.problem && (
        <Alert role="status" color="brand" variant="light">
          {t(standing.because === 'ended' ? 'entrance.ended' : 'entrance.left')}
        </Alert>
      )}
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          <TextInput
            {...fields.text('username')}
            label={t('entrance.username')}
            description={t('entrance.usernameHint')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            withAsterisk={false}
          />
          <PasswordInput
            {...fields.text('password')}
            label={t('entrance.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('entrance.showPassword') }}
            withAsterisk={false}
          />
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('entrance.signIn')}
          </Button>
          <Anchor component={Link} href="/forgot-password" size="sm" ta="center">
            {t('entrance.forgot')}
          </Anchor>
        </Stack>
      </form>
    </EntrancePage>
  );
}
