import { listCustomers, listMembers } from '@gatehouse/contracts/tenant-access';
import {
  Building2,
  CircleUser,
  LogOut,
  Plus,
  UserPlus,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { leaveSession } from '../api/auth-state.js';
import { useApiQuery } from '../api/queries.js';
import { fullName, useMe, usePermission } from './me.js';
import { navigationFor } from './navigation.js';

export interface Entry {
  id: string;
  group: 'pages' | 'actions' | 'customers' | 'people';
  label: string;
  detail?: string;
  icon: LucideIcon;
  run: () => void;
}

const FOUND = 6;

/** What the palette offers for a text: pages and actions by their names, customers and people by a search, which may be behind. */
export function usePaletteEntries(
  text: string,
  searched: string,
): { entries: Entry[]; isSearching: boolean } {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const me = useMe();
  const isProvider = me.organization.kind === 'provider';
  const mayRead = usePermission('customers:read');
  const mayWrite = usePermission('customers:write');
  const mayReadPeople = usePermission('members:read');
  const mayManage = usePermission('members:manage');
  const users = isProvider ? '/users' : '/employees';
  const q = text.trim();
  const isSearch = searched.trim().length > 1;
  const input = { q: searched.trim(), limit: FOUND };
  const customers = useApiQuery(listCustomers, input, {
    enabled: isSearch && isProvider && mayRead,
  });
  const people = useApiQuery(listMembers, input, { enabled: isSearch && mayReadPeople });
  const to = (path: string) => (): void => navigate(path);

  const pages: Entry[] = [
    ...navigationFor(me).flatMap(({ items }) =>
      items.map(({ name, path, icon }): Entry => ({
        ...{ id: path, group: 'pages', label: t(`nav.${name}`), icon, run: to(path) },
      })),
    ),
    {
      id: 'personal',
      group: 'pages',
      label: t('nav.personal'),
      icon: CircleUser,
      run: to('/personal'),
    },
  ];
  const actions: Entry[] = [
    ...(isProvider && mayWrite
      ? [
          {
            id: 'add-customer',
            label: t('customers.add'),
            icon: Plus,
            run: to('/customers?new=yes'),
          },
        ]
      : []),
    ...(mayManage
      ? [{ id: 'add-user', label: t('members.add'), icon: UserPlus, run: to(`${users}?new=yes`) }]
      : []),
    { id: 'out', label: t('common.signOut'), icon: LogOut, run: () => void leaveSession() },
  ].map((action) => ({ ...action, group: 'actions' }));
  const found: Entry[] = [
    ...(isSearch ? (customers.data?.items ?? []) : []).map(
      ({ id, name, email, access }): Entry => ({
        ...{ id, group: 'customers', label: name, icon: Building2, run: to(`/customers/${id}`) },
        detail: [t(`access.status.${access.status}`), email].filter(Boolean).join(' · '),
      }),
    ),
    ...(isSearch ? (people.data?.items ?? []) : []).map((member): Entry => ({
      ...{ id: member.userId, group: 'people', label: fullName(member), icon: UserRound },
      detail: member.email,
      run: to(`${users}/${member.userId}`),
    })),
  ];
  // Results of a search that is behind are not offered for another text.
  const current = searched === text ? found : found.filter(({ label }) => matches(label, q));
  const entries = [...current, ...[...pages, ...actions].filter(({ label }) => matches(label, q))];
  return { entries, isSearching: customers.isFetching || people.isFetching };
}

/** Whether every word begins a word of the label. */
function matches(label: string, text: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
