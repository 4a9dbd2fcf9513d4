import { Stack, Text, UnstyledButton } from '@mantine/core';
import { switchOrganization, type BrowserSession } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startSession } from '../../api/auth-state.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { AuthLayout } from './auth-layout.js';
import classes from './organization-picker.module.css';

/** Shown after sign-in to users who belong to several organizations. */
export function OrganizationPicker({
  session,
  onChosen,
}: {
  session: BrowserSession;
  onChosen: () => void;
}) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<unknown>(null);
  const choose = async (organizationId: string): Promise<void> => {
    try {
      if (organizationId !== session.organization.id) {
        await startSession(switchOrganization, { organizationId });
      }
      onChosen();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <AuthLayout
      title={t('auth.chooseOrganization')}
      lead={t('auth.chooseOrganizationLead', { name: session.user.firstName })}
    >
      <ProblemAlert problem={problem} />
      <Stack gap="xs">
        {session.organizations.map(({ id, name, kind }) => (
          <UnstyledButton key={id} className={classes.choice} onClick={() => void choose(id)}>
            <Text fw={550}>{name}</Text>
            <Text size="xs" c="dimmed">
              {id === session.organization.id ? t('auth.lastUsed') : t(`organizationKind.${kind}`)}
            </Text>
          </UnstyledButton>
        ))}
      </Stack>
    </AuthLayout>
  );
}
