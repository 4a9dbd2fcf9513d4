import { stack } from './stack.js';

const COOKIE = /^(?<name>[^=]*)=(?<value>[^;]*)(?:.*;\s*path=(?<path>[^;]*))?/i;

/** A browser as far as HTTP goes: it keeps cookies and follows redirects within Gatehouse. */
export class HttpBrowser {
  private readonly cookies: { name: string; value: string; path: string }[] = [];
  /** The last page. */
  shown = '';

  /** Follows redirects until one leads elsewhere, or a page is shown. @returns where that was */
  async visit(address: string | URL, options: RequestInit = {}): Promise<URL> {
    let url = new URL(address, stack.publicUrl);
    let response = await this.send(url, options);
    while (response.status >= 300 && response.status < 400) {
      url = new URL(response.headers.get('location') ?? '', url);
      if (url.origin !== stack.publicUrl) return url;
      response = await this.send(url);
    }
    this.shown = await response.text();
    return url;
  }

  async send(url: string | URL, options: RequestInit = {}): Promise<Response> {
    const headers = new Headers(options.headers);
    headers.set('cookie', this.cookiesFor(new URL(url, stack.publicUrl).pathname));
    const response = await fetch(new URL(url, stack.publicUrl), {
      ...options,
      headers,
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private cookiesFor(path: string): string {
    const sent = this.cookies.filter((cookie) => path.startsWith(cookie.path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const { name = '', value = '', path = '/' } = COOKIE.exec(cookie)?.groups ?? {};
    const known = this.cookies.findIndex((each) => each.name === name && each.path === path);
    if (known >= 0) this.cookies.splice(known, 1);
    if (value !== '') this.cookies.push({ name, value, path });
  }

  /** As the console does it. */
  async signIn(username: string, password: string, organizationId?: string): Promise<number> {
    const { status } = await this.post('/api/v1/auth/sign-in', {
      username,
      password,
      organizationId,
    });
    return status;
  }

  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-gatehouse-client': 'browser' };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}
