import type { FastifyReply, FastifyRequest } from 'fastify';

/** An HttpOnly cookie for this origin only. */
export interface Cookie {
  name: string;
  value: string;
  /** Max-Age; 0 deletes the cookie. */
  seconds: number;
}

/**
 * Names and protects the cookies of an installation. Under https, the `__Host-` prefix makes browsers reject a cookie of that name without
 * Secure or from another host (RFC 6265bis). Cookies ignore ports, so the name contains the port.
 */
export class CookieJar {
  private readonly secure: boolean;
  private readonly port: string;

  constructor(publicUrl: string) {
    const { protocol, port } = new URL(publicUrl);
    this.secure = protocol === 'https:';
    this.port = port;
  }

  nameOf(what: 'access' | 'refresh'): string {
    const prefix = this.secure ? '__Host-' : '';
    return `${prefix}gatehouse-${what}${this.port === '' ? '' : `-${this.port}`}`;
  }

  set(reply: FastifyReply, { name, value, seconds }: Cookie): void {
    const parts = [
      `${name}=${value}`,
      'Path=/',
      `Max-Age=${seconds}`,
      'HttpOnly',
      'SameSite=Strict',
      ...(this.secure ? ['Secure'] : []),
    ];
    void reply.header('set-cookie', parts.join('; '));
  }

  /** The value of a cookie; null if there is none, or more than one, since the other may be planted. */
  read(request: Pick<FastifyRequest, 'raw'>, name: string): string | null {
    const pairs = (request.raw.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const values = pairs.filter((pair) => pair.startsWith(`${name}=`));
    const [value] = values;
    return values.length === 1 && value !== undefined ? value.slice(name.length + 1) : null;
  }
}
