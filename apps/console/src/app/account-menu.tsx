import { Avatar, Button, Menu, SegmentedControl, Text, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { ChevronDown, CircleUser, Contact, LogOut, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { leave } from '../api/signing-in.js';
import { nameOf, useMay, useMe } from './me.js';

/** The menu under the person's name. */
export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const isProvider = me.organization.kind === 'provider';
  const mayContacts = useMay('contacts:manage');
  const mayMembers = useMay('members:read');
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          c="var(--mantine-color-text)"
          leftSection={<Avatar size={26} radius="xl" name={nameOf(me)} color="brand" aria-hidden />}
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          <span className="wide">{nameOf(me)}</span>
          <VisuallyHidden className="narrow">{nameOf(me)}</VisuallyHidden>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="xs" c="dimmed" px="sm" py={6} truncate>{me.username}</Text>
        <Menu.Item component={Link} href="/personal" leftSection={<CircleUser size={16} aria-hidden />}>
          {t('nav.personal')}
        </Menu.Item>
        {isProvider && mayContacts && (
          <Menu.Item component={Link} href="/my-account" leftSection={<Contact size={16} aria-hidden />}>
            {t('nav.myAccount')}
          </Menu.Item>
        )}
        {isProvider && mayMembers && (
          <Menu.Item component={Link} href="/users" leftSection={<UsersRound size={16} aria-hidden />}>
            {t('nav.manageUsers')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <ColorSchemeChoice />
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          {t('common.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ColorSchemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      m={4}
      w="calc(100% - 8px)"
      aria-label={t('personal.appearance')}
      value={colorScheme}
      onChange={setColorScheme}
      data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`personal.schemes.${value}`) }))}
    />
  );
}
