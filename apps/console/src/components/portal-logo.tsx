import type { Branding } from '@gatehouse/contracts/notifications';
import { logoPath } from '../api/portal.js';
import { initialOf } from './initial.js';
import { textOn } from './colours.js';

/** The logo of a provider, or its initial. */
export function PortalLogo({
  brand,
  height = 28,
  name = '',
}: {
  brand: Pick<Branding, 'name' | 'colour'> & { logo: string | null };
  height?: number;
  /** For screen readers, where the name is not beside it. */
  name?: string;
}) {
  if (brand.logo !== null)
    return (
      <img
        src={brand.logo.startsWith('data:') ? brand.logo : (logoPath(brand) ?? '')}
        style={{ height, maxWidth: height * 5, objectFit: 'contain' }}
        alt={name}
      />
    );
  return (
    <span
      className="portal-initial"
      role={name === '' ? undefined : 'img'}
      aria-label={name === '' ? undefined : name}
      aria-hidden={name === '' ? true : undefined}
      style={{
        ...{ background: brand.colour, color: textOn(brand.colour) },
        ...{ width: height, height, fontSize: height * 0.55 },
      }}
    >
      {initialOf(brand.name)}
    </span>
  );
}
