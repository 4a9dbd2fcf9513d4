import type { ApplicationId } from '@gatehouse/contracts';

/** The public URL of a logo. Every version serves the current one. @param version null if there is none */
export const logoUrlOf = (
  publicUrl: string,
  id: ApplicationId,
  version: string | null,
): string | null =>
  version === null ? null : `${publicUrl}/logos/applications/${id}?v=${version}`;
