import { Button, Text } from '@mantine/core';
import { switchOrganization } from '@gatehouse/contracts/identity';
import { useMutation } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { startSession } from '../api/auth-state.js';
import { useLoadedOnClick } from '../components/use-loaded-on-click.js';
import { useProblemText } from '../components/use-problem-text.js';
import { toast } from '../components/toast.js';
import { useMe } from './me.js';

const load = () => import('./organization-menu.js');

/** The current organization, with a menu for users who belong to several. */
export function OrganizationSwitch() {
  const { t } = useTranslation();
  const { organization, organizations } = useMe();
  const [, navigate] = useLocation();
  const problemText = useProblemText();
  const { Loaded, trigger } = useLoadedOnClick(load);
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
  const button = (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      c="var(--mantine-color-text)"
      loading={change.isPending}
      rightSection={<ChevronsUpDown size={14} aria-hidden />}
      aria-label={t('nav.switch', { name: organization.name })}
      aria-haspopup="menu"
      {...(Loaded ? { autoFocus: true } : { 'aria-expanded': false, ...trigger })}
    >
      <Text fw={600} truncate>
        {organization.name}
      </Text>
    </Button>
  );
  return Loaded ? <Loaded onChoose={change.mutate}>{button}</Loaded> : button;
}
