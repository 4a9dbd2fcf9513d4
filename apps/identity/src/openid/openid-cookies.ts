import { OPENID } from '@gatehouse/contracts/identity';

/** The cookies of the OpenID Connect endpoints. Cookies ignore ports, so their names contain the port. */
export function openIdCookies(publicUrl: string) {
  const { protocol, port } = new URL(publicUrl);
  const nameOf = (what: string): string => `gatehouse-openid-${what}${port && `-${port}`}`;
  return {
    options: {
      httpOnly: true,
      sameSite: 'lax',
      secure: protocol === 'https:',
      path: OPENID,
      signed: false,
    } as const,
    names: {
      session: nameOf('session'),
      interaction: nameOf('interaction'),
      resume: nameOf('resume'),
    },
  };
}
