import { Menu, Text } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from './me.js';

/** The organizations of the user, opened. */
export default function OrganizationMenu({
  onChoose,
  children,
}: {
  onChoose: (id: string) => void;
  children: ReactElement;
}) {
  const { t } = useTranslation();
  const { organization, organizations } = useMe();
  return (
    <Menu position="bottom-start" width={260} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {organizations.map(({ id, name, kind }) => (
          <Menu.Item
            key={id}
            rightSection={id === organization.id ? <Check size={14} aria-hidden /> : null}
            onClick={() => id !== organization.id && onChoose(id)}
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
