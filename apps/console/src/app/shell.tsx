import { ActionIcon, AppShell, Box, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { getPortalView } from '../api/portal-view.js';
import { usePortal } from '../api/portal.js';
import { ErrorBoundary } from '../components/error-boundary.js';
import { Loading } from '../components/loading.js';
import { PortalLogo } from '../components/portal-logo.js';
import { useHeldNavigation } from '../components/unsaved-changes.js';
import { setupTexts } from '../i18n/index.js';
import { AccountMenu } from './account-menu.js';
import { lazyWith } from './lazy-with.js';
import { NotificationBell } from './notification-bell.js';
import { useMe } from './me.js';
import { navigationFor } from './navigation.js';
import { AuthenticatedRoutes } from './authenticated-routes.js';
import { OrganizationSwitch } from './organization-switch.js';
import { useShortcuts } from './shortcuts.js';

const Palette = lazy(() => import('./palette.js'));
const PortalViewBanner = lazyWith(setupTexts)(() => import('./portal-view-banner.js'));
const UnsavedDialog = lazy(() => import('../components/unsaved-dialog.js'));
const KeysHelp = lazy(() => import('./keys-help.js'));

/** Layout of the signed-in app: header, navigation, content. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const [path] = useLocation();
  const portal = usePortal();
  const view = getPortalView();
  const held = useHeldNavigation();
  const [opened, { toggle, close }] = useDisclosure();
  useEffect(close, [path, close]);
  const [overlay, setOverlay] = useState<'palette' | 'keys'>();
  const closeOverlay = (): void => setOverlay(undefined);
  useShortcuts({ onPalette: () => setOverlay('palette'), onHelp: () => setOverlay('keys') });
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 248, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="lg"
      transitionDuration={0}
    >
      <a className="skip-link" href="#content">
        {t('common.skip')}
      </a>
      <AppShell.Header zIndex={102} bg="var(--gh-rail)" style={{ borderColor: 'var(--gh-line)' }}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('nav.menu')}
              aria-expanded={opened}
            />
            {portal ? (
              <PortalLogo brand={portal} height={26} name={portal.name} />
            ) : (
              portal === null && <img src="/icon.svg" width={26} height={26} alt="" />
            )}
            <OrganizationSwitch />
          </Group>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              size="lg"
              aria-label={t('palette.title')}
              aria-keyshortcuts="Control+K Meta+K"
              title={`${t('palette.title')} (Ctrl K / ⌘ K)`}
              onClick={() => setOverlay('palette')}
            >
              <Search size={18} aria-hidden />
            </ActionIcon>
            {me.organization.kind !== 'platform' && !view && <NotificationBell />}
            {!view && <AccountMenu />}
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        bg="var(--gh-rail)"
        style={{ borderColor: 'var(--gh-line)' }}
        aria-label={t('nav.label')}
      >
        <Box p="xs" style={{ overflowY: 'auto' }}>
          {navigationFor(me).map(({ title, items }) => (
            <Box key={title ?? 'main'} mb="md">
              {title && (
                <Text size="xs" c="dimmed" px="sm" pb={4} fw={550}>
                  {me.organization.kind === 'provider' && title === 'settings' ? (
                    <Link href="/settings" className="section-link">
                      {t(`nav.${title}`)}
                    </Link>
                  ) : (
                    t(`nav.${title}`)
                  )}
                </Text>
              )}
              {items.map(({ name, path: to, icon: Icon }) => {
                const active = to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
                return (
                  <NavLink
                    key={to}
                    component={Link}
                    href={to}
                    active={active}
                    aria-current={active ? 'page' : undefined}
                    label={t(`nav.${name}`)}
                    leftSection={<Icon size={17} aria-hidden />}
                    style={{ borderRadius: 8 }}
                  />
                );
              })}
            </Box>
          ))}
        </Box>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        {view && (
          <Suspense>
            <PortalViewBanner view={view} />
          </Suspense>
        )}
        <Box maw={1120} mx="auto">
          <ErrorBoundary resetKey={path}>
            <Suspense fallback={<Loading />}>
              <AuthenticatedRoutes />
            </Suspense>
          </ErrorBoundary>
        </Box>
      </AppShell.Main>
      <Suspense>
        {overlay === 'palette' && <Palette onClose={closeOverlay} />}
        {held && <UnsavedDialog {...held} />}
        {overlay === 'keys' && <KeysHelp onClose={closeOverlay} />}
      </Suspense>
    </AppShell>
  );
}
