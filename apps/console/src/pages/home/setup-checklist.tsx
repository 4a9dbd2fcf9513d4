import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { getBranding } from '@gatehouse/contracts/notifications';
import { listCustomers, listTerms } from '@gatehouse/contracts/tenant-access';
import { Circle, CircleCheck, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { safeStorage } from '../../api/safe-storage.js';
import { useMe, usePermission } from '../../app/me.js';
import { Panel } from '../../components/panel.js';

/** What a new provider does first, until all is done or it is hidden. */
export function SetupChecklist() {
  const { t } = useTranslation();
  const storageKey = `gatehouse.setup.${useMe().organization.id}`;
  const [isHidden, setHidden] = useState(() => safeStorage.get(storageKey) === 'hidden');
  const steps = useSteps(!isHidden);
  if (isHidden || !steps || steps.every(({ done }) => done)) return null;
  const hide = (): void => {
    safeStorage.set(storageKey, 'hidden');
    setHidden(true);
  };
  return (
    <Panel
      title={t('home.setup')}
      lead={t('home.setupLead', {
        done: steps.filter(({ done }) => done).length,
        count: steps.length,
      })}
      side={
        <ActionIcon variant="subtle" color="gray" aria-label={t('home.hide')} onClick={hide}>
          <X size={16} aria-hidden />
        </ActionIcon>
      }
    >
      <ul className="rows">
        {steps.map(({ name, href, done }) => (
          <li key={name}>
            <Group gap="sm" wrap="nowrap">
              {done ? (
                <CircleCheck
                  size={18}
                  color="var(--mantine-color-teal-6)"
                  aria-label={t('home.done')}
                />
              ) : (
                <Circle
                  size={18}
                  color="var(--mantine-color-gray-5)"
                  aria-label={t('home.notDone')}
                />
              )}
              <div>
                <Anchor component={Link} href={href} size="sm" fw={550}>
                  {t(`home.steps.${name}.title`)}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {t(`home.steps.${name}.text`)}
                </Text>
              </div>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface Step {
  name: 'brand' | 'terms' | 'customer' | 'access';
  href: string;
  done: boolean;
}

/** Undefined while loading, and for users who may not take every step. */
function useSteps(isWanted: boolean): Step[] | undefined {
  const mayBrand = usePermission('branding:manage');
  const mayTerms = usePermission('terms:manage');
  const mayManage = usePermission('access:manage');
  const enabled = isWanted && mayBrand && mayTerms && mayManage;
  const brand = useApiQuery(getBranding, {}, { enabled }).data;
  const terms = useApiQuery(listTerms, { limit: 2 }, { enabled }).data;
  const all = useApiQuery(listCustomers, { limit: 1 }, { enabled }).data;
  const pending = useApiQuery(listCustomers, { access: 'pending', limit: 1 }, { enabled }).data;
  const accepted = useApiQuery(listCustomers, { access: 'accepted', limit: 1 }, { enabled }).data;
  if (!enabled || !brand || !terms || !all || !pending || !accepted) return undefined;
  return [
    { name: 'brand', href: '/settings/branding', done: brand.logo !== null },
    // Each provider starts with a first version.
    { name: 'terms', href: '/settings/terms', done: terms.items.length > 1 },
    { name: 'customer', href: '/customers?new=yes', done: all.items.length > 0 },
    {
      name: 'access',
      href: '/settings/access',
      done: pending.items.length > 0 || accepted.items.length > 0,
    },
  ];
}
