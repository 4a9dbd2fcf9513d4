import { logoPath } from '../api/portal.js';

/** The logo of an application, shown beside its name. */
export function ApplicationLogo({
  application: { logoUrl },
  height = 24,
}: {
  application: { logoUrl: string | null };
  height?: number;
}) {
  const path = logoPath({ logo: logoUrl });
  return (
    path !== null && (
      <img src={path} alt="" style={{ height, maxWidth: height * 5, objectFit: 'contain' }} />
    )
  );
}
