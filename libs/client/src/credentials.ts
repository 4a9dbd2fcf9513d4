import type { Session } from './generated/api.js';
import { GatehouseProblem } from './problem.js';

/** What a session needs to go on. It can be kept and given to another client. */
export type Tokens = Pick<Session, 'accessToken' | 'refreshToken'>;

/** By what a client is known. */
export interface Credentials {
  /** Adds the credentials to a request. @returns the token used, if any */
  authorize(request: Request): Promise<string | undefined>;
  /** Renews a token that was refused. @returns whether there is another one now */
  renew(refused: string | undefined): Promise<boolean>;
}

/** Gives an access token from elsewhere: another one, where the one that it gave was refused. */
export type TokenSource = (refused?: string) => string | Promise<string>;

/** An API key, or access tokens from elsewhere. */
export class Bearer implements Credentials {
  private renewing: Promise<string> | undefined;

  constructor(private readonly token: string | TokenSource) {}

  async authorize(request: Request): Promise<string> {
    const token = await (typeof this.token === 'string' ? this.token : this.token());
    request.headers.set('authorization', `Bearer ${token}`);
    return token;
  }

  async renew(refused: string | undefined): Promise<boolean> {
    if (typeof this.token === 'string') return false;
    // Once, however many requests notice that it must be.
    this.renewing ??= Promise.resolve(this.token(refused)).finally(
      () => (this.renewing = undefined),
    );
    return (await this.renewing) !== refused;
  }
}

interface SessionOptions {
  /** Undefined while signed out; `browser` if the tokens are in cookies. */
  tokens: Tokens | 'browser' | undefined;
  refresh: (refreshToken: string | undefined) => Promise<Tokens>;
  /** Called with new tokens, and with null when the session has ended. */
  onChange: (tokens: Tokens | null) => void;
}

/** A session, which is refreshed once however many requests notice that it must be. */
export class SessionCredentials implements Credentials {
  private readonly isBrowser: boolean;
  private tokens: Tokens | undefined;
  private refreshing: Promise<boolean> | undefined;
  /** Counts refreshes, since a page does not see its tokens. */
  private generation = 0;

  constructor(private readonly options: SessionOptions) {
    const { tokens } = options;
    this.isBrowser = tokens === 'browser';
    this.tokens = tokens === 'browser' ? undefined : tokens;
  }

  get refreshToken(): string | undefined {
    return this.tokens?.refreshToken;
  }

  authorize(request: Request): Promise<string> {
    if (this.isBrowser) request.headers.set('x-gatehouse-client', 'browser');
    else if (this.tokens) request.headers.set('authorization', `Bearer ${this.tokens.accessToken}`);
    return Promise.resolve(String(this.generation));
  }

  adopt(tokens: Tokens | null): void {
    this.generation += 1;
    if (this.isBrowser) return;
    this.tokens = tokens ?? undefined;
    this.options.onChange(tokens);
  }

  renew(refused: string | undefined): Promise<boolean> {
    if (refused !== String(this.generation)) return Promise.resolve(true);
    if (!this.isBrowser && !this.tokens) return Promise.resolve(false);
    this.refreshing ??= this.refresh().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  private async refresh(): Promise<boolean> {
    try {
      this.adopt(await this.options.refresh(this.refreshToken));
      return true;
    } catch (error) {
      // Otherwise it can be refreshed later.
      if (error instanceof GatehouseProblem && error.status === 401) this.adopt(null);
      throw error;
    }
  }
}
