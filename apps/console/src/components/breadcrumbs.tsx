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
      {to.map(({ label, href }, index) => (
        <span key={href}>
          {index > 0 && <span aria-hidden> / </span>}
          <Anchor component={Link} href={href} size="sm" c="dimmed">
            {label}
          </Anchor>
        </span>
      ))}
    </nav>
  );
}
