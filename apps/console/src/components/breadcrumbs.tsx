import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export interface Crumb {
  label: string;
  href: string;
}

/** The pages above this one. */
export function Breadcrumbs({ to }: { to: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.breadcrumbs')} className="breadcrumbs">
      {to.map(({ label, href }) => (
        <span key={href}>
          <Anchor component={Link} href={href} size="sm" c="dimmed">
            {label}
          </Anchor>
          <span aria-hidden> / </span>
        </span>
      ))}
    </nav>
  );
}
