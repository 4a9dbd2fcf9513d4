import { Avatar, Button, Menu, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import {
  Check,
  ChevronDown,
  CircleUser,
  Contact,
  LogOut,
  Monitor,
  Moon,
  Sun,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { leaveSession } from '../api/auth-state.js';
import { fullName, usePermission, useMe } from './me.js';

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const isProvider = me.organization.kind === 'provider';
  const mayContacts = usePermission('contacts:manage');
  const mayMembers = usePermission('members:read');
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          c="var(--mantine-color-text)"
          leftSection={
            <Avatar size={26} radius="xl" name={fullName(me)} color="brand" aria-hidden />
          }
          rightSection={<ChevronDown size={14} aria-hidden />}
        >
          <span className="wide">{fullName(me)}</span>
          <VisuallyHidden className="narrow">{fullName(me)}</VisuallyHidden>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label style={{ overflowWrap: 'anywhere' }}>{me.username}</Menu.Label>
        <Menu.Item
          component={Link}
          href="/personal"
          leftSection={<CircleUser size={16} aria-hidden />}
        >
          {t('nav.personal')}
        </Menu.Item>
        {isProvider && mayContacts && (
          <Menu.Item
            component={Link}
            href="/my-account"
            leftSection={<Contact size={16} aria-hidden />}
          >
            {t('nav.myAccount')}
          </Menu.Item>
        )}
        {isProvider && mayMembers && (
          <Menu.Item
            component={Link}
            href="/users"
            leftSection={<UsersRound size={16} aria-hidden />}
          >
            {t('nav.manageUsers')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <ColorSchemeChoice />
        <Menu.Divider />
        <Menu.Item
          leftSection={<LogOut size={16} aria-hidden />}
          onClick={() => void leaveSession()}
        >
          {t('common.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const SCHEMES = [
  { scheme: 'light', icon: Sun },
  { scheme: 'dark', icon: Moon },
  { scheme: 'auto', icon: Monitor },
] as const;

function ColorSchemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('personal.appearance')}</Menu.Label>
      {SCHEMES.map(({ scheme, icon: Icon }) => (
        <Menu.Item
          key={scheme}
          closeMenuOnClick={false}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={scheme === colorScheme ? <Check size={14} aria-hidden /> : null}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`personal.schemes.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  );
}
