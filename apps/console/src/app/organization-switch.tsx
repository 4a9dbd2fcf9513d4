import { Button, Menu, Text } from '@mantine/core';
import { switchOrganization } from '@gatehouse/contracts/identity';
import { useMutation } from '@tanstack/react-query';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { startSession } from '../api/auth-state.js';
import { useProblemText } from '../components/use-problem-text.js';
import { toast } from '../components/toast.js';
import { useMe } from './me.js';

/** The current organization, with a menu for users who belong to several. */
export function OrganizationSwitch() {
  const { t } = useTranslation();
  const { organization, organizations } = useMe();
  const [, navigate] = useLocation();
  const problemText = useProblemText();
  const change = useMutation({
    mutationFn: (organizationId: string) => startSession(switchOrganization, { organizationId }),
    onSuccess: () => navigate('/'),
    onError: (error) => toast.failure(problemText(error).title),
  });
  if (organizations.length < 2)
    return (
      <Text fw={600} truncate>
        {organization.name}
      </Text>
    );
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          c="var(--mantine-color-text)"
          loading={change.isPending}
          rightSection={<ChevronsUpDown size={14} aria-hidden />}
          aria-label={t('nav.switch', { name: organization.name })}
        >
          <Text fw={600} truncate>
            {organization.name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {organizations.map(({ id, name, kind }) => (
          <Menu.Item
            key={id}
            rightSection={id === organization.id ? <Check size={14} aria-hidden /> : null}
            onClick={() => id !== organization.id && change.mutate(id)}
          >
            {name}
            <Text size="xs" c="dimmed">
              {t(`organizationKind.${kind}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
