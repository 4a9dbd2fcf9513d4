import { Stack, Text, UnstyledButton } from '@mantine/core';
import { switchOrganization, type BrowserSession } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginSession } from '../../api/signing-in.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { EntrancePage } from './entrance-page.js';
import classes from './organization-choice.module.css';

/** For whoever belongs to several: where to go on. */
export function OrganizationChoice({
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
        await beginSession(switchOrganization, { organizationId });
      }
      onChosen();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <EntrancePage
      title={t('entrance.whereTo')}
      lead={t('entrance.whereToLead', { name: session.user.firstName })}
    >
      <ProblemAlert problem={problem} />
      <Stack gap="xs">
        {session.organizations.map(({ id, name, kind }) => (
          <UnstyledButton key={id} className={classes.choice} onClick={() => void choose(id)}>
            <Text fw={550}>{name}</Text>
            <Text size="xs" c="dimmed">
              {id === session.organization.id
                ? t('entrance.lastUsed')
                : t(`organizationKind.${kind}`)}
            </Text>
          </UnstyledButton>
        ))}
      </Stack>
    </EntrancePage>
  );
}
