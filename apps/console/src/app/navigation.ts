import type { Area, Permission } from '@gatehouse/contracts';
import type { Me } from '@gatehouse/contracts/identity';
import {
  AppWindow,
  Bot,
  Building2,
  CircleQuestionMark,
  ClipboardList,
  FileText,
  History,
  Gauge,
  LayoutTemplate,
  MailX,
  MapPin,
  MessageSquareWarning,
  Network,
  Package,
  Palette,
  Server,
  Shield,
  TriangleAlert,
  ToggleRight,
  Users,
  Video,
  Webhook,
  type LucideIcon,
} from 'lucide-react';
import { hasArea } from './me.js';

interface Item {
  name: Name;
  path: string;
  icon: LucideIcon;
  permission?: Permission;
  area?: Area;
}

type Name =
  | 'dashboard'
  | 'customers'
  | 'jobs'
  | 'assets'
  | 'sites'
  | 'videoSessions'
  | 'templates'
  | 'access'
  | 'terms'
  | 'roles'
  | 'departments'
  | 'applications'
  | 'serviceAccounts'
  | 'webhooks'
  | 'branding'
  | 'employees'
  | 'users'
  | 'report'
  | 'providers'
  | 'emailBlocks'
  | 'deadLetters'
  | 'signInProblems'
  | 'audit';

export interface Section {
  title?: 'settings' | 'userManagement';
  items: Item[];
}

const PROVIDER: Section[] = [
  {
    items: [
      { name: 'dashboard', path: '/', icon: Gauge },
      { name: 'customers', path: '/customers', icon: Building2, permission: 'customers:read' },
      { name: 'jobs', path: '/jobs', icon: ClipboardList },
      { name: 'assets', path: '/assets', icon: Package },
      { name: 'sites', path: '/sites', icon: MapPin },
      { name: 'videoSessions', path: '/video-sessions', icon: Video },
      { name: 'templates', path: '/templates', icon: LayoutTemplate, permission: 'jobs:write' },
    ],
  },
  {
    title: 'userManagement',
    items: [
      { name: 'users', path: '/users', icon: Users, permission: 'members:read' },
      { name: 'roles', path: '/settings/roles', icon: Shield, permission: 'roles:manage' },
      {
        name: 'departments',
        path: '/settings/departments',
        icon: Network,
        permission: 'customers:write',
      },
    ],
  },
  {
    title: 'settings',
    items: [
      { name: 'access', path: '/settings/access', icon: ToggleRight, permission: 'access:manage' },
      { name: 'terms', path: '/settings/terms', icon: FileText, permission: 'terms:manage' },
      {
        name: 'applications',
        path: '/settings/applications',
        icon: AppWindow,
        permission: 'applications:manage',
      },
      {
        name: 'serviceAccounts',
        path: '/settings/service-accounts',
        icon: Bot,
        permission: 'service-accounts:manage',
      },
      {
        name: 'webhooks',
        path: '/settings/webhooks',
        icon: Webhook,
        permission: 'webhooks:manage',
      },
      {
        name: 'branding',
        path: '/settings/branding',
        icon: Palette,
        permission: 'branding:manage',
      },
      { name: 'audit', path: '/settings/audit', icon: History, permission: 'audit:read' },
    ],
  },
];

const CUSTOMER: Section[] = [
  {
    items: [
      { name: 'dashboard', path: '/', icon: Gauge, area: 'dashboard' },
      { name: 'assets', path: '/assets', icon: Package, area: 'assets' },
      { name: 'jobs', path: '/jobs', icon: ClipboardList, area: 'jobs' },
      { name: 'videoSessions', path: '/video-sessions', icon: Video, area: 'video-sessions' },
      { name: 'report', path: '/report', icon: MessageSquareWarning, area: 'problem-reports' },
      { name: 'employees', path: '/employees', icon: Users, permission: 'members:read' },
    ],
  },
  {
    title: 'settings',
    items: [
      { name: 'roles', path: '/settings/roles', icon: Shield, permission: 'roles:manage' },
      {
        name: 'serviceAccounts',
        path: '/settings/service-accounts',
        icon: Bot,
        permission: 'service-accounts:manage',
      },
      { name: 'audit', path: '/settings/audit', icon: History, permission: 'audit:read' },
    ],
  },
];

const PLATFORM: Section[] = [
  {
    items: [
      { name: 'providers', path: '/', icon: Server },
      { name: 'signInProblems', path: '/why-not', icon: CircleQuestionMark },
      { name: 'emailBlocks', path: '/email-blocks', icon: MailX },
      { name: 'deadLetters', path: '/dead-letters', icon: TriangleAlert },
      { name: 'audit', path: '/settings/audit', icon: History, permission: 'audit:read' },
    ],
  },
];

const SECTIONS = { provider: PROVIDER, customer: CUSTOMER, platform: PLATFORM } as const;

/** The navigation, limited to what the user may see. */
export const navigationFor = (me: Me): Section[] =>
  SECTIONS[me.organization.kind]
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => isVisibleTo(me, item)),
    }))
    .filter(({ items }) => items.length > 0);

const isVisibleTo = (me: Me, { permission, area }: Item): boolean =>
  (permission === undefined || me.permissions.includes(permission)) &&
  (area === undefined || hasArea(me, area));
