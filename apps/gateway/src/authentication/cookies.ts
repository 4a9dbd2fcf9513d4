import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie that scripts cannot read and that goes back to this very origin only. */
export interface Cookie {
  name: string;
  value: string;
  /** How long the browser keeps it; 0 takes it away. */
  seconds: number;
}

/**
 * What names and protects the cookies of one Gatehouse. Behind https the prefix makes the browser refuse a cookie of that name that
 * came without Secure, or from another host of the domain (RFC 6265bis). Cookies do not tell ports apart, so the name does.
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

  /** The value of a cookie; null where there is none, or more than one: somebody else may have planted the other. */
  read(request: Pick<FastifyRequest, 'raw'>, name: string): string | null {
    const pairs = (request.raw.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const values = pairs.filter((pair) => pair.startsWith(`${name}=`));
    const [value] = values;
    return values.length === 1 && value !== undefined ? value.slice(name.length + 1) : null;
  }
}
