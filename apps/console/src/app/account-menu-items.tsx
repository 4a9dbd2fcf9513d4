import { Menu, useMantineColorScheme } from '@mantine/core';
import { Check, CircleUser, Contact, LogOut, Monitor, Moon, Sun, UsersRound } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { leaveSession } from '../api/auth-state.js';
import { usePermission, useMe } from './me.js';

/** The menu, opened. */
export default function AccountMenuItems({ children }: { children: ReactElement }) {
  const { t } = useTranslation();
  const me = useMe();
  const isProvider = me.organization.kind === 'provider';
  const mayContacts = usePermission('contacts:manage');
  const mayMembers = usePermission('members:read');
  return (
    <Menu position="bottom-end" width={240} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
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
